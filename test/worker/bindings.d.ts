/** What the tests' configuration binds (`vitest.config.ts`), beside the database of wrangler.toml. */
declare namespace Cloudflare {
  interface Env {
    DB: D1Database
    MIGRATIONS: import('cloudflare:test').D1Migration[]
    /** Statements that seed the current release, and those of kept releases by binding. */
    SEED: string[]
    SEED_KEPT: Record<string, string[]>
    RETAKE_PINNED: string
  }
}
