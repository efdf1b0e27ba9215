import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf } from '../error.ts'
import { commandLine } from '../import/command-line.ts'
import { configuredContact, configuredDatabases } from '../import/configured-database.ts'
import { createDeployed, deployedDatabases } from '../import/deployed-d1.ts'
import { runs, runsCommand } from '../import/runs.ts'

const usage = `npm run deploy

Puts the site on the account that wrangler is logged in to. Databases are found by their names; what is there already is
not made again.
  --dry-run     ask no network and change nothing
  --skip-check  do not run npm run check first`

const { values } = commandLine({
  usage,
  options: { 'dry-run': { type: 'boolean' }, 'skip-check': { type: 'boolean' } },
})
const isDry = values['dry-run'] ?? false
const names = configuredDatabases().map(({ name }) => name)
/** Nobody is there to be asked. */
const env = { CI: 'true', WRANGLER_SEND_METRICS: 'false' }

try {
  const there = isDry ? undefined : deployedDatabases()
  const missing = there && names.filter((name) => !there.includes(name))
  console.log(plan(missing).join('\n'))
  if (!values['skip-check']) run('npm', ['run', 'check'])
  run('vite', ['build'])
  if (!isDry) {
    makeFiles()
    for (const name of missing ?? []) {
      createDeployed(name)
      console.log(`Created the database ${name}.`)
    }
    if (!runsCommand('seed', ['--remote'], { env })) throw new Error('The databases were not filled.')
  }
  run('wrangler', ['deploy', ...(isDry ? ['--dry-run'] : [])])
} catch (error) {
  console.error(messageOf(error))
  console.error(
    '\nNot deployed; the site is what it was. Fix what is named above and run npm run deploy again.',
  )
  process.exitCode = 1
}

/** Pictures and pages, from a database that holds what is deployed and no text that was loaded here. */
function makeFiles(): void {
  const state = mkdtempSync(join(tmpdir(), 'entente-deploy-'))
  try {
    for (const command of ['db:seed', 'pictures'])
      run('npm', ['run', '--silent', command], { ENTENTE_STATE: state })
  } finally {
    rmSync(state, { recursive: true, force: true })
  }
}

/** What will be done; `missing` is not known where nothing may be asked. */
function plan(missing: readonly string[] | undefined): string[] {
  const databases =
    missing === undefined
      ? `create those of the databases ${names.join(', ')} that the account lacks`
      : missing.length > 0
        ? `create the databases ${missing.join(', ')}`
        : `use the databases ${names.join(', ')}, which are there`
  return [
    isDry ? 'This would:' : 'This will:',
    `  1. ${values['skip-check'] ? 'skip the check' : 'check types, lint, data and tests (npm run check)'} and build the site with its pictures`,
    `  2. ${databases}`,
    '  3. apply the migrations that they lack, and load the releases that they do not hold',
    '  4. deploy the Worker',
    ...(configuredContact() === ''
      ? ['', 'CONTACT in wrangler.toml is empty: set it, or the site tells nobody where to report a fault.']
      : []),
    '',
  ]
}

/** Throws where the command fails. */
function run(program: string, args: readonly string[], more: Record<string, string> = {}): void {
  if (!runs(program, args, { ...env, ...more })) throw new Error(`${program} ${args.join(' ')} failed.`)
}
