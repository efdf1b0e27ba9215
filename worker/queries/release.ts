import { releases } from '../../schema/tables/release.ts'
import type { Database } from '../db.ts'

export interface Release {
  version: string
  date: string
  /** SHA-256 of the seeded rows. */
  revision: string
}

/** Reads the one row of the release table; every batch begins with it. */
export const releaseSql = 'select version, date, revision from release limit 1'

/** The release that the database holds; undefined if it was never seeded. */
export async function currentRelease(db: Database): Promise<Release | undefined> {
  const [row] = await db
    .select({ version: releases.version, date: releases.date, revision: releases.revision })
    .from(releases)
    .limit(1)
  return row
}
