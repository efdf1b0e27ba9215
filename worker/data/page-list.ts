import { by, pages as subjectPages } from '#subject'
import { firstYear, lastYear } from '../../schema/contract/params.ts'
import { ViewQuery } from '../../schema/contract/view.ts'
import { ChangeQuery, changes } from '../api/changes.ts'
import { codebookResource, codebookTheme } from '../api/codebook.ts'
import { CompareQuery, compare } from '../api/compare.ts'
import { trade } from '../api/context.ts'
import { coverage, release, releases } from '../api/coverage.ts'
import { GroupsPageQuery, groups } from '../api/groups.ts'
import { marks } from '../api/marks.ts'
import { MeasuresPageQuery, measures } from '../api/measures.ts'
import { neighbours } from '../api/neighbours.ts'
import { EvidenceQuery, passage, passages } from '../api/passages.ts'
import { phrase, phrases } from '../api/phrases.ts'
import { definitionChecks, rates } from '../api/rates.ts'
import { search } from '../api/search.ts'
import { statement, statements } from '../api/statements.ts'
import { spans, timeline } from '../api/timeline.ts'
import { trends } from '../api/trends.ts'
import { fitting } from '../path.ts'
import {
  everything,
  nothing,
  ofPassages,
  ofStatement,
  ofTexts,
  ofThemes,
  ofTrade,
  type PageRecords,
} from './shown-records.ts'
import { timelineFigures } from './view-figures.ts'
import { measuredHeading } from './view-title.ts'
import {
  askDefinitionChecks,
  askMarks,
  askRates,
  askSearch,
  askTimeline,
  askTrends,
  PagedViewQuery,
  paged,
  SearchedPageQuery,
  StatementsPageQuery,
  titled,
  type View,
  withinYear,
} from './views.ts'

/** A page of the site: from this the router, the navigation, the site map, its data and the tests follow. */
interface Page<Path extends string = string> {
  path: Path
  /** What the navigation calls it, if it stands there. */
  entry?: string
  /** The page that it stands under, up to one of the navigation, which is marked on it. */
  under?: string
  /** What it is called among the pages under one entry of the navigation, if readers choose among them. */
  tab?: string
  /**
   * Why it changes, as the site map says it: with each release, with the software too, or record by record, which
   * `sitemap.ts` lists. A page without it is of no release and not in the site map.
   */
  mapped?: 'release' | 'software' | 'records'
  /** What a subject must have for the site to have the page. */
  needs?: (typeof subjectPages)[number]
  /** Which records of the dataset it shows: who reads it in an older release is told whether these have changed. */
  dataset: PageRecords | ((params: URLSearchParams) => PageRecords)
  /** Its rows, under its own address unless a stem is named. */
  views?: readonly View[]
}

type Shown = Pick<View, 'resource'> & Partial<Omit<View, 'page'>>

/** A page and what it shows; a view without more is the resource as it is asked. */
function page<Path extends string>(
  path: Path,
  { shows = [], ...rest }: Omit<Page, 'path' | 'views'> & { shows?: readonly Shown[] },
): Page<Path> {
  const views = shows.map(
    ({ resource, stem = path, query = resource.query, ask = (asked) => asked, ...others }): View => ({
      ...{ resource, page: path, stem, query, ask },
      ...others,
    }),
  )
  return { path, ...rest, views }
}

const ofView = { query: ViewQuery } as const
const ofRows = { query: PagedViewQuery, shown: { by: 'statement' } } as const

