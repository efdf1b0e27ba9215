import { describe, expect, it } from 'vitest'
import { timelineFigure } from '../../../schema/chart/figure.ts'
import { textWidth } from '../../../schema/chart/lines.ts'
import { placed } from '../../../schema/chart/place.ts'
import { placedWords } from '../../../schema/chart/place-words.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import { mark, viewOf } from './mark-sample.ts'

const room = { left: 0, right: 600, height: 60, size: 10, line: 14, rules: [] as number[] }
const first = { x: 300, y: 30, r: 3 }
const whole = '1 Jun 2014 “no toll on the reef”'
const words = (others: { x: number; y: number; r: number }[], one = first) =>
  placedWords({ whole, over: [whole] }, { first: one, others, ticks: [] }, room)

describe('words of a first use', () => {
  it('stand beside their mark where nothing is', () => {
    expect(words([])).toMatchObject({
      lines: [{ text: whole, anchor: 'end' }],
      leader: null,
      above: 0,
    })
    expect(words([{ x: 250, y: 30, r: 3 }])).toMatchObject({ lines: [{ anchor: 'start' }], leader: null })
  })

  it('stand elsewhere in their row with a line to the mark, where marks are on both its sides', () => {
    const found = words([280, 320].flatMap((x) => [20, 30, 40].map((y) => ({ x, y, r: 3 }))))
    expect(found?.above).toBe(0)
    expect(found?.lines).toHaveLength(1)
    expect(found?.leader?.x).toBe(first.x)
  })

  it('have lines of their own over the lanes where their row is full of marks', () => {
    const full = Array.from({ length: 180 }, (_, index) => ({
      x: 10 + (index % 30) * 20,
      y: 5 + Math.floor(index / 30) * 10,
      r: 3,
    }))
    const found = words(full)
    expect(found?.above).toBeGreaterThan(0)
    expect(found?.lines.map(({ text }) => text)).toEqual([whole])
    expect(found?.lines[0]?.y).toBeLessThan(0)
  })

  it('have a line of their own where the lanes have their ticks, at the mark and beside no rule', () => {
    const ticks = [{ y: 8, xs: Array.from({ length: 60 }, (_, index) => index * 10) }]
    const over = (rules: number[], one = { ...first, y: 8 }) =>
      placedWords({ whole, over: [whole] }, { first: one, others: [], ticks }, { ...room, height: 16, rules })
    expect(over([])?.above).toBeGreaterThan(0)
    expect(over([])?.lines).toMatchObject([{ x: first.x - 5, anchor: 'start' }])
    expect(over([first.x - 6])?.lines).toMatchObject([{ x: first.x + 5, anchor: 'end' }])
  })

  it.each([0, 600])('stay between the edges for a mark at %i', (x) => {
    const found = words([], { ...first, x })
    for (const line of found?.lines ?? []) {
      const from = line.x - (line.anchor === 'end' ? textWidth(line.text, room.size) : 0)
      expect(from).toBeGreaterThanOrEqual(room.left)
      expect(from + textWidth(line.text, room.size)).toBeLessThanOrEqual(room.right)
    }
  })

  // Rows as dense as the real ones: of three voices, many of one month.
  const rows = Array.from({ length: 300 }, (_, index) =>
    mark(
      `${2013 + (index % 12)}-${String(1 + ((index * 7) % 12)).padStart(2, '0')}-0${1 + (index % 9)}`,
      `f${(index * index) % 7}`,
      {
        voice: (['joint', 'moscow', 'beijing'] as const)[index % 3] ?? 'joint',
        statementId: `s${index}`,
        words: index % 2 ? 'resolutely oppose every toll' : 'a dredge is nobody’s concern, and never was',
        wordsBasis: 'as_reported',
      },
    ),
  )

  it.each(figureSizes)('are told in every row and lie on no mark: %s', (size) => {
    const figure = timelineFigure(rows, { ...viewOf(rows), hasNaming: false })
    const [{ rows: places, marks, plot }] = placed(figure, size).columns
    const { small } = placed(figure, size)
    expect(places.length).toBeGreaterThan(3)
    for (const place of places) {
      expect(place.words.map(({ text }) => text).join(' ')).toContain('”, as reported')
      for (const { x, y, text, anchor } of place.words) {
        const [from, to] =
          anchor === 'end' ? [x - textWidth(text, small), x] : [x, x + textWidth(text, small)]
        const hit = marks.filter(
          (one) =>
            one.px + one.r > from &&
            one.px - one.r < to &&
            one.py + one.r > y - small * 0.6 &&
            one.py - one.r < y,
        )
        expect(
          hit.map(({ mark: { name } }) => name),
          text,
        ).toEqual([])
        const ticks = figure.ticks.filter(({ lane, x: at }) => {
          const line = place.lines.find(({ lanes }) => lanes.includes(lane))
          const px = plot.left + ((at - 2013) / 4) * (plot.right - plot.left)
          return line && px > from && px < to && line.y + 2 > y - small * 0.6 && line.y - 2 < y
        })
        expect(ticks, text).toEqual([])
        expect(y).toBeGreaterThan(place.top)
        expect(y).toBeLessThan(place.bottom)
      }
    }
  })
})
