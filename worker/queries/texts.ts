import { asc, desc, eq } from 'drizzle-orm'
import { documents, paragraphs } from '../../schema/tables/text.ts'
import type { Database } from '../db/db.ts'

/** A text that somebody imported into this database, as a list offers it. */
export interface TextChoice {
  id: string
  statementId: string | null
  title: string | null
  date: string | null
  /** BCP 47. */
  language: string
  words: number
}

export interface StoredText {
  id: string
  title: string | null
  language: string
  sourceUrl: string | null
  /** Paragraphs separated by an empty line. */
  text: string
}

/** A picker of more would be no picker; the newest are offered. */
const mostOffered = 500

/** Texts of the database, newest first. */
export async function storedTexts(db: Database): Promise<TextChoice[]> {
  return db
    .select({
      id: documents.id,
      statementId: documents.statementId,
      title: documents.title,
      date: documents.date,
      language: documents.language,
      words: documents.words,
    })
    .from(documents)
    .orderBy(desc(documents.date), asc(documents.id))
    .limit(mostOffered)
}

/** One text whole; undefined if there is none of that id. */
export async function storedText(db: Database, id: string): Promise<StoredText | undefined> {
  const [[record], parts] = await db.batch([
    db
      .select({
        id: documents.id,
        title: documents.title,
        language: documents.language,
        sourceUrl: documents.sourceUrl,
      })
      .from(documents)
      .where(eq(documents.id, id)),
    db
      .select({ text: paragraphs.text })
      .from(paragraphs)
      .where(eq(paragraphs.documentId, id))
      .orderBy(asc(paragraphs.n)),
  ])
  return record && { ...record, text: parts.map(({ text }) => text).join('\n\n') }
}
