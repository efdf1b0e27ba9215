import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { subjectModule } from '../../schema/import/subject-plugin.ts'
import { QuickestFirst } from './quickest-first.ts'

const workers = join(import.meta.dirname, 'workers.ts')

/** The tests that one run of faults is tried with. All of them run in Node: a runtime of its own for each fault takes seconds. */
export default defineConfig({
  plugins: [subjectModule()],
  resolve: { alias: { 'cloudflare:workers': workers, 'cloudflare:test': workers } },
  test: {
    include: (process.env.MUTANT_TESTS ?? 'test/unit/{stats,text}/**/*.test.ts').split(' '),
    environment: 'node',
    testTimeout: 60_000,
    // Each run of tests has a thread of its own, whose files load the modules once.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
  },
})
