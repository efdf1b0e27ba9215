import type { z } from '@hono/zod-openapi'
import type { Theme } from '../../schema/contract/codebook.ts'
import { yearParam } from '../../schema/contract/params.ts'
import { ViewQuery } from '../../schema/contract/view.ts'
import { daysOf } from '../../schema/partial-date.ts'
import { anyFrame, namedFrame } from '../../schema/stats/trend.ts'
import { comparedLanguages } from '../../schema/vocabulary.ts'
import { pageParams } from '../api/paging.ts'
import { SearchQuery } from '../api/search.ts'
import { StatementQuery } from '../api/statements.ts'
import { askedThemes } from '../api/themes.ts'
import type { QueryShape } from '../query-string.ts'
import type { AnyResource } from '../resource.ts'
import { searchOfYear } from './typed-year.ts'
import { viewHeading, viewKind } from './view-title.ts'

/**
 * A page that shows a resource. Its address with a suffix, or asked for with another `Accept`, answers the rows that
 * the page shows: the page's own parameters are read, and `ask` makes of them what the resource is asked.
 */
export interface View {
  page: string
  /** What the suffix is put to; the page's own path unless that is `/`. */
  stem: string
  resource: AnyResource
  query: QueryShape
  ask(query: object): object
  /** What these rows are called where that rests on what the page was asked. */
  title?(query: object, codebook: readonly Theme[]): string
  /** What the page must be asked, besides the view's own query, to show these rows. */
  shown?: Record<string, string>
  /** What a reference to the page is to, where it is not to these rows. */
  cites?: 'dataset'
}

/** Address of the page that shows the rows of a view which is asked the same; what the page shows unasked is left out. */
export function shownAt({ page, shown = {} }: Pick<View, 'page' | 'shown'>, asked: URLSearchParams): string {
  const params = new URLSearchParams(asked)
  for (const [name, value] of Object.entries(shown)) {
    if (!params.has(name)) params.set(name, value)
    if (params.get(name) === usual[name]) params.delete(name)
  }
  return params.size === 0 ? page : `${page}?${params}`.replaceAll('%2C', ',')
}

/**
 * Where the address of rows leads that names no format: to the page that shows them. Where shares say nothing, since a voice
 * has one statement a year, the page that was asked for no measure shows the one that does.
 */
export function leadsTo(
  { page, shown }: Pick<View, 'page' | 'shown'>,
  asked: URLSearchParams,
  usualBy: ViewQuery['by'] = usual.by,
): string {
  const isUsual = usualBy === 'words' && shown?.by === 'year' && !asked.has('measure')
  return shownAt(isUsual ? { page } : { page, ...(shown && { shown }) }, asked)
}

const usual: ViewQuery & Readonly<Record<string, unknown>> = ViewQuery.parse({})

/** Several themes are compared, each by what names it; one theme is shown frame by frame. Events are marked, not asked for. */
export function askTrends({ theme, frame, voice, series, from, to, measure }: ViewQuery) {
  return {
    theme,
    frame:
      frame?.map((one) => (one === anyFrame ? namedFrame : one)) ??
      (theme?.length === 1 ? undefined : [namedFrame]),
    voice,
    series,
    from,
    to,
    measure,
  }
}

export function askTimeline(query: ViewQuery) {
  const { measure: _, ...asked } = askTrends(query)
  return { ...asked, frame: query.frame ?? (query.theme?.length === 1 ? undefined : [anyFrame]) }
}

/** The first page shows the frames of its themes, other views of several themes these as wholes. */
export function askMarks(query: ViewQuery) {
  const { theme, frame } = query
  return { ...askTimeline(query), frame: theme === undefined ? frame : askTimeline(query).frame }
}

/** Rows of a figure are called what the figure is, whose rows they are by their address. */
export function titled(by: ViewQuery['by']) {
  return (asked: ViewQuery, codebook: readonly Theme[]) => {
    const query = { ...asked, by }
    return viewHeading({ query, themes: askedThemes(query, codebook), kind: viewKind(query) })
  }
}

/** The rows of a timeline come page by page. */
export const PagedViewQuery = ViewQuery.extend(pageParams)

export function paged<Asked>(ask: (query: ViewQuery) => Asked) {
  return ({ limit, cursor, sort, ...query }: z.infer<typeof PagedViewQuery>) => ({
    ...ask(query),
    limit,
    cursor,
    sort,
  })
}

/**
 * Words of different languages cannot be compared, nor a part of a text with whole ones: whole English texts alone are asked
 * for. Whose are the words of texts in which several sides speak is as the release has it.
 */
export function askRates({ theme, voice, series, from, to, panel, definition }: ViewQuery) {
  const language = [...comparedLanguages]
  return { theme, voice, series, from, to, panel, definition, language, coverage: 'whole' as const }
}

/** A split that the period has left behind is passed over: the middle takes its place. */
export function askDefinitionChecks(query: ViewQuery) {
  const { definition: _, ...asked } = askRates(query)
  const { split, from, to } = query
  return { ...asked, split: split !== undefined && split > from && split <= to ? split : undefined }
}

/** `year` is short for a `from` and `to` of that year, in the lists whose form has a field for it. */
const ofYear = { year: yearParam.optional() }
export const StatementsPageQuery = StatementQuery.extend(ofYear)
export const SearchedPageQuery = SearchQuery.extend(ofYear)

/** A search as its page reads it. */
export function askSearch(query: z.infer<typeof SearchedPageQuery>) {
  return withinYear(searchOfYear(query))
}

export function withinYear<Query extends { year?: number | undefined }>({ year, ...rest }: Query) {
  return year === undefined ? rest : { ...rest, ...daysOf(String(year)) }
}
