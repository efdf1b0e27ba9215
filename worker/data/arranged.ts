import { requireKnown } from '../problem.ts'

type Row = Record<string, unknown>

/** Throws a Failure for an order or a facet that no column of the rows has; asked before any row is read. */
export function requireColumns(
  { sort, facets = [] }: { sort?: string | undefined; facets?: readonly string[] | undefined },
  columns: readonly string[],
): void {
  if (sort !== undefined) requireKnown('sort', [columnOf(sort)], columns)
  requireKnown('facets', facets, withYear(columns))
}

function columnOf(sort: string): string {
  return sort.startsWith('-') ? sort.slice(1) : sort
}

/** Rows in the order of a column, `-column` from the last to the first; what is empty comes last, and equals keep their order. */
export function sorted<Item extends object>(rows: readonly Item[], sort: string): Item[] {
  const isDown = sort.startsWith('-')
  const column = columnOf(sort)
  const keyOf = (row: Item) => (row as Row)[column] ?? null
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return isDown ? compare(other, one) : compare(one, other)
  })
}

/** How often each value of each column occurs, the most frequent first; every item of a list counts for itself. */
export function facetCounts(
  rows: readonly object[],
  facets: readonly string[],
): Record<string, { value: string | null; count: number }[]> {
  return Object.fromEntries(
    facets.map((name) => {
      const counts = new Map<string | null, number>()
      for (const row of rows) {
        for (const value of new Set(valuesOf(row as Row, name)))
          counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      const list = [...counts].map(([value, count]) => ({ value, count }))
      return [name, list.sort((a, b) => b.count - a.count || compare(a.value ?? '', b.value ?? ''))]
    }),
  )
}

/** A date has a year to count by, also where no column says it. */
function withYear(columns: readonly string[]): readonly string[] {
  return columns.includes('date') && !columns.includes('year') ? [...columns, 'year'] : columns
}

function valuesOf(row: Row, name: string): (string | null)[] {
  const value = name === 'year' && !('year' in row) ? String(row.date).slice(0, 4) : row[name]
  if (Array.isArray(value)) return value.length === 0 ? [null] : value.map(String)
  return [value === null || value === undefined ? null : String(value)]
}

/** Numbers by size, anything else as text by code unit. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [String(a), String(b)]
  return one < other ? -1 : one > other ? 1 : 0
}
