import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { datasetFolder, stateFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { describeProblem } from '../import/problem.ts'
import { seedSql } from '../import/seed-sql.ts'

/**
 * `npm run db:seed [-- --dataset folder]`, `npm run db:seed:remote`: applies the migrations and puts the dataset in
 * the place of what the database holds. A dataset with a problem, or a statement that fails, changes nothing.
 */
const { values } = parseArgs({
  options: { remote: { type: 'boolean' }, dataset: { type: 'string' }, 'persist-to': { type: 'string' } },
})
const target = values.remote ? '--remote' : '--local'
const state = values['persist-to'] ?? stateFolder
const persist = state && !values.remote ? ['--persist-to', state] : []

const result = await readDataset(values.dataset ?? datasetFolder)
if ('problems' in result) {
  for (const problem of result.problems) console.error(describeProblem(problem))
  console.error('\nNothing was changed. Mend the lines named above and seed again.')
  process.exit(1)
}
const { statements, version, revision } = seedSql(result.files)
const folder = await mkdtemp(join(tmpdir(), 'entente-seed-'))
try {
  const file = join(folder, 'seed.sql')
  await writeFile(file, statements.join('\n'))
  wrangler('migrations', 'apply', 'entente', target, ...persist)
  wrangler('execute', 'entente', target, ...persist, '--file', file, '--yes')
} finally {
  await rm(folder, { recursive: true })
}
console.log(`Seeded release ${version} (${revision.slice(0, 12)}), ${target.slice(2)} database.`)

function wrangler(...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync('wrangler', ['d1', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  })
  if (status === 0) return
  console.error(error ? String(error) : `${stdout}\n${stderr}`)
  console.error(
    'Seeding failed; the database keeps what it had. Run it through npm (npm run db:seed) after npm ci.',
  )
  process.exit(1)
}
