export interface Release {
  version: string
  date: string
  /** SHA-256 of the seeded rows. */
  revision: string
}

/** Reads the one row of the release table; every batch begins with it. */
export const releaseSql = 'select version, date, revision from release limit 1'
