import { type SQL, sql } from 'drizzle-orm'

/**
 * Whether a text holds another as it stands. Not by `like`, whose "_" is any sign, and ids are full of it.
 */
export function holds(text: SQL | object, part: string): SQL {
  return sql`instr(${text}, ${part}) > 0`
}

/** Whether a list of ids between spaces has the member. */
export function hasMember(list: SQL | object, member: string): SQL {
  return holds(sql`(' ' || ${list} || ' ')`, ` ${member} `)
}
