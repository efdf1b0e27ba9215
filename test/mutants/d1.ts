import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** As much of D1 as the Worker and its reading tests use, over a file in this process: a run starts in no time. */
export class LocalD1 {
  readonly #database: DatabaseSync

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true })
  }

  prepare(sql: string): Statement {
    return new Statement(this.#database, sql, [])
  }

  async batch(statements: readonly Statement[]): Promise<Result[]> {
    return Promise.all(statements.map((statement) => statement.all()))
  }

  withSession(): this {
    return this
  }
}

interface Result {
  success: true
  results: Record<string, unknown>[]
  meta: { rows_read: number }
}

class Statement {
  readonly #database: DatabaseSync
  readonly #sql: string
  readonly #values: readonly unknown[]

  constructor(database: DatabaseSync, sql: string, values: readonly unknown[]) {
    this.#database = database
    this.#sql = sql
    this.#values = values
  }

  bind(...values: unknown[]): Statement {
    return new Statement(this.#database, this.#sql, values)
  }

  async all(): Promise<Result> {
    const values = this.#values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
    const rows = this.#database.prepare(this.#sql).all(...(values as SQLInputValue[]))
    return { success: true, results: rows.map((row) => ({ ...row })), meta: { rows_read: 0 } }
  }

  run(): Promise<Result> {
    return this.all()
  }

  async first(column?: string): Promise<unknown> {
    const [row] = (await this.all()).results
    return column === undefined ? (row ?? null) : (row?.[column] ?? null)
  }
}
