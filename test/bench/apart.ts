// @ts-expect-error The built Worker stands beside this module where it runs.
import worker from './index.js'

/** The built Worker with a database that it asks over a connection: nothing of the database runs where the Worker runs. */
export default {
  fetch(request: Request, env: Env, context: unknown): Promise<Response> {
    held ??= { ...env, DB: databaseAt(env.DATABASE) }
    return worker.fetch(request, held, context)
  },
}

interface Env {
  /** What answers a list of statements, one after the other. */
  DATABASE: { fetch: typeof fetch }
}

// The same object for every request: the Worker remembers by it what it has read.
let held: object | undefined

export interface Asked {
  sql: string
  values: (string | number | null)[]
}

/** As the runtime's own client is answered: columns once, and rows as lists. */
export interface Found {
  columns: string[]
  rows: unknown[][]
}

function databaseAt(service: Env['DATABASE']) {
  const batch = async (statements: readonly Asked[]) => {
    const body = JSON.stringify(statements.map(({ sql, values }) => ({ sql, values })))
    const response = await service.fetch('http://database/', { method: 'POST', body })
    return ((await response.json()) as Found[]).map(resultOf)
  }
  const statement = (sql: string, values: Asked['values']) => ({
    sql,
    values,
    bind: (...next: Asked['values']) => statement(sql, next),
    all: async () => (await batch([{ sql, values }]))[0],
  })
  const session = { prepare: (sql: string) => statement(sql, []), batch }
  return { ...session, withSession: () => session }
}

function resultOf({ columns, rows }: Found) {
  const results = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])))
  return { success: true, results, meta: { rows_read: 0 } }
}
