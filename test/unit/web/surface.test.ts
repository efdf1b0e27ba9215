import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { joint } from '#subject'
import { changedBy } from '../../../schema/chart/chart.ts'
import { type Figure, type FigureMark, timelineFigure } from '../../../schema/chart/figure.ts'
import { placed } from '../../../schema/chart/place.ts'
import type { FigureSize } from '../../../schema/chart/placed.ts'
import { figureSizes } from '../../../schema/chart/placed.ts'
import { plotOf } from '../../../schema/chart/plot.ts'
import { facetSurface, nearestMark, type Surface, type SurfaceMark } from '../../../schema/chart/surface.ts'
import { boxOf } from '../../../schema/chart/text-box.ts'
import { trendChart } from '../../../schema/chart/trend.ts'
import { inDrawing, surfaceConfiguration } from '../../../web/chart.ts'
import { drawnSurface } from '../../../web/drawn.ts'
import { FacetMarks } from '../../../worker/components/chart/facet.tsx'
import { outline } from '../../../worker/components/chart/outline.ts'
import { Key } from '../../../worker/pages/trends/key.tsx'
import { Drawings } from '../../../worker/pages/trends/lead-figure.tsx'
import { mark, viewOf } from '../chart/mark-sample.ts'
import { row } from '../chart/sample.ts'

const rows = [
  mark('2013-03-01', null, { status: 'silent' }),
  mark('2015-01-01', 'toll', { series: 'summits' }),
  mark('2015-01-03', 'toll', { series: 'summits' }),
  mark('2014-06-01', 'dredge', { voice: 'moscow' }),
]
const figure = timelineFigure(rows, viewOf(rows))

const themes = ['reef', 'kelp', 'sand'].flatMap((theme) => [
  mark('2013-05-01', 'toll', { theme }),
  mark('2016-11-30', 'toll', { theme, voice: 'moscow' }),
])
const firsts = timelineFigure(themes, { ...viewOf(themes), hasNaming: false, isFirstsOnly: true })
// More statements of one day than a line can stack.
const crowd = Array.from({ length: 40 }, (_, n) => mark('2015-01-01', 'toll', { statementId: `s${n}` }))
const months = timelineFigure(crowd, viewOf(crowd))

/** A page with the drawings of a figure in all sizes. */
function pageOf(figure: Figure): Document {
  const link = ({ name }: FigureMark) => `/?theme=reef&point=${name}`
  return parseHTML(
    `<main>${String(Drawings({ figures: { wide: figure, medium: figure, narrow: figure }, link }))}</main>`,
  ).document
}

function surfaceOf(figure: Figure, size: FigureSize): Surface {
  const drawing = pageOf(figure).querySelector(`.${size} svg`)
  const surface = drawing ? drawnSurface(drawing) : undefined
  if (!surface) throw new Error(`nothing is drawn ${size}`)
  return surface
}

