import { describe, expect, it } from 'vitest'
import { type FigureRow, timelineFigure } from '../../../schema/chart/figure.ts'
import { seriesTold } from '../../../schema/chart/finding.ts'
import { folded, textOver } from '../../../schema/chart/fold.ts'
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

const names = (figure: { rows: { id: string }[] } | undefined) =>
  figure?.rows.map(({ id }) => id.replace('reef.', '')).toSorted()

describe('folded', () => {
  it('leaves a figure whole that fits a screen', () => {
    const figure = figureOf(4)
    expect(folded(figure, { kept: [] })).toEqual({ shown: figure, more: undefined })
  })

  it('folds the frames with the fewest statements away, and loses none', () => {
    const figure = figureOf(12)
    const { shown, more } = folded(figure, { kept: [] })
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
      summary: words('B', 'reef.f2'),
      more: words('C', 'reef.f3'),
    }
    const shown = names(folded(figureOf(20), { kept: seriesTold(finding) }).shown)
    expect(shown).toEqual(expect.arrayContaining(['f1', 'f2']))
    expect(shown).not.toContain('f3')
  })

  it('keeps the frame that an event whose rule is drawn is named after', () => {
    const figure = figureOf(20)
    const named = figure.rows.map((row) => (row.id === 'reef.f1' ? { ...row, label: 'No toll' } : row))
    const shown = (label: string, x: number) =>
      names(folded({ ...figure, rows: named, events: [{ label, x }] }, { kept: [] }).shown)
    expect(shown('No-toll statement', 2014.5)).toContain('f1')
    expect(shown('Toll raised', 2014.5)).not.toContain('f1')
    expect(shown('No-toll statement', 2031.5)).not.toContain('f1')
  })

  it('shows fewer frames the more is said over the figure', () => {
    const over = (words: number) =>
      textOver({ heading: 'word '.repeat(words), summary: 'A sentence of some words. '.repeat(words / 4) })
    const shown = [24, 48, 72].map(
      (words) => folded(figureOf(12), { kept: [], over: over(words) }).shown.rows.length,
    )
    expect(shown).toEqual([8, 7, 4])
  })

  it('folds nothing where each row is a line', () => {
    const figure = { ...figureOf(12), isOneLine: true }
    expect(folded(figure, { kept: [] }).more).toBeUndefined()
  })
})
