import { describe, expect, it } from 'vitest'
import { timelineFigure } from '../../../schema/chart/figure.ts'
import { placed } from '../../../schema/chart/place.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import { nearestMark, timelineSurface } from '../../../schema/chart/surface.ts'
import { surfaceConfiguration } from '../../../web/chart.ts'
import { TimelineMarks } from '../../../worker/components/chart/timeline.tsx'
import { mark, viewOf } from '../chart/mark-sample.ts'

const rows = [
  mark('2013-03-01', null, { status: 'silent' }),
  mark('2015-01-01', 'toll', { series: 'summits' }),
  mark('2015-01-03', 'toll', { series: 'summits' }),
  mark('2014-06-01', 'dredge', { voice: 'moscow' }),
]
const figure = timelineFigure(rows, viewOf(rows))

describe('the two painters of a timeline', () => {
  it.each(figureSizes)('draw the same marks at the same places: %s', (size) => {
    const drawing = placed(figure, size)
    const svg = String(TimelineMarks({ figure, placed: drawing, ink: (colour) => colour }))
    const surface = timelineSurface(figure, size)
    const { data, options } = surfaceConfiguration(surface, (colour) => colour, 'sans-serif')
    const points = data.datasets.flatMap((dataset) => dataset.data)
    const scale = options?.scales?.x as { min: number; max: number }
    const { left, right } = surface.plot
    const byName = (a: string, b: string) => a.localeCompare(b)
    expect(points.map((point) => point.mark.name).toSorted(byName)).toEqual(
      [...svg.matchAll(/data-name="([^"]+)"/g)].map(([, name]) => name ?? '').toSorted(byName),
    )
    for (const { x, y, mark: one } of points) {
      const px = left + ((x - scale.min) / (scale.max - scale.min)) * (right - left)
      const drawn = drawing.marks.find(({ name }) => name === one.name)
      expect([px, y]).toEqual([drawn?.px, drawn?.py])
    }
  })
})

describe('nearestMark', () => {
  const surface = timelineSurface(figure, 'wide')
  const { marks } = surface

  it('answers a tap anywhere on a line with the nearest mark of that line', () => {
    const moscow = marks.find(({ voice }) => voice === 'moscow')
    expect(nearestMark(surface, { x: 900, y: moscow?.py ?? 0 })).toBe(moscow)
  })

  it('answers a tap far from every line with the nearest of all', () => {
    expect(nearestMark(surface, { x: 0, y: 10_000 })).toBe(
      marks.toSorted((a, b) => b.py - a.py || a.px - b.px)[0],
    )
  })

  it('has nothing to answer without marks', () => {
    expect(nearestMark({ marks: [], bands: [] }, { x: 1, y: 1 })).toBeUndefined()
  })
})
