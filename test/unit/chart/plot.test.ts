import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../schema/chart/chart.ts'
import { plotOf, type Size, stripPlotOf, stripShown, stripTitleIn } from '../../../schema/chart/plot.ts'
import { yearTicks } from '../../../schema/chart/scale.ts'

/** A strip in which every year of one voice has the same number. */
function stripOf(label: string, years: { from: number; to: number }): Chart {
  const count = years.to - years.from + 1
  const strip = Array.from({ length: count }, (_, index) => ({
    lane: 0,
    x: years.from + index + 0.5,
    n: 1,
    label,
  }))
  const x = { min: years.from, max: years.to + 1, ticks: yearTicks(years.from, years.to) }
  return { voices: ['joint'], x, strip, stripTitle: 'Words behind each point' } as unknown as Chart
}

/** Years of the numbers shown. */
function yearsShown(label: string, years: { from: number; to: number }, size: Size): number[] {
  const chart = stripOf(label, years)
  return stripShown(chart, stripPlotOf(chart, size)).cells.map(({ x: at }) => Math.floor(at))
}

describe('stripShown(chart, plot)', () => {
  it('shows the number of every year where all find room', () => {
    expect(yearsShown('12', { from: 2013, to: 2024 }, 'small')).toEqual([
      2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ])
    expect(yearsShown('128', { from: 2005, to: 2024 }, 'large').length).toBe(20)
  })

  it('sets numbers with a point smaller before it leaves years out', () => {
    expect(yearsShown('2.6', { from: 2013, to: 2024 }, 'small').length).toBe(12)
  })

  it('shows that of every n-th year where they would touch, the named years among them', () => {
    expect(yearsShown('128', { from: 2013, to: 2024 }, 'small')).toEqual([2014, 2016, 2018, 2020, 2022, 2024])
    expect(yearsShown('128', { from: 2005, to: 2024 }, 'small')).toEqual([2007, 2010, 2013, 2016, 2019, 2022])
  })

  it('says in its title which years have their number', () => {
    const title = (label: string, from: number, ...sizes: Size[]) =>
      stripTitleIn(stripOf(label, { from, to: 2024 }), sizes)
    expect(title('12', 2013, 'small')).toBe('Words behind each point')
    expect(title('128', 2013, 'small')).toBe('Words behind each point, every second year')
    expect(title('128', 2005, 'small')).toBe('Words behind each point, every third year')
    expect(title('128', 2005, 'large', 'small')).toBe('Words behind each point, where there is room for it')
  })

  it('shows the one number of a single year', () => {
    expect(yearsShown('1284', { from: 2020, to: 2020 }, 'small')).toEqual([2020])
  })
})

describe('plotOf(chart, size)', () => {
  it('leaves the last year on the axis room for its name in the widest usual font, however many years there are', () => {
    const cut = (['small', 'large'] as const).flatMap((size) =>
      Array.from({ length: 60 }, (_, count) => {
        const x = { min: 1990, max: 1991 + count, ticks: yearTicks(1990, 1990 + count) }
        const chart = { voices: ['joint'], facets: [{}], marks: [], x }
        const { x: pixels, width, font } = plotOf(chart, size)
        const last = x.ticks.at(-1)
        const end = last ? pixels(last.x) + (last.label.length * 0.64 * font) / 2 : 0
        expect(stripPlotOf(chart, size).x(x.max)).toBe(pixels(x.max))
        return end > width + 0.001 ? [[size, count, end]] : []
      }).flat(),
    )
    expect(cut).toEqual([])
  })
})
