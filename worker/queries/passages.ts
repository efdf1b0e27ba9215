import { and, asc, desc, eq, gte, inArray, isNotNull, lte, not, type SQL, sql } from 'drizzle-orm'
import type { Passage } from '../../schema/contract/statement.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import { lowerBound } from '../../schema/partial-date.ts'
import { gistProposals } from '../../schema/tables/proposal.ts'
import { passages, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { Definition, Kind, PassageStatus } from '../../schema/vocabulary.ts'
import type { Voice } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { type AskedStatus, passageMatches } from './passage-match.ts'
import { passage, passageSelect } from './statements.ts'

export interface PassageFilter {
  from?: string | undefined
  to?: string | undefined
  theme?: readonly string[] | undefined
  frame?: readonly string[] | undefined
  voice?: readonly Voice[] | undefined
  kind?: readonly Kind[] | undefined
  series?: SeriesChoice | undefined
  /** Whole name. */
  speaker?: string | undefined
  /** Ids. */
  statement?: readonly string[] | undefined
  status: AskedStatus
  sort?: 'oldest' | 'newest' | undefined
  /** Theme and definition, as `nato.strict`: passages in whose gist or key phrase the lexicon finds it. */
  proposed?: string | undefined
  /** Passages in which it does not. */
  unproposed?: string | undefined
}

/** Where a page of the list begins: after this passage, in the order of the list. */
export interface AfterPassage {
  date: string
  statementId: string
  n: number
}

/** Passages that pass the filter, oldest first, and how many there are in all. */
export async function passageList(
  db: Database,
  filter: PassageFilter,
  page: { limit: number; after?: AfterPassage | undefined },
): Promise<{ rows: Passage[]; count: number }> {
  const where = condition(filter)
  const inOrder = filter.sort === 'newest' ? desc : asc
  const [rows, counted] = await db.batch([
    passageSelect(db)
      .where(and(where, page.after && isAfter(page.after, filter.sort)))
      .orderBy(inOrder(statements.date), inOrder(passages.statementId), inOrder(passages.n))
      .limit(page.limit),
    db
      .select({ count: sql<number>`count(*)` })
      .from(passages)
      .innerJoin(statements, eq(statements.id, passages.statementId))
      .where(where),
  ])
  return { rows: rows.map(passage), count: counted[0]?.count ?? 0 }
}

export async function passageById(db: Database, id: string): Promise<Passage | undefined> {
  const [row] = await passageSelect(db).where(eq(passages.id, id))
  return row && passage(row)
}

/** How many passages of each status pass the filter, whatever status it asks for. */
export async function passagesByStatus(
  db: Database,
  filter: PassageFilter,
): Promise<Record<PassageStatus, number>> {
  const rows = await db
    .select({ status: passages.status, count: sql<number>`count(*)` })
    .from(passages)
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .where(condition({ ...filter, status: 'all' }))
    .groupBy(passages.status)
  const countOf = (status: PassageStatus) => rows.find((row) => row.status === status)?.count ?? 0
  return { counted: countOf('counted'), silent: countOf('silent'), context: countOf('context') }
}

function condition(filter: PassageFilter): SQL | undefined {
  const { from, to, theme, frame, voice, kind, series, speaker, statement, status } = filter
  return and(
    from === undefined ? undefined : gte(statements.date, lowerBound(from)),
    to === undefined ? undefined : lte(statements.date, to),
    kind && inArray(statements.kind, [...kind]),
    series && isNotNull(statements.series),
    statement && inArray(passages.statementId, [...statement]),
    speaker === undefined
      ? undefined
      : sql`${statements.id} in (select ${statementSpeakers.statementId} from ${statementSpeakers} where ${statementSpeakers.name} = ${speaker})`,
    passageMatches({ theme, frame, voice, status }),
    filter.proposed === undefined ? undefined : isProposed(filter.proposed),
    filter.unproposed === undefined ? undefined : not(isProposed(filter.unproposed)),
  )
}

function isProposed(asked: string): SQL {
  const [theme, definition] = asked.split('.')
  return sql`exists (select 1 from ${gistProposals} where ${gistProposals.passageId} = ${passages.id} and ${gistProposals.themeId} = ${theme} and ${gistProposals[definition as Definition]} is not null)`
}

function isAfter({ date, statementId, n }: AfterPassage, sort: PassageFilter['sort']): SQL {
  const row = sql`(${statements.date}, ${passages.statementId}, ${passages.n})`
  return sort === 'newest'
    ? sql`${row} < (${date}, ${statementId}, ${n})`
    : sql`${row} > (${date}, ${statementId}, ${n})`
}
