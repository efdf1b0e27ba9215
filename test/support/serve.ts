import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Serves the built Worker from a database of its own, freshly seeded and with three invented texts brought by the
 * importer; `node test/support/serve.ts <port>`.
 */
const state = mkdtempSync(join(tmpdir(), 'entente-state-'))
const port = process.argv[2] ?? '8798'
const env = { ...process.env, ENTENTE_STATE: state, PORT: port }
for (const command of [
  ['schema/commands/seed.ts'],
  ['schema/commands/import-texts.ts', 'test/support/texts', '--drafts', join(state, 'drafts')],
  ['schema/commands/pictures.ts', '--brief'],
]) {
  const place = command[0] === 'schema/commands/pictures.ts' ? [] : ['--persist-to', state]
  const done = spawnSync('node', [...command, ...place], { env, stdio: 'inherit' })
  if (done.status !== 0) process.exit(1)
}
const server = spawn('vite', ['preview'], { env, stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(state, { recursive: true, force: true })
  process.exit(code ?? 0)
})
