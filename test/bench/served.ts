import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Miniflare, Response } from 'miniflare'
import { configuredDatabases, currentBinding } from '../../schema/import/configured-database.ts'
import { examplesIn } from '../support/addresses.ts'

type Env = ConstructorParameters<typeof Miniflare>[0]['workers'][number]['config']['env']

/** The built Worker with the database of a folder, which may hold files of the build, too. */
export async function servedBuild(
  port: number,
  folder: string,
  { isInspected = false }: { isInspected?: boolean } = {},
): Promise<Miniflare> {
  const own = configuredDatabases().find(({ binding }) => binding === currentBinding)
  const env: Env = {
    [currentBinding]: { type: 'd1', id: own?.id ?? currentBinding },
    ASSETS: { type: 'fetcher', handler: ({ url }) => fileAnswer(join(folder, new URL(url).pathname)) },
  }
  const contents = await readFile('dist/entente/index.js', 'utf8')
  const worker = served(port, contents, env, { folder, isInspected })
  await worker.ready
  return worker
}

async function fileAnswer(path: string): Promise<Response> {
  const file = await readFile(path).catch(() => null)
  return new Response(file, { status: file === null ? 404 : 200 })
}

/** The name of the Worker in its runtime. */
export const servedName = 'bench'

/** A Worker in workerd, without a development proxy. */
export function served(
  port: number,
  contents: string,
  env: Env,
  { folder, isInspected = false }: { folder?: string | undefined; isInspected?: boolean } = {},
): Miniflare {
  const config = {
    name: servedName,
    compatibilityDate: '2026-10-01',
    compatibilityFlags: ['nodejs_als'],
    env,
    manifest: { mainModule: 'index.js', modules: { 'index.js': { type: 'esm' as const, contents } } },
  }
  // The Worker's log lines would drown the figures.
  return new Miniflare({
    ...(folder !== undefined && { resourcePersistencePath: join(folder, 'v3') }),
    ...(isInspected && { inspectorPort: 0 }),
    port,
    workers: [{ config }],
    handleStructuredLogs: () => {},
  })
}

/** An Accept header that no browser sends and that is too long to be held: no answer is kept. */
export const unheld = {
  accept: `*/*, ${Array.from({ length: 20 }, (_, index) => `application/x-unheld-${index}`).join(', ')}`,
}

/** An example of every question, as the site tells machines of them. */
export async function exampleAddresses(origin: string): Promise<string[]> {
  return examplesIn(await (await fetch(`${origin}/llms.txt`)).text())
}
