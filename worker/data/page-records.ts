import { passageNamed, statementOf } from '../../schema/passage-id.ts'
import type { ViewRecords } from '../env.ts'
import { pageAt } from './page-list.ts'
import { type ChangeFilter, changeFilters, type PageRecords } from './shown-records.ts'

/** What arranges the rows of a page, or chooses one of them; `year` is read as both of its ends. */
const arranging = [
  ...['limit', 'cursor', 'sort', 'year'],
  ...['by', 'measure', 'events', 'point', 'split', 'show'],
]

/** The records that a page shows as it is asked; undefined for one that shows none of the dataset. */
export function viewRecords({ pathname, searchParams }: URL): ViewRecords | undefined {
  const found = pageAt(pathname)
  if (!found) return undefined
  const { dataset: declared, views = [] } = found.page
  const dataset = typeof declared === 'function' ? declared(searchParams) : declared
  const { records, known = [], named = {}, defaults, isOfStatement, isOfCore, isPart, figures } = dataset
  if (records?.length === 0) return undefined
  // Whatever else the page can be asked narrows it, and the list of changes knows nothing of it.
  const told: readonly string[] = [...known, ...arranging, ...Object.values(named).flat()]
  const others = [...changeFilters, ...views.flatMap(({ query }) => Object.keys(query.shape))].filter(
    (name) => !told.includes(name),
  )
  const isRough = (['from', 'to'] as const).some((name) => !isWholeYears(name, given(searchParams, name)))
  const query = {
    ...(records && { record: records.join(',') }),
    ...Object.fromEntries(
      known.flatMap((name) => {
        const value = given(searchParams, name) ?? defaults?.[name]
        return value ? [[name, inChanges(name, value)]] : []
      }),
    ),
    ...namedIn(dataset, found.id, searchParams),
  }
  if (isOfStatement) return { query, scope: 'statement' }
  if (!records) return { query, scope: 'dataset' }
  const isExact = !isPart && !isRough && others.every((name) => given(searchParams, name) === undefined)
  return { query, scope: isExact ? 'page' : 'part', ...(isOfCore && { isOfCore }), figures }
}

/** What the address itself names; that of a position is the name of its passage. */
function namedIn(
  { named = {}, isOfStatement }: PageRecords,
  id: string,
  params: URLSearchParams,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(named).flatMap(([filter, by]) => {
      const values = by.flatMap((name) => (name === 'id' ? id : params.get(name)) || [])
      const ids = isOfStatement ? values.map((value) => statementOf(passageNamed(value) ?? value)) : values
      return ids.length === 0 ? [] : [[filter, ids.join(',')]]
    }),
  )
}

/** What a parameter asks for, a list whether it is joined or repeated; `year` is short for both ends of it. */
function given(params: URLSearchParams, name: string): string | undefined {
  const of = (one: string) => params.getAll(one).filter(Boolean).join(',') || undefined
  return of(name) ?? (name === 'from' || name === 'to' ? of('year') : undefined)
}

/** Changes are told by the year. */
function inChanges(name: ChangeFilter, value: string): string {
  return name === 'from' || name === 'to' ? value.slice(0, 4) : value
}

function isWholeYears(name: 'from' | 'to', value: string | undefined): boolean {
  return value === undefined || value.length === 4 || value.endsWith(name === 'from' ? '-01-01' : '-12-31')
}
