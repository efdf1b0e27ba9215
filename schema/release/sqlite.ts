import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FieldType } from './field.ts'
import { fileName, type ReleaseTable } from './table.ts'

const types: Record<FieldType, string> = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
}

/** The tables as one SQLite file. The same rows give the same bytes on the same version of Node. */
export async function sqliteFile(tables: readonly ReleaseTable[]): Promise<Uint8Array> {
  const path = join(tmpdir(), `entente-release-${process.pid}.sqlite`)
  await rm(path, { force: true })
  try {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA journal_mode = OFF; PRAGMA page_size = 4096; BEGIN')
    for (const { name, fields, primaryKey, rows } of tables) {
      const columns = fields.map(
        ({ name: column, type, isRequired }) => `"${column}" ${types[type]}${isRequired ? ' NOT NULL' : ''}`,
      )
      const key = `PRIMARY KEY (${primaryKey.map((column) => `"${column}"`).join(', ')})`
      database.exec(`CREATE TABLE "${fileName(name)}" (${[...columns, key].join(', ')})`)
      const insert = database.prepare(
        `INSERT INTO "${fileName(name)}" VALUES (${fields.map(() => '?').join(', ')})`,
      )
      for (const row of rows)
        insert.run(
          ...fields.map(({ name: column }) => {
            const value = row[column] ?? null
            return typeof value === 'boolean' ? Number(value) : value
          }),
        )
    }
    database.exec('COMMIT; VACUUM')
    database.close()
    return await readFile(path)
  } finally {
    await rm(path, { force: true })
  }
}
