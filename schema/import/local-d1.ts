import { join } from 'node:path'
import { configuredDatabases } from './configured-database.ts'
import { makeFolder } from './folder.ts'
import type { BoundStatement } from './sql.ts'

/** Where the local server keeps what it holds, unless another place is named. */
const ownState = '.wrangler/state'

/**
 * Runs statements as one transaction and answers the rows of each. A batch is one request to the runtime: through
 * bindings, each statement would be two more.
 */
export type LocalBatch = (binding: string, statements: readonly BoundStatement[]) => Promise<unknown[][]>

const script = `export default {
  async fetch(request, env) {
    const { binding, statements } = await request.json()
    const database = env[binding]
    try {
      const done = await database.batch(statements.map(({ sql, values }) => database.prepare(sql).bind(...values)))
      return Response.json(done.map(({ results }) => results))
    } catch (error) {
      return new Response(error instanceof Error ? error.message : String(error), { status: 500 })
    }
  },
}`

/** The databases of `npm start`: the same files, opened by the same runtime. */
export async function localD1(
  persistTo = ownState,
): Promise<{ batch: LocalBatch; close: () => Promise<void> }> {
  // The runtime waits for ever for a folder that cannot be made.
  makeFolder(persistTo)
  const { Miniflare } = await import('miniflare')
  const runtime = new Miniflare({
    resourcePersistencePath: join(persistTo, 'v3'),
    handleStructuredLogs: () => {},
    workers: [
      {
        config: {
          name: 'databases',
          compatibilityDate: '2026-10-01',
          env: Object.fromEntries(
            configuredDatabases().map(({ binding, id }) => [binding, { type: 'd1' as const, id }]),
          ),
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: script } },
          },
        },
      },
    ],
  })
  await runtime.ready
  return {
    close: () => runtime.dispose(),
    async batch(binding, statements) {
      const response = await runtime.dispatchFetch('http://databases/', {
        method: 'POST',
        body: JSON.stringify({ binding, statements }),
      })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as unknown[][]
    },
  }
}
