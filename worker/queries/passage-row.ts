import { eq, type SQL, sql } from 'drizzle-orm'
import { Passage } from '../../schema/contract/statement.ts'
import { tradeTargets } from '../../schema/tables/context.ts'
import { passageFrames, passageSources, passages, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'
import { contractColumns } from './contract-columns.ts'
import { hasWordsOf } from './passage-match.ts'

// In a select from one table Drizzle writes its columns without it.
const passageId = sql.raw('"passage"."id"')
const frames = jsonList(passageFrames, passageFrames.frameId, sql`${passageFrames.passageId} = ${passageId}`)

/** What a comparison asks of a passage: how it is coded. */
export const codedPassage = {
  id: passages.id,
  statementId: passages.statementId,
  theme: passages.themeId,
  voice: passages.voice,
  status: passages.status,
  stance: passages.stance,
  gist: passages.gist,
  frames,
}

const passageColumns = {
  ...contractColumns(passages, Passage),
  date: statements.date,
  dayBasis: statements.dayBasis,
  otherDay: statements.otherDay,
  theme: passages.themeId,
  // Only a passage with a sum is asked for: the ledger has no index of passages.
  ledgerKind: sql<
    string | null
  >`case when ${passages.amountUsdBn} is not null then (select ${tradeTargets.kind} from ${tradeTargets} where ${tradeTargets.passageId} = ${passages.id} and ${tradeTargets.kind} is not null limit 1) end`,
  namedInWords: sql<number>`${hasWordsOf(passages.themeId)}`,
  frames,
  // Page, publisher and kind come as one list, so that they cannot fall out of step.
  sources: sql<string>`(select json_group_array(json_array(url, publisher, kind)) from (select url, publisher, kind from ${passageSources} where ${passageSources.passageId} = ${passages.id} order by position))`,
}

/** A select of passages with statement date, frames and evidence; the caller adds the condition. */
export function passageSelect(db: Database) {
  return db
    .select(passageColumns)
    .from(passages)
    .innerJoin(statements, eq(statements.id, passages.statementId))
    .$dynamic()
}

/**
 * The same for a list in order of date, which is run through until its page is full; the caller adds that a passage is of
 * its statement.
 */
export function passagesByDate(db: Database) {
  return db.select(passageColumns).from(statements).crossJoin(passages).$dynamic()
}

type PassageRow = Awaited<ReturnType<typeof passageSelect>>[number]

/** The text columns hold only what the import has checked against the closed lists of the vocabulary. */
export function passage(row: PassageRow): Passage {
  const { sources, frames, namedInWords, ...rest } = row
  const pages = JSON.parse(sources) as [string, string, string][]
  return {
    ...rest,
    frames: JSON.parse(frames),
    namedInWords: namedInWords === 1,
    evidence: pages.map(([url]) => url),
    evidencePublishers: pages.map(([, publisher]) => publisher),
    evidenceKinds: pages.map(([, , kind]) => kind),
  } as Passage
}

// One aggregated column keeps a list of records at one query instead of one for each record.
function jsonList(table: SQL | object, column: SQL | object, condition: SQL) {
  return sql<string>`(select json_group_array(value) from (select ${column} as value from ${table} where ${condition} order by position))`
}
