import type { D1Database } from '@cloudflare/workers-types'
import { AnswerCache } from './answer-cache.ts'
import { type Release, releaseSql } from './release.ts'
import { asked } from './unavailable.ts'

/** How long an isolate trusts that the release is still the one it knows. */
const trustMilliseconds = 30_000
/** How long an answer that is held waits to hear whether it still holds. */
const checkMilliseconds = 2_000

/** What an isolate holds of one release: all of it goes when the release changes. */
interface HeldRelease {
  release: Release
  /** When the database was last seen to hold this release, in milliseconds since 1970. */
  seenAt: number
  /** Since when the database does not say whether it still holds the release; undefined while it does. */
  staleSince?: number | undefined
  answers: AnswerCache
  kept: Map<string, unknown>
}

// By binding, so that what was read from one database never answers for another.
const held = new WeakMap<D1Database, HeldRelease>()

export function heldRelease(binding: D1Database): HeldRelease | undefined {
  return held.get(binding)
}

/** Notes which release the database was just seen to hold. */
export function noteRelease(binding: D1Database, release: Release, now: number): HeldRelease {
  const known = held.get(binding)
  if (known?.release.revision === release.revision) {
    known.seenAt = now
    known.staleSince = undefined
    return known
  }
  const next = { release, seenAt: now, answers: new AnswerCache(), kept: new Map() }
  held.set(binding, next)
  return next
}

/** True where what is held needs no question to the database: there is something, and it was checked a moment ago. */
export function isTrusted(binding: D1Database, now: number): boolean {
  const known = held.get(binding)
  return known !== undefined && now - known.seenAt < trustMilliseconds
}

/** What is held, after one row was read from the database if that was last done too long ago. */
export async function trustedRelease(binding: D1Database, now: number): Promise<HeldRelease | undefined> {
  const known = held.get(binding)
  if (!known || isTrusted(binding, now)) return known
  // Before the question, so that requests that come meanwhile do not ask it too.
  known.seenAt = now
  try {
    const release = await readRelease(binding, checkMilliseconds)
    return release && noteRelease(binding, release, now)
  } catch (error) {
    // Without its database the site still answers what it holds.
    console.error(JSON.stringify({ check: 'release', error: String(error) }))
    known.staleSince ??= now
    return known
  }
}

/** The one row that names the release; undefined in a database without one. */
export async function readRelease(binding: D1Database, milliseconds?: number): Promise<Release | undefined> {
  const answer = binding.withSession('first-unconstrained').prepare(releaseSql).all<Release>()
  return (await asked(answer, milliseconds)).results[0]
}
