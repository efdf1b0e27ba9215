import { LocalD1 } from './d1.ts'

/** Stands in for the bindings of `cloudflare:workers`, and for the context of `cloudflare:test`. */
export const env = { DB: new LocalD1(process.env.MUTANT_DATABASE ?? '') }

export function createExecutionContext(): { waitUntil(): void; passThroughOnException(): void } {
  return { waitUntil() {}, passThroughOnException() {} }
}
