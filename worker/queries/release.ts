import { desc } from 'drizzle-orm'
import { publishedReleases, releases } from '../../schema/tables/release.ts'
import type { Database } from '../db/db.ts'
import type { Release } from '../db/release.ts'

/** The release that the database holds; undefined if it was never seeded. */
export async function currentRelease(db: Database): Promise<Release | undefined> {
  const [row] = await db
    .select({ version: releases.version, date: releases.date, revision: releases.revision })
    .from(releases)
    .limit(1)
  return row
}

/** Published releases, newest first. */
export async function publishedVersions(db: Database): Promise<string[]> {
  const rows = await db
    .select({ version: publishedReleases.version })
    .from(publishedReleases)
    .orderBy(desc(publishedReleases.date), desc(publishedReleases.version))
  return rows.map(({ version }) => version)
}
