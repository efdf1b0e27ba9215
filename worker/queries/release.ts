import { desc, sql } from 'drizzle-orm'
import { hasFormerRules } from '../../schema/former-rules.ts'
import { publishedReleases } from '../../schema/tables/release.ts'
import type { coderMethods } from '../../schema/vocabulary.ts'
import { type Database, remembered } from '../db/db.ts'
import type { Release } from '../db/release.ts'

/** A release as pages speak of it: with who coded it. */
export interface ShownRelease extends Release {
  coders: { id: string; method: (typeof coderMethods)[number] }[]
}

/** Published releases in order; on one day 2026.10 comes after 2026.2, which as text it does not. */
export const newestFirst = [
  desc(publishedReleases.date),
  desc(sql`length(${publishedReleases.version})`),
  desc(publishedReleases.version),
]

// Every answer asks it.
const releaseWithCoders = sql`select version, date, revision, (select json_group_array(json_object('id', id, 'method', method)) from coder) as coders from release limit 1`

/** The release that the database holds; undefined if it was never seeded. */
export async function currentRelease(db: Database): Promise<ShownRelease | undefined> {
  const [row] = await db.all<Release & { coders: string }>(releaseWithCoders)
  return row && { ...row, coders: JSON.parse(row.coders) as ShownRelease['coders'] }
}

/** The version of the release that the database holds, which an isolate reads once. */
export async function currentVersion(db: Database): Promise<string | undefined> {
  return (await remembered(db, 'current release', () => currentRelease(db)))?.version
}

/** Whether the release answers by the rules of its own day where these changed since. */
export async function keepsFormerRules(db: Database): Promise<boolean> {
  return hasFormerRules((await currentVersion(db)) ?? '')
}

/** Published releases, newest first. */
export async function publishedVersions(db: Database): Promise<string[]> {
  const rows = await db
    .select({ version: publishedReleases.version })
    .from(publishedReleases)
    .orderBy(...newestFirst)
  return rows.map(({ version }) => version)
}

/** Versions of which the database knows what they changed: the one it holds and every published one. */
export async function knownVersions(db: Database): Promise<string[]> {
  const [current, published] = await Promise.all([currentRelease(db), publishedVersions(db)])
  return [...new Set([...(current ? [current.version] : []), ...published])]
}
