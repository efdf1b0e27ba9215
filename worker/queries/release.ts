import { releases } from '../../schema/tables/release.ts'
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
