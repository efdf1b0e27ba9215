import { describe, expect, it } from 'vitest'
import { type TrendView, trendChart } from '../../../schema/chart/trend.ts'
import { row } from './sample.ts'

const view: TrendView = {
  measure: 'share',
  years: { from: 2020, to: 2023 },
  covered: { from: 2021, to: 2024 },
  title: (theme, frame) => `${theme} ${frame}`,
  href: () => null,
  events: ['2022-02-24', '2022-07', '2023'].map((date) => ({ date, label: `Flood of ${date}` })),
}

const rows = [
  row({ year: 2020 }),
  row({ year: 2021, statements: 3, silences: 2 }),
  row({ year: 2022, statements: 4, statementsWithFrame: 1 }),
  row({ year: 2023, statements: 5, statementsWithFrame: 2 }),
  row({ year: 2020, voice: 'moscow', statements: 2 }),
  row({ year: 2021, voice: 'moscow', statements: 10, statementsWithFrame: 10 }),
]

describe('trendChart(rows, view)', () => {
  const chart = trendChart(rows, view)

  it('draws no point for a year without a statement and marks its place as empty', () => {
    expect(chart.facets[0]?.points.map(({ lane, key }) => `${lane} ${key}`)).toEqual([
      '0 2021',
      '0 2022',
      '0 2023',
      '1 2020',
      '1 2021',
    ])
    expect(chart.empty).toEqual([{ lane: 0, year: 2020 }])
  })

  it('tells silence, nothing recorded, few and enough statements apart', () => {
    expect(chart.facets[0]?.points.map(({ look }) => look)).toEqual([
      'silent',
      'hollow',
      'full',
      'none',
      'full',
    ])
  })

  it('puts each voice in a lane of its own, the first on top', () => {
    const [silent, hollow, , , whole] = chart.facets[0]?.points ?? []
    expect(silent?.y).toBe(1.55)
    expect(hollow?.y).toBe(1.8)
    expect(whole?.y).toBe(1)
  })

  it('gives an interval only to a hollow point', () => {
    const bounded = chart.facets[0]?.points.filter(({ low }) => low !== null)
    expect(bounded?.map(({ key }) => key)).toEqual(['2022'])
    expect(bounded?.[0]?.low).toBeCloseTo(1.55 + 0.0456, 4)
    expect(bounded?.[0]?.high).toBeCloseTo(1.55 + 0.6994, 4)
  })

  it('counts the statements behind each point once for all facets', () => {
    expect(chart.strip.map(({ lane, x, n }) => `${lane} ${x} ${n}`)).toEqual([
      '0 2020.5 0',
      '0 2021.5 3',
      '0 2022.5 4',
      '0 2023.5 5',
      '1 2020.5 2',
      '1 2021.5 10',
    ])
  })

  it('names the years that the dataset covers in part', () => {
    expect(chart.partYears).toEqual([2020])
  })

  it('places a day exactly, a month and a year in its middle', () => {
    expect(chart.marks.map(({ label }) => label)).toEqual([
      'Flood of 2022-02-24',
      'Flood of 2022-07',
      'Flood of 2023',
    ])
    expect(chart.marks[0]?.x).toBeCloseTo(2022 + 54 / 365, 10)
    expect(chart.marks[1]?.x).toBeCloseTo(2022 + 6.5 / 12, 10)
    expect(chart.marks[2]?.x).toBe(2023.5)
  })

  it('shows every facet on the same scale', () => {
    const two = trendChart(
      [
        row({ year: 2021, statements: 10, statementsWithFrame: 1 }),
        row({ year: 2021, frame: 'engagement', statements: 10, statementsWithFrame: 4 }),
      ],
      view,
    )
    expect(two.scale.max).toBe(0.5)
    expect(two.facets.map(({ points }) => points[0]?.y)).toEqual([0.2, 0.8])
  })

  it('draws counts without intervals', () => {
    const counts = trendChart(
      [row({ year: 2022, statements: 2, statementsWithFrame: 2, passages: 5, value: 5 })],
      {
        ...view,
        measure: 'passages',
      },
    )
    expect(counts.scale).toEqual({
      max: 6,
      ticks: [
        { value: 0, label: '0' },
        { value: 3, label: '3' },
        { value: 6, label: '6' },
      ],
    })
    expect(counts.facets[0]?.points[0]).toMatchObject({ value: 5, y: 5 / 6, low: null, high: null })
  })

  it('is a chart without facets where there are no rows', () => {
    expect(trendChart([], view)).toMatchObject({ facets: [], voices: [], strip: [] })
  })
})
