import type { Column, InferInsertModel, Table } from 'drizzle-orm'
import type { z } from 'zod'
import { cellOf, untold } from '../tables/members.ts'
import { oneOf, words } from './fields.ts'
import { writtenColumns } from './sql.ts'

/** Those columns of a table's row that its file has under the same names. */
type OwnColumns<Own extends Table, File> = {
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

/** Each may be left out, since an older record has none. */
type OwnFields<Own extends Table> = {
  [Name in keyof InferInsertModel<Own>]-?: z.ZodOptional<z.ZodType<NonNullable<InferInsertModel<Own>[Name]>>>
}

/**
 * Fields of a file for every column that it does not have yet and that is not `made` of its other fields: a column that is
 * added to a table can be filled at once.
 */
export function otherFields<Own extends Table, Shape extends object, const Made extends keyof OwnFields<Own>>(
  table: Own,
  { shape }: { shape: Shape },
  made: readonly Made[],
) {
  const fields = writtenColumns(table).map(([name, column]) => [name, fieldOf(column).optional()])
  return untold(Object.fromEntries(fields) as OwnFields<Own>, shape, made)
}

function fieldOf(column: Column): z.ZodType {
  const { dataType, enumValues: [first, ...others] = [] } = column
  if (first !== undefined) return oneOf([first, ...others])
  return dataType === 'string' ? words : cellOf(column)
}
