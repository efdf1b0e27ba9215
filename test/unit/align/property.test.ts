import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { cutsOf } from '../../../schema/text/align/cuts.ts'
import { oneScriptFor } from '../../../schema/text/align/one-script.ts'
import type { Alignment, Row } from '../../../schema/text/align/outcome.ts'
import { chanceOf } from '../../support/chance.ts'
import { planted } from '../../support/planted.ts'

const SCRAPS = [
  'the ',
  'mill',
  'river ',
  '. ',
  ', ',
  '\n',
  '\r\n',
  ' ',
  '\u00A0',
  '\u00AD',
  '\u200F',
  '\u200D',
  '山谷',
  '渡船',
  '。',
  '«',
  '»',
  'ё',
  'паром ',
  '👩🏽‍🌾',
  '🇷🇺',
  'e\u0301',
  '𠀀',
  '2,5',
  '-',
  '—',
  "'",
  '한국',
  'ไทย',
  'が',
  '½',
  '_',
  '🏽',
  '\uFE0F',
  '\t',
]

/** Pairs of texts: planted ones, and heaps of scraps that hold every awkward character. */
const PAIRS: [string, string[], string[]][] = [
  ...(['en', 'ru', 'zh'] as const).map((tongue): [string, string[], string[]] => {
    const { a, b } = planted(tongue, 11, 40)
    return [`planted ${tongue}`, a, b]
  }),
  ['planted en as one paragraph', [planted('en', 12, 30).a.join(' ')], [planted('en', 12, 30).b.join(' ')]],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed): [string, string[], string[]] => {
    const chance = chanceOf(seed)
    const scrap = () => SCRAPS[Math.floor(chance() * SCRAPS.length)] ?? ''
    const heap = () => `word ${Array.from({ length: 40 }, scrap).join('')}`
    const a = Array.from({ length: 12 }, heap)
    const b = a.map((text) => (chance() < 0.5 ? text : text.slice(0, 20).toWellFormed() + heap())).reverse()
    return [`scraps ${seed}`, a.map((text) => text.toWellFormed()), b.map((text) => text.toWellFormed())]
  }),
]

function align(a: readonly string[], b: readonly string[]): Alignment {
  const outcome = alignTexts(a, b)
  if (outcome.outcome !== 'aligned') throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome
}

describe.each(PAIRS)('alignTexts(a, b) on %s', (_, a, b) => {
  const alignment = align(a, b)

  it('uses every part of both texts exactly once', () => {
    for (const [side, text] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const parts = alignment.rows.flatMap((row) => row[side])
      parts.sort((one, two) => one.paragraph - two.paragraph || one.start - two.start)
      const whole = text.map((_, place) =>
        parts
          .filter(({ paragraph }) => paragraph === place)
          .map((part) => part.text)
          .join(''),
      )
      expect(whole).toEqual([...text])
      for (const { paragraph, start, text: part } of parts)
        expect(text[paragraph]?.slice(start, start + part.length)).toBe(part)
    }
  })

  it('gives back each passage when its pieces are joined', () => {
    for (const row of alignment.rows)
      for (const side of ['a', 'b'] as const)
        expect(row.pieces.map((piece) => piece[side]).join('')).toBe(
          row[side].map(({ text }) => text).join('\n'),
        )
  })

  it('cuts no grapheme and leaves no lone surrogate', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    for (const row of alignment.rows)
      for (const side of ['a', 'b'] as const) {
        const whole = row[side].map(({ text }) => text).join('\n')
        const cuts = new Set(Array.from(graphemes.segment(whole), ({ index }) => index).concat(whole.length))
        let place = 0
        for (const piece of row.pieces) {
          expect(piece[side].isWellFormed()).toBe(true)
          place += piece[side].length
          expect(cuts.has(place)).toBe(true)
        }
      }
  })

  it('mirrors the alignment of b with a', () => {
    const swapped = {
      kept: 'kept',
      renumbered: 'renumbered',
      signs: 'signs',
      letters: 'letters',
      reworded: 'reworded',
      moved: 'moved',
      dropped: 'new',
      new: 'dropped',
    } as const
    const named = (row: Row, isSwapped: boolean) => {
      const [one, two] = isSwapped ? [row.b, row.a] : [row.a, row.b]
      const change = isSwapped ? swapped[row.change] : row.change
      const place = (parts: Row['a']) => parts.map(({ paragraph, start }) => `${paragraph}:${start}`).join()
      return `${change} ${place(one)} > ${place(two)} ${row.pieces.filter(({ kind }) => kind === 'kept').length}`
    }
    const back = align(b, a)
    expect(back.rows.map((row) => named(row, true)).sort()).toEqual(
      alignment.rows.map((row) => named(row, false)).sort(),
    )
    expect(back.carriedOver.shareOfA).toBe(alignment.carriedOver.shareOfB)
  })

  it('keeps everything of a text compared with itself', () => {
    const { isIdentical, carriedOver } = align(a, a)
    expect(isIdentical).toBe(true)
    expect(carriedOver.shareOfA).toBe(1)
  })
})

/** Letters of words in one script, and letters of another script with those that they look like. */
const LOOK_ALIKES: [script: string, letters: string, others: string, own: string][] = [
  ['Latin, some Cyrillic', 'aceopxyklmnrst', 'асеорху', 'aceopxy'],
  ['Latin, some Greek', 'aeoivklmnrstpu', 'ονρ', 'ovp'],
  ['Serbian, some Latin', 'ћђјавнеоскртпи', 'ajeoc', 'ајеос'],
  ['Russian, some Latin', 'ыэавнеоскртпир', 'aeocp', 'аеоср'],
  ['Greek, some Latin', 'αβγδεζοντρσκλμ', 'ov', 'ον'],
]

describe('oneScriptFor(texts)', () => {
  it.each(LOOK_ALIKES)(
    'lets no look-alike of another script pass in a text in %s',
    async (_, letters, others, own) => {
      for (let seed = 1; seed <= 40; seed++) {
        const chance = chanceOf(seed)
        const below = (limit: number) => Math.floor(chance() * limit)
        const word = () => Array.from({ length: 2 + below(7) }, () => letters[below(letters.length)]).join('')
        const text = `${Array.from({ length: 3 + below(60) }, word).join(' ')} ${own}.`
        const places = [...text.matchAll(new RegExp(`[${own}]`, 'gu'))].map(({ index }) => index)
        const at = places[below(places.length)] ?? 0
        const changed = `${text.slice(0, at)}${others[own.indexOf(text[at] ?? '')]}${text.slice(at + 1)}`
        for (const [a, b] of [
          [text, changed],
          [changed, text],
        ] as const) {
          const oneScript = await oneScriptFor([a, b])
          const outcome = alignTexts([a], [b], oneScript ? { oneScript } : {})
          expect(outcome).toMatchObject({
            outcome: 'aligned',
            isIdentical: false,
            rows: [{ change: 'letters' }],
          })
        }
      }
    },
  )
})

describe('cutsOf(text)', () => {
  it.each(PAIRS)('gives back the text of %s when its parts are joined', (_, a) => {
    for (const text of a) {
      const { start, end } = cutsOf(text)
      expect(start.map((from, place) => text.slice(from, start[place + 1])).join('')).toBe(text)
      expect(
        end.every((to, place) => to >= (start[place] ?? 0) && to <= (start[place + 1] ?? text.length)),
      ).toBe(true)
    }
  })
})
