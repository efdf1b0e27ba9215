import { releases } from '../../schema/tables.ts'
import type { Database } from '../db.ts'

export interface Release {
  version: string
  date: string
  revision: string
}

/** The release that the database holds; undefined if it was never seeded. */
export async function currentRelease(db: Database): Promise<Release | undefined> {
  const [row] = await db
    .select({ version: releases.version, date: releases.date, revision: releases.revision })
    .from(releases)
    .limit(1)
  return row
}
