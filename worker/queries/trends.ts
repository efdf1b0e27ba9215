import { and, eq, gte, inArray, isNotNull, isNull, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { coreThemes, keyWithin, onlyAnswer, type SeriesChoice } from '../../schema/counted.ts'
import type { TrendCounts } from '../../schema/stats/count.ts'
import { type Span, spanOf } from '../../schema/stats/span.ts'
import type { DatedStatement } from '../../schema/stats/timeline.ts'
import { anyFrame, type PanelPassage } from '../../schema/stats/trend.ts'
import type { GroupCounts, GroupStatement } from '../../schema/stats/trend-group.ts'
import { frames, themes } from '../../schema/tables/codebook.ts'
import { passageFrames, passages, statementSpeakers, statements } from '../../schema/tables/statement.ts'
import type { Kind } from '../../schema/vocabulary.ts'
import type { Attribution } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedAnswer, countedAnswers } from './counted.ts'
import { countedPassage } from './counted-passage.ts'

/** Themes that a question counts; those of the frames, or the core themes, where none are named. */
export interface CountedScope {
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
  const keys =
    scope.themes?.map(own) ??
    themesOfFrames(db, scope.frames ?? [], (theme) => sql<string>`${own('')} || ${theme}`)
  const series = [...(await countedAnswers(db, 'spans', keys)).values()].flat()
  return series.flatMap(({ years: all, ...one }) => {
    const within = all.filter(({ year }) => year >= years.from && year <= years.to)
    return spanOf(one, within) ?? []
  })
}

/** What was counted of the themes: all that a trend of frames, voices and years needs. */
export async function trendCounts(db: Database, scope: CountedScope): Promise<TrendCounts> {
  const named = scope.frames?.filter((frame) => frame !== anyFrame) ?? []
  const own = (key: string) => keyWithin(scope.series, key)
  const keys =
    (scope.themes ?? (named.length > 0 ? undefined : [coreThemes]))?.map(own) ??
    themesOfFrames(db, named, (theme) => sql<string>`${own('')} || ${theme}`)
  const [statements, passages] = await Promise.all([
    countedAnswer(db, 'statements', own('kind')),
    countedAnswers(db, 'passages', keys),
  ])
  return { statements, themes: Object.assign({}, ...passages.values()) }
}

/** Since which release the numbers of the themes are what they are, by the id of a trend's number. */
export async function recountedSince(db: Database, scope: CountedScope): Promise<Record<string, string>> {
  // Releases are compared by all their statements.
  if (scope.series !== undefined) return {}
  const named = scope.frames?.filter((frame) => frame !== anyFrame) ?? []
  const keys =
    scope.themes ??
    (named.length > 0 ? themesOfFrames(db, named, (theme) => sql<string>`${theme}`) : [coreThemes])
  return Object.assign({}, ...(await countedAnswers(db, 'recounted', keys)).values())
}

/** What was counted of every theme as a whole. */
export async function wholeThemeCounts(db: Database, series: SeriesChoice | undefined): Promise<TrendCounts> {
  const [statements, themes] = await Promise.all([
    countedAnswer(db, 'statements', keyWithin(series, 'kind')),
    countedAnswer(db, 'wholes', keyWithin(series, onlyAnswer)),
  ])
  return { statements, themes }
}

/** What was counted for groups: by speaker where groups go by them, else by kind. */
export async function trendGroupCounts(
  db: Database,
  scope: CountedScope,
  by: 'kind' | 'speaker',
): Promise<GroupCounts> {
  const own = (key: string) => keyWithin(scope.series, key)
  const [statements, core, { themes }, speakers] = await Promise.all([
    countedAnswer(db, 'statements', own(by)),
    countedAnswer(db, 'core', own(by)),
    by === 'kind' ? trendCounts(db, scope) : { themes: {} },
    by === 'speaker' && scope.themes ? countedAnswers(db, 'speakers', scope.themes.map(own)) : new Map(),
  ])
  const bySpeaker = scope.themes?.map((theme) => [theme, speakers.get(own(theme)) ?? {}] as const) ?? []
  return { statements, core, themes: by === 'kind' ? themes : Object.fromEntries(bySpeaker) }
}

/**
 * Statements of the years and counted passages and silences of the themes, the core themes if none are named: all that
 * a trend needs to be counted.
 */
export async function trendPanel(
  db: Database,
  {
    themes: ids,
    frames: named = [],
    series,
    years,
    hasSpeakers = false,
    hasFrames = true,
  }: {
    themes?: readonly string[] | 'every' | undefined
    /** Name the themes where `themes` does not. */
    frames?: readonly string[] | undefined
    series?: SeriesChoice | undefined
    years: { from: number; to: number }
    /** Whether statements come with their speakers; they are rows of their own and seldom needed. */
    hasSpeakers?: boolean
    /** Whether passages come with their frames; themes as wholes are counted without. */
    hasFrames?: boolean
  },
): Promise<{ statements: (GroupStatement & DatedStatement)[]; passages: PanelPassage[] }> {
  const isAsked =
    ids === 'every' ? undefined : inArray(passages.themeId, ids ? [...ids] : themesOfFrames(db, named))
  const inYears = and(
    gte(statements.year, years.from),
    lte(statements.year, years.to),
    series && isNotNull(statements.series),
  )
  const [statementRows, speakerRows, passageRows, namedFrames] = await Promise.all([
    db
      .select({
        id: statements.id,
        date: statements.date,
        year: statements.year,
        title: statements.title,
        voice: statements.voice,
        kind: statements.kind,
      })
      .from(statements)
      .where(inYears),
    hasSpeakers
      ? db
          .select({ statementId: statementSpeakers.statementId, name: statementSpeakers.name })
          .from(statementSpeakers)
      : [],
    db
      .select(countedPassage)
      .from(passages)
      .leftJoin(passageFrames, eq(passageFrames.passageId, hasFrames ? passages.id : ''))
      .where(and(isAsked, isNull(passages.uncounted)))
      .groupBy(passages.id),
    db.select({ id: frames.id, theme: frames.themeId }).from(frames).where(eq(frames.namesTheme, true)),
  ])
  const yearOf = new Map(statementRows.map((row) => [row.id, row.year]))
  return {
    statements: statementRows.map((row) => ({
      ...row,
      voice: row.voice as Attribution,
      kind: row.kind as Kind,
      speakers: speakerRows.filter((speaker) => speaker.statementId === row.id).map(({ name }) => name),
    })),
    // The years are those of the statements, which are read anyway: a join would read each of them once more.
    passages: passageRows.flatMap(({ silence, frames, voice, ...row }) => {
      const year = yearOf.get(row.statementId)
      if (year === undefined) return []
      const isSilence = silence !== null
      // A silence has no frames of its own; it covers those that would have named the theme.
      const covered = () => namedFrames.filter((frame) => frame.theme === row.theme).map((frame) => frame.id)
      const own = isSilence ? covered() : (frames?.split(' ') ?? [])
      return [{ ...row, year, voice: voice as Attribution, frames: own, isSilence }]
    }),
  }
}

/** The themes of the frames, or the core themes where no frame is named; `as` says how a theme is answered. */
export function themesOfFrames(
  db: Database,
  ids: readonly string[],
  as: (theme: SQLWrapper) => SQL = (theme) => sql`${theme}`,
) {
  const named = ids.filter((frame) => frame !== anyFrame)
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
