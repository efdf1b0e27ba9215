import { getTableColumns, type Table } from 'drizzle-orm'

/** The columns of a table that a contract has as members of the same names, so that a member added there is read. */
export function contractColumns<Own extends Table, Shape extends object>(
  table: Own,
  { shape }: { shape: Shape },
): Pick<Own['_']['columns'], keyof Own['_']['columns'] & keyof Shape> {
  const own = Object.entries(getTableColumns(table)).filter(([name]) => name in shape)
  return Object.fromEntries(own) as Pick<Own['_']['columns'], keyof Own['_']['columns'] & keyof Shape>
}
