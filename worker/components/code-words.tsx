import type { Theme } from '../../schema/contract/codebook.ts'
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

/** Texts in which frames and themes stand by their labels, where the codebook's own notes name them by their ids. */
export class CodeWords {
  readonly #themes: CodedThemes
  readonly #named: Map<string, Named>
  readonly #ids: RegExp

  constructor(themes: CodedThemes) {
    this.#themes = themes
    const frames = themes.flatMap((theme) =>
      theme.frames.map(({ id, label }): [string, Named] => [id, { theme: theme.id, frame: id, label }]),
    )
    const inThemes = themes.flatMap((theme) =>
      theme.frames.map(({ id, label }): [string, Named] => [
        `${theme.id} ${id}`,
        { theme: theme.id, frame: id, label: `${theme.label}: ${label}` },
      ]),
    )
    const whole = themes.map(({ id, label }): [string, Named] => [id, { theme: id, frame: anyFrame, label }])
    this.#named = new Map([...whole, ...frames, ...inThemes])
    // An id of one word is an English word as well: it stands for a frame or theme only where the text names one.
    this.#ids = new RegExp(
      [
        `\\b(?:${inThemes.map(([ids]) => ids).join('|')})\\b`,
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
  besides(theme: string, frame: { id: string; nearMiss: string }): Named[] {
    const isOf = ({ named }: Piece, of: string, id: string) => named?.theme === of && named.frame === id
    const own = this.pieces(frame.nearMiss)
    return this.#themes.flatMap((other) =>
      other.frames.flatMap(({ id, label, nearMiss }) => {
        const isItself = other.id === theme && id === frame.id
        const isTold = own.some((piece) => isOf(piece, other.id, id))
        const names = this.pieces(nearMiss).some((piece) => isOf(piece, theme, frame.id))
        const named = other.id === theme ? label : `${other.label}: ${label}`
        return !isItself && !isTold && names ? { theme: other.id, frame: id, label: named } : []
      }),
    )
  }

  /** Frames of other themes that are told apart from this one, by its own note or theirs. */
  elsewhere(theme: string, frame: { id: string; nearMiss: string }): Named[] {
    const own = this.pieces(frame.nearMiss).flatMap(({ named }) => named ?? [])
    const told = [...own, ...this.besides(theme, frame)]
    return told.flatMap((one, index) => {
      const isTwice =
        told.findIndex((named) => named.theme === one.theme && named.frame === one.frame) < index
      const other = this.#themes.find(({ id }) => id === one.theme && id !== theme)
      const label = other?.frames.find(({ id }) => id === one.frame)?.label
      return other && label && !isTwice ? { ...one, label: `${other.label}: ${label}` } : []
    })
  }
}

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
