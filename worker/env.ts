import type { Context } from 'hono'
import type { Bindings } from './db.ts'

/** What every handler of the Worker finds in its context. */
export interface Env {
  Bindings: Bindings
  Variables: {
    requestId: string
    /** True where a page's address was asked for its rows: then a failure is answered as problem details. */
    isData?: boolean
  }
}

export type RequestContext = Context<Env>
