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
type YearCount = [
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
  const found: StatementCounts = {}
  for (const { year, voice } of statements) {
    for (const filter of filtersOf(voice)) {
      found[filter] ??= []
      const own = found[filter]
      const count = own.find(([counted]) => counted === year)
      if (count) count[1] += 1
      else own.push([year, 1])
    }
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
  const cells: Record<string, Record<string, Map<number, PassageCell>>> = {}
  for (const { theme: own, voice: speaking, frames, year, isSilence, statementId } of passages) {
    if (own !== theme) continue
    for (const frame of [anyFrame, ...frames]) {
      cells[frame] ??= {}
      const ofFrame = cells[frame]
      for (const voice of filtersOf(speaking)) {
        ofFrame[voice] ??= new Map()
        const cell = ofFrame[voice].get(year) ?? { with: new Set(), passages: 0, silent: new Set() }
        ofFrame[voice].set(year, cell)
        if (isSilence) cell.silent.add(statementId)
        else {
          cell.with.add(statementId)
          cell.passages += 1
        }
      }
    }
  }
  const counts = (voice: string, year: number, cell: PassageCell): YearCount => {
    const heldInPart = [...new Set([...cell.with, ...cell.silent])].filter((id) => {
      const own = inPart.get(id)
      return own !== undefined && speaksFor(voice as VoiceFilter, own.voice)
    })
    return [year, cell.with.size, cell.passages, cell.silent.size, heldInPart.length]
  }
  return mapped(cells, (voices) =>
    mapped(voices, (years, voice) => [...years].map(([year, cell]) => counts(voice, year, cell))),
  )
}

/** Statements with a passage, passages, and statements that are silent. */
interface PassageCell {
  with: Set<string>
  passages: number
  silent: Set<string>
}

function mapped<From, To>(record: Record<string, From>, to: (from: From, key: string) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, from]) => [key, to(from, key)]))
}

/** What was counted of a release: statements, and passages theme by theme. */
export interface TrendCounts {
  statements: StatementCounts
  /** Among these statements. */
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
  const spoken = new Map(voices.map((voice) => [voice, new Map(counts.statements[voice])]))
  return series.flatMap(({ theme, frame }) =>
    voices.flatMap((voice) => {
      const statements = spoken.get(voice) ?? new Map<number, number>()
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
