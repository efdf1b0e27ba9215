import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runsCommand } from '../../schema/import/runs.ts'

/**
 * Serves the built Worker from a database of its own, freshly seeded and with three invented texts brought by the
 * importer; `node test/support/serve.ts <port>`.
 */
const state = mkdtempSync(join(tmpdir(), 'entente-state-'))
const port = process.argv[2] ?? '8798'
const env = { ENTENTE_STATE: state, PORT: port }
const here = ['--persist-to', state]
const isFilled =
  runsCommand('seed', here, { env }) &&
  runsCommand('import-texts', ['test/support/texts', '--drafts', join(state, 'drafts'), ...here], { env }) &&
  runsCommand('pictures', ['--brief'], { env })
if (!isFilled) process.exit(1)
const server = spawn('vite', ['preview'], { env: { ...process.env, ...env }, stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(state, { recursive: true, force: true })
  process.exit(code ?? 0)
})
