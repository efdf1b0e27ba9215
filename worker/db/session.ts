import type { D1Database, D1DatabaseSession, D1PreparedStatement, D1Result } from '@cloudflare/workers-types'
import { type Release, releaseSql } from './release.ts'
import { selectedColumns } from './selected-columns.ts'
import { asked, isUnavailable } from './unavailable.ts'

/** Thrown by a query whose batch found another release than the one that the request began with. */
export class ReleaseChanged extends Error {}

interface Waiting {
  query: Query
  resolve: (result: D1Result) => void
  reject: (reason: unknown) => void
}

/**
 * A D1 session for one request. Queries that are asked in the same turn of the event loop go to the database as one
 * batch, and every batch reads the release first: so an answer knows which release it comes from, and rows of two
 * releases never meet in one answer.
 */
export class Session {
  batches = 0
  rowsRead = 0
  /** As the last batch found it; undefined before the first. */
  release: Release | undefined
  hasMoved = false
  readonly d1: D1DatabaseSession
  readonly #expected: string | undefined
  #waiting: Waiting[] = []

  readonly #note: (release: Release) => void

  /** `expected` is the revision of what the isolate remembers, undefined if nothing; `note` hears of every release read. */
  constructor(binding: D1Database, expected: string | undefined, note: (release: Release) => void) {
    // Any replica may answer, because a release never changes under a reader.
    this.d1 = binding.withSession('first-unconstrained')
    this.#expected = expected
    this.#note = note
  }

  prepare(sql: string): Query {
    return new Query(this, sql, this.d1.prepare(sql))
  }

  batch(queries: readonly Query[]): Promise<D1Result[]> {
    return Promise.all(queries.map((query) => this.ask(query)))
  }

  ask(query: Query): Promise<D1Result> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) void turnPassed().then(() => this.#flush())
      this.#waiting.push({ query, resolve, reject })
    })
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    try {
      const [first, ...results] = await this.#batch(waiting)
      this.batches += 1
      for (const result of [first, ...results]) this.rowsRead += result?.meta.rows_read ?? 0
      const release = first?.results[0] as Release | undefined
      this.#found(release)
      waiting.forEach(({ query, resolve }, index) => {
        const result = results[index] as D1Result<Record<string, unknown>>
        requireEveryColumn(query.sql, result.results[0])
        resolve(result)
      })
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
  }

  async #batch(waiting: readonly Waiting[]): Promise<D1Result[]> {
    const release = this.d1.prepare(releaseSql)
    try {
      return await asked(this.d1.batch([release, ...waiting.map(({ query }) => query.statement)]))
    } catch (error) {
      if (isUnavailable(error)) throw error
      // A table that the isolate remembers, such as the search index, may have gone with the release it knew.
      this.#found((await asked(release.all<Release>())).results[0])
      throw error
    }
  }

  /** Throws ReleaseChanged if it is not the release that the request began with. */
  #found(release: Release | undefined): void {
    const known = this.release?.revision ?? this.#expected
    this.release = release
    if (release) this.#note(release)
    if (known !== undefined && known !== release?.revision) {
      this.hasMoved = true
      throw new ReleaseChanged(`The release changed from revision ${known} while it was read.`)
    }
  }
}

/**
 * Steps of the microtask queue after which everything that this turn still asks has been asked: four do for every
 * address. A timer would run after any number of them, but a millisecond and more later.
 */
const stepsWaited = 24

async function turnPassed(): Promise<void> {
  for (let step = 0; step < stepsWaited; step++) await null
}

/** The part of a D1 statement that Drizzle uses; its answer comes with the batch. */
class Query {
  readonly sql: string
  readonly statement: D1PreparedStatement
  readonly #session: Session

  constructor(session: Session, sql: string, statement: D1PreparedStatement) {
    this.#session = session
    this.sql = sql
    this.statement = statement
  }

  bind(...values: unknown[]): Query {
    return new Query(this.#session, this.sql, this.statement.bind(...values))
  }

  all(): Promise<D1Result> {
    return this.#session.ask(this)
  }

  run(): Promise<D1Result> {
    return this.#session.ask(this)
  }

  async raw(): Promise<unknown[][]> {
    const { results } = await this.#session.ask(this)
    return results.map((row) => Object.values(row as object))
  }
}

/** A batch answers rows as objects, in which two columns of one name would silently become one and shift the rest. */
function requireEveryColumn(sql: string, row: Record<string, unknown> | undefined): void {
  if (row === undefined) return
  const expected = selectedColumns(sql)
  if (expected !== undefined && Object.keys(row).length !== expected) {
    throw new Error(`Two columns of one name, give one of them an alias: ${sql}`)
  }
}
