import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { CountedAnswers, ThemeMentions } from '../../schema/counted.ts'
import type { StatementDay } from '../../schema/statement-day.ts'
import { statementChoices } from '../../schema/tables/counted.ts'
import { passageFrames, passages } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'
import { isIn } from './is-in.ts'
import { wholeTextMentions } from './lexicon.ts'
import { type CodedStatement, codedStatements } from './statements.ts'

export interface SeriesStep extends StatementDay {
  id: string
  title: string
}

/** Statements of one day that are named as steps at most; those nearest in the series are. */
const mostOfDay = 3

/**
 * The statements before and after this one in its series, the nearest first: those of its own day, and of the nearest other day
 * all, as no one of them is the one that comes before or after.
 */
export async function stepsInSeries(
  db: Database,
  id: string,
): Promise<{ previous: SeriesStep[]; next: SeriesStep[] }> {
  const { rank, statementId, date, dayBasis, otherDay, title } = statementChoices
  const steps = await db
    .select({ id: statementId, date, dayBasis, otherDay, title })
    .from(statementChoices)
    .where(ofDaysAround(id))
    .orderBy(asc(rank))
  const at = steps.findIndex((step) => step.id === id)
  return { previous: nearest(steps.slice(0, at).toReversed()), next: nearest(steps.slice(at + 1)) }
}

function nearest(steps: readonly SeriesStep[]): SeriesStep[] {
  return [...Map.groupBy(steps, ({ date }) => date).values()].flatMap((own) => own.slice(0, mostOfDay))
}

/** A statement's day in its series, the days before and after it, and what was counted of the whole series. */
interface SeriesDays {
  /** Statements of the three days, oldest first; empty if there is no such statement. */
  statements: CodedStatement[]
  extent: CountedAnswers['series']
  /** Its key: the id of a series whose rule they follow, or what else they have in common. */
  key: string
  /** By frame that one of them has: days, oldest first, on which a statement of the series has it. */
  daysWith: Map<string, string[]>
  /** What the lexicon finds in those that it read whole. */
  mentions: Map<string, ThemeMentions[]>
}

export async function seriesDays(db: Database, id: string): Promise<SeriesDays> {
  const { statementId, seriesKey, rank } = statementChoices
  const [rows, extents] = await Promise.all([
    db
      .select({ id: statementId, seriesKey })
      .from(statementChoices)
      .where(ofDaysAround(id))
      .orderBy(asc(rank)),
    countedAnswers(db, 'series', seriesKeyOf(id)),
  ])
  const ids = rows.map((row) => row.id)
  const own = rows[0]?.seriesKey ?? ''
  const [found, days, mentions] = await Promise.all([
    codedStatements(db, ids),
    countedAnswers(
      db,
      'series_days',
      db
        .select({ key: sql`${`${own} `} || ${passageFrames.frameId}` })
        .from(passages)
        .innerJoin(passageFrames, eq(passageFrames.passageId, passages.id))
        .where(isIn(passages.statementId, ids)),
    ),
    wholeTextMentions(db, ids),
  ])
  return {
    statements: found,
    mentions,
    key: own,
    // A record that no number counts is of no series.
    extent: extents.get(own) ?? { count: 0, first: '', last: '', unsureDates: [] },
    daysWith: new Map([...days].map(([name, dates]) => [name.slice(own.length + 1), dates])),
  }
}

function seriesKeyOf(id: string): SQL {
  return sql`(select own.series_key from ${statementChoices} as own where own.statement_id = ${id})`
}

/** What the series of a statement has on its day and on the nearest days before and after it. */
function ofDaysAround(id: string): SQL {
  const { seriesKey, date } = statementChoices
  // By the days, which are three: a series may be as long as the collection.
  return sql`+${seriesKey} = ${seriesKeyOf(id)} and ${date} in (${dayBeside(id, 'before')}, (select own.date from ${statementChoices} as own where own.statement_id = ${id}), ${dayBeside(id, 'after')})`
}

/** The nearest other day on which the statement's series has one. */
function dayBeside(id: string, side: 'before' | 'after'): SQL {
  const [is, order] = side === 'before' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  return sql`(select near.date from ${statementChoices} as near, ${statementChoices} as own where own.statement_id = ${id} and near.series_key = own.series_key and near.rank ${is} own.rank and near.date ${is} own.date order by near.rank ${order} limit 1)`
}
