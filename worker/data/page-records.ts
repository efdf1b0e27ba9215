import type { ViewRecords } from '../env.ts'
import { partsOfPassage } from '../passage-name.ts'
import { fitting } from '../path.ts'
import { type PagePath, pages } from './page-list.ts'
import { type ChangeFilter, changeFilters } from './shown-records.ts'

/** What narrows a page and not the list of changes. */
const otherFilters = [
  ...['q', 'speaker', 'kind', 'series', 'attribution', 'status', 'basis', 'language', 'panel'],
  ...['definition', 'mentioning', 'proposed', 'unproposed', 'of', 'in'],
  ...['aVoice', 'aKind', 'aFrom', 'aTo', 'bVoice', 'bKind', 'bFrom', 'bTo'],
]

/** The records that a page shows as it is asked; undefined for one that shows none of the dataset. */
export function viewRecords({ pathname, searchParams }: URL): ViewRecords | undefined {
  const found = fitting(pages, pathname, (page) => page.path)
  if (!found) return undefined
  const { path, dataset: declared } = found.item
  const {
    records,
    known = [],
    defaults,
    isOfCore,
    isPart,
  } = typeof declared === 'function' ? declared(searchParams) : declared
  if (records?.length === 0) return undefined
  const given = givenFilters(searchParams)
  const unknown = [...changeFilters.filter((name) => !known.includes(name)), ...otherFilters].some(
    (name) => given[name] !== undefined,
  )
  const isRough = (['from', 'to'] as const).some((name) => !isWholeYears(name, given[name]))
  const query = {
    ...(records && { record: records.join(',') }),
    ...Object.fromEntries(
      known.flatMap((name) => {
        const value = given[name] ?? defaults?.[name]
        return value ? [[name, inChanges(name, value)]] : []
      }),
    ),
    ...ofAddress(path, found.id, searchParams),
  }
  if (path === '/passages/:id') return { query, scope: 'statement' }
  if (!records) return { query, scope: 'dataset' }
  const isExact = !isPart && !unknown && !isRough
  return { query, scope: isExact ? 'page' : 'part', ...(isOfCore && { isOfCore }) }
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
    ...Object.fromEntries([...changeFilters, ...otherFilters].map((name) => [name, of(name)])),
    from: of('from') ?? year,
    to: of('to') ?? year,
  }
}

/** Changes are told by the year. */
function inChanges(name: ChangeFilter, value: string): string {
  return name === 'from' || name === 'to' ? value.slice(0, 4) : value
}

function isWholeYears(name: 'from' | 'to', value: string | undefined): boolean {
  return value === undefined || value.length === 4 || value.endsWith(name === 'from' ? '-01-01' : '-12-31')
}