const all = [
  page('/', {
    dataset: (params) =>
      (params.get('by') || by) === 'words'
        ? { ...ofTexts, isPart: !params.get('theme') }
        : {
            records: ['passage', 'agreement', 'trend', 'event'],
            known: ['theme', 'frame', 'voice', 'from', 'to'],
            defaults: { from: String(firstYear), to: String(lastYear) },
            // Frames lead to their own themes.
            isOfCore: !params.get('theme') && !params.get('frame'),
            // Beside the core themes it has the numbers of the others by year.
            isPart: !params.get('theme'),
            figures: (db) => timelineFigures(db, params),
          },
    entry: 'Findings',
    mapped: 'release',
    shows: [
      {
        ...ofView,
        resource: trends,
        stem: '/trends',
        ask: askTrends,
        title: titled('year'),
        shown: { by: 'year' },
      },
      { ...ofRows, resource: marks, stem: '/marks', ask: paged(askMarks), title: titled('statement') },
      {
        ...ofRows,
        resource: timeline,
        stem: '/timeline',
        ask: paged(askTimeline),
        title: titled('statement'),
      },
      {
        ...ofView,
        resource: rates,
        stem: '/rates',
        ask: askRates,
        title: titled('words'),
        shown: { by: 'words' },
      },
      {
        ...ofView,
        resource: definitionChecks,
        stem: '/definition-checks',
        ask: askDefinitionChecks,
        shown: { by: 'words' },
      },
      { ...ofView, resource: spans, stem: '/spans', ask: askTimeline, shown: { by: 'statement' } },
    ],
  }),
  page('/statements', {
    dataset: (params) =>
      params.get('theme') || params.get('frame')
        ? { records: ofThemes(params), known: ofPassages, isPart: true }
        : { records: ['statement'], known: ['voice', 'from', 'to'] },
    entry: 'Statements',
    mapped: 'release',
    shows: [{ resource: statements, query: StatementsPageQuery, ask: withinYear }],
  }),
  page('/statements/:id', {
    under: '/statements',
    dataset: { records: [...ofStatement, 'phrase_hit'], named: { statement: ['id'] } },
    mapped: 'records',
    shows: [{ resource: statement }],
  }),
  page('/evidence', {
    under: '/',
    dataset: (params) => ({ records: ofThemes(params), known: ofPassages }),
    mapped: 'release',
    shows: [{ resource: passages, query: EvidenceQuery }],
  }),
  page('/passages/:id', {
    under: '/statements',
    dataset: {
      records: ['statement', 'passage', 'coding'],
      named: { statement: ['id'] },
      isOfStatement: true,
    },
    mapped: 'records',
    shows: [{ resource: passage }],
  }),
  page('/measures', {
    under: '/',
    dataset: (params) => ({ ...ofTexts, isPart: !params.get('theme') }),
    mapped: 'release',
    shows: [
      {
        resource: measures,
        query: MeasuresPageQuery,
        title: measuredHeading,
      },
    ],
  }),
  page('/compare', {
    tab: 'Two statements',
    dataset: (params) => ({
      records: params.get('a') || params.get('b') ? ofStatement : ['statement'],
      named: { statement: ['a', 'b'] },
    }),
    entry: 'Compare',
    mapped: 'release',
    shows: [{ resource: compare, query: CompareQuery }],
  }),
  page('/compare/neighbours', {
    under: '/compare',
    dataset: { records: ['statement', 'passage'], isPart: true },
    mapped: 'records',
    shows: [{ resource: neighbours }],
  }),
  page('/compare/texts', {
    under: '/compare',
    tab: 'Two texts, word by word',
    dataset: nothing,
    mapped: 'software',
  }),
  page('/compare/groups', {
    under: '/compare',
    tab: 'Two groups',
    dataset: { records: ['passage', 'agreement'], known: ['theme'], isPart: true },
    mapped: 'release',
    shows: [
      {
        resource: groups,
        query: GroupsPageQuery,
        ask: ({ show: _, ...query }: GroupsPageQuery) => query,
      },
    ],
  }),
  page('/phrases', {
    under: '/compare',
    tab: 'Set phrases',
    dataset: { records: ['phrase', 'phrase_hit'] },
    needs: 'phrases',
    mapped: 'release',
    shows: [{ resource: phrases }],
  }),
  page('/phrases/:id', {
    under: '/phrases',
    dataset: { records: ['phrase', 'phrase_hit'], named: { phrase: ['id'] } },
    needs: 'phrases',
    mapped: 'records',
    shows: [{ resource: phrase }],
  }),
  page('/trade', {
    dataset: { records: ofTrade },
    needs: 'trade',
    entry: 'Trade',
    mapped: 'release',
    shows: [{ resource: trade }],
  }),
  page('/search', {
    dataset: {
      records: ['statement', 'passage', 'phrase', 'phrase_hit', 'synonym'],
      known: ['theme', 'voice', 'from', 'to'],
      isPart: true,
    },
    mapped: 'release',
    shows: [{ resource: search, query: SearchedPageQuery, ask: askSearch }],
  }),
  page('/texts/:id', { dataset: nothing }),
  page('/data', {
    tab: 'Downloads and coverage',
    dataset: everything,
    entry: 'Data & API',
    mapped: 'release',
    shows: [{ resource: coverage, cites: 'dataset' }],
  }),
  page('/releases', { under: '/data', dataset: nothing, mapped: 'release', shows: [{ resource: releases }] }),
  page('/releases/:id', {
    under: '/releases',
    dataset: nothing,
    mapped: 'records',
    shows: [{ resource: release }],
  }),
  page('/releases/:id/changes', {
    under: '/releases/:id',
    dataset: nothing,
    mapped: 'records',
    shows: [{ resource: changes, query: ChangeQuery }],
  }),
  page('/api', { under: '/data', tab: 'API', dataset: nothing, mapped: 'software' }),
  page('/codebook', {
    under: '/data',
    tab: 'Codebook',
    dataset: { records: ['theme', 'frame', 'stance', 'codebook_version', 'agreement'] },
    mapped: 'release',
    shows: [{ resource: codebookResource }],
  }),
  page('/codebook/:id', {
    under: '/codebook',
    dataset: { records: ['theme', 'frame', 'lexicon', 'agreement'], named: { theme: ['id'] } },
    mapped: 'records',
    shows: [{ resource: codebookTheme }],
  }),
  page('/method', { under: '/data', tab: 'Method', dataset: everything, mapped: 'release' }),
  page('/problems', { under: '/data', dataset: nothing, mapped: 'software' }),
] as const

type PagePath = (typeof all)[number]['path']

/** The pages that the site of this subject has, as the navigation orders them. */
export const pages: readonly Page<PagePath>[] = all.filter(isNeeded)

/** Those that it lacks, as its data have nothing that they could show. */
export const pagesLeftOut: ReadonlySet<string> = new Set(
  all.filter((page) => !isNeeded(page)).map(({ path }) => path),
)

function isNeeded({ needs }: Page): boolean {
  return needs === undefined || subjectPages.includes(needs)
}

/** The page at a path, and the id in the path; undefined of what is no page. */
export function pageAt(path: string): { page: Page; id: string } | undefined {
  const found = fitting(pages, path, (page) => page.path)
  return found && { page: found.item, id: found.id }
}

/** The page of the navigation that a page stands under, or is. */
export function sectionOf(page: Page | undefined): Page | undefined {
  return withThoseAbove(page).find(({ entry }) => entry)
}

/** The page and those that it stands under, the nearest first. */
export function withThoseAbove(page: Page | undefined): Page[] {
  return page ? [page, ...withThoseAbove(pages.find(({ path }) => path === page.under))] : []
}

export const views: readonly View[] = pages.flatMap(({ views: shown = [] }) => shown)
