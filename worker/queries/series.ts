import { and, asc, desc, eq, gt, lt, type SQL, sql } from 'drizzle-orm'
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

/** The nearest statement of the series of this one: right before or after it, or of an earlier day. */
function beside(db: Database, id: string, side: 'before' | 'after' | 'earlier day') {
  const { rank, seriesKey, statementId, date, dayBasis, otherDay, title } = statementChoices
  const of = (column: 'rank' | 'series_key' | 'date') =>
    sql`(select ${sql.raw(`own.${column}`)} from ${statementChoices} as own where own.statement_id = ${id})`
  return db
    .select({ id: statementId, date, dayBasis, otherDay, title })
    .from(statementChoices)
    .where(
      and(
        eq(seriesKey, of('series_key')),
        side === 'after' ? gt(rank, of('rank')) : lt(rank, of('rank')),
        side === 'earlier day' ? lt(date, of('date')) : undefined,
      ),
    )
    .orderBy(side === 'after' ? asc(rank) : desc(rank))
    .limit(1)
}

/** The statements right before and after this one in its series; null at its ends. */
export async function stepsInSeries(
  db: Database,
  id: string,
): Promise<{ previous: SeriesStep | null; next: SeriesStep | null }> {
  const [[previous = null], [next = null]] = await Promise.all([
    beside(db, id, 'before'),
    beside(db, id, 'after'),
  ])
  return { previous, next }
}

/** The nearest statement of its series of an earlier day; null if there is none. Texts of one day are not each other’s past. */
export async function earlierInSeries(db: Database, id: string): Promise<SeriesStep | null> {
  const [earlier = null] = await beside(db, id, 'earlier day')
  return earlier
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
  const { statementId, seriesKey, date, rank } = statementChoices
  const key = sql`(select own.series_key from ${statementChoices} as own where own.statement_id = ${id})`
  const [rows, extents] = await Promise.all([
    db
      .select({ id: statementId, seriesKey })
      .from(statementChoices)
      .where(
        and(
          // By the days, which are three: a series may be as long as the collection.
          sql`+${seriesKey} = ${key}`,
          sql`${date} in (${dayBeside(id, 'before')}, (select own.date from ${statementChoices} as own where own.statement_id = ${id}), ${dayBeside(id, 'after')})`,
        ),
      )
      .orderBy(asc(rank)),
    countedAnswers(db, 'series', key),
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

/** The nearest other day on which the statement's series has one. */
function dayBeside(id: string, side: 'before' | 'after'): SQL {
  const [is, order] = side === 'before' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  return sql`(select near.date from ${statementChoices} as near, ${statementChoices} as own where own.statement_id = ${id} and near.series_key = own.series_key and near.rank ${is} own.rank and near.date ${is} own.date order by near.rank ${order} limit 1)`
}
