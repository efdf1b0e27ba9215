import { alignTexts } from '../../schema/text/align/alignment.ts'
import type { Alignment, Row } from '../../schema/text/align/outcome.ts'
import type { Piece } from '../../schema/text/align/piece.ts'
import { readSources } from '../../schema/text/align/source.ts'
import { InventedTongue, type Tongue } from '../support/invented.ts'

const PARAGRAPHS = 40

/** How much is found of what was planted. */
interface Quality {
  /** Those of 24 re-wrappings in which every row is kept. */
  rewrapped: { kept: number; all: number }
  signs: { found: number; planted: number }
  figures: { found: number; planted: number }
  moves: { right: number; found: number; planted: number }
}

function qualityOf(tongue: Tongue, seed: number): Quality {
  return {
    rewrapped: rewrapped(tongue, seed),
    signs: planted(tongue, seed, SIGNS),
    figures: planted(tongue, seed, FIGURES),
    moves: moved(tongue, seed),
  }
}

const SIGNS: [string, string][] = [
  ['€500', '$500'],
  ['−5', '5'],
  ['≤ 5', '≥ 5'],
  ['10⁶', '106'],
  ['5 %', '5 ‰'],
  ['+7', '7'],
  ['3 × 4', '3 + 4'],
  ['20 °', '20'],
]
const FIGURES: [string, string][] = [
  ['200', '300'],
  ['1.5', '15'],
  ['2019', '2021'],
  ['12,000', '1,200'],
  ['3', '8'],
  ['1,000,000', '1,000,001'],
]

function textOf(tongue: Tongue, seed: number): { own: InventedTongue; paragraphs: string[][][] } {
  const own = new InventedTongue(tongue, seed)
  const formulas = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => own.word()))
  return {
    own,
    paragraphs: Array.from({ length: PARAGRAPHS }, () => own.paragraph(formulas, 30 + own.below(90))),
  }
}

function aligned(a: string, b: string, granularity?: 'paragraph' | 'sentence'): Alignment {
  const read = readSources({ a, b })
  const outcome = alignTexts(read.a.paragraphs, read.b.paragraphs, granularity && { granularity })
  if (outcome.outcome !== 'aligned') throw new Error(`the invented texts are refused: ${outcome.outcome}`)
  return outcome
}

/** Twelve widths by paragraph and by sentence. */
function rewrapped(tongue: Tongue, seed: number): Quality['rewrapped'] {
  const { own, paragraphs } = textOf(tongue, seed)
  const text = paragraphs.map((sentences) => own.print(sentences))
  let kept = 0
  const widths = [44, 48, 52, 56, 60, 64, 68, 72, 76, 80, 90, 100]
  for (const width of widths)
    for (const granularity of ['paragraph', 'sentence'] as const) {
      const lines = (at: number) => text.map((paragraph) => wrap(tongue, paragraph, at)).join('\n\n')
      if (aligned(lines(72 - (width === 72 ? 4 : 0)), lines(width), granularity).isIdentical) kept++
    }
  return { kept, all: 2 * widths.length }
}

function wrap(tongue: Tongue, text: string, width: number): string {
  if (tongue === 'zh')
    return text.match(new RegExp(`.{1,${Math.round(width / 2)}}`, 'gsu'))?.join('\n') ?? text
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

/** One change a paragraph; found if the row of that paragraph is not kept and both sides of it are there. */
function planted(tongue: Tongue, seed: number, changes: readonly [string, string][]): Quality['signs'] {
  const { own, paragraphs } = textOf(tongue, seed)
  const versions = (side: 0 | 1) =>
    paragraphs.map((sentences, at) => {
      const change = changes[at % changes.length] ?? ['', '']
      const place = 3 + (at % 4)
      return own.print(
        sentences.map((words, index) =>
          index === 0 ? [...words.slice(0, place), change[side], ...words.slice(place)] : words,
        ),
      )
    })
  const { rows } = aligned(versions(0).join('\n\n'), versions(1).join('\n\n'), 'paragraph')
  const found = rows.filter((row) => row.change !== 'kept' && row.a.length > 0 && row.b.length > 0).length
  return { found, planted: paragraphs.length }
}

/** Every fourth paragraph gives a sentence to another place in it or to the paragraph two further on. */
function moved(tongue: Tongue, seed: number): Quality['moves'] {
  const { own, paragraphs } = textOf(tongue, seed)
  const after = paragraphs.map((sentences) => [...sentences])
  const truth = new Set<string>()
  for (const [at, sentences] of after.entries()) {
    const [sentence] = sentences
    if (at % 4 !== 0 || sentences.length < 4 || sentence === undefined) continue
    const target = after[at % 8 === 0 ? at : at + 2]
    if (!target) continue
    sentences.shift()
    target.splice(target === sentences ? target.length : 1, 0, sentence)
    truth.add(bare(own.print([sentence])))
  }
  const print = (text: readonly string[][][]) => text.map((one) => own.print(one)).join('\n\n')
  const { rows } = aligned(print(paragraphs), print(after), 'paragraph')
  const found = new Set([...movedStretches(rows)].map(bare))
  return {
    right: [...found].filter((one) => truth.has(one)).length,
    found: found.size,
    planted: truth.size,
  }
}

function* movedStretches(rows: readonly Row[]): Generator<string> {
  for (const { pieces } of rows)
    for (const { kind, move, b } of pieces as (Piece & { move?: number })[])
      if (kind === 'added' && move !== undefined) yield b
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What is found of what was planted in three invented texts of each language, a line each. */
export function qualityReport(): string {
  const line = (label: string, part: number, all: number) =>
    `  ${label.padEnd(28)} ${part} of ${all} (${(all === 0 ? 0 : part / all).toFixed(3)})`
  return (['en', 'ru', 'zh'] as const)
    .map((tongue) => {
      const found = [1, 2, 3].map((seed) => qualityOf(tongue, seed))
      const sum = (of: (one: Quality) => number) => found.reduce((all, one) => all + of(one), 0)
      return [
        tongue,
        line(
          're-wrapped, all kept',
          sum(({ rewrapped }) => rewrapped.kept),
          sum(({ rewrapped }) => rewrapped.all),
        ),
        line(
          'changed signs',
          sum(({ signs }) => signs.found),
          sum(({ signs }) => signs.planted),
        ),
        line(
          'changed figures',
          sum(({ figures }) => figures.found),
          sum(({ figures }) => figures.planted),
        ),
        line(
          'moved sentences, recall',
          sum(({ moves }) => moves.right),
          sum(({ moves }) => moves.planted),
        ),
        line(
          'moved sentences, precision',
          sum(({ moves }) => moves.right),
          sum(({ moves }) => moves.found),
        ),
      ].join('\n')
    })
    .join('\n')
}
