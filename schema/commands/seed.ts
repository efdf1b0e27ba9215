import { join } from 'node:path'
import { codeOf, messageOf } from '../error.ts'
import { whileAlone } from '../import/alone.ts'
import { type CommandDatabase, type CommandDatabases, commandDatabases } from '../import/command-database.ts'
import { commandLine } from '../import/command-line.ts'
import { configuredDatabases, currentBinding } from '../import/configured-database.ts'
import { datasetFolder, stateFolder } from '../import/corpus-folder.ts'
import { readDataset } from '../import/dataset.ts'
import { requireFreePort } from '../import/free-port.ts'
import { readTagger } from '../import/lexicon-file.ts'
import { describeProblem, type Problem } from '../import/problem.ts'
import { type PublishedRelease, ReleasesFile } from '../import/releases.ts'
import { eachText, rebuildSearch, storedDocuments } from '../import/search/rebuild.ts'
import { currentRevision } from '../import/seed-revision.ts'
import type { BoundStatement } from '../import/sql.ts'
import { readYamlFile } from '../import/yaml-file.ts'
import { plural } from '../plural.ts'
import { bindingOf, publishedBefore } from '../release/kept.ts'
import { keptSeed, type WorkingSeed, workingSeed } from '../release/kept-seed.ts'
import { proposalStatements } from '../texts/store/follow.ts'

const usage = `npm run db:seed          the local database
npm run db:seed:remote   the deployed one

Applies the migrations and puts the dataset in the place of what the database holds, and each published release into its
own database. What is there already is not written again. A dataset with a problem, or a statement that fails, leaves a
database as it was.
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
    await whileAlone(persistTo ?? '.wrangler/state', seedLacking, {
      onWait: () => console.log('Another command fills the database; waiting for it.'),
      otherwise: 'name another place for the local database: ENTENTE_STATE=<folder> npm start',
    })
  // While this one waited, another may have begun to serve.
  await requirePort()
} catch (error) {
  console.error(messageOf(error))
  if (!(error instanceof WrongDataset)) console.error('Seeding failed; the database keeps what it had.')
  if (isRemote && codeOf(error) === 'ENOENT')
    console.error('wrangler was not found: run it through npm (npm run db:seed:remote) after npm ci.')
  process.exit(1)
}

interface Held {
  version: string
  revision: string
}

/** A release, or the state of the dataset after it, and the database that is filled with it. */
interface Bound extends Held {
  binding: string
  /** Undefined of the dataset, which has to be read first. */
  statements?: () => Iterable<BoundStatement>
}

async function seedLacking(): Promise<void> {
  const databases = await commandDatabases({ isRemote, persistTo })
  try {
    await seedLackingOf(databases)
  } finally {
    await databases.close()
  }
}

async function seedLackingOf(databases: CommandDatabases): Promise<void> {
  const published = publishedReleases()
  const held = await heldReleases(databases)
  const revision = currentRevision(dataset, datasetFolder)
  const current = held.get(currentBinding)
  const working = current?.revision === revision ? undefined : await workingDataset()
  const version = working?.version ?? current?.version ?? ''
  const wanted: Bound[] = [
    ...keptBound(publishedBefore(published, version)),
    { binding: currentBinding, version, revision },
  ]
  for (const one of wanted) {
    const statements = one.statements ?? (working && (() => working.statements(revision)))
    if (!statements || held.get(one.binding)?.revision === one.revision) tellHeld(one)
    else await seed(databases.database(one.binding), one, statements())
  }
}

/** What the databases hold; none of one that was never filled. */
async function heldReleases(databases: CommandDatabases): Promise<Map<string, Held>> {
  const held = new Map<string, Held>()
  for (const { binding } of configuredDatabases()) {
    const { all } = databases.database(binding)
    const known = await all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'release'")
    const [one] = known.length === 0 ? [] : await all<Held>('SELECT version, revision FROM release')
    // After the hash stands when texts were last loaded.
    if (one) held.set(binding, { ...one, revision: one.revision.split('.')[0] ?? '' })
  }
  return held
}

function publishedReleases(): PublishedRelease[] {
  const read = readYamlFile(join(dataset, 'releases.yaml'), ReleasesFile)
  if ('problems' in read) throw new WrongDataset(wrongDataset(read.problems))
  return read.yaml.value.releases
}

/** The releases that have a database of their own. */
function keptBound(published: readonly PublishedRelease[]): Bound[] {
  const configured = new Set(configuredDatabases().map(({ binding }) => binding))
  return published
    .map(({ version }) => ({ version, binding: bindingOf(version) }))
    .filter(({ binding }) => configured.has(binding))
    .map((one) => ({ ...one, ...keptSeed(one.version) }))
}

/** Read here, so that the files of a large corpus, which are as much again as its rows, are let go. */
async function workingDataset(): Promise<WorkingSeed> {
  const result = await readDataset(dataset)
  if ('files' in result) return workingSeed(result.files)
  throw new WrongDataset(wrongDataset(result.problems))
}

function wrongDataset(problems: readonly Problem[]): string {
  return `${problems.map(describeProblem).join('\n')}\n\nThe current release was not changed. Fix the lines named above and seed again.`
}

async function requirePort(): Promise<void> {
  if (!values['then-serve']) return
  await requireFreePort(Number(process.env.PORT ?? 8787)).catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}

function tellHeld(bound: Bound): void {
  console.log(`The ${place} database holds ${named(bound)}.`)
}

async function seed(
  database: CommandDatabase,
  bound: Bound,
  statements: Iterable<BoundStatement>,
): Promise<void> {
  const migration = await database.migrate(values['lose-texts'])
  if (migration) console.log('The database was of another version and was replaced by a new one.')
  await database.batch(statements)
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
  console.log(`Kept ${plural(texts, 'loaded text')}.`)
}
