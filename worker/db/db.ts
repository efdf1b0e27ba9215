import type { D1Database } from '@cloudflare/workers-types'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { heldRelease, noteRelease } from './held-release.ts'
import { Session } from './session.ts'

export type Database = DrizzleD1Database

interface Opened {
  binding: D1Database
  session: Session
  /** What this request is already reading to remember. */
  loading: Map<string, Promise<unknown>>
}

const opened = new WeakMap<Database, Opened>()

/** Opens the database for one request; handlers find it in their context as `db`. */
export function openDatabase(binding: D1Database): { db: Database; session: Session } {
  const session = new Session(binding, heldRelease(binding)?.release.revision, (release) =>
    noteRelease(binding, release, Date.now()),
  )
  const db = drizzle(session as unknown as D1Database)
  opened.set(db, { binding, session, loading: new Map() })
  return { db, session }
}

/** Version of the release that the request has read from; undefined before it has read anything. */
export function readVersion(db: Database): string | undefined {
  return opened.get(db)?.session.release?.version
}

/**
 * What `load` answers, kept for as long as the isolate lives and the release does not change; nothing is not kept, as it may
 * be asked under any name. For small things that many requests need; whoever takes them must not change them.
 */
export function remembered<T>(db: Database, name: string, load: () => Promise<T>): Promise<T> {
  const own = opened.get(db)
  if (!own) return load()
  const kept = heldRelease(own.binding)?.kept
  if (kept?.has(name)) return Promise.resolve(kept.get(name) as T)
  const loading = own.loading.get(name) ?? keep(own, name, load)
  own.loading.set(name, loading)
  return loading as Promise<T>
}

async function keep<T>({ binding, session }: Opened, name: string, load: () => Promise<T>): Promise<T> {
  const value = await load()
  const held = heldRelease(binding)
  // Another request may have met a newer release meanwhile: what this one read is not of it.
  const isOfHeld = session.release?.revision === held?.release.revision
  if (value !== undefined && isOfHeld) held?.kept.set(name, value)
  return value
}
