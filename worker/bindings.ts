import type { D1Database, Fetcher, RateLimit, WorkerVersionMetadata } from '@cloudflare/workers-types'

/** What the platform binds, as `wrangler.toml` names it. */
export interface Bindings {
  DB: D1Database
  /** Cloudflare's rate limiting; without the binding there is no limit. */
  RATE_LIMIT?: RateLimit
  /** Files of the build; a test has none. */
  ASSETS?: Fetcher
  /** The deployed version of the Worker: another build may write other bytes for the same rows. */
  VERSION?: WorkerVersionMetadata
  /** Where faults are reported to: an https, mailto or tel address of whoever runs the site. */
  CONTACT?: string
}
