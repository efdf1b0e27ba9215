import { join } from 'node:path'
import { whileAlone } from '../import/alone.ts'
import { type CommandDatabase, commandDatabases } from '../import/command-database.ts'
import { commandLine } from '../import/command-line.ts'
import { configuredDatabases, currentBinding } from '../import/configured-database.ts'
import { datasetFolder, stateFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { requireFreePort } from '../import/free-port.ts'
import { readTagger } from '../import/lexicon-file.ts'
import { describeProblem } from '../import/problem.ts'
import { type PublishedRelease, ReleasesFile } from '../import/releases.ts'
import { eachText, rebuildSearch, storedDocuments } from '../import/search/rebuild.ts'
import { SeedRevisions } from '../import/seed-revision.ts'
import { seedSql, seedSteps, type WorkingRelease, workingRelease } from '../import/seed-sql.ts'
import { readYamlFile } from '../import/yaml-file.ts'
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
class WrongDataset extends Error {}

const isRemote = values.remote ?? false
const place = isRemote ? 'deployed' : 'local'
const dataset = values.dataset ?? datasetFolder

const persistTo = values['persist-to'] ?? stateFolder
await requirePort()

try {
  if (isRemote) await seedLacking()
  else
    await whileAlone(persistTo ?? '.wrangler/state', seedLacking, () =>
      console.log('Another command fills the database; waiting for it.'),
    )
  // While this one waited, another may have begun to serve.
  await requirePort()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (!(error instanceof WrongDataset))
    console.error(
      'Seeding failed; the database keeps what it had. Run it through npm (npm run db:seed) after npm ci.',
    )
  process.exit(1)
}

interface Held {
  version: string
  revision: string
}

/** Of a release, or of the state of the dataset after it, before anything is made of it. */
interface Bound {
  binding: string
  version: string
  revision: string
}

async function seedLacking(): Promise<void> {
  const revisions = new SeedRevisions()
  const revision = revisions.current(dataset, datasetFolder)
  const held = await heldReleases()
  const current = held.get(currentBinding)
  if (current?.revision === revision) {
    const bound = [
      { binding: currentBinding, ...current },
      ...keptBound(publishedBefore(current.version), revisions),
    ]
    if (bound.every((one) => held.get(one.binding)?.revision === one.revision)) {
      for (const one of bound) console.log(`The ${place} database holds ${named(one)}.`)
      return
    }
  }
  await seedAll(await seeds(revision, revisions, held))
}

/** What the databases hold; none of one that was never filled. */
async function heldReleases(): Promise<Map<string, Held>> {
  const databases = await commandDatabases({ isRemote, persistTo })
  try {
    const held = new Map<string, Held>()
    for (const { binding } of configuredDatabases()) {
      const { all } = databases.database(binding)
      const known = await all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'release'")
      const [one] = known.length === 0 ? [] : await all<Held>('SELECT version, revision FROM release')
      // After the hash stands when texts were last loaded.
      if (one) held.set(binding, { ...one, revision: one.revision.split('.')[0] ?? '' })
    }
    return held
  } finally {
    await databases.close()
  }
}

function publishedBefore(version: string): PublishedRelease[] {
  const read = readYamlFile(join(dataset, 'releases.yaml'), ReleasesFile)
  if ('problems' in read) throw new Error(read.problems.map(describeProblem).join('\n'))
  return read.yaml.value.releases.filter((release) => release.version !== version)
}

/** The releases that have a database of their own. */
function keptBound(published: readonly PublishedRelease[], revisions: SeedRevisions): Bound[] {
  const configured = new Set(configuredDatabases().map(({ binding }) => binding))
  return published
    .map(({ version }, index) => ({
      version,
      binding: bindingOf(version),
      revision: revisions.kept(published.slice(0, index + 1)),
    }))
    .filter(({ binding }) => configured.has(binding))
}

interface Seed extends Bound {
  /** Left out where the database holds them. */
  statements?: Iterable<string>
}

/** Made for all databases before one is opened to be filled: a connection that waits for seconds of work is closed. */
async function seeds(
  revision: string,
  revisions: SeedRevisions,
  held: ReadonlyMap<string, Held>,
): Promise<Seed[]> {
  const working = await workingDataset()
  const { version } = working
  const kept = keptBound(
    working.published.filter((release) => release.version !== version),
    revisions,
  )
  return [{ binding: currentBinding, version, revision }, ...kept].map((bound): Seed => {
    const release = [working, ...working.earlier].find((one) => one.version === bound.version)
    const isHeld = held.get(bound.binding)?.revision === bound.revision
    return isHeld || !release ? bound : { ...bound, statements: seedSql(release, bound.revision) }
  })
}

/** Read here, so that the files of a large corpus, which are as much again as its rows, are let go. */
async function workingDataset(): Promise<WorkingRelease> {
  const result = await readDataset(dataset)
  if ('files' in result) return workingRelease(result.files, keptBefore(result.files.releases.value.releases))
  const problems = result.problems.map(describeProblem).join('\n')
  throw new WrongDataset(`${problems}\n\nNothing was changed. Fix the lines named above and seed again.`)
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

async function seed(database: CommandDatabase, { statements, ...bound }: Seed): Promise<void> {
  if (!statements) return console.log(`The ${place} database holds ${named(bound)}.`)
  const migration = await database.migrate(values['lose-texts'])
  if (migration) console.log('The database was of another version and was replaced by a new one.')
  const steps = isRemote ? [[...statements]] : seedSteps(statements)
  for (const step of steps) await database.batch(step.map((sql) => ({ sql, values: [] })))
  if (migration && migration.keptTexts > 0) await followTexts(database, migration.keptTexts)
  console.log(`Seeded ${named(bound)}, ${place} database.`)
}

function named({ version, revision }: Bound): string {
  return `release ${version} (${revision.slice(0, 12)})`
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
