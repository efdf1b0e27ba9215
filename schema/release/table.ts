import { firstYear, lastYear } from '../contract/params.ts'
import { corpusOf, everySeries, trendNumbers, trendPassages } from '../import/counted/corpus.ts'
import type { DatasetRows } from '../import/rows.ts'
import { tableNamed } from '../import/table-named.ts'
import { onceWithin } from '../once.ts'
import type { TrendCell } from '../stats/trend.ts'
import { tableDescriptions } from './description.ts'
import { type Field, fieldsOf } from './field.ts'
import type { Value } from './value.ts'

/** One table of a release, as CSV, in the SQLite file and in `datapackage.json` alike. */
export interface ReleaseTable {
  /** As in the code, such as `passageFrames`. */
  name: string
  description: string
  fields: Field[]
  primaryKey: string[]
  rows: Record<string, Value>[]
}

/** Every table of the dataset, and the trends computed from them. */
export function releaseTables(rows: DatasetRows): ReleaseTable[] {
  const stored = Object.entries(rows).map(([name, list]) => {
    const key = name as keyof DatasetRows
    const { fields, primaryKey } = fieldsOf(tableNamed(name), name, list)
    const plain = (list as Record<string, Value>[]).map((row) =>
      Object.fromEntries(fields.map((field) => [field.name, row[field.name] ?? null])),
    )
    return { name, description: tableDescriptions[key], fields, primaryKey, rows: plain }
  })
  return [...stored, trendTable(rows)]
}

const countedOnce = onceWithin<DatasetRows, TrendCell[]>()

/** Counted as the seed counts what the site answers; once for the same rows, which nothing alters. */
export function cellsOfRows(rows: DatasetRows): TrendCell[] {
  return countedOnce(rows, 'trends', () => {
    const corpus = corpusOf(rows)
    const records = { statements: corpus.statements, passages: trendPassages(corpus, rows.frames) }
    return trendNumbers(records, everySeries(rows), { from: firstYear, to: lastYear })
  })
}

export function trendTable(rows: DatasetRows): ReleaseTable {
  const field = (name: string, type: Field['type'], isRequired = true): Field => ({ name, type, isRequired })
  return {
    name: 'trends',
    description: tableDescriptions.trends,
    fields: [
      field('theme', 'string'),
      field('frame', 'string'),
      field('voice', 'string'),
      field('year', 'integer'),
      field('status', 'string'),
      field('statements', 'integer'),
      field('notRead', 'integer'),
      field('statementsWithFrame', 'integer'),
      field('passages', 'integer'),
      field('silences', 'integer'),
      field('share', 'number', false),
      field('shareAtMost', 'number', false),
      field('low', 'number', false),
      field('high', 'number', false),
    ],
    primaryKey: ['theme', 'frame', 'voice', 'year'],
    rows: cellsOfRows(rows) as unknown as Record<string, Value>[],
  }
}

/** `passageFrames` as a file and table name: `passage_frames`. */
export function fileName(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export function rowCounts(tables: readonly ReleaseTable[]): Record<string, number> {
  return Object.fromEntries(tables.map(({ name, rows }) => [fileName(name), rows.length]))
}
