import { and, eq, isNotNull } from 'drizzle-orm'
import type { LexiconFrame } from '../../schema/contract/lexicon.ts'
import { gistProposals } from '../../schema/tables/proposal.ts'
import { passageFrames, passages, statements } from '../../schema/tables/statement.ts'
import type { Definition } from '../../schema/vocabulary.ts'
import type { Database } from '../db/db.ts'
import { isIn } from './is-in.ts'

export interface LexiconFrameFilter {
  theme?: readonly string[] | undefined
  definition: Definition
  which?: 'proposed' | 'coded' | 'both' | 'missed' | undefined
  /** By date; oldest first if left out. */
  sort?: 'oldest' | 'newest' | undefined
}

/** Frames of counted passages of the themes: those that the lexicon proposes from our own words, and those that are published. */
export async function lexiconFrameList(
  db: Database,
  { theme, definition, which, sort }: LexiconFrameFilter,
): Promise<LexiconFrame[]> {
  const isAsked = and(eq(passages.status, 'counted'), theme && isIn(passages.themeId, theme))
  const found = gistProposals[definition]
  const passage = { passageId: passages.id, date: statements.date, theme: passages.themeId }
  const [proposed, coded] = await db.batch([
    db
      .select({ ...passage, frames: found })
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .innerJoin(
        gistProposals,
        and(eq(gistProposals.themeId, passages.themeId), eq(gistProposals.passageId, passages.id)),
      )
      .where(and(isAsked, isNotNull(found))),
    db
      .select({ ...passage, frame: passageFrames.frameId })
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .innerJoin(passageFrames, eq(passageFrames.passageId, passages.id))
      .where(isAsked),
  ])
  const rows = new Map<string, LexiconFrame>()
  const note = (
    row: Pick<LexiconFrame, 'passageId' | 'date' | 'theme' | 'frame'>,
    by: Partial<LexiconFrame>,
  ) => {
    const id = `${row.passageId}.${row.frame}`
    rows.set(id, { isProposed: false, isCoded: false, ...rows.get(id), ...row, id, definition, ...by })
  }
  for (const { frames, ...row } of proposed)
    for (const frame of frames?.split(' ').filter(Boolean) ?? [])
      note({ ...row, frame }, { isProposed: true })
  for (const row of coded) note(row, { isCoded: true })
  const isOf: Record<NonNullable<typeof which>, (row: LexiconFrame) => boolean> = {
    proposed: ({ isProposed }) => isProposed,
    coded: ({ isCoded }) => isCoded,
    both: ({ isProposed, isCoded }) => isProposed && isCoded,
    missed: ({ isProposed, isCoded }) => isCoded && !isProposed,
  }
  const asked = [...rows.values()].filter((row) => which === undefined || isOf[which](row))
  const inOrder = asked.sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
  return sort === 'newest' ? inOrder.reverse() : inOrder
}
