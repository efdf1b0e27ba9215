import type { Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { writtenColumns } from '../import/sql.ts'

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

export interface Field {
  name: string
  type: FieldType
  isRequired: boolean
}

/** Days of the calendar; `events.date` may be a month or a year and stays a text. */
const dates = /^(date|announced|codedAfresh)$/

/** Columns of a table, under the names that the API uses, and its primary key. */
export function fieldsOf(table: Table, tableName: string): { fields: Field[]; primaryKey: string[] } {
  const columns = writtenColumns(table)
  const nameOf = new Map(columns.map(([key, column]) => [column.name, key]))
  const combined = getTableConfig(table as SQLiteTable).primaryKeys.flatMap((key) =>
    key.columns.map((column) => nameOf.get(column.name) ?? column.name),
  )
  const single = columns.filter(([, column]) => column.primary).map(([key]) => key)
  return {
    fields: columns.map(([name, column]) => ({
      name,
      type: typeOf(name, column.dataType, column.getSQLType(), tableName),
      isRequired: column.notNull,
    })),
    primaryKey: combined.length > 0 ? combined : single,
  }
}

function typeOf(name: string, dataType: string, sqlType: string, tableName: string): FieldType {
  if (dataType === 'boolean') return 'boolean'
  if (sqlType === 'integer') return 'integer'
  if (sqlType === 'real') return 'number'
  return dates.test(name) && tableName !== 'events' ? 'date' : 'string'
}
