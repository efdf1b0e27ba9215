import { eq, sql } from 'drizzle-orm'
import type { Release, Speaker } from '../../schema/contract/release.ts'
import type { CoverageCount, Gaps } from '../../schema/stats/coverage.ts'
import type { SecondReading } from '../../schema/stats/second-reading.ts'
import { publishedReleases, releases } from '../../schema/tables/release.ts'
import { statements } from '../../schema/tables/statement.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer } from './counted.ts'
import { newestFirst } from './release.ts'

/** Published releases, newest first, and which of them the database holds. */
export async function releaseList(db: Database): Promise<Release[]> {
  const [published, current] = await db.batch([
    db
      .select()
      .from(publishedReleases)
      .orderBy(...newestFirst),
    db.select({ content: releases.content }).from(releases).limit(1),
  ])
  return published.map((release) => ({
    ...release,
    isShown: release.content === current[0]?.content,
    rows: JSON.parse(release.rows),
    findings: JSON.parse(release.findings),
    headlines: JSON.parse(release.headlines),
    leftOut: JSON.parse(release.leftOut),
  }))
}

/** Findings of the first page of the release that the database holds, as it was published. */
export async function findingsOfRelease(db: Database): Promise<Release['findings']> {
  const [row] = await db
    .select({ findings: publishedReleases.findings })
    .from(publishedReleases)
    .where(eq(publishedReleases.version, sql`(select version from ${releases})`))
  return JSON.parse(row?.findings ?? '[]')
}

/** Rows of each table of the package that the dataset makes, and the hash that names its content. */
export async function packagedRows(db: Database): Promise<{ content: string; rows: Record<string, number> }> {
  const [row] = await db.select({ content: releases.content, rows: releases.rows }).from(releases).limit(1)
  return { content: row?.content ?? '', rows: JSON.parse(row?.rows ?? '{}') }
}

/** What there is of each year and voice; a year and voice without a statement has no row. */
export function coverageList(db: Database): Promise<CoverageCount[]> {
  return countedAnswer(db, 'coverage')
}

/** What the dataset knows that it lacks. */
export function gaps(db: Database): Promise<Gaps> {
  return countedAnswer(db, 'gaps')
}

/** How far the passages of each release up to this one were read a second time, oldest first. */
export function secondReadingList(db: Database): Promise<SecondReading[]> {
  return countedAnswer(db, 'second_readings')
}

/** How many statements of each complete series the release holds; none where it tells no series apart. */
export async function seriesSizes(db: Database): Promise<Map<string, number>> {
  return new Map(await countedAnswer(db, 'series_sizes'))
}

/** Who speaks in the dataset, most statements first. */
export function speakerList(db: Database): Promise<Speaker[]> {
  return remembered(db, 'speakers', () => countedAnswer(db, 'speaker_list'))
}

/** Dates of the first and the last statement; undefined where there is none. */
export function datasetSpan(db: Database): Promise<{ from: string; to: string } | undefined> {
  return remembered(db, 'dataset span', () => readSpan(db))
}

async function readSpan(db: Database): Promise<{ from: string; to: string } | undefined> {
  // One subquery each, so that the index answers both.
  const [row] = await db
    .select({
      from: sql<string | null>`(select min(${statements.date}) from ${statements})`.as('earliest'),
      to: sql<string | null>`(select max(${statements.date}) from ${statements})`.as('latest'),
    })
    .from(releases)
    .limit(1)
  return row?.from && row.to ? { from: row.from, to: row.to } : undefined
}
