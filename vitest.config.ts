import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { readDataset } from './schema/import/dataset.ts'
import { describeProblem } from './schema/import/problem.ts'
import { seedSql, workingRelease } from './schema/import/seed-sql.ts'
import type { SeededRelease } from './schema/import/seeded-release.ts'
import { subjectModule } from './schema/import/subject-plugin.ts'
import { sha256 } from './schema/release/content.ts'
import { bindingOf, keptReleases } from './schema/release/kept.ts'

/** The seeds of the current database and of kept releases as SQL, made once however many databases they go into. */
const seeds = once(async () => {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  const kept = keptReleases(result.files.releases.value.releases)
  const working = workingRelease(result.files, (version) =>
    kept.filter((release) => release.version !== version),
  )
  const seed = (release: SeededRelease) => [...seedSql(release, sha256(`seed of ${release.version}`))]
  return {
    SEED: seed(working),
    SEED_KEPT: Object.fromEntries(kept.map((one) => [bindingOf(one.version), seed(one)])),
  }
})

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const workerPlugins = () => [
  subjectModule(),
  cloudflareTest(async () => ({
    wrangler: { configPath: './wrangler.toml' },
    miniflare: {
      bindings: {
        MIGRATIONS: await readD1Migrations('schema/migrations'),
        ...(await seeds()),
        RETAKE_PINNED: process.env.RETAKE_PINNED ?? '',
      },
    },
  })),
]

/** What the Worker imports of these packages, made into few modules: each runtime loads hundreds of files less. */
const bundled = [
  ...['@hono/zod-openapi', 'zod', 'fflate', 'yaml', 'vite-ssr-components/hono'],
  ...['', '/jsx', '/factory', '/html', '/context-storage', '/cors', '/secure-headers', '/request-id'].map(
    (part) => `hono${part}`,
  ),
  ...['', '/d1', '/sqlite-core'].map((part) => `drizzle-orm${part}`),
  ...['types.js', 'server/index.js', 'server/webStandardStreamableHttp.js'].map(
    (part) => `@modelcontextprotocol/sdk/${part}`,
  ),
]

/** A busy machine is no failure; what is slow is measured by the bench. */
const busyMachine = 120_000

const workerTest = {
  deps: {
    optimizer: { ssr: { enabled: true, include: bundled, rolldownOptions: { external: [/^node:/] } } },
  },
  setupFiles: ['test/worker/seed-current.ts'],
  testTimeout: busyMachine,
  hookTimeout: busyMachine,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/worker/**/*.node.test.ts'],
          environment: 'node',
          testTimeout: busyMachine,
          hookTimeout: busyMachine,
          // No file changes what another one sees, so that each module is loaded once in either process.
          isolate: false,
          maxWorkers: '100%',
          // The Worker's tests have a pool of their own and follow.
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: workerPlugins(),
        test: {
          ...workerTest,
          name: 'worker',
          setupFiles: [...workerTest.setupFiles, 'test/worker/seed-kept.ts'],
          include: ['test/worker/*.test.ts'],
          // Described by the Worker's types, but run where a validator may compile its rules.
          exclude: ['test/worker/*.node.test.ts'],
          // These only read, so they share one seeded database for each of the two runtimes.
          isolate: false,
        },
      },
      {
        plugins: workerPlugins(),
        test: {
          ...workerTest,
          name: 'worker-writing',
          include: ['test/worker/writing/*.test.ts'],
        },
      },
      {
        test: {
          name: 'clients',
          include: ['test/clients/*.test.ts'],
          environment: 'node',
          // A busy machine is no failure here either: each of these waits for answers of a whole site.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          globalSetup: ['test/clients/served.ts'],
        },
      },
    ],
  },
})
