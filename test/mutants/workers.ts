import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LocalD1 } from './d1.ts'

const folder = process.env.MUTANT_DATABASES ?? ''

/** Stands in for the bindings of `cloudflare:workers`, and for the context of `cloudflare:test`. */
export const env = Object.fromEntries(
  readdirSync(folder).map((file) => [file.replace('.sqlite', ''), new LocalD1(join(folder, file))]),
)

export function createExecutionContext(): { waitUntil(): void; passThroughOnException(): void } {
  return { waitUntil() {}, passThroughOnException() {} }
}
