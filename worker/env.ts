import type { Context } from 'hono'
import type { Bindings } from './bindings.ts'
import type { Database } from './db/db.ts'
import type { Fault } from './problem.ts'
import type { Newer } from './queries/newer.ts'
import type { LaterField } from './queries/unrecorded.ts'

/** What every handler of the Worker finds in its context. */
export interface Env {
  Bindings: Bindings
  Variables: {
    requestId: string
    db: Database
    /** The release that the address asks for, which every address of the answer keeps. */
    pinnedRelease?: string | undefined
    /** True where another database than the current one answers. */
    isOlderRelease?: boolean
    /** For a page of an older release: what is newer. */
    newer?: () => Promise<Newer | undefined>
    /** For an answer of an older release: what it does not record. */
    unrecorded?: () => Promise<LaterField[]>
    /** True where a page's address was asked for its rows: then a failure is answered as problem details. */
    isData?: boolean
    /** Parameters that the page does not know and passed over. */
    passedOver?: string[]
    /** What is wrong in the form of the page. */
    faults?: readonly Fault[]
    /** The question as understood, where different addresses may ask the same. */
    canonical?: string
    /** True for rows that depend on the release and nothing else: pinned to it, they never change. */
    restsOnRelease?: boolean
    /** True for an answer that is still being read when it is sent: nobody knows its length, and it is not kept. */
    isStreamed?: boolean
    /** True for an answer that names the day: it is not kept. */
    isUnkept?: boolean
    /** True for an answer that shows imported texts: no release holds them, so that it may change within one. */
    isOutsideRelease?: boolean
  }
}

export type RequestContext = Context<Env>

/** What lets work outlive the request; undefined for an answer that is asked for within another, or by a test. */
export function executionOf(c: RequestContext): RequestContext['executionCtx'] | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}
