import type { Context } from 'hono'
import type { LaterField } from '../schema/contract/later-field.ts'
import type { ReleaseChanges } from '../schema/stats/change-summary.ts'
import type { OtherFigure, ShownFigure } from '../schema/stats/shown-figure.ts'
import type { Bindings } from './bindings.ts'
import type { Database } from './db/db.ts'
import type { Fault } from './problem.ts'

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

/** Records that a page shows, as the list of changes is asked for them. */
export interface ViewRecords {
  /** How the list of changes is asked for them. */
  query: Record<string, string>
  /** No theme was asked for, and the view is of the core themes. */
  isOfCore?: boolean
  /** These records are all that the view shows and no others, some that it shows and others, or any of the dataset. */
  scope: 'page' | 'part' | 'statement' | 'dataset'
  /** What it counts of them in a release; undefined for a page of which nothing is held against another release. */
  figures?: ((db: Database) => Promise<ShownFigure[]>) | undefined
}

/** What is newer than the release that a page is pinned to. */
export interface Newer {
  shown: string
  newest: { version: string; date: string }
  /** The same page as the newest release has it. */
  address: string
  /** The records whose changes are counted; undefined for a page that shows none. */
  view: ViewRecords | undefined
  /** Releases since, each with how many of these records it changed and how many it added. */
  releases: ReleaseChanges[]
  /** Figures of the page that the newest release has otherwise. */
  figures: OtherFigure[]
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
