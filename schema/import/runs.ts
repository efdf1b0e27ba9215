import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Runs a program and shows what it says; whether it ended well. If it did not, it has said why. */
export function runs(program: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status, signal, error } = spawnSync(program, args, {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, ...env },
  })
  if (signal === 'SIGINT') process.exit(130)
  if (error) console.error(`${program}: ${error.message}. Programs are found through npm run, after npm ci.`)
  return status === 0
}

/**
 * Begins a program beside what is done meanwhile; what it says is shown. `ended` is whether it ended well, `stop` ends it.
 */
export function begins(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): { ended: Promise<boolean>; stop: () => void } {
  const child = spawn(program, args, { stdio: 'inherit', cwd: root, env: { ...process.env, ...env } })
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', ({ message }) => {
      console.error(`${program}: ${message}. Programs are found through npm run, after npm ci.`)
      resolve(false)
    })
    child.on('exit', (status) => resolve(status === 0))
  })
  return { ended, stop: () => child.kill() }
}

/** Runs a command of `schema/commands/` in a process of its own; whether it ended well. */
export function runsCommand(
  name: string,
  args: readonly string[] = [],
  { env, node = [] }: { env?: Record<string, string>; node?: readonly string[] } = {},
): boolean {
  const file = join('schema', 'commands', `${name}.ts`)
  return runs(process.execPath, ['--disable-warning=ExperimentalWarning', ...node, file, ...args], env)
}
