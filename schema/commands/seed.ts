import { whileAlone } from '../import/alone.ts'
import { type CommandDatabase, commandDatabases } from '../import/command-database.ts'
import { commandLine } from '../import/command-line.ts'
import { configuredDatabases, currentBinding } from '../import/configured-database.ts'
import { datasetFolder, stateFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import type { DatasetFiles } from '../import/files.ts'
import { requireFreePort } from '../import/free-port.ts'
import { readTagger } from '../import/lexicon-file.ts'
import { describeProblem } from '../import/problem.ts'
import { eachText, rebuildSearch, storedDocuments } from '../import/search/rebuild.ts'
import { seedSql, seedSteps, workingRelease } from '../import/seed-sql.ts'
import type { SeededRelease } from '../import/seeded-release.ts'
import { bindingOf, keptBefore } from '../release/kept.ts'
import { proposalStatements } from '../texts/store/follow.ts'

const usage = `npm run db:seed          the local database
npm run db:seed:remote   the deployed one

Applies the migrations and puts the dataset in the place of what the database holds, and each published release into its
own database. What is there already is not written again. A dataset with a problem, or a statement that fails, changes nothing.
  --remote               the deployed database instead of the local one
  --dataset <folder>     another dataset than the one of this repository
  --persist-to <folder>  another local database
  --then-serve           the site is served afterwards: its port is tried before anything is seeded
  --lose-texts           replace a database of another version even where its texts cannot be kept`

const { values } = commandLine({
  usage,
  options: {
    remote: { type: 'boolean' },
    dataset: { type: 'string' },
    'persist-to': { type: 'string' },
    'then-serve': { type: 'boolean' },
    'lose-texts': { type: 'boolean' },
  },
})
const isRemote = values.remote ?? false

const persistTo = values['persist-to'] ?? stateFolder
await requirePort()

try {
  const seeds = seedsOf(await boundReleases())
  if (isRemote) await seedAll(seeds)
  else
    await whileAlone(
      persistTo ?? '.wrangler/state',
      () => seedAll(seeds),
      () => console.log('Another command fills the database; waiting for it.'),
    )
  // While this one waited, another may have begun to serve.
  await requirePort()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(
    'Seeding failed; the database keeps what it had. Run it through npm (npm run db:seed) after npm ci.',
  )
  process.exit(1)
}

interface Seed {
  binding: string
  version: string
  statements: Iterable<string>
  revision: string
}

interface BoundRelease {
  binding: string
  release: SeededRelease
}

/** Read here, so that the files of a large corpus, which are as much again as its rows, are let go. */
async function boundReleases(): Promise<BoundRelease[]> {
  const result = await readDataset(values.dataset ?? datasetFolder)
  if ('files' in result) return releasesOf(result.files)
  for (const problem of result.problems) console.error(describeProblem(problem))
  console.error('\nNothing was changed. Mend the lines named above and seed again.')
  process.exit(1)
}

function releasesOf(files: DatasetFiles): BoundRelease[] {
  const working = workingRelease(files, keptBefore(files.releases.value.releases))
  const bound = new Set(configuredDatabases().map(({ binding }) => binding))
  const older = working.earlier
    .filter(({ version }) => bound.has(bindingOf(version)))
    .map((release) => ({ binding: bindingOf(release.version), release }))
  return [{ binding: currentBinding, release: working }, ...older]
}

/** Made for all databases before the first is opened: a connection that waits for seconds of work is closed meanwhile. */
function seedsOf(releases: readonly BoundRelease[]): Seed[] {
  return releases.map(({ binding, release }) => ({ binding, version: release.version, ...seedSql(release) }))
}

async function requirePort(): Promise<void> {
  if (!values['then-serve']) return
  await requireFreePort(Number(process.env.PORT ?? 8787)).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}

async function seedAll(seeds: readonly Seed[]): Promise<void> {
  const databases = await commandDatabases({ isRemote, persistTo })
  try {
    for (const one of seeds) await seed(databases.database(one.binding), one)
  } finally {
    await databases.close()
  }
}

async function seed(database: CommandDatabase, { version, statements, revision }: Seed): Promise<void> {
  const migration = await database.migrate(values['lose-texts'])
  if (migration) console.log('The database was of another version and was replaced by a new one.')
  const [held] = await database.all<{ revision: string }>('SELECT revision FROM release')
  const place = isRemote ? 'deployed' : 'local'
  const what = `release ${version} (${revision.slice(0, 12)})`
  // After the hash stands when texts were last loaded.
  if (held?.revision.split('.')[0] === revision) return console.log(`The ${place} database holds ${what}.`)
  const steps = isRemote ? [[...statements]] : seedSteps(statements)
  for (const step of steps) await database.batch(step.map((sql) => ({ sql, values: [] })))
  if (migration && migration.keptTexts > 0) await followTexts(database, migration.keptTexts)
  console.log(`Seeded ${what}, ${place} database.`)
}

/** What follows from loaded texts is made again: their place in the index, and what the lexicon proposes for them. */
async function followTexts(database: CommandDatabase, texts: number): Promise<void> {
  await rebuildSearch(database, () => {})
  const tagger = await readTagger(values.dataset)
  await eachText(database, await storedDocuments(database), (text) =>
    database.batch(proposalStatements(text, tagger)),
  )
  console.log(`Kept ${texts} loaded texts.`)
}
