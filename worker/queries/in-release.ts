import { eq } from 'drizzle-orm'
import { frames, themes } from '../../schema/tables/codebook.ts'
import { coders } from '../../schema/tables/coding.ts'
import { events } from '../../schema/tables/context.ts'
import { phrases } from '../../schema/tables/phrase.ts'
import { releases } from '../../schema/tables/release.ts'
import { passages, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import type { MissingRecord } from '../problem.ts'

/** Where each kind of record that an address may name stands. */
const idOf = {
  statement: statements.id,
  passage: passages.id,
  theme: themes.id,
  frame: frames.id,
  event: events.id,
  phrase: phrases.id,
  coder: coders.id,
  speaker: statementSpeakers.name,
} as const satisfies Record<MissingRecord['kind'], unknown>

/** The version of the database's release if it has the record; undefined if it does not. */
export async function versionWith(db: Database, { kind, id }: MissingRecord): Promise<string | undefined> {
  const column = idOf[kind]
  const [found] = await db
    .select({ version: releases.version })
    .from(releases)
    .innerJoin(column.table, eq(column, id))
    .limit(1)
  return found?.version
}
