import { raw } from 'hono/html'
import { lineDrawn, middleDrawn } from '../../../schema/chart/drawn.ts'
import { markEvidence } from '../../../schema/chart/mark-evidence.ts'
import type { Unit } from '../../../schema/chart/unit.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { readParameters } from '../../../schema/parameters.ts'
import { builtHtml } from '../../built-page.ts'
import { type Ringed, ringed } from '../../components/chart/opened-ring.tsx'
import { pointPages, viewAddress } from '../../components/chart/view.ts'
import { escaped } from '../../components/markup/jsx-runtime.ts'
import type { RequestContext } from '../../env.ts'
import { codebook } from '../../queries/codebook.ts'
import { evidenceAside, isClearOfCard } from './evidence-beside.tsx'

/**
 * The page of a view with what is behind one of its marks, from the view's page as the build made it: each mark is such an
 * address, and the figure is the same in all of them. Undefined where the build made none, or one that draws no such mark.
 */
export async function pointPage(c: RequestContext, query: ViewQuery): Promise<Response | undefined> {
  if (query.point === undefined) return undefined
  const page = await builtHtml(c, viewAddress({ ...query, point: undefined }))
  const mark = page && markIn(page, query, query.point)
  if (!mark) return undefined
  const db = c.get('db')
  const { id, place, text, evidence, isAtLeft } = mark
  const aside = await evidenceAside(db, {
    text: raw(text),
    evidence,
    query,
    codebook: await codebook(db),
    isAtLeft,
  })
  return c.html(withAside(ringed(opened(page, id), id, place), String(aside)))
}

/** What a page's timeline says of a mark. Its text is markup already. */
interface WrittenMark {
  id: string
  text: string
  evidence: string
  place: Ringed
  /** Whether the card lies beside the names of the rows, and not at the right. */
  isAtLeft: boolean
}

/** As the browser reads them, what marks have in common stands with their line, and their unit with the drawing. */
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
  const { look: lookOf, radius, line: edges } = lineDrawn(drawn)
  const look = lookOf(index)
  const from = at + link.length
  const end = page.indexOf('</title>', from)
  const middle = middleDrawn(/ d="([^"]*)/.exec(page.slice(end, page.indexOf('</a>', end)))?.[1] ?? '')
  const [, width] = /^[^>]*viewBox="0 0 (\d+)/.exec(page.slice(drawing, drawing + 500)) ?? []
  return {
    id,
    place: { ...middle, r: radius(index) },
    isAtLeft: isClearOfCard(edges.left + middle.x, Number(width)),
    text: page.slice(from, end),
    evidence: markEvidence(readParameters(about), { key, look, voice, unit: unit as Unit }),
  }
}

/** The `data-` attributes of a tag. */
function dataOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/ data-(\w+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name, value = '']) => [name, value.replaceAll('&amp;', '&')]))
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

/** Beside the timeline, which is the first figure of the page. */
function withAside(page: string, aside: string): string {
  const figure = page.indexOf('<figure class="chart lead"')
  const end = page.indexOf('<p class="readout"', figure)
  return `${page.slice(0, end)}${aside}${page.slice(end)}`
}
