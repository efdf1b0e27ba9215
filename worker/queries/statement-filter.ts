import { and, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Inclusion } from '../../schema/contract/params.ts'
import type { StatementRule, ThemeFrame } from '../../schema/stats/told.ts'
import { anyFrame } from '../../schema/stats/trend.ts'
import { passages, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { TextReading } from '../../schema/vocabulary.ts'
import { hasMember } from './has-member.ts'
import { isInDays } from './in-days.ts'
import { isIn } from './is-in.ts'
import {
  type AskedStatus,
  type PassageMatch,
  passageMatches,
  type StatementBounds,
  speakingFor,
} from './passage-match.ts'

export interface StatementFilter extends Omit<PassageMatch, 'status'>, Omit<StatementBounds, 'series'> {
  /** Those of any series, of one, or of none. */
  series?: Inclusion | undefined
  /** Status of the passages that `theme` and `frame` ask for; counted if left out. */
  status?: AskedStatus | undefined
  /** Only these: what a search for words has found. */
  ids?: readonly string[] | undefined
  /** Only statements that may have one of these in a part that was not read. */
  notReadOn?: readonly ThemeFrame[] | undefined
  /** Only those of whose text so much was read. */
  reading?: readonly TextReading[] | undefined
  /** Those that numbers do not count, which every other list leaves out. */
  uncounted?: 'with' | 'only' | undefined
  /** Only those of which a whole text is measured. */
  measured?: 'whole' | undefined
  /** Theme and definition, as `nato.strict`: only those whose measured whole text mentions it. */
  mentions?: string | undefined
  /** Only those whose measured whole text does not. */
  unmentioned?: string | undefined
  /** Who took part beside the speaker. */
  with?: string | undefined
  sort?: 'newest' | 'oldest' | undefined
}

/** Which words statements and their passages have, how much of them was read, what is measured of them, of which series they are and who took part beside a speaker, they are not told by: their rows are read. */
export function isTold({
  ids,
  uncounted,
  reading,
  measured,
  mentions,
  unmentioned,
  proposed,
  with: beside,
  series = 'complete',
}: StatementFilter): boolean {
  return (
    series === 'complete' &&
    [ids, uncounted, reading, measured, mentions, unmentioned, proposed, beside].every(
      (one) => one === undefined,
    )
  )
}

/** Which statements the filter takes, whatever their words. */
export function ruleOf(filter: StatementFilter): StatementRule {
  const { from, to, voice, attribution, kind, series, speaker, notReadOn } = filter
  // Asked for by passages, a statement is found with whoever speaks in them.
  const spokenBy = asksPassages(filter) ? undefined : voice
  return {
    from,
    to,
    voice: spokenBy,
    attribution,
    kind,
    isOfSeries: series !== undefined,
    speaker,
    notReadOn,
  }
}

/** The one condition by which statements are found by their passages: list, count and counts by status must agree. */
export function ownPassages(match: PassageMatch, isCommon = false) {
  return and(eq(passages.statementId, statements.id), passageMatches(match, isCommon))
}

// In a select from one table Drizzle writes columns without their table, and inside a subquery a bare "id" would be
// the subquery's own.
export const statementId = sql.raw('"statement"."id"')

export const countedOfIt = sql<string>`(select json from counted where question = 'statement' and key = ${statementId})`

/** How much of its text was read. */
export const reading = sql<TextReading>`${countedOfIt} ->> 'reading'`

/**
 * Whether statements are asked for by what their passages are. Passages of every status, of no theme and frame, restrict nothing:
 * a statement without a passage is in the list, too.
 */
export function asksPassages({ theme, frame, proposed, status }: StatementFilter): boolean {
  return (
    [theme, frame, proposed].some((one) => one !== undefined) || (status !== undefined && status !== 'all')
  )
}

export function matchOf({ theme, frame, voice, speaker, proposed, status = 'counted' }: StatementFilter) {
  return { theme, frame, voice, speaker, proposed, status }
}

export function conditions(filter: StatementFilter): (SQL | undefined)[] {
  const { from, to, voice, attribution, kind, series, speaker, notReadOn, ids } = filter
  return [
    isInDays({ from, to }),
    filter.uncounted === 'only' ? isNotNull(statements.uncounted) : undefined,
    filter.uncounted === undefined ? isNull(statements.uncounted) : undefined,
    // Asked for by passages, a statement is found with whoever speaks in them.
    voice && !asksPassages(filter) ? inArray(statements.voice, speakingFor(voice)) : undefined,
    attribution && inArray(statements.voice, [...attribution]),
    kind && inArray(statements.kind, [...kind]),
    series === undefined ? undefined : isIncluded(series),
    ...[speaker, filter.with].map((name) => (name === undefined ? undefined : hasSpeaker(name))),
    notReadOn && or(...notReadOn.map((one) => mayHold(one, filter))),
    filter.reading && inArray(reading, [...filter.reading]),
    filter.measured && isMeasured(),
    filter.mentions === undefined ? undefined : isMeasured(hasMentions(filter.mentions, sql`>`)),
    filter.unmentioned === undefined ? undefined : isMeasured(hasMentions(filter.unmentioned, sql`=`)),
    ids && isIn(statementId, ids),
  ]
}

function hasSpeaker(name: string): SQL {
  return sql`exists (select 1 from ${statementSpeakers} where ${statementSpeakers.statementId} = ${statementId} and ${statementSpeakers.name} = ${name})`
}

function isIncluded(series: Inclusion): SQL {
  if (series === 'complete') return isNotNull(statements.series)
  return series === 'collected' ? isNull(statements.series) : eq(statements.series, series)
}

/** Whether a whole text of the statement is measured, and what is asked of its counts is so. */
function isMeasured(asked?: SQL): SQL {
  return sql`${statementId} in (select key from counted where ${and(sql`question = 'whole_text_mentions'`, asked)})`
}

/** Whether a text has more mentions than none, or as many, of a theme under a definition, asked for as `nato.strict`. */
function hasMentions(asked: string, thanNone: SQL): SQL {
  const [theme, definition] = asked.split('.')
  return sql`exists (select 1 from json_each(counted.json) where value ->> 'theme' = ${theme} and value ->> ${definition} ${thanNone} 0)`
}

/** The same of rows as `mayHold` of told statements. */
function mayHold({ theme, frame }: ThemeFrame, { voice, speaker }: StatementFilter): SQL | undefined {
  const frames = frame === anyFrame ? undefined : [frame]
  const has = (match: PassageMatch) => sql`exists (select 1 from ${passages} where ${ownPassages(match)})`
  const known = { theme: [theme], frame: frames, voice, speaker }
  return and(
    or(
      hasMember(statements.themesNotRead, theme),
      // What is recorded of it is known below; a silence leaves frames open that do not name the theme.
      and(
        isNotNull(statements.readPart),
        or(has({ theme: [theme], status: 'counted' }), has({ theme: [theme], status: 'silent' })),
      ),
    ),
    not(has({ ...known, status: 'counted' })),
    not(has({ ...known, status: 'silent' })),
  )
}
