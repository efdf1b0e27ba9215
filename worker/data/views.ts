import type { z } from '@hono/zod-openapi'
import { yearParam } from '../../schema/contract/params.ts'
import { ViewQuery } from '../../schema/contract/view.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { ChangeQuery, changes } from '../api/changes.ts'
import { codebookResource, codebookTheme } from '../api/codebook.ts'
import { CompareQuery, compare } from '../api/compare.ts'
import { trade } from '../api/context.ts'
import { coverage, releases } from '../api/coverage.ts'
import { GroupsPageQuery, groups } from '../api/groups.ts'
import { marks } from '../api/marks.ts'
import { measures } from '../api/measures.ts'
import { neighbours } from '../api/neighbours.ts'
import { pageParams } from '../api/paging.ts'
import { PassageQuery, passage, passages } from '../api/passages.ts'
import { phrase, phrases } from '../api/phrases.ts'
import { definitionChecks, rates } from '../api/rates.ts'
import { resources } from '../api/resources.ts'
import { SearchQuery, search } from '../api/search.ts'
import { StatementQuery, statement, statements } from '../api/statements.ts'
import { spans, timeline } from '../api/timeline.ts'
import { trends } from '../api/trends.ts'
import type { QueryShape } from '../query-string.ts'
import type { AnyResource } from '../resource.ts'

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
  ask(query: never): Record<string, unknown>
  /** What the page must be asked, besides the view's own query, to show these rows. */
  shown?: Record<string, string>
}

/** Several themes are compared as wholes; one theme is shown frame by frame. Events are marked, not asked for. */
export function askTrends({ theme, frame, voice, series, from, to, measure }: ViewQuery) {
  return {
    theme,
    frame: frame ?? (theme?.length === 1 ? undefined : [anyFrame]),
    voice,
    series,
    from,
    to,
    measure,
  }
}

export function askTimeline(query: ViewQuery) {
  const { measure: _, ...asked } = askTrends(query)
  return asked
}

/** The first page shows the frames of its themes, other views of several themes these as wholes. */
export function askMarks(query: ViewQuery) {
  const { theme, frame } = query
  return { ...askTimeline(query), frame: theme === undefined ? frame : askTimeline(query).frame }
}

/** The rows of a timeline come page by page. */
const PagedViewQuery = ViewQuery.extend(pageParams)

function paged<Asked>(ask: (query: ViewQuery) => Asked) {
  return ({ limit, cursor, sort, ...query }: z.infer<typeof PagedViewQuery>) => ({
    ...ask(query),
    limit,
    cursor,
    sort,
  })
}

/** Words of different languages cannot be compared: the English texts alone are asked for. */
export function askRates({ theme, voice, series, from, to, panel, definition }: ViewQuery) {
  return { theme, voice, series, from, to, panel, definition, language: ['en' as const] }
}

/** A split that the period has left behind is passed over: the middle takes its place. */
export function askDefinitionChecks(query: ViewQuery) {
  const { definition: _, ...asked } = askRates(query)
  const { split, from, to } = query
  return { ...asked, split: split !== undefined && split > from && split <= to ? split : undefined }
}

/** `year` is short for a `from` and `to` of that year. */
export const StatementsPageQuery = StatementQuery.extend({ year: yearParam.optional() })

export function askStatements({ year, ...rest }: z.infer<typeof StatementsPageQuery>) {
  return year === undefined ? rest : { ...rest, from: `${year}-01-01`, to: `${year}-12-31` }
}

/** A page that shows a resource as it is asked: what else holds is named. */
function view({
  resource,
  page,
  stem = page,
  query = resource.query,
  ask = (asked) => asked,
  shown,
}: Shown): View {
  return { resource, page, stem, query, ask, ...(shown && { shown }) }
}
type Shown = Pick<View, 'resource' | 'page'> & Partial<View>

const ofView = { page: '/', query: ViewQuery } as const

const all: readonly View[] = [
  view({ ...ofView, resource: trends, stem: '/trends', ask: askTrends, shown: { by: 'year' } }),
  view({
    ...ofView,
    resource: marks,
    stem: '/marks',
    query: PagedViewQuery,
    ask: paged(askMarks),
    shown: { by: 'statement' },
  }),
  view({
    ...ofView,
    resource: timeline,
    stem: '/timeline',
    query: PagedViewQuery,
    ask: paged(askTimeline),
    shown: { by: 'statement' },
  }),
  view({ ...ofView, resource: rates, stem: '/rates', ask: askRates, shown: { by: 'words' } }),
  view({
    ...ofView,
    resource: definitionChecks,
    stem: '/definition-checks',
    ask: askDefinitionChecks,
    shown: { by: 'words' },
  }),
  view({ ...ofView, resource: spans, stem: '/spans', ask: askTimeline, shown: { by: 'statement' } }),
  view({ resource: statements, page: '/statements', query: StatementsPageQuery, ask: askStatements }),
  view({ resource: statement, page: '/statements/:id' }),
  view({ resource: passages, page: '/evidence', query: PassageQuery }),
  view({ resource: passage, page: '/passages/:id' }),
  view({ resource: measures, page: '/measures' }),
  view({ resource: compare, page: '/compare', query: CompareQuery }),
  view({ resource: coverage, page: '/data' }),
  view({ resource: trade, page: '/trade' }),
  view({ resource: neighbours, page: '/compare/neighbours' }),
  view({
    resource: groups,
    page: '/compare/groups',
    query: GroupsPageQuery,
    ask: ({ show: _, ...query }: GroupsPageQuery) => query,
  }),
  view({ resource: phrases, page: '/phrases' }),
  view({ resource: phrase, page: '/phrases/:id' }),
  view({ resource: releases, page: '/releases' }),
  view({ resource: changes, page: '/releases/:id/changes', query: ChangeQuery }),
  view({ resource: search, page: '/search', query: SearchQuery }),
  view({ resource: codebookResource, page: '/codebook' }),
  view({ resource: codebookTheme, page: '/codebook/:id' }),
]

/** Views of what the API answers: the subject may lack some of it. */
export const views = all.filter(({ resource }) => (resources as readonly AnyResource[]).includes(resource))
