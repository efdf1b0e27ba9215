import { and, asc, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Passage } from '../../schema/contract/statement.ts'
import { passageFrames, passages, statements } from '../../schema/tables.ts'
import type { Voice } from '../../schema/vocabulary.ts'
import type { Database } from '../db.ts'
import { attributions, passage, passageSelect } from './statements.ts'

export interface PassageFilter {
  from?: string | undefined
  to?: string | undefined
  theme?: readonly string[] | undefined
  frame?: readonly string[] | undefined
  voice?: readonly Voice[] | undefined
  /** `counted`: what trends count. `silence`: verified silences. `context`: shown and not counted. */
  status?: 'counted' | 'silence' | 'context' | undefined
}

/** Passages that pass the filter, oldest first. */
export async function passageList(db: Database, filter: PassageFilter): Promise<Passage[]> {
  const { from, to, theme, frame, voice, status } = filter
  const rows = await passageSelect(db)
    .where(
      and(
        from === undefined ? undefined : gte(statements.date, from),
        to === undefined ? undefined : lte(statements.date, to),
        theme && inArray(passages.themeId, [...theme]),
        voice && inArray(passages.voice, attributions(voice)),
        frame &&
          sql`exists (select 1 from ${passageFrames} where ${passageFrames.passageId} = ${passages.id} and ${inArray(passageFrames.frameId, [...frame])})`,
        status === 'counted' ? and(isNull(passages.silence), isNull(passages.uncounted)) : undefined,
        status === 'silence' ? isNotNull(passages.silence) : undefined,
        status === 'context' ? isNotNull(passages.uncounted) : undefined,
      ),
    )
    .orderBy(asc(statements.date), asc(passages.statementId), asc(passages.n))
  return rows.map(passage)
}
