import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CorpusFaults, readCorpus } from '../corpus/corpus.ts'
import { datasetFiles } from '../corpus/dataset-files.ts'
import { keptStatements, writeDataset } from '../corpus/dataset-folder.ts'
import { addFacts, factsFile } from '../corpus/facts.ts'
import { missingOf, nameAdvice } from '../corpus/missing.ts'
import { unreadSentence } from '../corpus/reading.ts'
import { settings, withSetting } from '../corpus/setting.ts'
import type { UnplacedText } from '../corpus/text.ts'
import { commandLine } from '../import/command-line.ts'
import { describeProblem } from '../import/problem.ts'
import { begins, runs, runsCommand } from '../import/runs.ts'
import { plural } from '../plural.ts'

const usage = `npm run new-corpus -- <folder>

Makes a dashboard of a folder that holds codebook.yaml and texts/: writes its dataset, loads it with the texts into a
database of its own and serves it. The folder is all that is written to. schema/example/README.md walks through it.
  --name <form>  how files are named: --name "{party}_{session}_{year}" reads USA_67_2012.txt. Fields are party, date,
               year, month, day, title and speaker; others are named and passed over. codebook.yaml keeps it as names
  --text-column <name> the column of a table that holds the texts, where its name does not tell (kept as text_column)
  --date-column <name> the column of a table that holds the day of each text, where its name does not tell (date_column)
  --no-start   make everything and do not serve it
  --no-load    only write the dataset
  --check      only say what is wrong with the folder`

const { values, positionals } = commandLine({
  usage,
  least: 1,
  most: 1,
  options: {
    name: { type: 'string' },
    'text-column': { type: 'string' },
    'date-column': { type: 'string' },
    'no-start': { type: 'boolean' },
    'no-load': { type: 'boolean' },
    check: { type: 'boolean' },
  },
})
const [given = ''] = positionals
const told = settings.flatMap((setting) => {
  const value = values[setting.option]
  return value === undefined ? [] : [{ ...setting, value }]
})
const folder = resolve(given)
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
  fail(
    `${given}: ${existsSync(folder) ? 'this is a file' : 'there is no such folder'}.`,
    'Give the folder that holds codebook.yaml.',
  )

if (values.check || values['no-load']) await makeDataset()
else {
  // By a command of its own: what ten thousand texts take in memory is free when they are loaded.
  const options = told.flatMap(({ option, value }) => [`--${option}`, value])
  if (!runsCommand('new-corpus', ['--no-load', ...options, given]) || !(await loadAndServe())) process.exit(1)
}

async function makeDataset(): Promise<void> {
  console.log(`Reading ${given} …`)
  const corpus = await readCorpus(folder, values)
  for (const note of corpus.notes) console.log(`  ${note}`)
  if (!values.check && (!('problems' in corpus) || corpus.unplaced.length > 0)) keepSettings()
  if ('problems' in corpus) refuse(corpus)
  const { codebook, texts } = corpus
  if (texts.length === 0) fail(`${given}/texts holds no text.`, 'Put the texts there, one file each.')
  const dataset = join(folder, 'dataset')
  const today = new Date().toISOString().slice(0, 10)
  const { files, passages } = datasetFiles(corpus, { today, kept: keptStatements(dataset) })
  console.log(
    `${plural(texts.length, 'text')}, ${plural(codebook.themes.length, 'theme')}, ${plural(passages, 'passage')} found by the words of the codebook.`,
  )
  const unread = unreadSentence(texts)
  if (unread) console.log(unread)
  if (values.check) return

  const done = writeDataset(dataset, files)
  console.log(`${dataset}: ${done.written} files written, ${done.unchanged} unchanged.`)
  for (const path of done.kept) console.log(`  kept as it is: ${path}`)
  for (const path of done.removed) console.log(`  taken away, its text is gone: ${path}`)
}

/** Whether all went well. */
async function loadAndServe(): Promise<boolean> {
  // Every command of the project works on the corpus that this names.
  const env = { ENTENTE_CORPUS: folder, ENTENTE_STATE: join(folder, 'state') }
  // The database holds nothing that the folder does not: it is rebuilt.
  rmSync(join(folder, 'state'), { recursive: true, force: true })
  // The site is built beside it of the dataset alone: neither waits for the other.
  const build = values['no-start'] ? undefined : begins('vite', ['build', '--logLevel', 'warn'], env)
  if (!fills(env)) {
    build?.stop()
    return false
  }
  const again = `ENTENTE_CORPUS=${given} npm start`
  if (!build) {
    console.log(`\nDone. Serve it with: ${again}`)
    return true
  }
  console.log(`\nBuilding the site of ${given} … (Ctrl-C ends it; later: ${again})`)
  return (await build.ended) && runs('vite', ['preview'], env)
}

/** Fills the database with the dataset and the texts; whether all went well. */
function fills(env: Record<string, string>): boolean {
  // Counting ten thousand texts leaves gigabytes to be collected; collected sooner, they never stand in memory together.
  if (!runsCommand('seed', [], { env, node: ['--heap-growing-percent=25'] })) return false
  return runsCommand('load-corpus', [], { env })
}

/** Later runs and other commands read the texts as this one did. */
function keepSettings(): void {
  const place = join(folder, 'codebook.yaml')
  for (const { key, keeps, value } of told) {
    const codebook = readFileSync(place, 'utf8')
    const kept = withSetting(codebook, key, value)
    if (kept === codebook) continue
    writeFileSync(place, kept)
    console.log(`  codebook.yaml keeps ${keeps}: ${value}`)
  }
}

/** Says all that is wrong, with a line to be filled in for each text that nobody can place, and ends. */
function refuse({ problems, unplaced, voices, form }: CorpusFaults): never {
  const said = [
    ...problems.map(describeProblem),
    ...(unplaced.length > 0 ? [missingOf(unplaced, voices)] : []),
  ]
  const toCorrect = problems.length > 0 ? ['Correct what is named above and run this again.'] : []
  fail(said.join('\n'), [...toCorrect, ...(unplaced.length > 0 ? [askFor(unplaced, form)] : [])].join('\n'))
}

/** Writes the lines to be filled in; returns what to do. */
function askFor(unplaced: readonly UnplacedText[], form: string | undefined): string {
  const byName = nameAdvice(unplaced, form)
  if (values.check) return byName
  const added = addFacts(folder, unplaced)
  return `${byName}\nElse fill in the empty cells of ${join(given, factsFile)} (${plural(added, 'line was', 'lines were')} added) and run this again.`
}

function fail(said: string, next: string): never {
  console.error(`${said}\n\n${next}`)
  process.exit(1)
}
