import { inArray, isNull } from 'drizzle-orm'
import type { Theme } from '../../schema/contract/codebook.ts'
import { isTentative } from '../../schema/stats/alpha.ts'
import { frames, themes } from '../../schema/tables/codebook.ts'
import { agreements } from '../../schema/tables/coding.ts'
import { passages } from '../../schema/tables/statement.ts'
import { type Database, remembered } from '../db/db.ts'

/** Themes in codebook order with their frames and how much was recorded of each; read once for each release. */
export function codebook(db: Database): Promise<Theme[]> {
  return remembered(db, 'codebook', () => readCodebook(db))
}

async function readCodebook(db: Database): Promise<Theme[]> {
  const [themeRows, frameRows, rows, agreementRows] = await db.batch([
    // Put in order below: a sort in SQL reads every row twice.
    db.select().from(themes),
    db.select().from(frames),
    // Counted here and not by SQL, which would go by an index and read each passage twice.
    db
      .select({ themeId: passages.themeId, statementId: passages.statementId, silence: passages.silence })
      .from(passages)
      .where(isNull(passages.uncounted)),
    db
      .select()
      .from(agreements)
      .where(inArray(agreements.subject, ['frames', 'frame'])),
  ])
  const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
  return themeRows.toSorted(byPosition).map((theme) => {
    const own = rows.filter((row) => row.themeId === theme.id)
    const [spoken, silent] = [
      own.filter((row) => row.silence === null),
      own.filter((row) => row.silence !== null),
    ]
    const ofTheme = agreementRows.find((row) => row.themeId === theme.id && row.subject === 'frames')
    const alphaOf = (frame: string) => agreementRows.find((row) => row.frameId === frame)?.alpha ?? null
    return {
      id: theme.id,
      label: theme.label,
      question: theme.question,
      isCore: theme.isCore,
      passages: spoken.length,
      statements: new Set(spoken.map((row) => row.statementId)).size,
      silences: new Set(silent.map((row) => row.statementId)).size,
      alpha: ofTheme?.alpha ?? null,
      alphaPassages: ofTheme?.passages ?? 0,
      isTentative: isTentative(ofTheme?.alpha ?? null),
      frames: frameRows
        .toSorted(byPosition)
        .filter((frame) => frame.themeId === theme.id)
        .map(({ id, label, definition, nearMiss, isLimit, namesTheme }) => ({
          id,
          label,
          definition,
          nearMiss,
          isLimit,
          namesTheme,
          alpha: alphaOf(id),
          isTentative: isTentative(alphaOf(id)),
        })),
    }
  })
}
