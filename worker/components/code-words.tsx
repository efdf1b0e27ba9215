import type { Theme } from '../../schema/contract/codebook.ts'
import { onceWithin } from '../../schema/once.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { codebookFramePage } from '../links.ts'

/** A frame, or a theme as a whole, that the codebook's own notes name by its id. */
interface Named {
  theme: string
  /** `any` of a theme as a whole. */
  frame: string
  label: string
}

/** A part of a text: words as they stand, or the label of what an id names. */
interface Piece {
  text: string
  named?: Named | undefined
}

type CodedThemes = readonly Pick<Theme, 'id' | 'label' | 'frames'>[]

/** A frame of the codebook with its theme's label before its own, and its own note. */
interface Noted extends Named {
  whole: string
  nearMiss: string
}

/** The same, with what its note names. */
interface Told extends Noted {
  names: Named[]
}

/** Texts in which frames and themes stand by their labels, where the codebook's own notes name them by their ids. */
export class CodeWords {
  readonly #frames: Noted[]
  readonly #named: Map<string, Named>
  readonly #ids: RegExp
  #told: { of: Map<string, Told>; naming: Map<string, Told[]> } | undefined

  constructor(themes: CodedThemes) {
    this.#frames = themes.flatMap((theme) =>
      theme.frames.map(({ id, label, nearMiss }) => ({
        theme: theme.id,
        frame: id,
        label,
        whole: `${theme.label}: ${label}`,
        nearMiss,
      })),
    )
    const pairs = this.#frames.map(({ theme, frame, whole }): [string, Named] => [
      idsOf({ theme, frame }),
      { theme, frame, label: whole },
    ])
    this.#named = new Map([
      ...themes.map(({ id, label }): [string, Named] => [id, { theme: id, frame: anyFrame, label }]),
      ...this.#frames.map(({ theme, frame, label }): [string, Named] => [frame, { theme, frame, label }]),
      ...pairs,
    ])
    // An id of one word is an English word as well: it stands for a frame or theme only where the text names one.
    this.#ids = new RegExp(
      [
        `\\b(?:${pairs.map(([ids]) => ids).join('|')})\\b`,
        '(?<=\\b(?:the theme|is|are|add) )[a-z0-9]+(?=[.;,]|$| as well)',
        '\\b[a-z0-9]+(?:_[a-z0-9]+)+\\b',
      ].join('|'),
      'g',
    )
  }

  pieces(text: string): Piece[] {
    const whole = this.#named.get(text)
    if (whole) return [{ text: whole.label, named: whole }]
    const pieces: Piece[] = []
    let end = 0
    for (const { 0: id, index } of text.matchAll(this.#ids)) {
      const named = this.#named.get(id)
      if (!named) continue
      pieces.push({ text: text.slice(end, index) }, { text: `“${named.label}”`, named })
      end = index + id.length
    }
    return [...pieces, { text: text.slice(end) }]
  }

  plain(text: string): string {
    return this.pieces(text)
      .map((piece) => piece.text)
      .join('')
  }

  /** Frames whose own notes say what falls under this one, beside those that its note names itself. */
  besides(theme: string, frame: string): Named[] {
    const own = new Set(this.#names(theme, frame).map(idsOf))
    const naming = this.#notes().naming.get(idsOf({ theme, frame })) ?? []
    return naming
      .filter((other) => !own.has(idsOf(other)))
      .map((other) => ({
        theme: other.theme,
        frame: other.frame,
        label: other.theme === theme ? other.label : other.whole,
      }))
  }

  /** Frames of other themes that are told apart from this one, by its own note or theirs. */
  elsewhere(theme: string, frame: string): Named[] {
    const told = [...this.#names(theme, frame), ...this.besides(theme, frame)]
    const others = told.flatMap((one) => this.#notes().of.get(idsOf(one)) ?? [])
    return [...new Set(others)]
      .filter((other) => other.theme !== theme)
      .map((other) => ({ theme: other.theme, frame: other.frame, label: other.whole }))
  }

  #names(theme: string, frame: string): readonly Named[] {
    return this.#notes().of.get(idsOf({ theme, frame }))?.names ?? []
  }

  /** Every note is read once, however many frames are told apart from others: by its frame, and by what it names besides. */
  #notes() {
    if (this.#told) return this.#told
    const of = new Map<string, Told>()
    const naming = new Map<string, Told[]>()
    for (const frame of this.#frames) {
      const names = this.pieces(frame.nearMiss).flatMap(({ named }) => named ?? [])
      const note = { ...frame, names }
      of.set(idsOf(frame), note)
      for (const ids of new Set(names.map(idsOf)))
        if (ids !== idsOf(frame)) naming.set(ids, [...(naming.get(ids) ?? []), note])
    }
    this.#told = { of, naming }
    return this.#told
  }
}

const wordedOnce = onceWithin<CodedThemes, CodeWords>()

/** Those of the codebook, which an isolate holds once. */
export const codeWords = (codebook: CodedThemes) =>
  wordedOnce(codebook, 'words', () => new CodeWords(codebook))

/** As a note names the two. */
const idsOf = ({ theme, frame }: Pick<Named, 'theme' | 'frame'>) => `${theme} ${frame}`

/** The words of the codebook, each frame or theme that they name with its entry. */
export function Coded({ words, text }: { words: CodeWords; text: string }) {
  return (
    <>
      {words
        .pieces(text)
        .map(({ text: part, named }) => (named ? <CodeLink {...named} text={part} /> : part))}
    </>
  )
}

export function CodeLink({ theme, frame, label, text = label }: Named & { text?: string }) {
  return <a href={codebookFramePage(theme, frame)}>{text}</a>
}
