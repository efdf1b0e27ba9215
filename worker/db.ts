import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

export type Database = DrizzleD1Database

export interface Bindings {
  DB: D1Database
}

/** Opens the database for one request; any replica may answer, because a release never changes under a reader. */
export function openDatabase(binding: D1Database): Database {
  return drizzle(binding.withSession('first-unconstrained') as unknown as D1Database)
}
