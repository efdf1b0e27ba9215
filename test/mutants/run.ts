import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { parseArgs } from 'node:util'
import { writeDatabases } from './databases.ts'
import { sampleOf } from './sample.ts'

/** What asks for rows and reads them; tests that walk thousands of addresses would be run for every fault. */
const queryTests = [
  ...[
    'queries',
    'counted',
    'told',
    'api',
    'status',
    'series',
    'evidence',
    'compare',
    'views',
    'feeds',
    'trade',
  ],
  ...['measures', 'speakers', 'titles', 'groups', 'theme-matrix', 'not-read', 'source-links', 'arranged'],
  ...['change-labels', 'lexicon-agreement', 'codings', 'data-page', 'first-of-collection', 'corrections'],
  ...['definition-checks', 'coders', 'published-numbers', 'passage-page', 'examples'],
]

/**
 * `npm run test:mutants [-- <folder or file> …] [--sample 20]`: puts a fault into the code, one at a time, and tells how
 * many of them a test notices. What was tried before is taken from the last run's report. Faults that no test noticed are
 * printed. `--sample` tries of each folder only those within so many stretches of ten lines.
 */
const folders: Record<string, { mutate: readonly string[]; tests: string }> = {
  'schema/stats': { mutate: ['schema/stats/**/*.ts'], tests: 'test/unit/stats/**/*.test.ts' },
  'schema/text': {
    mutate: ['schema/text/*.ts', 'schema/text/search/*.ts'],
    tests: 'test/unit/text/**/*.test.ts',
  },
  'schema/text/align': { mutate: ['schema/text/align/*.ts'], tests: 'test/unit/align/**/*.test.ts' },
  'worker/queries': {
    mutate: ['worker/queries/*.ts'],
    tests: `test/worker/{${queryTests.join(',')}}.test.ts`,
  },
}

const root = join(import.meta.dirname, '..', '..')
const build = join(root, 'build', 'mutants')
const stryker = join(import.meta.dirname, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
const { values, positionals: asked } = parseArgs({
  options: { sample: { type: 'string' } },
  allowPositionals: true,
})
const sample = values.sample === undefined ? undefined : Number(values.sample)

/** What of a folder is asked for: all of it, or the files named. */
function askedOf(name: string, mutate: readonly string[]): readonly string[] {
  if (asked.length === 0 || asked.includes(name)) return mutate
  return asked.filter((file) => mutate.some((pattern) => matchesGlob(file, pattern)))
}

const runs = Object.entries(folders)
  .map(([name, { mutate, tests }]) => ({ name, mutate: askedOf(name, mutate), tests }))
  .filter(({ mutate }) => mutate.length > 0)
for (const one of asked)
  if (!runs.some(({ name, mutate }) => name === one || mutate.includes(one))) {
    console.error(
      `There are no faults for ${one}; name one of ${Object.keys(folders).join(', ')}, or a file there.`,
    )
    process.exit(1)
  }

const databases = join(build, 'databases')
await writeDatabases(databases)
let isWhole = true
const scores = runs.map(({ name, mutate, tests }) => {
  const report = join(build, `${name.replaceAll('/', '-')}${sample === undefined ? '' : '-sample'}.json`)
  const { status } = spawnSync(
    process.execPath,
    [
      stryker,
      'run',
      join(import.meta.dirname, 'stryker.config.json'),
      '--mutate',
      (sample === undefined ? mutate : sampleOf(mutate, sample, root)).join(','),
      '--incrementalFile',
      report,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MUTANT_TESTS: tests, MUTANT_DATABASES: databases },
    },
  )
  isWhole &&= status === 0
  return { folder: name, ...scoreOf(report) }
})
console.table(scores)
if (!isWhole) console.error('A run broke off: what it says above tells why. Run it again to go on.')
process.exit(isWhole ? 0 : 1)

interface Report {
  files: Record<string, { mutants: { status: string }[] }>
}

/** Score in percent: faults noticed, by a failing test or one that never ends, of all that were tried. */
function scoreOf(report: string) {
  const { files }: Report = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { files: {} }
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const of = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length
  const [noticed, unnoticed, uncovered] = [of('Killed', 'Timeout'), of('Survived'), of('NoCoverage')]
  const tried = noticed + unnoticed + uncovered
  return {
    score: tried === 0 ? null : Math.round((noticed / tried) * 1000) / 10,
    noticed,
    unnoticed,
    uncovered,
  }
}
