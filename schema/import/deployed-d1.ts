import { spawnSync } from 'node:child_process'

/** Wrangler was ended by a signal: the service has taken the whole file, or nothing of it. */
export class BrokenOff extends Error {}

/** More than any one answer or file of statements. */
const maxOutputBytes = 256 * 1024 * 1024

/** Runs `wrangler d1 execute` on a deployed database and gives what it printed; throws what it said where it failed. */
export function executeDeployed(database: string, ...args: string[]): string {
  return wrangler('execute', database, '--remote', '--yes', ...args)
}

/** Applies the migrations that a deployed database does not have yet. */
export function migrateDeployed(database: string): void {
  wrangler('migrations', 'apply', database, '--remote')
}

/** Names of the account's databases. Throws, with what to do, where wrangler knows no account. */
export function deployedDatabases(): string[] {
  const said = wrangler('list', '--json')
  try {
    return (JSON.parse(said) as { name: string }[]).map(({ name }) => name)
  } catch {
    throw new Error(`${said.trim()}\nRun npx wrangler login, or set CLOUDFLARE_API_TOKEN.`)
  }
}

export function createDeployed(name: string): void {
  wrangler('create', name)
}

function wrangler(...args: string[]): string {
  const options = {
    encoding: 'utf8' as const,
    maxBuffer: maxOutputBytes,
    env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
    // Ctrl-C is for the command, which ends after the statements in hand; the sending goes on until that is through.
    detached: true,
  }
  const { status, signal, stdout, stderr, error } = spawnSync('wrangler', ['d1', ...args], options)
  if (signal) throw new BrokenOff(`wrangler was ended by ${signal}`)
  if (status !== 0) {
    if (error) throw error
    const said = `${stdout}\n${stderr}`.trim()
    const isStranger = /not authenticated|CLOUDFLARE_API_TOKEN|wrangler login/i.test(said)
    throw new Error(
      isStranger ? 'wrangler knows no account. Run npx wrangler login, or set CLOUDFLARE_API_TOKEN.' : said,
    )
  }
  return stdout
}
