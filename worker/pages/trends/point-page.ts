import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { evidencePage } from '../../../schema/chart/chart.ts'
import { middleDrawn, readLine } from '../../../schema/chart/drawn.ts'
import { markEvidence } from '../../../schema/chart/mark-evidence.ts'
import type { Unit } from '../../../schema/chart/unit.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { readParameters } from '../../../schema/parameters.ts'
import { unescaped } from '../../../schema/unescaped.ts'
import { builtHtml } from '../../built-page.ts'
import { ringed } from '../../components/chart/opened-ring.tsx'
import { pointPages, viewAddress } from '../../components/chart/view.ts'
import { escaped } from '../../components/markup/jsx-runtime.ts'
import type { RequestContext } from '../../env.ts'
import { codebook } from '../../queries/codebook.ts'
import { evidenceAside, ofTimeline, pointOf } from './evidence-beside.tsx'
import { drawnChart, withPointRinged } from './facets.tsx'

/**
 * The page of a view with what is behind one of its marks, from the view's page as the build made it: the figures are the
 * same in all of them. Undefined where the build made none, or one that draws no such mark.
 */
export async function pointPage(c: RequestContext, query: ViewQuery): Promise<Response | undefined> {
  if (query.point === undefined) return undefined
  const page = await builtHtml(c, viewAddress({ ...query, point: undefined }))
  const mark = page && (markIn(page, query, query.point) ?? pointIn(page, query.point))
  if (!mark) return undefined
  const db = c.get('db')
  const { text, evidence, listed } = mark
  const about = { text, evidence, listed, query, codebook: await codebook(db) }
  const aside = await evidenceAside(db, about)
  return c.html(withAside(mark.page, mark.figure, String(aside)))
}

/** What a page says of one of its marks. */
interface WrittenMark {
  /** The page with the mark ringed. */
  page: string
  /** Where the mark's figure begins on it. */
  figure: number
  text: Child
  evidence: string
  listed: ReturnType<typeof evidencePage>
}

/** A mark of the timeline. As the browser reads them, what marks have in common stands with their line, and their unit with the drawing. */
function markIn(page: string, query: ViewQuery, name: string): WrittenMark | undefined {
  const link = `" href="${escaped(pointPages(query)(name))}"><title>`
  const at = page.indexOf(link)
  if (at < 0) return undefined
  const line = page.lastIndexOf('<g ', at)
  const drawing = page.lastIndexOf('<svg ', at)
  const id = page.slice(page.lastIndexOf('"', at - 1) + 1, at)
  const [, unit] =
    /^[^>]*data-scale="\{&quot;unit&quot;:&quot;(\w+)/.exec(page.slice(drawing, drawing + 500)) ?? []
  const { about = '', ...drawn } = dataOf(page.slice(line, page.indexOf('>', line)))
  const index = page.slice(line, at).split('<a id=').length - 2
  const [, , voice, key] = name.split('.')
  if (unit === undefined || voice === undefined || key === undefined) return undefined
  const { look: lookOf, radius } = readLine(drawn)
  const look = lookOf(index)
  const from = at + link.length
  const end = page.indexOf('</title>', from)
  const middle = middleDrawn(/ d="([^"]*)/.exec(page.slice(end, page.indexOf('</a>', end)))?.[1] ?? '')
  const ringedPage = ringed(opened(page, id), id, { ...middle, r: radius(index) })
  return {
    page: ringedPage,
    figure: ringedPage.indexOf('<figure class="chart lead"'),
    // It is markup already.
    text: raw(page.slice(from, end)),
    evidence: markEvidence(readParameters(about), { key, look, voice, unit: unit as Unit }),
    listed: ofTimeline,
  }
}

/** A point of the shares or rates, which the page holds as data for the browser to draw. */
function pointIn(page: string, name: string): WrittenMark | undefined {
  const chart = drawnChart(page)
  if (!chart) return undefined
  const found = pointOf(chart, name)
  if (!found?.evidence) return undefined
  const ringedPage = withPointRinged(page, chart, found)
  return {
    page: ringedPage,
    figure: ringedPage.indexOf('data-chart="facets"'),
    text: found.text,
    evidence: found.evidence,
    listed: found.listed,
  }
}

/** The `data-` attributes of a tag. */
function dataOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/ data-(\w+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name, value = '']) => [name, unescaped(value)]))
}

const foldedRows = /<details class="(more-frames[^"]*)">(.*?)<\/details>/gs

/** The page with the rows unfolded that have the mark or, in another size, its copy. */
function opened(page: string, id: string): string {
  return page.replace(foldedRows, (whole, name, rows: string) =>
    rows.includes(` id="${id}" `) || rows.includes(`"#${id}"`)
      ? `<details class="${name}" open="">${rows}</details>`
      : whole,
  )
}

/** Beside the drawings of a figure. */
function withAside(page: string, figure: number, aside: string): string {
  const end = page.indexOf('<p class="readout"', figure)
  return `${page.slice(0, end)}${aside}${page.slice(end)}`
}
