import { createHash } from 'node:crypto'
import type { Table } from 'drizzle-orm'
import { contentHash, csvFiles } from '../release/content.ts'
import { releaseTables, rowCounts } from '../release/table.ts'
import * as tables from '../tables/all.ts'
import { countedRows } from './counted/rows.ts'
import type { DatasetFiles } from './files.ts'
import { gistProposalRows } from './gist-proposal-rows.ts'
import { shownVersion } from './releases.ts'
import { type DatasetRows, datasetRows } from './rows.ts'
import { datasetPlaces } from './search/dataset-place.ts'
import { createIndex, replaceDatasetPlaces } from './search/index-sql.ts'
import { asSql, replaceSql, touchRelease } from './sql.ts'

/** Statements that put a checked dataset in the place of whatever the database holds, and the revision they make. */
export function seedSql(files: DatasetFiles): { statements: string[]; revision: string; version: string } {
  const dataset = datasetRows(files)
  const rows = Object.entries(dataset).map(([key, list]) => ({
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: runs once in a command, never in a bundle
    table: tables[key as keyof typeof tables] as Table,
    rows: list as readonly Record<string, unknown>[],
  }))
  const { date } = files.release.value
  const published = files.releases.value.releases
  const packaged = releaseTables(files)
  const hash = contentHash(csvFiles(packaged))
  const version = shownVersion(files.release.value.version, hash, published)
  // What follows from the dataset is seeded with it and is no part of its release.
  const proposals = gistProposalRows(files)
  const derived = [
    { table: tables.gistProposals as Table, rows: proposals },
    { table: tables.counted as Table, rows: countedRows(dataset, proposals) as never },
  ]
  const content = replaceSql([...rows, ...derived])
  const revision = createHash('sha256')
    .update([version, date, ...content].join('\n'))
    .digest('hex')
  const release = replaceSql([
    {
      table: tables.releases,
      rows: [{ id: 1, version, date, revision, content: hash, rows: JSON.stringify(rowCounts(packaged)) }],
    },
    {
      table: tables.publishedReleases,
      rows: published.map((entry) => ({ ...entry, rows: JSON.stringify(entry.rows) })),
    },
  ])
  return { statements: [...content, ...release, ...searchSql(dataset)], revision, version }
}

/** The search index over the dataset's own words; places of loaded texts stay, with what the dataset now says of them. */
function searchSql(rows: DatasetRows): string[] {
  // Loaded texts stay: with them, answers differ from those of the same release without.
  const touch = { ...touchRelease, sql: `${touchRelease.sql} WHERE EXISTS (SELECT 1 FROM document)` }
  return [createIndex, ...replaceDatasetPlaces(datasetPlaces(rows)), touch].map(asSql)
}
