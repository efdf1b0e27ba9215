import { publishedVersion } from '../../schema/release-version.ts'
import type { Bindings } from '../bindings.ts'
import { ownAddress } from '../path.ts'
import type { ColoCache } from './colo-cache.ts'
import { heldRelease, noteRelease, readRelease } from './held-release.ts'
import { isUnfilled } from './unavailable.ts'

/** What each release changed is named by the release in the path, and the current database alone knows all of it. */
export function isOfEveryRelease(path: string): boolean {
  return /^(\/api\/v1)?\/releases\/./.test(path)
}

/** Versions that have a database of their own. */
export function keptVersions(env: Bindings): string[] {
  return Object.keys(env).flatMap((name) => {
    const [, year, number] = /^DB_(\d{4})_(\d+)$/.exec(name) ?? []
    return year === undefined ? [] : [`${year}.${number}`]
  })
}

/** The current database, then those of the releases that have one of their own, oldest first. */
export function heldDatabases(env: Bindings): D1Database[] {
  return [env.DB, ...keptVersions(env).flatMap((version) => databaseOf(env, version) ?? [])]
}

function databaseOf(env: Bindings, version: string): D1Database | undefined {
  return (env as unknown as Record<string, D1Database | undefined>)[`DB_${version.replace('.', '_')}`]
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

/**
 * The database that answers a request, once it is known which release it holds: as this isolate knows, as the database says
 * or, where that does not answer, as the colo last heard. Undefined if none of them knows.
 */
export async function knownDatabase(
  env: Bindings,
  url: string,
  colo: ColoCache,
): Promise<D1Database | undefined> {
  const binding = keptDatabase(env, url) ?? env.DB
  if (heldRelease(binding)) return binding
  const name = binding === env.DB ? 'current' : pinOf(url)
  try {
    const release = await readRelease(binding)
    if (!release) return undefined
    noteRelease(binding, release, Date.now())
    await colo.setRelease(name, release)
    return binding
  } catch (error) {
    if (error instanceof Error && isUnfilled(String(error.cause))) return undefined
    const release = await colo.getRelease(name)
    if (!release) return undefined
    noteRelease(binding, release, Date.now()).staleSince = Date.now()
    return binding
  }
}

/** Addresses that say something of the address in this parameter. */
const naming: Record<string, string> = { '/oembed': 'url', '/api': 'address' }

/** The address of this site of which another one says something, whole or without its origin, and the parameter that names it. */
export function namedAddress(url: URL): { parameter: string; address: URL } | undefined {
  const parameter = naming[url.pathname]
  const text = parameter === undefined ? null : url.searchParams.get(parameter)
  const address = text === null ? undefined : ownAddress(text, url)
  return parameter === undefined || address === undefined ? undefined : { parameter, address }
}

/** The release that an address asks for; what is said of another address is of that one's release. */
function pinOf(url: string): string {
  const whole = new URL(url)
  const own = whole.searchParams.get('release') ?? ''
  if (own !== '') return own
  return namedAddress(whole)?.address.searchParams.get('release') ?? ''
}

function keptDatabase(env: Bindings, url: string): D1Database | undefined {
  if (!url.includes('release')) return undefined
  const { pathname } = new URL(url)
  const pin = pinOf(url)
  if (!publishedVersion.test(pin) || isOfEveryRelease(pathname)) return undefined
  return databaseOf(env, pin)
}

async function isSeeded(database: D1Database): Promise<boolean> {
  if (heldRelease(database)) return true
  try {
    const release = await readRelease(database)
    if (release) noteRelease(database, release, Date.now())
    return release !== undefined
  } catch (error) {
    // A database that was bound and never filled.
    if (error instanceof Error && isUnfilled(String(error.cause))) return false
    throw error
  }
}
