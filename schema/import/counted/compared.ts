import { coreThemes, keyWithin, onlyAnswer, type SeriesChoice } from '../../counted.ts'
import type { ComparedRelease } from '../../release/change.ts'
import { changeSummary } from '../../stats/change-summary.ts'
import { type AnnouncedChange, newsOf } from '../../stats/news.ts'
import { type Recounted, recountedCells } from '../../stats/recounted.ts'
import { packStatements, recordsReading } from '../../stats/told.ts'
import type { TrendQuestion } from '../../stats/trend.ts'
import type { DatasetRows } from '../rows.ts'
import type { SeededRelease } from '../seeded-release.ts'
import {
  type Corpus,
  corpusOf,
  everySeries,
  namedSeries,
  toldStatements,
  trendNumbers,
  trendPassages,
} from './corpus.ts'
import { answer, type CountedRow } from './row.ts'
import { withinSeries } from './series.ts'

/** What a release is beside those before it, as rows. */
export function comparedRows(release: SeededRelease, corpus: Corpus): CountedRow[] {
  const { version, rows, changes, earlier, readings } = release
  const before = corporaBefore(earlier, rows, version)
  const now = { corpus, frames: rows.frames }
  return [
    ...recountedRows(rows, [
      ...release.recounted,
      ...recountedAmong(namedSeries(rows.frames), [...before, now]),
    ]),
    ...recountedRows(
      rows,
      recountedAmong(
        [...everySeries(rows), ...namedSeries(rows.frames)],
        [...before, now].map((one) => ({ ...one, corpus: withinSeries(one.corpus) })),
      ),
      'complete',
    ),
    ...answer('packaged_otherwise', onlyAnswer, release.recountedTrends.get(version) ?? {}),
    ...answer('news', onlyAnswer, newsOf(announced(release), release.published)),
    ...[...Map.groupBy(changes, ({ release }) => release)].flatMap(([release, own]) =>
      answer('change_summary', release, changeSummary(own)),
    ),
    ...answer('second_readings', onlyAnswer, [...readings]),
    ...answer(
      'told_before',
      onlyAnswer,
      before.map(({ release, corpus, frames }) => ({
        release,
        told: packStatements(toldStatements(corpus, frames)),
      })),
    ),
  ]
}

/** The changes as answers tell them; of a release that is not published yet it is the day of the state that is shown. */
function announced({ date, published, changes, rows }: SeededRelease): AnnouncedChange[] {
  const dayOf = new Map(published.map((one) => [one.version, one.date]))
  const titleOf = new Map(rows.statements.map(({ id, title }) => [id, title]))
  return changes.map(({ itemId, statementId, themeId, position: _, ...change }) => ({
    ...change,
    date: dayOf.get(change.release) ?? date,
    id: itemId,
    statement: statementId,
    theme: themeId,
    statementTitle: (statementId !== null && titleOf.get(statementId)) || null,
  }))
}

/** What a release held, with the release that followed it. */
interface CorpusBefore {
  release: string
  corpus: Corpus
  frames: DatasetRows['frames']
}

/**
 * What each release before held. Where one had no column of series yet, a statement is of the series that it is of now, so
 * that like is compared with like.
 */
function corporaBefore(
  earlier: readonly ComparedRelease[],
  now: DatasetRows,
  version: string,
): CorpusBefore[] {
  const series = new Map(now.statements.map((statement) => [statement.id, statement.series]))
  return earlier.map(({ rows, lacks }, index) => {
    const statements = lacks.has('statements.series')
      ? rows.statements.map((statement) => ({ ...statement, series: series.get(statement.id) ?? null }))
      : rows.statements
    return {
      release: earlier[index + 1]?.version ?? version,
      corpus: corpusOf({ ...rows, statements }),
      frames: rows.frames,
    }
  })
}

/** Numbers of these series that a release changed, which no list of changes tells: one of what names a theme, or of statements of complete series alone. */
function recountedAmong(
  series: TrendQuestion['series'],
  releases: readonly (Pick<CorpusBefore, 'corpus' | 'frames'> & { release?: string })[],
): Recounted[] {
  const told = releases.map(({ corpus, frames }) => ({
    statements: corpus.statements,
    passages: trendPassages(corpus, frames),
  }))
  const spoken = told.flatMap(({ statements }) => statements.map(({ year }) => year))
  if (told.length < 2 || spoken.length === 0) return []
  const years = { from: Math.min(...spoken), to: Math.max(...spoken) }
  const numbers = told.map((records) => trendNumbers(records, series, years))
  return releases.flatMap(({ release, corpus }, index) =>
    release === undefined
      ? []
      : recountedCells(numbers[index] ?? [], numbers[index + 1] ?? [], {
          release,
          isReadingCompared: recordsReading(corpus.statements),
        }),
  )
}

/** The release that last changed each number of the trends, by the number's id; what no release changed is left out. */
function recountedRows(
  { themes }: Pick<DatasetRows, 'themes'>,
  trends: readonly Recounted[],
  series?: SeriesChoice,
): CountedRow[] {
  const byTheme = Map.groupBy(trends, ({ themeId }) => themeId)
  const since = (ids: readonly string[]) =>
    Object.fromEntries(
      ids.flatMap((id) => (byTheme.get(id) ?? []).map(({ itemId, release }) => [itemId, release])),
    )
  const core = themes.flatMap(({ id, isCore }) => (isCore ? id : []))
  return [
    ...themes.flatMap(({ id }) => answer('recounted', keyWithin(series, id), since([id]))),
    ...answer('recounted', keyWithin(series, coreThemes), since(core)),
  ]
}
