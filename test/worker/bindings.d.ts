/** What the tests' configuration binds (`vitest.config.ts`), beside the database of wrangler.toml. */
declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** Answers the statements that seed a database, by its binding. */
    SEEDS: Fetcher
    /** Bindings of the databases of kept releases. */
    KEPT: string[]
    RETAKE_PINNED: string
  }
}
