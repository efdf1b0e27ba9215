import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Codebook, FrameExample } from '../../schema/contract/codebook.ts'
import { codebookChanges, codebookVersions, frameExamples, stances } from '../../schema/tables/codebook.ts'
import { agreements } from '../../schema/tables/coding.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { codebook } from './codebook.ts'

/** The whole codebook with counts, agreement, examples and history. */
export async function codebookDetail(db: Database): Promise<Codebook> {
  const [themes, [counts, named, examples, stanceRows, versions, changes]] = await Promise.all([
    codebook(db),
    db.batch([
      db
        .select({ frameId: passageFrames.frameId, passages: sql<number>`count(*)` })
        .from(passageFrames)
        .innerJoin(passages, eq(passages.id, passageFrames.passageId))
        .where(isNull(passages.uncounted))
        .groupBy(passageFrames.frameId),
      db
        .select({ frameId: agreements.frameId, named: agreements.named })
        .from(agreements)
        .where(and(eq(agreements.subject, 'frame'))),
      db
        .select({
          frameId: frameExamples.frameId,
          role: frameExamples.role,
          rule: frameExamples.rule,
          passageId: frameExamples.passageId,
          statementId: passages.statementId,
          date: statements.date,
          title: statements.title,
          gist: passages.gist,
          keyPhrase: passages.keyPhrase,
          keyPhraseBasis: passages.keyPhraseBasis,
          // One aggregated column keeps the list at one query.
          frames: sql<string>`(select json_group_array(frame_id) from (select ${passageFrames.frameId} as frame_id from ${passageFrames} where ${passageFrames.passageId} = ${frameExamples.passageId} order by ${passageFrames.position}))`,
        })
        .from(frameExamples)
        .innerJoin(passages, eq(passages.id, frameExamples.passageId))
        .innerJoin(statements, eq(statements.id, passages.statementId))
        .orderBy(asc(frameExamples.frameId), asc(frameExamples.position)),
      db.select().from(stances).orderBy(asc(stances.position)),
      db.select().from(codebookVersions).orderBy(asc(codebookVersions.version)),
      db.select().from(codebookChanges).orderBy(asc(codebookChanges.version), asc(codebookChanges.position)),
    ]),
  ])
  return {
    version: versions.at(-1)?.version ?? 0,
    stances: stanceRows.map(({ position: _, ...stance }) => stance) as Codebook['stances'],
    themes: themes.map((theme) => ({
      ...theme,
      frames: theme.frames.map((frame) => ({
        ...frame,
        theme: theme.id,
        passages: counts.find((row) => row.frameId === frame.id)?.passages ?? 0,
        named: named.find((row) => row.frameId === frame.id)?.named ?? 0,
        examples: examples
          .filter((row) => row.frameId === frame.id)
          .map(({ frameId: _, ...row }) => ({ ...row, frames: JSON.parse(row.frames) }) as FrameExample),
      })),
    })),
    history: versions.map((version) => ({
      ...version,
      changes: changes
        .filter((change) => change.version === version.version)
        .map(({ frames, what, why }) => ({ frames: frames.split(' ').filter(Boolean), what, why })),
    })),
  }
}
