import { by } from '#subject'
import type { ChangedRecord } from '../schema/vocabulary.ts'
import { type PagePath, pages } from './data/page-list.ts'
import type { ViewRecords } from './newer.ts'
import { partsOfPassage } from './passage-name.ts'
import { fitting } from './path.ts'

/** Filters that the list of changes has as pages have them. */
const filters = ['theme', 'frame', 'voice', 'statement', 'phrase', 'from', 'to'] as const
type Filter = (typeof filters)[number]

/** What narrows a page and not the list of changes. */
const otherFilters = [
  ...[
    'q',
    'speaker',
    'kind',
    'level',
    'party',
    'series',
    'attribution',
    'stance',
    'status',
    'basis',
    'language',
    'panel',
  ],
  ...['definition', 'mentioning', 'proposed', 'unproposed', 'of', 'in'],
  ...['aVoice', 'aKind', 'aFrom', 'aTo', 'bVoice', 'bKind', 'bFrom', 'bTo'],
]

interface PageRecords {
  /** Left out: every record. */
  records?: readonly ChangedRecord[]
  /** Filters that say of each of these records whether the page shows it. */
  known?: readonly Filter[]
  /** The page shows a part of them that no filter tells. */
  isPart?: boolean
}

const ofPassages: readonly Filter[] = ['theme', 'frame', 'voice', 'statement', 'from', 'to']
const ofTrade: readonly ChangedRecord[] = [
  'trade_target',
  'trade_volume',
  'trade_chain',
  'trade_disagreement',
]
/** A statement with what is said of it: what the lexicon finds in its text, and how far the coders agree on its themes. */
const ofStatement: readonly ChangedRecord[] = ['statement', 'passage', 'mention', 'agreement']
/** Passages of themes, with how far the coders agree on them. */
const ofThemes = (params: URLSearchParams): readonly ChangedRecord[] =>
  params.get('theme') ? ['passage', 'agreement'] : ['passage']
const ofTexts: PageRecords = { records: ['measured_text', 'mention'], known: ['theme'] }
const nothing: PageRecords = { records: [] }

/** Which records each page shows. */
const shown: Record<PagePath, PageRecords | ((params: URLSearchParams) => PageRecords)> = {
  '/': (params) =>
    (params.get('by') || by) === 'words'
      ? { ...ofTexts, isPart: !params.get('theme') }
      : {
          records: ['passage', 'agreement', 'trend', 'event'],
          known: ['theme', 'frame', 'voice', 'from', 'to'],
          // The themes at the core alone stand on it.
          isPart: !params.get('theme'),
        },
  '/statements': (params) =>
    params.get('theme') || params.get('frame')
      ? { records: ofThemes(params), known: ofPassages, isPart: true }
      : { records: ['statement'], known: ['voice', 'from', 'to'] },
  '/statements/:id': { records: [...ofStatement, 'phrase_hit'] },
  '/evidence': (params) => ({ records: ofThemes(params), known: ofPassages }),
  '/passages/:id': { records: ['statement', 'passage', 'coding', 'agreement'] },
  '/measures': (params) => ({ ...ofTexts, isPart: !params.get('theme') }),
  '/compare': (params) => ({
    records: params.get('a') || params.get('b') ? ofStatement : ['statement'],
  }),
  '/compare/neighbours': { records: ['statement', 'passage'], isPart: true },
  '/compare/groups': { records: ['passage', 'agreement'], known: ['theme'], isPart: true },
  '/compare/texts': nothing,
  '/phrases': { records: ['phrase', 'phrase_hit'] },
  '/phrases/:id': { records: ['phrase', 'phrase_hit'] },
  '/trade': { records: ofTrade },
  '/search': {
    records: ['statement', 'passage', 'phrase', 'phrase_hit', 'synonym'],
    known: ['theme', 'voice', 'from', 'to'],
    isPart: true,
  },
  '/texts/:id': nothing,
  '/data': {},
  '/releases': nothing,
  '/releases/:id/changes': nothing,
  '/codebook': { records: ['theme', 'frame', 'stance', 'codebook_version', 'agreement'] },
  '/codebook/:id': { records: ['theme', 'frame', 'lexicon', 'agreement'] },
  '/method': {},
  '/api': nothing,
  '/problems': nothing,
}

/** The records that a page shows as it is asked; undefined for one that shows none of the dataset. */
export function viewRecords({ pathname, searchParams }: URL): ViewRecords | undefined {
  const found = fitting(pages, pathname, (page) => page.path)
  if (!found) return undefined
  const { path } = found.item
  const declared = shown[path]
  const { records, known = [], isPart } = typeof declared === 'function' ? declared(searchParams) : declared
  if (records?.length === 0) return undefined
  const given = givenFilters(searchParams)
  const unknown = [...filters.filter((name) => !known.includes(name)), ...otherFilters].some(
    (name) => given[name] !== undefined,
  )
  const isRough = (['from', 'to'] as const).some((name) => !isWholeYears(name, given[name]))
  const query = {
    ...(records && { record: records.join(',') }),
    ...Object.fromEntries(
      known.flatMap((name) => (given[name] ? [[name, inChanges(name, given[name])]] : [])),
    ),
    ...ofAddress(path, found.id, searchParams),
  }
  if (path === '/passages/:id') return { query, scope: 'statement' }
  if (!records) return { query, scope: 'dataset' }
  const isExact = !isPart && !unknown && !isRough
  return { query, scope: isExact ? 'page' : 'part' }
}

/** What the address itself names. */
function ofAddress(path: PagePath, id: string, params: URLSearchParams): Record<string, string> {
  if (path === '/codebook/:id') return { theme: id }
  if (path === '/phrases/:id') return { phrase: id }
  if (path === '/statements/:id') return { statement: id }
  if (path === '/passages/:id') return { statement: partsOfPassage(id)?.statement ?? id }
  const compared = path === '/compare' ? ['a', 'b'].flatMap((side) => params.get(side) || []) : []
  return compared.length === 0 ? {} : { statement: compared.join(',') }
}

/** Filters that are given, a list whether it is joined or repeated; `year` is short for both of its ends. */
function givenFilters(params: URLSearchParams): Record<string, string | undefined> {
  const of = (name: string) => params.getAll(name).filter(Boolean).join(',') || undefined
  const year = of('year')
  return {
    ...Object.fromEntries([...filters, ...otherFilters].map((name) => [name, of(name)])),
    from: of('from') ?? year,
    to: of('to') ?? year,
  }
}

/** Changes are told by the year. */
function inChanges(name: Filter, value: string): string {
  return name === 'from' || name === 'to' ? value.slice(0, 4) : value
}

function isWholeYears(name: 'from' | 'to', value: string | undefined): boolean {
  return value === undefined || value.length === 4 || value.endsWith(name === 'from' ? '-01-01' : '-12-31')
}
