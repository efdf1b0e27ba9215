import type { DatasetRows } from '../import/rows.ts'
import { trendId } from '../stats/trend.ts'
import { trendTable } from './table.ts'
import type { Value } from './value.ts'

/** A row of a table of trends, with whatever columns it was published. */
export type TrendRow = Readonly<Record<string, Value>>

const idOf = (row: TrendRow) =>
  trendId({ theme: row.theme, frame: row.frame, voice: row.voice, year: row.year })

type Differing = Record<string, Record<string, Value>>

const known = new WeakMap<DatasetRows, { published: readonly TrendRow[]; differing: Differing }>()

/**
 * Which rows of a published table of trends the rules of today count otherwise from the same statements and passages, such as
 * `nato|enlargement|all|2016`, and what they are by these in the columns that differ. Those of 2026.1 differ in `status` and
 * `silences`: its table counted a silence on a theme for the theme alone, while the site, then as now, counts it for each
 * frame that names the theme. Found once for the same rows, which nothing alters.
 */
export function recountedTrends(published: readonly TrendRow[], rows: DatasetRows): Differing {
  const before = known.get(rows)
  if (before?.published === published) return before.differing
  const { fields, rows: counted } = trendTable(rows)
  const now = new Map(counted.map((row) => [idOf(row), row]))
  // A column that is newer than the package has nothing to differ from.
  const names = fields.flatMap(({ name }) => (name in (published[0] ?? {}) ? name : []))
  const differing: Differing = {}
  for (const row of published) {
    const id = idOf(row)
    const own = now.get(id)
    for (const name of names) {
      if (row[name] === own?.[name]) continue
      differing[id] ??= {}
      differing[id][name] = own?.[name] ?? null
    }
  }
  known.set(rows, { published, differing })
  return differing
}
