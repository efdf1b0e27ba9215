import { type SQL, sql } from 'drizzle-orm'

/** Whether the column has one of the ids. One parameter however many there are: D1 takes a hundred. */
export function isIn(column: SQL | object, ids: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}
