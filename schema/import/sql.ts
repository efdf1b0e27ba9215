import { getTableColumns, getTableName, type InferInsertModel, type Table } from 'drizzle-orm'

/** D1 takes statements of up to 100,000 bytes; the rest is room for multi-byte text. */
const maxStatementLength = 30_000
const maxPartLength = 25_000

/** Statements that empty the tables and fill them again; they run as one transaction or not at all. */
export function* replaceSql(
  tables: readonly { table: Table; rows: readonly object[] }[],
): Generator<BoundStatement> {
  for (const { table } of tables.toReversed()) yield plain(`DELETE FROM ${name(getTableName(table))}`)
  for (const { table, rows } of tables) yield* rowsSql(table, rows)
}

/** Statements that add the rows to the table. */
export function insertSql<T extends Table>(
  table: T,
  rows: readonly InferInsertModel<T>[],
): Generator<BoundStatement> {
  return rowsSql(table, rows)
}

function* rowsSql(table: Table, rows: readonly object[]): Generator<BoundStatement> {
  const columns = writtenColumns(table).filter(
    ([key, { hasDefault }]) => hasDefault || rows.some((row) => isGiven(Reflect.get(row, key))),
  )
  const head = `INSERT INTO ${name(getTableName(table))} (${columns.map(([, c]) => name(c.name)).join(', ')}) VALUES\n`
  let values: string[] = []
  let length = 0
  for (const row of rows) {
    const tuple = `(${columns.map(([key]) => literal(Reflect.get(row, key))).join(', ')})`
    if (length + tuple.length > maxStatementLength && values.length > 0) {
      yield plain(`${head}${values.join(',\n')}`)
      values = []
      length = 0
    }
    values.push(tuple)
    length += tuple.length
  }
  if (values.length > 0) yield plain(`${head}${values.join(',\n')}`)
}

/** Whether a field has a value. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** Columns by property, without those that the database makes of others. */
export function writtenColumns(table: Table) {
  return Object.entries(getTableColumns(table)).filter(([, { generated }]) => generated === undefined)
}

function name(identifier: string): string {
  return `"${identifier}"`
}

/** Quotes a value for SQLite. Text with NUL or a lone surrogate is refused: SQLite would cut or change it. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'string' && value.isWellFormed() && !value.includes('\0'))
    return value.includes("'") ? `'${value.replaceAll("'", "''")}'` : `'${value}'`
  throw new TypeError(`cannot be written as SQL: ${JSON.stringify(value)}`)
}

/** One SQL statement with the values of its question marks. */
export interface BoundStatement {
  sql: string
  values: (string | number | null)[]
}

/** A statement without values. */
export const plain = (sql: string): BoundStatement => ({ sql, values: [] })

/** Stands between the statements of a file, as in those of the migrations; to SQL it is a comment. */
const breakpoint = '--> statement-breakpoint'

export function statementsIn(text: string): BoundStatement[] {
  return text.split(breakpoint).map((part) => plain(part.trim()))
}

export function statementsText(statements: Iterable<BoundStatement>): string {
  return [...statements].map(asSql).join(`\n${breakpoint}\n`)
}

/** A quoted text, or the place of a value. */
const quotedOrPlace = /'(?:[^']|'')*'|\?/g

/** The statement as SQL text, for where values cannot be bound. Question marks of quoted texts are their own. */
export function asSql({ sql, values }: BoundStatement): string {
  let at = 0
  const text = sql.replace(quotedOrPlace, (found) => (found === '?' ? literal(values[at++]) : found))
  return text.endsWith(';') ? text : `${text};`
}

/**
 * The rows as JSON lists for `json_each(?)`, one at a time. A longer row is a list of its own.
 */
function* jsonParts(rows: Iterable<unknown>): Generator<string> {
  let current: string[] = []
  let size = 0
  for (const one of rows) {
    const row = JSON.stringify(one)
    if (size + row.length > maxPartLength && current.length > 0) {
      yield `[${current.join(',')}]`
      current = []
      size = 0
    }
    current.push(row)
    size += row.length
  }
  if (current.length > 0) yield `[${current.join(',')}]`
}

/** The same statement for each of the parts that the rows come to; `values` are bound before the part. */
export function* withParts(
  sql: string,
  rows: Iterable<unknown>,
  values: BoundStatement['values'] = [],
): Generator<BoundStatement> {
  for (const part of jsonParts(rows)) yield { sql, values: [...values, part] }
}

/**
 * Marks that answers may have changed although the dataset has not: texts or what was worked out from them. Every
 * answer is kept and tagged under the release's revision.
 */
export const touchRelease: BoundStatement = {
  sql: "UPDATE release SET revision = substr(revision, 1, 64) || '.' || CAST(unixepoch('subsec') * 1000 AS INTEGER)",
  values: [],
}
