import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { readDataset } from './schema/import/dataset.ts'
import { describeProblem } from './schema/import/problem.ts'
import { seedSql } from './schema/import/seed-sql.ts'
import { subjectModule } from './schema/import/subject-plugin.ts'

async function seedStatements(): Promise<string[]> {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  return seedSql(result.files).statements
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/worker/**/*.node.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [
          subjectModule(),
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations('schema/migrations'),
                SEED: await seedStatements(),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          // Described by the Worker's types, but run where a validator may compile its rules.
          exclude: ['test/worker/**/*.node.test.ts'],
          setupFiles: ['test/worker/migrate.ts'],
          // A busy machine is no failure; what is slow is measured by the bench.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
