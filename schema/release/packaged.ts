import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LexiconFile } from '../import/lexicon.ts'
import { describeProblem } from '../import/problem.ts'
import type { DatasetRows } from '../import/rows.ts'
import { writtenColumns } from '../import/sql.ts'
import { tableNamed } from '../import/table-named.ts'
import { readYaml } from '../import/yaml-file.ts'
import { tableDescriptions } from './description.ts'
import type { TrendRow } from './recounted.ts'
import { fileName, trendTable } from './table.ts'
import { zipMembers } from './zip-members.ts'

const lexiconMember = 'lexicon.yaml'
const databaseMember = 'entente.sqlite'
/** The tables as CSV take most of the time that a whole package takes. */
const readMembers: ReadonlySet<string> = new Set([lexiconMember, databaseMember])

type Cell = string | number | null

/** What a published package holds that a database of it is made of. */
interface PackagedRelease {
  rows: DatasetRows
  lexicon: LexiconFile
  /** The rows of its `trends.csv`, as they were counted when it was published. */
  trends: readonly TrendRow[]
  /** Columns that came after it, as `passages.keyPhrasePage`. */
  lacks: Set<string>
}

/**
 * Reads the rows of a published package back. A table that came after it is empty, and a column that came after it has
 * its default, so that the package of every release fills the tables of today.
 */
export function readPackage(zip: Uint8Array): PackagedRelease {
  const pathOf = (name: string) => name.slice(name.indexOf('/') + 1)
  const read = zipMembers(zip, (name) => readMembers.has(pathOf(name)))
  const files = new Map([...read].map(([name, bytes]) => [pathOf(name), bytes]))
  const lexicon = readYaml(lexiconMember, member(files, lexiconMember), LexiconFile)
  if ('problems' in lexicon) throw new Error(lexicon.problems.map(describeProblem).join('\n'))
  const held = tablesOf(member(files, databaseMember))
  const names = Object.keys(tableDescriptions).filter((name) => name !== 'trends') as (keyof DatasetRows)[]
  // Each list has the columns of its table: the types of the cells are those that the package was written with.
  const rows = Object.fromEntries(
    names.map((name) => [name, completed(name, held.get(fileName(name)) ?? [])]),
  ) as unknown as DatasetRows
  return {
    rows,
    lexicon: lexicon.yaml.value,
    trends: held.get('trends') ?? [],
    lacks: missingColumns(names, held, rows),
  }
}

function missingColumns(
  names: readonly (keyof DatasetRows)[],
  held: ReadonlyMap<string, Record<string, Cell>[]>,
  rows: DatasetRows,
): Set<string> {
  const columns = names.map((name) => ({ name, keys: columnsOf(name).map(([key]) => key) }))
  const trends = trendTable(rows)
  const all = [...columns, { name: trends.name, keys: trends.fields.map((field) => field.name) }]
  return new Set(
    all.flatMap(({ name, keys }) => {
      const [first] = held.get(fileName(name)) ?? []
      if (!first) return []
      return keys.flatMap((key) => (key in first ? [] : [`${name}.${key}`]))
    }),
  )
}

function columnsOf(name: keyof DatasetRows) {
  return writtenColumns(tableNamed(name))
}

function member(files: ReadonlyMap<string, Uint8Array>, path: string): Buffer {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`the package holds no ${path}; take the zip that was published`)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tablesOf(bytes: Uint8Array): Map<string, Record<string, Cell>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-package-'))
  try {
    const file = join(folder, 'entente.sqlite')
    writeFileSync(file, bytes)
    const database = new DatabaseSync(file, { readOnly: true })
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    const held = names.map(({ name }) => {
      const rows = database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all()
      return [String(name), rows as Record<string, Cell>[]] as const
    })
    database.close()
    return new Map(held)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function completed(
  name: keyof DatasetRows,
  rows: readonly Record<string, Cell>[],
): Record<string, unknown>[] {
  const columns = columnsOf(name).map(([key, { default: usual = null, notNull, dataType }]) => ({
    ...{ key, usual, notNull },
    isBoolean: dataType === 'boolean',
  }))
  return rows.map((row) => {
    const made: Record<string, unknown> = {}
    for (const { key, usual, notNull, isBoolean } of columns) {
      const value = key in row ? row[key] : usual
      if (value === null && notNull)
        throw new Error(
          `${name}.${key} is required and an older release has none; give the column a default in schema/tables`,
        )
      made[key] = isBoolean && value !== null ? Boolean(value) : value
    }
    return made
  })
}
