import { type Attribution, speaksFor, voicesOfAttribution } from '../voice.ts'
import {
  anyFrame,
  numbersOf,
  type TrendCell,
  type TrendPassage,
  type TrendQuestion,
  type TrendStatement,
  type VoiceFilter,
} from './trend.ts'
import { isNotRead, themesOf } from './unread-theme.ts'

/**
 * Statements with at least one passage, passages, and statements that are silent, of one year; and how many of these two kinds
 * of statements are of the voice and may have the theme in a part that was not read, where it no longer matters.
 */
export type YearCount = [
  year: number,
  statementsWithFrame: number,
  passages: number,
  silences: number,
  heldInPart: number,
]

/**
 * Passages by frame, voice and year; what has none is left out. A statement has one year, so that years add up. Voices and
 * frames do not: a statement may have several.
 */
export type PassageCounts = Record<string, Record<string, YearCount[]>>

/** Statements by voice and year; what has none is left out. */
export type StatementCounts = Record<string, [year: number, statements: number][]>

/** What counting asks of a statement. */
type Spoken = Pick<TrendStatement, 'year' | 'voice' | 'themesNotRead'>

/** Counts statements for every voice that they speak for. */
export function countStatements(statements: readonly Spoken[]): StatementCounts {
  const counts = new Map<string, number>()
  for (const { year, voice } of statements) {
    for (const filter of filtersOf(voice)) {
      const key = keyOf([filter, year])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const found: StatementCounts = {}
  for (const [key, count] of counts) {
    const [voice, year] = partsOf<[string, number]>(key)
    found[voice] ??= []
    found[voice].push([year, count])
  }
  return found
}

/** By theme: the statements that may have it in a part that was not read. */
export type NotReadCounts = Record<string, StatementCounts>

/** Counts the statements that may have each theme in a part that was not read, for every voice that they speak for. */
export function countNotRead(statements: readonly Spoken[]): NotReadCounts {
  const byTheme = Map.groupBy(
    statements.flatMap((one) => themesOf(one).map((theme) => ({ theme, ...one }))),
    ({ theme }) => theme,
  )
  return Object.fromEntries([...byTheme].map(([theme, own]) => [theme, countStatements(own)]))
}

/** Counts the passages of the theme for each of its frames and for `anyFrame`. */
export function countPassages(
  passages: readonly TrendPassage[],
  theme: string,
  statements: readonly (Spoken & { id: string })[],
): PassageCounts {
  const inPart = new Map(
    statements.filter(({ themesNotRead }) => isNotRead(themesNotRead, theme)).map((one) => [one.id, one]),
  )
  const cells = new Map<string, { with: Set<string>; passages: number; silent: Set<string> }>()
  for (const passage of passages) {
    if (passage.theme !== theme) continue
    for (const frame of [anyFrame, ...passage.frames]) {
      for (const voice of filtersOf(passage.voice)) {
        const key = keyOf([frame, voice, passage.year])
        const cell = cells.get(key) ?? { with: new Set(), passages: 0, silent: new Set() }
        cells.set(key, cell)
        if (passage.isSilence) cell.silent.add(passage.statementId)
        else {
          cell.with.add(passage.statementId)
          cell.passages += 1
        }
      }
    }
  }
  const found: PassageCounts = {}
  for (const [key, cell] of cells) {
    const [frame, voice, year] = partsOf<[string, VoiceFilter, number]>(key)
    found[frame] ??= {}
    const ofFrame = found[frame]
    ofFrame[voice] ??= []
    const heldInPart = [...new Set([...cell.with, ...cell.silent])].filter((id) => {
      const own = inPart.get(id)
      return own !== undefined && speaksFor(voice, own.voice)
    }).length
    ofFrame[voice].push([year, cell.with.size, cell.passages, cell.silent.size, heldInPart])
  }
  return found
}

/** What was counted of a release: statements, and passages theme by theme. */
export interface TrendCounts {
  statements: StatementCounts
  /** Of these statements. */
  notRead: NotReadCounts
  themes: Record<string, PassageCounts>
}

/** Counts every asked cell, in the order series, voice, year; years without a statement are cells too. */
export function trend(
  question: TrendQuestion,
  records: { statements: readonly TrendStatement[]; passages: readonly TrendPassage[] },
): TrendCell[] {
  const themes = [...new Set(question.series.map(({ theme }) => theme))]
  return trendCells(question, {
    statements: countStatements(records.statements),
    notRead: countNotRead(records.statements),
    themes: Object.fromEntries(
      themes.map((theme) => [theme, countPassages(records.passages, theme, records.statements)]),
    ),
  })
}

/** The asked cells from what is counted already. */
export function trendCells({ series, voices, years }: TrendQuestion, counts: TrendCounts): TrendCell[] {
  return series.flatMap(({ theme, frame }) =>
    voices.flatMap((voice) => {
      const statements = new Map(counts.statements[voice])
      const notRead = new Map(counts.notRead[theme]?.[voice])
      const passages = new Map((counts.themes[theme]?.[frame]?.[voice] ?? []).map((one) => [one[0], one]))
      return Array.from({ length: years.to - years.from + 1 }, (_, index): TrendCell => {
        const year = years.from + index
        const [, statementsWithFrame, counted, silences, heldInPart] = passages.get(year) ?? [
          year,
          ...([0, 0, 0, 0] as const),
        ]
        const tally = {
          statements: statements.get(year) ?? 0,
          notRead: (notRead.get(year) ?? 0) - heldInPart,
          statementsWithFrame,
          passages: counted,
          silences,
        }
        return { theme, frame, voice, year, ...numbersOf(tally) }
      })
    }),
  )
}

function filtersOf(attribution: Attribution): readonly VoiceFilter[] {
  return ['all', ...(voicesOfAttribution.get(attribution) ?? [])]
}

function keyOf(parts: readonly (string | number)[]): string {
  return JSON.stringify(parts)
}

function partsOf<Parts>(key: string): Parts {
  return JSON.parse(key)
}
