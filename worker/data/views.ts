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
  return ({ limit, cursor, ...query }: z.infer<typeof PagedViewQuery>) => ({ ...ask(query), limit, cursor })
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

const all: readonly View[] = [
  {
    page: '/',
    stem: '/trends',
    resource: trends,
    query: ViewQuery,
    ask: askTrends,
    shown: { by: 'year' },
  },
  {
    page: '/',
    stem: '/marks',
    resource: marks,
    query: PagedViewQuery,
    ask: paged(askMarks),
    shown: { by: 'statement' },
  },
  {
    page: '/',
    stem: '/timeline',
    resource: timeline,
    query: PagedViewQuery,
    ask: paged(askTimeline),
    shown: { by: 'statement' },
  },
  {
    page: '/',
    stem: '/rates',
    resource: rates,
    query: ViewQuery,
    ask: askRates,
    shown: { by: 'words' },
  },
  {
    page: '/',
    stem: '/definition-checks',
    resource: definitionChecks,
    query: ViewQuery,
    ask: askDefinitionChecks,
    shown: { by: 'words' },
  },
  {
    page: '/',
    stem: '/spans',
    resource: spans,
    query: ViewQuery,
    ask: askTimeline,
    shown: { by: 'statement' },
  },
  {
    page: '/statements',
    stem: '/statements',
    resource: statements,
    query: StatementsPageQuery,
    ask: askStatements,
  },
  {
    page: '/statements/:id',
    stem: '/statements/:id',
    resource: statement,
    query: statement.query,
    ask: (query) => query,
  },
  { page: '/evidence', stem: '/evidence', resource: passages, query: PassageQuery, ask: (query) => query },
  {
    page: '/passages/:id',
    stem: '/passages/:id',
    resource: passage,
    query: passage.query,
    ask: (query) => query,
  },
  { page: '/measures', stem: '/measures', resource: measures, query: measures.query, ask: (query) => query },
  { page: '/compare', stem: '/compare', resource: compare, query: CompareQuery, ask: (query) => query },
  { page: '/data', stem: '/data', resource: coverage, query: coverage.query, ask: (query) => query },
  { page: '/trade', stem: '/trade', resource: trade, query: trade.query, ask: (query) => query },
  {
    page: '/compare/neighbours',
    stem: '/compare/neighbours',
    resource: neighbours,
    query: neighbours.query,
    ask: (query) => query,
  },
  {
    page: '/compare/groups',
    stem: '/compare/groups',
    resource: groups,
    query: GroupsPageQuery,
    ask: ({ show: _, ...query }: GroupsPageQuery) => query,
  },
  { page: '/phrases', stem: '/phrases', resource: phrases, query: phrases.query, ask: (query) => query },
  {
    page: '/phrases/:id',
    stem: '/phrases/:id',
    resource: phrase,
    query: phrase.query,
    ask: (query) => query,
  },
  { page: '/releases', stem: '/releases', resource: releases, query: releases.query, ask: (query) => query },
  {
    page: '/releases/:id/changes',
    stem: '/releases/:id/changes',
    resource: changes,
    query: ChangeQuery,
    ask: (query) => query,
  },
  { page: '/search', stem: '/search', resource: search, query: SearchQuery, ask: (query) => query },
  {
    page: '/codebook',
    stem: '/codebook',
    resource: codebookResource,
    query: codebookResource.query,
    ask: (query) => query,
  },
  {
    page: '/codebook/:id',
    stem: '/codebook/:id',
    resource: codebookTheme,
    query: codebookTheme.query,
    ask: (query) => query,
  },
]

/** Views of what the API answers: the subject may lack some of it. */
export const views = all.filter(({ resource }) => (resources as readonly AnyResource[]).includes(resource))
