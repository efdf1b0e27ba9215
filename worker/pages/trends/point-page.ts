import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { lastPlaceIn, placeIn, textIn, withTexts } from '../../../schema/bytes.ts'
import type { evidencePage } from '../../../schema/chart/chart.ts'
import { middleDrawn, readLine } from '../../../schema/chart/drawn.ts'
import { markEvidence } from '../../../schema/chart/mark-evidence.ts'
import type { Unit } from '../../../schema/chart/unit.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { readParameters } from '../../../schema/parameters.ts'
import { unescaped } from '../../../schema/unescaped.ts'
import { builtBytes, pageAnswer } from '../../built-page.ts'
import { ringed } from '../../components/chart/opened-ring.tsx'
import { pointPages, viewAddress } from '../../components/chart/view.ts'
import { escaped } from '../../components/markup/jsx-runtime.ts'
import type { RequestContext } from '../../env.ts'
import { codebook } from '../../queries/codebook.ts'
import { evidenceAside, ofTimeline, pointOf } from './evidence-beside.tsx'
import { drawnChart, pointRings } from './facets.tsx'

/**
 * The page of a view with what is behind one of its marks, from the view's page as the build made it: the figures are the
 * same in all of them. Undefined where the build made none, or one that draws no such mark.
 */
export async function pointPage(c: RequestContext, query: ViewQuery): Promise<Response | undefined> {
  if (query.point === undefined) return undefined
  const page = await builtBytes(c, viewAddress({ ...query, point: undefined }))
  const mark = page && (markIn(page, query, query.point) ?? pointIn(page, query.point))
  if (!mark) return undefined
  const db = c.get('db')
  const { text, evidence, listed, figure, opened } = mark
  const aside = await evidenceAside(db, { text, evidence, listed, query, codebook: await codebook(db) })
  // Beside the drawings of the figure.
  const at = placeIn(page, '<p class="readout"', figure)
  return pageAnswer(c, withTexts(page, [...opened, { at, text: String(aside) }]))
}

/** What a page says of one of its marks. */
interface WrittenMark {
  /** What the page has more where the mark is open: rings around it, and its rows unfolded. */
  opened: { at: number; text: string }[]
  /** Where the mark's figure begins on it. */
  figure: number
  text: Child
  evidence: string
  listed: ReturnType<typeof evidencePage>
}

/** A mark of the timeline. As the browser reads them, what marks have in common stands with their line, and their unit with the drawing. */
function markIn(page: Uint8Array, query: ViewQuery, name: string): WrittenMark | undefined {
  const link = `" href="${escaped(pointPages(query)(name))}"><title>`
  const at = placeIn(page, link)
  if (at < 0) return undefined
  const line = lastPlaceIn(page, '<g ', at)
  const drawing = lastPlaceIn(page, '<svg ', at)
  const mark = lastPlaceIn(page, '<a id="', at)
  const id = textIn(page, mark + '<a id="'.length, at)
  const [, unit] =
    /^[^>]*data-scale="\{&quot;unit&quot;:&quot;(\w+)/.exec(textIn(page, drawing, drawing + 500)) ?? []
  const { about = '', ...drawn } = dataOf(textIn(page, line, placeIn(page, '>', line)))
  const index = textIn(page, line, at).split('<a id=').length - 2
  const [, , voice, key] = name.split('.')
  if (unit === undefined || voice === undefined || key === undefined) return undefined
  const { look: lookOf, radius } = readLine(drawn)
  const look = lookOf(index)
  const from = at + new TextEncoder().encode(link).length
  const end = placeIn(page, '</title>', from)
  const markEnd = placeIn(page, '</a>', end)
  const middle = middleDrawn(/ d="([^"]*)/.exec(textIn(page, end, markEnd))?.[1] ?? '')
  const copies = placesIn(page, `<use href="#${id}" `)
  const drawings = [
    { from: mark, end: markEnd + '</a>'.length },
    ...copies.map((copy) => ({ from: copy, end: placeIn(page, '>', copy) + 1 })),
  ]
  const rings = drawings.map((one) => {
    const markup = textIn(page, one.from, one.end)
    const { length } = markup
    return { at: one.end, text: ringed(markup, id, { ...middle, r: radius(index) }).slice(length) }
  })
  return {
    opened: [...rings, ...unfolded(page, [mark, ...copies])],
    figure: placeIn(page, '<figure class="chart lead"'),
    // It is markup already.
    text: raw(textIn(page, from, end)),
    evidence: markEvidence(readParameters(about), { key, look, voice, unit: unit as Unit }),
    listed: ofTimeline,
  }
}

/** A point of the shares or rates, which the page holds as data for the browser to draw. */
function pointIn(page: Uint8Array, name: string): WrittenMark | undefined {
  const chart = drawnChart(page)
  if (!chart) return undefined
  const found = pointOf(chart, name)
  if (!found?.evidence) return undefined
  return {
    opened: pointRings(page, chart, found),
    figure: placeIn(page, 'data-chart="facets"'),
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

function placesIn(page: Uint8Array, text: string): number[] {
  const places: number[] = []
  for (let at = placeIn(page, text); at >= 0; at = placeIn(page, text, at + 1)) places.push(at)
  return places
}

/** Opens the folded rows that have the mark or, in another size, its copy. */
function unfolded(page: Uint8Array, drawings: readonly number[]): WrittenMark['opened'] {
  return placesIn(page, '<details class="more-frames').flatMap((from) => {
    const end = placeIn(page, '</details>', from)
    const isOpen = drawings.some((at) => at > from && at < end)
    return isOpen ? { at: placeIn(page, '>', from), text: ' open=""' } : []
  })
}
