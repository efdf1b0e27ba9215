import type { Context } from 'hono'
import type { Bindings } from './db.ts'

/** What every handler of the Worker finds in its context. */
export interface Env {
  Bindings: Bindings
  Variables: { requestId: string }
}

export type RequestContext = Context<Env>
