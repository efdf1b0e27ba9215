import { describe, expect, it } from 'vitest'
import { type FigureRow, timelineFigure } from '../../../schema/chart/figure.ts'
import { seriesTold } from '../../../schema/chart/finding.ts'
import { folded, roomFor } from '../../../schema/chart/fold.ts'
import { placed } from '../../../schema/chart/place.ts'
import { mark, viewOf } from './mark-sample.ts'

/** So many frames, `f1` in one statement, `f2` in two and so on, of two voices. */
function figureOf(frames: number) {
  const rows = Array.from({ length: frames }, (_, index) =>
    Array.from({ length: index + 1 }, (_, n) =>
      (['joint', 'moscow'] as const).map((voice) =>
        mark(`201${3 + (n % 4)}-0${1 + (n % 9)}-01`, `f${index + 1}`, { voice }),
      ),
    ),
  )
  const marks = rows.flat(2)
  return timelineFigure(marks, { ...viewOf(marks), hasNaming: false })
}

/** First uses of so many frames of each theme. */
function firstsOf(frames: number, themes: 1 | 2) {
  const marks = (['reef', 'kelp'] as const)
    .slice(0, themes)
    .flatMap((theme) =>
      Array.from({ length: frames }, (_, index) =>
        mark(`201${3 + (index % 4)}-05-01`, `f${index + 1}`, { theme }),
      ),
    )
  return timelineFigure(marks, {
    ...viewOf(marks),
    hasNaming: false,
    themes: ['reef', 'kelp'],
    isFirstsOnly: true,
  })
}

const names = (figure: { rows: { id: string }[] } | undefined) =>
  figure?.rows.map(({ id }) => id.replace('reef.', '')).toSorted()

/** A wide figure with room for about seven of these frames. */
const wide = { told: [], rooms: { wide: 430 } }

describe('folded', () => {
  it('leaves a figure whole that fits a screen', () => {
    const figure = figureOf(4)
    expect(folded(figure, wide)).toEqual({ shown: figure, more: undefined })
  })

  it('folds the frames with the fewest statements away, and loses none', () => {
    const figure = figureOf(12)
    const { shown, more } = folded(figure, wide)
    const sum = ({ counts }: FigureRow) => counts.reduce<number>((all, n) => all + (n ?? 0), 0)
    const least = Math.min(...shown.rows.map(sum))
    const most = Math.max(...(more?.rows ?? []).map(sum))
    expect(most).toBeLessThan(least)
    expect([...(names(shown) ?? []), ...(names(more) ?? [])].toSorted()).toEqual(names(figure))
    expect(shown.rows.map(({ id }) => id)).toEqual(
      figure.rows.filter((row) => shown.rows.includes(row)).map(({ id }) => id),
    )
  })

  it('keeps the frames that heading and summary tell of, however few their statements', () => {
    const words = (text: string, series?: string) => [{ text, series }]
    const finding = {
      heading: words('A', 'reef.f1'),
      summary: [words('B', 'reef.f2')],
      more: words('C', 'reef.f3'),
    }
    const shown = names(folded(figureOf(20), { ...wide, told: seriesTold(finding) }).shown)
    expect(shown).toEqual(expect.arrayContaining(['f1', 'f2']))
    expect(shown).not.toContain('f3')
  })

  it('knows a frame by its id: an event whose name has the same word keeps none', () => {
    const figure = figureOf(20)
    const rows = figure.rows.map((row) => (row.id === 'reef.f1' ? { ...row, label: 'Enlargement' } : row))
    const events = [{ label: 'Enlargement of another league', x: 2014.5 }]
    expect(names(folded({ ...figure, rows, events }, wide).shown)).not.toContain('f1')
  })

  it.each(['wide', 'narrow'] as const)('shows fewer frames the more is said over the figure: %s', (size) => {
    const shown = [24, 48, 72].map((words) => {
      const heading = 'word '.repeat(words)
      const summary = Array.from({ length: 2 }, () => 'A sentence of some words. '.repeat(words / 8))
      const room = roomFor(size, { heading, summary })
      return folded(figureOf(20), { told: [], rooms: { [size]: room } }).shown.rows.length
    })
    expect(shown).toEqual(size === 'wide' ? [8, 8, 5] : [9, 7, 5])
  })

  it('has room beside a long sentence for what stands whole in the other column, not for half of both', () => {
    const [short, long] = ['A sentence of some words.', 'A sentence of some words. '.repeat(10).trim()]
    const roomUnder = (...summary: string[]) => Math.round(roomFor('wide', { heading: 'Words', summary }))
    const line = Math.round(roomUnder(short) - roomUnder(long.slice(0, 100)))
    expect(line).toBeGreaterThan(15)
    expect(roomUnder(long, short)).toBe(roomUnder(long))
    expect(roomUnder(short, long, short)).toBeCloseTo(roomUnder(long) - line, -1)
    expect(roomUnder(long, long)).toBe(roomUnder(long))
  })

  it.each(['wide', 'narrow'] as const)('draws rows closer where those that stay are too high: %s', (size) => {
    const figure = figureOf(6)
    const told = figure.rows.map(({ id }) => id)
    const height = (isClose: boolean) => placed({ ...figure, isClose }, size).height
    const shownIn = (room: number) => folded(figure, { told, rooms: { [size]: room } }).shown
    expect(shownIn(height(false)).isClose).toBe(false)
    expect(placed(shownIn(height(false) - 1), size).height).toBe(height(true))
    expect(height(true)).toBeLessThan(height(false) * 0.96)
    expect(shownIn(0).rows).toEqual(figure.rows)
    // Rows that belong to the story of a finding are drawn closer before they are folded away, the others are not.
    const rooms = { [size]: height(true) }
    const story = folded(figure, { told: [], chosen: told, rooms })
    expect([story.shown.isClose, story.more]).toEqual([true, undefined])
    expect(folded(figure, { told: [], rooms }).shown.isClose).toBe(false)
    expect(folded(figure, { told: [], rooms: { [size]: height(false) - 1 } }).shown.isClose).toBe(false)
  })

  it('leaves two columns of single lines whole', () => {
    expect(folded(firstsOf(20, 2), wide).more).toBeUndefined()
  })

  it('folds single lines away under the name of their theme, in both parts', () => {
    const figure = firstsOf(20, 2)
    const { shown, more } = folded(figure, { told: [], rooms: { narrow: 400 } })
    const heads = (part: typeof more) => part?.rows.filter(({ kind }) => kind === 'head').map(({ id }) => id)
    expect(heads(shown)).toEqual(['reef', 'kelp'])
    expect(heads(more)).toEqual(['reef', 'kelp'])
    expect(shown.rows.length + (more?.rows.length ?? 0)).toBe(figure.rows.length + 2)
  })

  it('leaves no theme without a frame, and the name of a theme out where nothing is under it', () => {
    const asked = { told: ['reef.f2', 'reef.f3'], rooms: { narrow: 0 } }
    const { shown, more } = folded(firstsOf(3, 2), asked)
    expect(shown.rows.map(({ id }) => id)).toEqual([
      'reef',
      'reef.f1',
      'reef.f2',
      'reef.f3',
      'kelp',
      'kelp.f1',
    ])
    expect(more?.rows.map(({ id }) => id)).toEqual(['kelp', 'kelp.f2', 'kelp.f3'])
  })
})
