import { asc, desc, eq, sql } from 'drizzle-orm'
import type { CoverageRow, Release, Speaker } from '../../schema/contract/release.ts'
import { publishedReleases, releases } from '../../schema/tables/release.ts'
import { passages, statementLinks, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { Database } from '../db/db.ts'

/** Published releases, newest first, and which of them the database holds. */
export async function releaseList(db: Database): Promise<Release[]> {
  const [published, current] = await db.batch([
    db
      .select()
      .from(publishedReleases)
      .orderBy(desc(publishedReleases.date), desc(publishedReleases.version)),
    db.select({ content: releases.content }).from(releases).limit(1),
  ])
  return published.map((release) => ({
    ...release,
    isShown: release.content === current[0]?.content,
    rows: JSON.parse(release.rows),
  }))
}

/** Rows of each table of the package that the dataset makes, and the hash that names its content. */
export async function packagedRows(db: Database): Promise<{ content: string; rows: Record<string, number> }> {
  const [row] = await db.select({ content: releases.content, rows: releases.rows }).from(releases).limit(1)
  return { content: row?.content ?? '', rows: JSON.parse(row?.rows ?? '{}') }
}

// In a select of one table Drizzle leaves the table's name off its columns; inside a subquery that would be another's.
const statementId = sql.raw('"statement"."id"')
const hasOfficialPage = sql`exists (select 1 from ${statementLinks} where ${statementLinks.statementId} = ${statementId} and ${statementLinks.role} = 'official')`

/** What there is of each year and voice; a year and voice without a statement has no row. */
export async function coverageList(db: Database): Promise<Omit<CoverageRow, 'evidence'>[]> {
  const passagesThat = (condition: ReturnType<typeof sql>) =>
    sql<number>`sum((select count(*) from ${passages} where ${passages.statementId} = ${statementId} and ${condition}))`
  const rows = await db
    .select({
      year: statements.year,
      voice: statements.voice,
      statements: sql<number>`count(*)`,
      officialAddress: sql<number>`sum(${hasOfficialPage})`,
      unverified: sql<number>`sum(${statements.confidence} = 'unverified')`,
      passages: passagesThat(sql`${passages.silence} is null and ${passages.uncounted} is null`),
      silences: passagesThat(sql`${passages.silence} is not null`),
      context: passagesThat(sql`${passages.uncounted} is not null`),
    })
    .from(statements)
    .groupBy(statements.year, statements.voice)
    .orderBy(asc(statements.year), asc(statements.voice))
  return rows.map((row) => ({ ...row, voice: row.voice as CoverageRow['voice'] }))
}

export interface Gaps {
  statements: number
  withoutOfficialAddress: number
  unverifiedStatements: number
  passages: number
  withoutEvidence: number
  unchecked: number
  keyPhrases: number
  asReported: number
  silences: number
  secondarySilences: number
  narrowEvidence: number
}

/** What the dataset knows that it lacks. */
export async function gaps(db: Database): Promise<Gaps> {
  const [[ofStatements], [ofPassages]] = await db.batch([
    db
      .select({
        statements: sql<number>`count(*)`,
        withoutOfficialAddress: sql<number>`sum(not ${hasOfficialPage})`,
        unverifiedStatements: sql<number>`sum(${statements.confidence} = 'unverified')`,
      })
      .from(statements),
    db
      .select({
        passages: sql<number>`count(*)`,
        withoutEvidence: sql<number>`sum(${passages.restsOn} = 'none')`,
        unchecked: sql<number>`sum(${passages.checkVerdict} is null)`,
        keyPhrases: sql<number>`sum(${passages.keyPhrase} is not null)`,
        asReported: sql<number>`coalesce(sum(${passages.keyPhraseBasis} = 'as_reported'), 0)`,
        silences: sql<number>`sum(${passages.silence} is not null)`,
        secondarySilences: sql<number>`coalesce(sum(${passages.silence} = 'secondary'), 0)`,
        narrowEvidence: sql<number>`sum(${passages.restsOn} in ('one_press', 'mirror', 'unclassified'))`,
      })
      .from(passages),
  ])
  return { ...ofStatements, ...ofPassages } as Gaps
}

/** Who speaks in the dataset, most statements first. */
export async function speakerList(db: Database): Promise<Speaker[]> {
  const rows = await db
    .select({
      name: statementSpeakers.name,
      statements: sql<number>`count(distinct ${statements.id})`,
      first: sql<string>`min(${statements.date})`,
      last: sql<string>`max(${statements.date})`,
      voices: sql<string>`group_concat(distinct ${statements.voice})`,
    })
    .from(statementSpeakers)
    .innerJoin(statements, eq(statements.id, statementSpeakers.statementId))
    .groupBy(statementSpeakers.name)
    .orderBy(sql`count(distinct ${statements.id}) desc`, asc(statementSpeakers.name))
  return rows.map((row) => ({ ...row, voices: row.voices.split(',').toSorted() as Speaker['voices'] }))
}
