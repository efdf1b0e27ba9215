import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { Miniflare, Response } from 'miniflare'
import { configuredDatabase, currentBinding } from '../../schema/import/configured-database.ts'
import { localD1 } from '../../schema/import/local-d1.ts'
import { examplesIn } from '../support/addresses.ts'
import type { Asked, Found } from './apart.ts'

type Env = ConstructorParameters<typeof Miniflare>[0]['workers'][number]['config']['env']

/** The built Worker with the database of a folder, which may hold files of the build, too. */
export async function servedBuild(port: number, folder: string): Promise<Miniflare> {
  const { id } = configuredDatabase(currentBinding)
  const env: Env = { [currentBinding]: { type: 'd1', id }, ASSETS: filesOf(folder) }
  const worker = served(port, { 'index.js': await builtModule() }, env, folder)
  await worker.ready
  return worker
}

/** The same with its database in this process: what the runtime works is the Worker's own part. */
export async function servedApart(port: number, folder: string): Promise<Miniflare> {
  const database = localD1(configuredDatabase(currentBinding).id, folder)
  const answered = ({ sql, values }: Asked): Found => {
    const rows = database.all<Record<string, unknown>>(sql, values)
    return { columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) }
  }
  const handler = async (request: { json(): Promise<unknown> }) =>
    Response.json(((await request.json()) as Asked[]).map(answered))
  const env: Env = { DATABASE: { type: 'fetcher', handler }, ASSETS: filesOf(folder) }
  const modules = { 'apart.js': await bundled('test/bench/apart.ts'), 'index.js': await builtModule() }
  const worker = served(port, modules, env)
  await worker.ready
  return worker
}

const builtModule = () => readFile('dist/entente/index.js', 'utf8')

/** A module of the bench as the runtime takes it; the built Worker is one of its own. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    external: ['./index.js'],
    write: false,
    format: 'esm',
    target: 'es2023',
  })
  return result.outputFiles[0]?.text ?? ''
}

const filesOf = (folder: string) => ({
  type: 'fetcher' as const,
  handler: ({ url }: { url: string }) => fileAnswer(join(folder, new URL(url).pathname)),
})

async function fileAnswer(path: string): Promise<Response> {
  const file = await readFile(path).catch(() => null)
  return new Response(file, { status: file === null ? 404 : 200 })
}

/** A Worker in workerd, without a development proxy; the first of its modules is the one that answers. */
export function served(port: number, modules: Record<string, string>, env: Env, folder?: string): Miniflare {
  const config = {
    name: 'bench',
    compatibilityDate: '2026-10-01',
    compatibilityFlags: ['nodejs_als'],
    env,
    manifest: {
      mainModule: Object.keys(modules)[0] ?? '',
      modules: Object.fromEntries(
        Object.entries(modules).map(([name, contents]) => [name, { type: 'esm' as const, contents }]),
      ),
    },
  }
  // The Worker's log lines would drown the figures.
  return new Miniflare({
    ...(folder !== undefined && { resourcePersistencePath: join(folder, 'v3') }),
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
