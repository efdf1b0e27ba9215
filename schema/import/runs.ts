import { spawnSync } from 'node:child_process'
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

/** The same of a command of `schema/commands/`, in a process of its own. */
export function runsCommand(
  name: string,
  args: readonly string[] = [],
  { env, node = [] }: { env?: Record<string, string>; node?: readonly string[] } = {},
): boolean {
  const file = join('schema', 'commands', `${name}.ts`)
  return runs(process.execPath, ['--disable-warning=ExperimentalWarning', ...node, file, ...args], env)
}
