import { type AnyColumn, and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { SeriesChoice } from '../../schema/counted.ts'
import type { Days } from '../../schema/partial-date.ts'
import type { PositionRule } from '../../schema/stats/told.ts'
import { namedFrame } from '../../schema/stats/trend.ts'
import { frames } from '../../schema/tables/codebook.ts'
import { gistProposals } from '../../schema/tables/proposal.ts'
import { passageFrames, passages } from '../../schema/tables/statement.ts'
import type { Definition, Kind, PassageStatus } from '../../schema/vocabulary.ts'
import { attributions, attributionsOf, speaksFor, type Voice } from '../../schema/voice.ts'

export type AskedStatus = PassageStatus | 'all'

/** What a list of statements or passages can be narrowed to by the statements themselves. */
export interface StatementBounds extends Days {
  kind?: readonly Kind[] | undefined
  series?: SeriesChoice | undefined
}

export interface PassageMatch {
  theme?: readonly string[] | undefined
  frame?: readonly string[] | undefined
  /** Who speaks in the passage. */
  voice?: readonly Voice[] | undefined
  /** Exactly whose it is, as its row says it. */
  attribution?: readonly string[] | undefined
  /** Whole name of whoever may have said it. */
  speaker?: string | undefined
  /** Theme and definition, as `nato.strict`: in whose gist or key phrase the lexicon finds it. */
  proposed?: string | undefined
  status: AskedStatus
}

/**
 * What every list means by passages of a theme, frame, voice, speaker and status; only for a select that joins `passages`. Where so
 * many have the frames that each is better asked for its own than all of them listed, they are `isCommon`.
 */
export function passageMatches(
  { theme, frame, voice, attribution, speaker, proposed, status }: PassageMatch,
  isCommon = false,
): SQL | undefined {
  const own = speaker === undefined ? undefined : attributionsOf(speaker)
  return and(
    theme && inArray(passages.themeId, [...theme]),
    frame && hasFrame(frame, status, isCommon),
    voice && inArray(passages.voice, speakingFor(voice)),
    attribution && inArray(passages.voice, [...attribution]),
    own && inArray(passages.voice, [...own]),
    proposed === undefined ? undefined : isProposed(proposed),
    status === 'all' ? undefined : eq(passages.status, status),
  )
}

/** Whether the lexicon finds a theme in the gist or key phrase of a passage, asked for as `nato.strict`. */
export function isProposed(asked: string): SQL {
  const [theme = '', definition] = asked.split('.')
  return hasWordsOf(theme, definition as Definition)
}

/** The one rule of what words name a theme: what the lexicon finds under its strict definition; other definitions take more. */
export function hasWordsOf(theme: string | AnyColumn, definition: Definition = 'strict'): SQL {
  return sql`exists (select 1 from ${gistProposals} where ${gistProposals.passageId} = ${passages.id} and ${gistProposals.themeId} = ${theme} and ${gistProposals[definition]} is not null)`
}

/** The same of passages as counts see them, which know no words. */
export function positionRuleOf({ status, proposed: _, ...rest }: PassageMatch): PositionRule {
  return { ...rest, status: status === 'all' ? undefined : status }
}

export function byStatus(count: (status: PassageStatus) => number): Record<PassageStatus, number> {
  return { counted: count('counted'), silent: count('silent'), context: count('context') }
}

/** A silence has no frames of its own and covers those that would have named the theme. */
function hasFrame(ids: readonly string[], status: AskedStatus, isCommon: boolean): SQL | undefined {
  const isAsked = isFrameOf(ids)
  const isNamed = isCommon
    ? sql`exists (select 1 from ${passageFrames} where ${passageFrames.passageId} = ${passages.id} and ${isAsked(passageFrames.frameId)})`
    : sql`${passages.id} in (select ${passageFrames.passageId} from ${passageFrames} where ${isAsked(passageFrames.frameId)})`
  if (status === 'counted' || status === 'context') return isNamed
  return or(
    isNamed,
    sql`${passages.status} = 'silent' and exists (select 1 from ${frames} where ${frames.themeId} = ${passages.themeId} and ${frames.namesTheme} and ${isAsked(frames.id)})`,
  )
}

/** Whether a frame is one of these; `namedFrame` among them stands for all that name their theme. */
function isFrameOf(ids: readonly string[]): (id: AnyColumn) => SQL {
  if (!ids.includes(namedFrame)) return (id) => inArray(id, [...ids])
  return (id) =>
    sql`(${inArray(id, [...ids])} or ${id} in (select named.id from ${frames} named where named.names_theme))`
}

/** Attributions that speak for any of the voices. */
export function speakingFor(asked: readonly Voice[]): string[] {
  return attributions.filter((attribution) => asked.some((voice) => speaksFor(voice, attribution)))
}
