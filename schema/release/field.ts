import type { Table } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { writtenColumns } from '../import/sql.ts'

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

export interface Field {
  name: string
  type: FieldType
  isRequired: boolean
}

/** Days of the calendar; a column in which one is only a month or a year is a text, and `events.date` always. */
const dates = /^(date|announced|codedAfresh)$/

/** Columns of a table with these rows, under the names that the API uses, and its primary key. */
export function fieldsOf(
  table: Table,
  tableName: string,
  rows: readonly Record<string, unknown>[],
): { fields: Field[]; primaryKey: string[] } {
  const hasDays = (name: string) =>
    dates.test(name) &&
    tableName !== 'events' &&
    rows.every((row) => typeof row[name] !== 'string' || row[name].length === 10)
  const columns = writtenColumns(table)
  const nameOf = new Map(columns.map(([key, column]) => [column.name, key]))
  const combined = getTableConfig(table).primaryKeys.flatMap((key) =>
    key.columns.map((column) => nameOf.get(column.name) ?? column.name),
  )
  const single = columns.filter(([, column]) => column.primary).map(([key]) => key)
  return {
    fields: columns.map(([name, column]) => ({
      name,
      type: hasDays(name) ? 'date' : typeOf(column.dataType, column.getSQLType()),
      isRequired: column.notNull,
    })),
    primaryKey: combined.length > 0 ? combined : single,
  }
}

function typeOf(dataType: string, sqlType: string): FieldType {
  if (dataType === 'boolean') return 'boolean'
  if (sqlType === 'integer') return 'integer'
  if (sqlType === 'real') return 'number'
  return 'string'
}
