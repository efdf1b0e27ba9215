import type { InferInsertModel, Table } from 'drizzle-orm'
import { writtenColumns } from './sql.ts'

/** Of a table's row the columns that its file has under the same names. */
export type OwnColumns<Own extends Table, File> = {
  [Name in keyof File & keyof InferInsertModel<Own>]-?: undefined extends File[Name]
    ? Exclude<File[Name], undefined> | null
    : File[Name]
}

/**
 * What a row takes over from its file as it stands, null where the file leaves it out; what stands in the file under
 * another name, or follows from it, is written beside it.
 */
export function ownColumns<Own extends Table, File extends object>(
  table: Own,
  file: File,
): OwnColumns<Own, File> {
  const own = writtenColumns(table).map(([name]) => [name, file[name as keyof File] ?? null])
  return Object.fromEntries(own) as OwnColumns<Own, File>
}
