import type { Env } from '../env.ts'
import { heldRelease, noteRelease } from './held-release.ts'
import { type Release, releaseSql } from './release.ts'

type Bindings = Env['Bindings']

/** A version as a published release has it; drafts and working states have a database only while they are current. */
export const publishedVersion = /^\d{4}\.\d+$/

/** Versions that have a database of their own. */
export function keptVersions(env: Bindings): string[] {
  return Object.keys(env).flatMap((name) => {
    const [, year, number] = /^DB_(\d{4})_(\d+)$/.exec(name) ?? []
    return year === undefined ? [] : [`${year}.${number}`]
  })
}

/**
 * The database that answers a request: that of the release it is pinned to, where there is one and it was seeded;
 * the current one for everything else.
 */
export async function databaseFor(env: Bindings, url: string): Promise<D1Database> {
  const kept = keptDatabase(env, url)
  return kept !== undefined && (await isSeeded(kept)) ? kept : env.DB
}

/** The database whose kept answers may serve the request, without a question to any database. */
export function rememberedDatabase(env: Bindings, url: string): D1Database {
  const kept = keptDatabase(env, url)
  return kept !== undefined && heldRelease(kept) !== undefined ? kept : env.DB
}

function keptDatabase(env: Bindings, url: string): D1Database | undefined {
  if (!url.includes('release=')) return undefined
  const pin = new URL(url).searchParams.get('release') ?? ''
  if (!publishedVersion.test(pin)) return undefined
  return (env as unknown as Record<string, D1Database | undefined>)[`DB_${pin.replace('.', '_')}`]
}

async function isSeeded(database: D1Database): Promise<boolean> {
  if (heldRelease(database)) return true
  try {
    const release = await database.withSession('first-unconstrained').prepare(releaseSql).first<Release>()
    if (release) noteRelease(database, release, Date.now())
    return release !== null
  } catch (error) {
    // A database that was bound and never filled.
    if (String(error).includes('no such table')) return false
    throw error
  }
}
