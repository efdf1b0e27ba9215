import { eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { coreThemes, keyWithin, onlyAnswer, type SeriesChoice } from '../../schema/counted.ts'
import type { TrendCounts } from '../../schema/stats/count.ts'
import { type Span, spanOf } from '../../schema/stats/span.ts'
import { isWhole } from '../../schema/stats/trend.ts'
import { frames, themes } from '../../schema/tables/codebook.ts'
import { type Database, remembered } from '../db/db.ts'
import { countedAnswer, countedAnswers, keptAnswers } from './counted.ts'

/** Themes that a question counts; those of the frames, or the core themes, where none are named. */
interface CountedScope {
  themes?: readonly string[] | undefined
  frames?: readonly string[] | undefined
  series?: SeriesChoice | undefined
}

/** First and last use and longest gap of each frame and voice of the themes in the years. */
export async function countedSpans(
  db: Database,
  scope: CountedScope,
  years: { from: number; to: number },
): Promise<Span[]> {
  const own = (key: string) => keyWithin(scope.series, key)
  const found = scope.themes
    ? await keptAnswers(db, 'spans', scope.themes.map(own))
    : await countedAnswers(
        db,
        'spans',
        themesOfFrames(db, scope.frames ?? [], (theme) => sql<string>`${own('')} || ${theme}`),
      )
  const series = [...found.values()].flat()
  return series.flatMap(({ years: all, ...one }) => {
    const within = all.filter(({ year }) => year >= years.from && year <= years.to)
    return spanOf(one, within) ?? []
  })
}

/** What was counted of the themes: all that a trend of frames, voices and years needs. */
export async function trendCounts(db: Database, scope: CountedScope): Promise<TrendCounts> {
  const [statements, notRead, passages] = await Promise.all([
    countedAnswer(db, 'statements', keyWithin(scope.series, onlyAnswer)),
    countedAnswer(db, 'not_read', keyWithin(scope.series, onlyAnswer)),
    countedAnswers(db, 'passages', keysOf(db, scope)),
  ])
  return { statements, notRead, themes: Object.assign({}, ...passages.values()) }
}

/** Keys of what is counted by theme. */
function keysOf(db: Database, { themes: asked, frames: some, series }: CountedScope) {
  const named = some?.filter((frame) => !isWhole(frame)) ?? []
  const own = (key: string) => keyWithin(series, key)
  return (
    (asked ?? (named.length > 0 ? undefined : [coreThemes]))?.map(own) ??
    themesOfFrames(db, named, (theme) => sql<string>`${own('')} || ${theme}`)
  )
}

/** Since which release the numbers of the themes are what they are, by the id of a trend's number. */
export async function recountedSince(db: Database, scope: CountedScope): Promise<Record<string, string>> {
  return Object.assign({}, ...(await countedAnswers(db, 'recounted', keysOf(db, scope))).values())
}

/** In which columns the package of the release has other values, by the id of a trend's number. */
export function packagedOtherwise(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  return remembered(
    db,
    'packaged otherwise',
    async () => new Map(Object.entries(await countedAnswer(db, 'packaged_otherwise'))),
  )
}

/** What was counted of every theme as a whole. */
export async function wholeThemeCounts(db: Database, series: SeriesChoice | undefined): Promise<TrendCounts> {
  const [statements, notRead, themes] = await Promise.all([
    countedAnswer(db, 'statements', keyWithin(series, onlyAnswer)),
    countedAnswer(db, 'not_read', keyWithin(series, onlyAnswer)),
    countedAnswer(db, 'wholes', keyWithin(series, onlyAnswer)),
  ])
  return { statements, notRead, themes }
}

/** The themes of the frames, or the core themes where no frame is named; `as` says how a theme is answered. */
export function themesOfFrames(
  db: Database,
  ids: readonly string[],
  as: (theme: SQLWrapper) => SQL = (theme) => sql`${theme}`,
) {
  const named = ids.filter((frame) => !isWhole(frame))
  return named.length > 0
    ? db
        .select({ id: as(frames.themeId) })
        .from(frames)
        .where(inArray(frames.id, named))
    : db
        .select({ id: as(themes.id) })
        .from(themes)
        .where(eq(themes.isCore, true))
}
