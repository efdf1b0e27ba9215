import { is, Table } from 'drizzle-orm'
import * as tables from '../tables/all.ts'

const named = new Map(
  Object.entries(tables).flatMap(([name, one]): [string, Table][] => (is(one, Table) ? [[name, one]] : [])),
)

/** The table by the name of its list of rows; throws for a name of none. */
export function tableNamed(name: string): Table {
  const table = named.get(name)
  if (!table) throw new Error(`schema/tables has no table ${name}`)
  return table
}
