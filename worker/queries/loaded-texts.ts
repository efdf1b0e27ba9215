import { and, asc, eq, inArray } from 'drizzle-orm'
import { proposals } from '../../schema/tables/proposal.ts'
import { documents, paragraphs } from '../../schema/tables/text.ts'
import type { Definition } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'

/** A loaded text without its paragraphs. */
export interface LoadedText {
  id: string
  statementId: string | null
  language: string
  title: string | null
  date: string | null
  place: string | null
  speakers: string[]
  sourceUrl: string | null
  publisher: string | null
  retrievedAt: string
  sha256: string
  words: number
}

export interface LoadedParagraph {
  n: number
  speaker: string | null
  text: string
}

/** A place where a rule of the lexicon fired; the work of the automated coder `lexicon`. */
export interface Proposal {
  n: number
  start: number
  end: number
  ruleId: string
  themeId: string
  frameId: string | null
  level: Definition
  lexicon: number
}

const columns = {
  id: documents.id,
  statementId: documents.statementId,
  language: documents.language,
  title: documents.title,
  date: documents.date,
  place: documents.place,
  speakers: documents.speakers,
  sourceUrl: documents.sourceUrl,
  publisher: documents.publisher,
  retrievedAt: documents.retrievedAt,
  sha256: documents.sha256,
  words: documents.words,
}

/** The loaded texts of a statement, by language. */
export function textsOfStatement(db: Database, statementId: string): Promise<LoadedText[]> {
  return db
    .select(columns)
    .from(documents)
    .where(eq(documents.statementId, statementId))
    .orderBy(asc(documents.language), asc(documents.id))
}

export async function textById(db: Database, id: string): Promise<LoadedText | undefined> {
  const [row] = await db.select(columns).from(documents).where(eq(documents.id, id))
  return row
}

/** Paragraphs of a text, and what the lexicon proposes for them under one definition. */
export async function paragraphsOf(
  db: Database,
  id: string,
  definitions: readonly Definition[],
): Promise<{ paragraphs: LoadedParagraph[]; proposals: Proposal[] }> {
  const [own, proposed] = await db.batch([
    db
      .select({ n: paragraphs.n, speaker: paragraphs.speaker, text: paragraphs.text })
      .from(paragraphs)
      .where(eq(paragraphs.documentId, id))
      .orderBy(asc(paragraphs.n)),
    db
      .select({
        n: proposals.n,
        start: proposals.start,
        end: proposals.end,
        ruleId: proposals.ruleId,
        themeId: proposals.themeId,
        frameId: proposals.frameId,
        level: proposals.level,
        lexicon: proposals.lexicon,
      })
      .from(proposals)
      .where(and(eq(proposals.documentId, id), inArray(proposals.level, [...definitions])))
      .orderBy(asc(proposals.n), asc(proposals.start), asc(proposals.end)),
  ])
  return { paragraphs: own, proposals: proposed }
}
