import { createHash } from 'node:crypto'
import type { Table } from 'drizzle-orm'
import * as tables from '../tables.ts'
import type { DatasetFiles } from './cross-check.ts'
import { datasetRows } from './rows.ts'
import { replaceSql } from './sql.ts'

/** Statements that put a checked dataset in the place of whatever the database holds, and the revision they make. */
export function seedSql(files: DatasetFiles): { statements: string[]; revision: string; version: string } {
  const rows = Object.entries(datasetRows(files)).map(([key, list]) => ({
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: runs once in a command, never in a bundle
    table: tables[key as keyof typeof tables] as Table,
    rows: list as readonly Record<string, unknown>[],
  }))
  const { version, date } = files.release.value
  const content = replaceSql(rows)
  const revision = createHash('sha256')
    .update([version, date, ...content].join('\n'))
    .digest('hex')
  const release = replaceSql([{ table: tables.releases, rows: [{ id: 1, version, date, revision }] }])
  return { statements: [...content, ...release], revision, version }
}
