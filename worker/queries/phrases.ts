import { asc, eq, sql } from 'drizzle-orm'
import { phraseHits, phrases } from '../../schema/tables/phrase.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'

export interface PhraseRecord {
  id: string
  label: string
  says: string
  patterns: { en: string[]; ru: string[]; zh: string[] }
}

export interface PhraseHitRecord {
  phraseId: string
  statementId: string
  date: string
  title: string
  kind: Kind
  voice: Attribution
  passageId: string | null
  place: 'title' | 'key_phrase' | 'gist'
  keyPhraseBasis: 'official_text' | 'as_reported' | null
  wording: string
  frames: string[]
  uncounted: string | null
}

/** Every phrase with all its hits, oldest first, and the days of all statements; of one phrase if an id is given. */
export async function phraseRecords(
  db: Database,
  id?: string,
): Promise<{ phrases: PhraseRecord[]; hits: PhraseHitRecord[]; statements: { date: string }[] }> {
  const [phraseRows, hitRows, statementRows] = await db.batch([
    db
      .select()
      .from(phrases)
      .where(id === undefined ? undefined : eq(phrases.id, id))
      .orderBy(asc(phrases.position)),
    db
      .select({
        phraseId: phraseHits.phraseId,
        statementId: phraseHits.statementId,
        date: statements.date,
        title: statements.title,
        kind: statements.kind,
        // A batch gives rows by column name, so that two columns called voice would be one.
        voice: sql<string>`coalesce(${passages.voice}, ${statements.voice})`.as('spoken_by'),
        passageId: phraseHits.passageId,
        place: phraseHits.place,
        keyPhraseBasis: passages.keyPhraseBasis,
        wording: phraseHits.wording,
        // Null for a hit in a title.
        frames: sql<
          string | null
        >`(select group_concat(frame_id, ' ') from (select frame_id from ${passageFrames} where passage_id = ${phraseHits.passageId} order by position))`,
        uncounted: passages.uncounted,
      })
      .from(phraseHits)
      .innerJoin(statements, eq(statements.id, phraseHits.statementId))
      .leftJoin(passages, eq(passages.id, phraseHits.passageId))
      .where(id === undefined ? undefined : eq(phraseHits.phraseId, id))
      .orderBy(asc(statements.date), asc(phraseHits.statementId), asc(phraseHits.position)),
    db.select({ date: statements.date }).from(statements),
  ])
  return {
    // The text columns hold what the import has checked and written.
    phrases: phraseRows.map(({ patterns, position: _, ...row }) => ({
      ...row,
      patterns: JSON.parse(patterns),
    })),
    hits: hitRows.map(
      (row) =>
        ({
          ...row,
          keyPhraseBasis: row.place === 'key_phrase' ? row.keyPhraseBasis : null,
          frames: row.frames?.split(' ') ?? [],
        }) as PhraseHitRecord,
    ),
    statements: statementRows,
  }
}

/** Set phrases with a hit in the statement, in the order of the dataset. */
export async function phrasesOfStatement(
  db: Database,
  statementId: string,
): Promise<{ id: string; label: string }[]> {
  return db
    .selectDistinct({ id: phrases.id, label: phrases.label })
    .from(phrases)
    .innerJoin(phraseHits, eq(phraseHits.phraseId, phrases.id))
    .where(eq(phraseHits.statementId, statementId))
    .orderBy(asc(phrases.position))
}
