import type { Table } from 'drizzle-orm'
import { changesBetween } from '../release/changes.ts'
import { contentHash, csvFiles } from '../release/content.ts'
import type { KeptBefore } from '../release/kept.ts'
import { releaseTables, rowCounts } from '../release/table.ts'
import { secondReadings } from '../stats/second-reading.ts'
import * as tables from '../tables/all.ts'
import { compileLexicon } from '../text/lexicon.ts'
import { choiceRows, corpusOf } from './counted/corpus.ts'
import { countedRows } from './counted/rows.ts'
import type { DatasetFiles } from './files.ts'
import { gistProposalRows } from './gist-proposal-rows.ts'
import { publishedLexicon } from './lexicon.ts'
import { PackedTexts } from './packed-text.ts'
import { shownVersion } from './releases.ts'
import { type DatasetRows, datasetRows } from './rows.ts'
import { datasetPlaces } from './search/dataset-place.ts'
import { type Choice, createIndexes, replaceChoices, replaceDatasetPlaces } from './search/index-sql.ts'
import type { SeededRelease } from './seeded-release.ts'
import { asSql, type BoundStatement, replaceSql, touchRelease } from './sql.ts'
import { wordedFrames } from './worded-frames.ts'

/** The dataset as its files have it now, compared with the published releases before it. */
export function workingRelease(files: DatasetFiles, keptBefore: KeptBefore = () => []): SeededRelease {
  const rows = datasetRows(files)
  const packaged = releaseTables(rows)
  const content = contentHash(csvFiles(packaged))
  const published = files.releases.value.releases
  const version = shownVersion(files.release.value.version, content, published)
  const older = keptBefore(version)
  const newest = older.at(-1)
  return {
    version,
    date: files.release.value.date,
    rows,
    lexicon: files.lexicon.value,
    content,
    packaged: rowCounts(packaged),
    published,
    recountedTrends: newest?.recountedTrends ?? new Map(),
    readings: secondReadings([...older, { version, rows }]),
    changes: [
      ...(newest?.changes ?? []),
      ...(newest
        ? changesBetween(newest, {
            ...{ version, rows, lexicon: files.lexicon.value, lacks: new Set() },
            reasons: files.release.value.reasons,
          })
        : []),
    ],
    earlier: older,
  }
}

/** Statements that put a release in the place of whatever the database holds; `revision` tells answers of it from others. */
export function seedSql(release: SeededRelease, revision: string): Iterable<string> {
  const { version, date, content, packaged, published } = release
  const rows = Object.entries(release.rows).map(([key, list]) => ({
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: runs once in a command, never in a bundle
    table: tables[key as keyof typeof tables] as Table,
    rows: list as readonly Record<string, unknown>[],
  }))
  // What follows from the dataset is seeded with it and is no part of its release.
  const lexicon = compileLexicon(publishedLexicon(release.lexicon))
  const proposals = gistProposalRows(release.rows.passages, lexicon)
  const corpus = corpusOf(release.rows)
  const choices = choiceRows(corpus, release.rows)
  const derived = [
    { table: tables.gistProposals as Table, rows: proposals },
    { table: tables.statementChoices as Table, rows: choices },
    {
      table: tables.counted as Table,
      rows: countedRows(release, corpus, {
        proposals,
        worded: wordedFrames(release.rows.passages, lexicon),
      }) as never,
    },
  ]
  const changed = { table: tables.changes as Table, rows: release.changes as never }
  const statements = new PackedTexts()
  // One by one: all of them in one text would take their memory once more.
  for (const statement of replaceSql([...rows, ...derived, changed])) statements.add(statement)
  const own = replaceSql([
    {
      table: tables.releases,
      rows: [{ id: 1, version, date, revision, content, rows: JSON.stringify(packaged) }],
    },
    {
      table: tables.publishedReleases,
      rows: published.map(({ rows, headlines = [], leftOut = [], reasons: _, ...entry }) => ({
        ...entry,
        recountedTrends: release.recountedTrends.get(entry.version) ?? 0,
        rows: JSON.stringify(rows),
        headlines: JSON.stringify(headlines),
        leftOut: JSON.stringify(leftOut),
      })),
    },
  ])
  // The release comes last: a database that is filled in several steps holds none before all is there.
  for (const statement of searchStatements(release.rows, choices)) statements.add(asSql(statement))
  for (const statement of own) statements.add(statement)
  statements.add(asSql(touch))
  return statements
}

/** The indexes over the dataset's own words and over what statements go by; places of loaded texts stay, with what the dataset now says of them. */
function* searchStatements(rows: DatasetRows, choices: readonly Choice[]): Generator<BoundStatement> {
  yield* createIndexes
  yield* replaceChoices(choices)
  yield* replaceDatasetPlaces(datasetPlaces(rows))
}

/** Loaded texts stay: with them, answers differ from those of the same release without. */
const touch = { ...touchRelease, sql: `${touchRelease.sql} WHERE EXISTS (SELECT 1 FROM document)` }

/** More than this in one message is too much for the local runtime. */
const mostBytes = 16_000_000

/**
 * The statements in steps that a local database takes: one transaction, or, where they are too long for one, several, of
 * which the first takes the release away. A database that was left half filled so holds no release and is filled again.
 */
export function* seedSteps(statements: Iterable<string>, most = mostBytes): Generator<string[]> {
  let step: string[] = []
  let bytes = 0
  let isFirst = true
  for (const statement of statements) {
    const own = Buffer.byteLength(statement)
    if (bytes + own > most && step.length > 0) {
      yield isFirst ? ['DELETE FROM "release";', ...step] : step
      isFirst = false
      step = []
      bytes = 0
    }
    step.push(statement)
    bytes += own
  }
  yield step
}
