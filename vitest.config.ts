import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { type Request, Response } from 'miniflare'
import { defineConfig } from 'vitest/config'
import { subjectModule } from './schema/import/subject-plugin.ts'
import { otherwise, seeds } from './test/support/seeds.ts'

const workerPlugins = () => [
  subjectModule(),
  cloudflareTest(async () => ({
    wrangler: { configPath: './wrangler.toml' },
    miniflare: {
      bindings: {
        MIGRATIONS: await readD1Migrations('schema/migrations'),
        KEPT: [...(await seeds()).keys()].filter((binding) => binding !== 'DB'),
        RETAKE_PINNED: process.env.RETAKE_PINNED ?? '',
      },
      // Asked for where it is needed: as a binding, its megabytes would be written into what starts each runtime.
      serviceBindings: {
        SEEDS: async (request: Request) => {
          const name = new URL(request.url).pathname.slice(1)
          return new Response(JSON.stringify((await otherwise[name]?.()) ?? (await seeds()).get(name)?.()))
        },
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
          setupFiles: ['test/worker/seed-all.ts'],
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
          setupFiles: ['test/worker/writing/seed-again.ts'],
          include: ['test/worker/writing/*.test.ts'],
          // They share a runtime too: before each file its databases are emptied, and are new to the Worker.
          isolate: false,
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