describe('the two painters of a timeline', () => {
  it('leave out of rules and years what would go through words or the caption', () => {
    const own = timelineFigure(rows, { ...viewOf(rows), hasNaming: false })
    for (const size of figureSizes) {
      const { columns, small } = placed(own, size)
      const [{ caption, rows: places }] = columns
      const texts = [caption ?? [], places.flatMap(({ words }) => words)].flat()
      expect(texts.length, size).toBeGreaterThan(1)
      const svg = pageOf(own).querySelector(`.${size} svg`)
      const cleared = [...(svg?.querySelectorAll('path[fill="var(--paper)"]') ?? [])].map((path) =>
        path.getAttribute('d'),
      )
      for (const text of texts) expect(cleared.join(), size).toContain(outline(boxOf(text, small)))
    }
  })

  it.each(
    figureSizes.flatMap((size) => [
      { size, what: 'every statement', figure },
      { size, what: 'first uses', figure: firsts },
      { size, what: 'months', figure: months },
    ]),
  )('draw the same marks at the same places: $size, $what', ({ size, figure }) => {
    const drawing = placed(figure, size)
    const surface = surfaceOf(figure, size)
    const { data, options } = surfaceConfiguration(surface, (colour) => colour, 'sans-serif')
    const points = data.datasets.flatMap((dataset) => dataset.data)
    const scale = options?.scales?.x as { min: number; max: number }
    const { left, right } = surface.plot
    const all = drawing.columns.flatMap((column) => column.marks.map((one) => ({ column, one })))
    // Lines without marks are drawn, and answer no tap.
    const lines = [...new Set(all.map(({ one }) => one.line))].toSorted((a, b) => a - b)
    expect(points.map((point) => point.mark.name).toSorted()).toEqual(
      all.map(({ one }) => one.mark.name).toSorted(),
    )
    for (const { x, y, mark } of points) {
      const found = all.find(({ one }) => one.mark.name === mark.name)
      if (!found) throw new Error(mark.name)
      const { column, one } = found
      const px = left + ((x - scale.min) / (scale.max - scale.min)) * (right - left)
      expect(px).toBeCloseTo(column.left + one.px, 0)
      expect(mark.x).toBeCloseTo(one.x, 1)
      expect(Math.abs(y - one.py)).toBeLessThan(0.1)
      expect(mark.r).toBe(Math.round(one.r * 10) / 10)
      expect({ look: mark.look, text: mark.text, evidence: mark.evidence, line: mark.line }).toEqual({
        look: one.mark.look,
        text: one.mark.text,
        evidence: `/evidence?${one.mark.evidence}`,
        line: lines.indexOf(one.line),
      })
    }
  })

  it.each(figureSizes)('name the years at the same height: %s', (size) => {
    const surface = surfaceOf(figure, size)
    const x = surfaceConfiguration(surface, (colour) => colour, 'sans-serif').options?.scales?.x
    const { grid, ticks } = x as { grid: { drawTicks: boolean }; ticks: { padding: number } }
    expect(grid.drawTicks).toBe(false)
    // Chart.js sets a name in the middle of a line of 1.2 ems.
    const drawn = surface.plot.bottom + ticks.padding + 0.95 * surface.font
    const feet = pageOf(figure)
      .querySelector(`.${size} .years text, .${size} .years tspan`)
      ?.getAttribute('y')
    expect(Math.abs(drawn - Number(feet))).toBeLessThan(1.5)
  })

  it('has address and words of a mark once for all sizes, and draws copies of it in the others', () => {
    const page = pageOf(figure)
    const links = [...page.querySelectorAll('.marks a')]
    expect(links.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5'])
    expect(links.filter((link) => !link.querySelector('title')?.textContent)).toEqual([])
    for (const size of ['medium', 'narrow']) {
      const copies = [...page.querySelectorAll(`.${size} .marks use`)]
      expect(copies.map((copy) => copy.getAttribute('href'))).toEqual(links.map(({ id }) => `#${id}`))
    }
  })

  it('draws the ticks of lanes that have the same once, and gives no id twice', () => {
    const page = pageOf(figure)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const used = [...page.querySelectorAll('use')].map((use) => use.getAttribute('href')?.slice(1) ?? '')
    expect(used.filter((id) => !ids.includes(id))).toEqual([])
    expect(used.filter((id) => !/^m\d+$/.test(id))).toHaveLength(9)
  })
})

describe('nearestMark', () => {
  const surface = surfaceOf(figure, 'wide')
  const { marks } = surface

  it('answers a tap anywhere on a line with the nearest mark of that line', () => {
    const moscow = marks.find(({ voice }) => voice === 'moscow')
    expect(nearestMark(surface, { x: 900, y: moscow?.py ?? 0 }, 1)).toBe(moscow)
  })

  it('answers a tap within 24 pixels of the screen of a mark with the nearest such, on whatever line', () => {
    const near = { ...marks[0], px: 100, py: 20, line: 0 } as SurfaceMark
    const far = { ...near, px: 300, py: 30, line: 1 }
    const lines = [near, far].map(({ line, py }) => ({
      line,
      left: 0,
      right: 400,
      top: py - 5,
      bottom: py + 5,
    }))
    const two = { marks: [near, far], bands: lines }
    expect(nearestMark(two, { x: 110, y: 30 }, 1)).toBe(near)
    expect(nearestMark(two, { x: 130, y: 30 }, 1)).toBe(far)
    expect(nearestMark(two, { x: 130, y: 30 }, 2)).toBe(near)
    const both = { ...two, marks: [near, { ...far, px: 105 }] }
    expect(nearestMark(both, { x: 106, y: 31 }, 1)).toBe(both.marks[1])
  })

  it('answers a tap in the second column with a mark of that column', () => {
    const two = surfaceOf(firsts, 'wide')
    const second = two.marks.filter(({ px }) => px > 500)
    const [one] = second
    expect(second.map(({ name }) => name)).toEqual([
      'kelp.toll.joint.2013-05-01-joint',
      'kelp.toll.moscow.2016-11-30-moscow',
      'sand.toll.joint.2013-05-01-joint',
      'sand.toll.moscow.2016-11-30-moscow',
    ])
    expect(nearestMark(two, { x: 520, y: one?.py ?? 0 }, 1)).toBe(one)
  })

  it('answers a tap far from every line with the nearest of all', () => {
    expect(nearestMark(surface, { x: 0, y: 10_000 }, 1)).toBe(
      marks.toSorted((a, b) => b.py - a.py || a.px - b.px)[0],
    )
  })

  it('has nothing to answer without marks', () => {
    expect(nearestMark({ marks: [], bands: [] }, { x: 1, y: 1 }, 1)).toBeUndefined()
  })
})

describe('a number that a release changed', () => {
  const rows = [
    row({ year: 2021, statements: 6, statementsWithFrame: 2, since: '2026.2' }),
    row({ year: 2022, statements: 6, statementsWithFrame: 3 }),
    // Where nothing is recorded there is no mark that could carry it; what is read aloud says it.
    row({ year: 2023, statements: 4, since: '2026.2' }),
  ]
  const chart = trendChart(rows, {
    measure: 'share',
    years: { from: 2021, to: 2023 },
    covered: { from: 2021, to: 2023 },
    title: () => 'Enlargement',
    href: () => null,
    events: [],
  })
  const [facet] = chart.facets

  it('has an asterisk in the drawing that stays under the browser’s marks', () => {
    if (!facet) throw new Error('nothing is drawn')
    const svg = String(FacetMarks({ chart, plot: plotOf(chart, 'small'), ink: (colour) => colour, facet }))
    const [under = '', marks = ''] = svg.split('<g class="marks">')
    expect(under.match(/>\*</g)).toHaveLength(1)
    expect(marks).not.toContain('*')
  })

  it('says so to whoever walks to it, and the key names the release', () => {
    if (!facet) throw new Error('nothing is drawn')
    expect(facetSurface(chart, facet, 'small').marks.map(({ text }) => text)).toEqual([
      `Enlargement. ${joint.label}, 2021: 2 of 6 statements (33 %); another number before release 2026.2`,
      `Enlargement. ${joint.label}, 2022: 3 of 6 statements (50 %)`,
      `Enlargement. ${joint.label}, 2023: 0 of 4 statements; nothing recorded, which is no proof of silence; another number before release 2026.2`,
    ])
    expect(changedBy(chart)).toEqual(['2026.2'])
    expect(String(Key({ chart }))).toContain('* another number before release 2026.2')
  })

  it('explains in the key what is drawn, in the colour of who is drawn so, and names lines that have a number for want of room', () => {
    const said = (shown: typeof chart) => String(Key({ chart: shown }))
    expect(said(chart)).toMatch(/five statements or more|fewer than five/)
    expect(said(chart)).not.toContain('recorded silence')
    const floods = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        x: 2021 + index * 0.3,
        label: `Great flood ${index}`,
      }))
    expect(said({ ...chart, marks: floods(2) })).not.toContain('flood')
    expect(said({ ...chart, marks: floods(8) })).toMatch(/\d: <\/span>Great flood \d/)
    // Charts beside each other have their events named once, in the key.
    const several = { ...chart, facets: [...chart.facets, ...chart.facets] }
    expect(said({ ...several, marks: floods(2) })).toMatch(/\d: <\/span>Great flood \d/)
    expect(said({ ...several, marks: floods(1) })).not.toContain('flood')
    const mute = { ...chart, facets: chart.facets.map((one) => ({ ...one, points: [] })) }
    expect(said(mute)).not.toContain('five statements')
  })
})

describe('a pointer on a canvas that is shown in another width than it is drawn in', () => {
  const chart = {
    width: 300,
    canvas: { clientWidth: 330 },
    isPointInArea: ({ x }: { x: number }) => x <= 294,
  }
  const told = (event: { x: number | null; y: number | null }, replay = false) => {
    const args = { event: { ...event }, replay, inChartArea: false }
    inDrawing.beforeEvent?.(chart as never, args as never, {} as never)
    return { ...args.event, inChartArea: args.inChartArea }
  }

  it('is told where it stands in the drawing, and once', () => {
    expect(told({ x: 220, y: 110 })).toEqual({ x: 200, y: 100, inChartArea: true })
    expect(told({ x: 330, y: 110 })).toEqual({ x: 300, y: 100, inChartArea: false })
    expect(told({ x: 220, y: 110 }, true)).toEqual({ x: 220, y: 110, inChartArea: false })
    expect(told({ x: null, y: null })).toEqual({ x: null, y: null, inChartArea: false })
  })
})
