import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const command = join(import.meta.dirname, '../../../schema/commands/start.ts')
const other = createServer()
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-start-'))
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((done) => other.close(done))
})

it('begins nothing where its port is in use, and says what to do in one sentence', () => {
  const { port } = other.address() as AddressInfo
  const env = { ...process.env, PORT: String(port), ENTENTE_STATE: join(folder, 'state') }
  const flags = ['--disable-warning=ExperimentalWarning']
  const { status, stderr, stdout } = spawnSync(process.execPath, [...flags, command], {
    ...{ env, cwd: folder, encoding: 'utf8' },
  })
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    `Port ${port} is in use. End what runs there, or take another: PORT=${port + 1} npm start\n`,
  ])
})
