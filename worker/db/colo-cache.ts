import type { KeptAnswer } from './answer-cache.ts'
import type { Release } from './release.ts'

/** How long a colo keeps an answer; the release and the build are part of its name, so that it is never wrong. */
const keptSeconds = 86_400

/**
 * The platform's cache, which the isolates of one colo share: what one of them has read from the database, the others do
 * not read again. `revision` is of all that the answer depends on. Without the version of the build, as under development
 * and test, nothing is kept, because another build may write other bytes.
 */
export class ColoCache {
  readonly #origin: string
  readonly #build: string

  constructor(origin: string, build: string) {
    this.#origin = origin
    this.#build = build
  }

  async get(revision: string, key: string): Promise<KeptAnswer | undefined> {
    try {
      const found = await caches.default.match(this.#name(revision, key))
      if (!found) return undefined
      const headers = new Headers(JSON.parse(found.headers.get(headersOf) ?? '[]') as [string, string][])
      return { headers, etag: found.headers.get(tagOf) ?? '', body: await found.arrayBuffer() }
    } catch (error) {
      console.error(JSON.stringify({ check: 'colo cache', error: String(error) }))
      return undefined
    }
  }

  async set(revision: string, key: string, { headers, etag, body }: KeptAnswer): Promise<void> {
    const kept = new Response(body, {
      headers: {
        'cache-control': `public, max-age=${keptSeconds}`,
        [headersOf]: JSON.stringify([...headers]),
        [tagOf]: etag,
      },
    })
    try {
      await caches.default.put(this.#name(revision, key), kept)
    } catch (error) {
      console.error(JSON.stringify({ check: 'colo cache', error: String(error) }))
    }
  }

  /** The release that a database was last heard to hold, for when it does not answer. */
  async getRelease(database: string): Promise<Release | undefined> {
    const found = await this.get('', `release ${database}`)
    return found && (JSON.parse(new TextDecoder().decode(found.body)) as Release)
  }

  async setRelease(database: string, release: Release): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(release))
    const body = bytes.buffer as ArrayBuffer
    await this.set('', `release ${database}`, { headers: new Headers(), etag: '', body })
  }

  #name(revision: string, key: string): string {
    const name = [this.#build, revision, key].map(encodeURIComponent).join('/')
    return `${this.#origin}/kept/${name}`
  }
}

// Whole headers in one, because the cache drops some and adds others of its own.
const headersOf = 'x-kept-headers'
const tagOf = 'x-kept-tag'

/** The colo's cache for a request; undefined where the build has no version. */
export function coloCache(url: string, build: string | undefined): ColoCache | undefined {
  return build ? new ColoCache(new URL(url).origin, build) : undefined
}
