import type { ComparedRelease } from '../release/change.ts'
import { changesBetween, recountedBetween } from '../release/changes.ts'
import { contentHash, csvFiles } from '../release/content.ts'
import { headlines } from '../release/headlines.ts'
import type { KeptBefore } from '../release/kept.ts'
import { releaseTables, rowCounts } from '../release/table.ts'
import { secondReadings } from '../stats/second-reading.ts'
import * as tables from '../tables/all.ts'
import { compileLexicon } from '../text/lexicon.ts'
import { comparedRows } from './counted/compared.ts'
import { choiceRows, corpusOf, recordsOf } from './counted/corpus.ts'
import { countedRows } from './counted/rows.ts'
import type { DatasetFiles } from './files.ts'
import { gistProposalRows } from './gist-proposal-rows.ts'
import { publishedLexicon } from './lexicon.ts'
import { shownVersion } from './releases.ts'
import { type DatasetRows, datasetRows } from './rows.ts'
import { datasetPlaces } from './search/dataset-place.ts'
import { type Choice, createIndexes, replaceChoices, replaceDatasetPlaces } from './search/index-sql.ts'
import type { ReleaseAlone, SeededRelease } from './seeded-release.ts'
import { type BoundStatement, insertSql, replaceSql, touchRelease } from './sql.ts'
import { tableNamed } from './table-named.ts'
import { wordedFrames } from './worded-frames.ts'

/** The dataset as its files have it now, by itself. */
export function releaseAlone(files: DatasetFiles): ReleaseAlone {
  const rows = datasetRows(files)
  const packaged = releaseTables(rows)
  const content = contentHash(csvFiles(packaged))
  const published = files.releases.value.releases
  return {
    version: shownVersion(files.release.value.version, content, published),
    date: files.release.value.date,
    rows,
    lexicon: files.lexicon.value,
    content,
    packaged: rowCounts(packaged),
    published,
  }
}

/** The same, compared with the published releases before it; `reasons` are those that its release.yaml gives. */
export function comparedWith(
  alone: ReleaseAlone,
  older: ReturnType<KeptBefore>,
  reasons: ComparedRelease['reasons'],
): SeededRelease {
  const newest = older.at(-1)
  return {
    ...alone,
    recountedTrends: newest?.recountedTrends ?? new Map(),
    readings: secondReadings([...older, alone]),
    changes: [
      ...(newest?.changes ?? []),
      ...(newest ? changesBetween(newest, { ...alone, lacks: new Set(), reasons }) : []),
    ],
    recounted: newest ? [...newest.recounted, ...recountedBetween(newest, alone)] : [],
    earlier: older,
  }
}

/** The dataset as its files have it now, compared with the published releases before it. */
export function workingRelease(files: DatasetFiles, keptBefore: KeptBefore = () => []): SeededRelease {
  const alone = releaseAlone(files)
  return comparedWith(alone, keptBefore(alone.version), files.release.value.reasons)
}

/**
 * Statements that put a release in the place of whatever the database holds; `revision` tells answers of it from others.
 * Made one by one: all of a large corpus in one text would take its memory once more.
 */
export function* seedSql(release: SeededRelease, revision: string): Generator<BoundStatement> {
  yield* aloneSql(release, revision)
  yield* comparedSql(release)
}

/** Those of a release by itself, which come first. */
export function* aloneSql(release: ReleaseAlone, revision: string): Generator<BoundStatement> {
  const { version, date, content, packaged } = release
  const rows = Object.entries(release.rows).map(([key, list]) => ({
    table: tableNamed(key),
    rows: list,
  }))
  // What follows from the dataset is seeded with it and is no part of its release.
  const lexicon = compileLexicon(publishedLexicon(release.lexicon))
  const proposals = gistProposalRows(release.rows.passages, lexicon)
  const corpus = corpusOf(release.rows)
  const choices = choiceRows(recordsOf(release.rows), release.rows)
  const derived = [
    { table: tables.gistProposals, rows: proposals },
    { table: tables.statementChoices, rows: choices },
    {
      table: tables.counted,
      rows: countedRows(release, corpus, {
        proposals,
        worded: wordedFrames(release.rows.passages, lexicon),
      }),
    },
  ]
  yield* replaceSql([...rows, ...derived])
  yield* searchStatements(release.rows, choices)
  yield* replaceSql([
    {
      table: tables.releases,
      rows: [{ id: 1, version, date, revision, content, rows: JSON.stringify(packaged) }],
    },
  ])
  yield touch
}

/** Those of what it is beside the releases before it. */
export function* comparedSql(release: SeededRelease): Generator<BoundStatement> {
  const { published, recountedTrends, changes } = release
  yield* insertSql(tables.counted, comparedRows(release, corpusOf(release.rows)))
  yield* replaceSql([
    { table: tables.changes, rows: changes },
    {
      table: tables.publishedReleases,
      rows: published.map(({ rows, findings = [], leftOut = [], reasons: _, ...entry }, index) => ({
        ...entry,
        recountedTrends: Object.keys(recountedTrends.get(entry.version) ?? {}).length,
        rows: JSON.stringify(rows),
        findings: JSON.stringify(findings),
        headlines: JSON.stringify(index === 0 ? [] : headlines(published[index - 1] ?? {}, { findings })),
        leftOut: JSON.stringify(leftOut),
      })),
    },
  ])
}

/** The indexes over the dataset's own words and over what statements go by; places of loaded texts stay, with what the dataset now says of them. */
function* searchStatements(rows: DatasetRows, choices: readonly Choice[]): Generator<BoundStatement> {
  yield* createIndexes
  yield* replaceChoices(choices)
  yield* replaceDatasetPlaces(datasetPlaces(rows))
}

/** Loaded texts stay: with them, answers differ from those of the same release without. */
const touch = { ...touchRelease, sql: `${touchRelease.sql} WHERE EXISTS (SELECT 1 FROM document)` }
