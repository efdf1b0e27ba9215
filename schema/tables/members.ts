import { z } from '@hono/zod-openapi'
import { type Column, getTableColumns, type InferSelectModel, type Table } from 'drizzle-orm'

/** What the columns of a table mean, by name. */
export type Meanings<Own extends Table> = Partial<Record<keyof InferSelectModel<Own>, string>>

export type Members<Own extends Table> = {
  [Name in keyof InferSelectModel<Own>]: z.ZodType<InferSelectModel<Own>[Name]>
}

/** The columns of a table as members of a contract, each with what it means where that is said. */
export function members<Own extends Table>(table: Own, meanings: Meanings<Own> = {}): Members<Own> {
  const own = Object.entries(getTableColumns(table)).map(([name, column]) => {
    const description = meanings[name as keyof Meanings<Own>]
    const value = column.notNull ? cellOf(column) : cellOf(column).nullable()
    return [name, description === undefined ? value : value.openapi({ description })]
  })
  return Object.fromEntries(own) as Members<Own>
}

/** A value of the column, whether or not it may be left out. */
export function cellOf(column: Column): z.ZodType {
  const { dataType, enumValues = [] } = column
  if (enumValues.length > 0) return z.enum(enumValues)
  if (dataType === 'boolean') return z.boolean()
  if (dataType === 'number') return column.getSQLType() === 'integer' ? z.int() : z.number()
  return z.string()
}

/** What is neither in the shape nor named: so a column that is added to a table is told without being named again. */
export function untold<All extends object, Shape extends object, const Name extends keyof All>(
  all: All,
  shape: Shape,
  names: readonly Name[],
): Omit<All, keyof Shape | Name> {
  const isTold = (name: string) => name in shape || names.includes(name as Name)
  const rest = Object.entries(all).filter(([name]) => !isTold(name))
  return Object.fromEntries(rest) as Omit<All, keyof Shape | Name>
}
