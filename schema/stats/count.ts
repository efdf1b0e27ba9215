import { type Attribution, voicesOfAttribution } from '../voice.ts'
import {
  anyFrame,
  type PanelPassage,
  type PanelStatement,
  shareOf,
  type TrendCell,
  type TrendQuestion,
  type VoiceFilter,
} from './trend.ts'

/** Statements with at least one passage, passages, and statements that are silent, of one year. */
export type YearCount = [year: number, statementsWithFrame: number, passages: number, silences: number]

/**
 * Passages by frame, voice, group and year; what has none is left out. A statement has one year, so that years add up.
 * Kinds add up too; voices, frames and speakers do not: a statement may have several.
 */
export type PassageCounts = Record<string, Record<string, Record<string, YearCount[]>>>

/** Statements by voice, group and year; what has none is left out. */
export type StatementCounts = Record<string, Record<string, [year: number, statements: number][]>>

/** The groups that a statement is counted in, such as its kind or its speakers. */
type GroupsOf = (statementId: string) => readonly string[]

const ungrouped: GroupsOf = () => ['']

/** Counts statements for every voice that they speak for, once for each of their groups. */
export function countStatements(
  statements: readonly PanelStatement[],
  groupsOf: GroupsOf = ungrouped,
): StatementCounts {
  const counts = new Map<string, number>()
  for (const { id, year, voice } of statements) {
    for (const filter of filtersOf(voice)) {
      for (const group of groupsOf(id)) {
        const key = keyOf([filter, group, year])
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  const found: StatementCounts = {}
  for (const [key, count] of counts) {
    const [voice, group, year] = partsOf(key)
    found[voice] ??= {}
    const own = found[voice]
    own[group] ??= []
    own[group].push([year, count])
  }
  return found
}

interface Found {
  with: Set<string>
  passages: number
  /** Themes on which each statement is silent. */
  silent: Map<string, Set<string>>
}

/**
 * Counts the passages of the themes taken together, for every frame and for `anyFrame`. A statement is silent on them
 * if it is silent on each.
 */
export function countPassages(
  passages: readonly PanelPassage[],
  { themes, groupsOf = ungrouped }: { themes: readonly string[]; groupsOf?: GroupsOf | undefined },
): PassageCounts {
  const cells = new Map<string, Found>()
  const asked = new Set(themes)
  for (const passage of passages) {
    if (!asked.has(passage.theme)) continue
    for (const frame of [anyFrame, ...passage.frames]) {
      for (const voice of filtersOf(passage.voice)) {
        for (const group of groupsOf(passage.statementId)) {
          add(cells, keyOf([frame, voice, group, passage.year]), passage)
        }
      }
    }
  }
  const found: PassageCounts = {}
  for (const [key, cell] of cells) {
    const silences = [...cell.silent.values()].filter((own) => own.size === asked.size).length
    if (cell.passages === 0 && silences === 0) continue
    const [frame, voice, group, year] = partsOf<[string, string, string, number]>(key)
    found[frame] ??= {}
    const ofFrame = found[frame]
    ofFrame[voice] ??= {}
    const ofVoice = ofFrame[voice]
    ofVoice[group] ??= []
    ofVoice[group].push([year, cell.with.size, cell.passages, silences])
  }
  return found
}

function add(cells: Map<string, Found>, key: string, passage: PanelPassage): void {
  const cell = cells.get(key) ?? { with: new Set(), passages: 0, silent: new Map() }
  cells.set(key, cell)
  if (passage.isSilence) {
    const own = cell.silent.get(passage.statementId) ?? new Set()
    cell.silent.set(passage.statementId, own.add(passage.theme))
  } else {
    cell.with.add(passage.statementId)
    cell.passages += 1
  }
}

interface Asked {
  voice: string
  /** Every group if left out; only of groups that a statement has one of may several be added up. */
  group?: string | undefined
}

/** Statements of the voice and group, year by year. */
export function statementsByYear(counts: StatementCounts, { voice, group }: Asked): Map<number, number> {
  const years = new Map<number, number>()
  const ofVoice = counts[voice] ?? {}
  const lists = group === undefined ? Object.values(ofVoice) : [ofVoice[group] ?? []]
  for (const [year, statements] of lists.flat()) years.set(year, (years.get(year) ?? 0) + statements)
  return years
}

/** Passages of the frame, voice and group, year by year. */
export function passagesByYear(
  counts: PassageCounts,
  { frame, voice, group }: Asked & { frame: string },
): Map<number, YearCount> {
  const years = new Map<number, YearCount>()
  const ofVoice = counts[frame]?.[voice] ?? {}
  const lists = group === undefined ? Object.values(ofVoice) : [ofVoice[group] ?? []]
  for (const [year, statementsWithFrame, passages, silences] of lists.flat()) {
    const [, statementsBefore, passagesBefore, silencesBefore] = years.get(year) ?? [year, 0, 0, 0]
    years.set(year, [
      year,
      statementsBefore + statementsWithFrame,
      passagesBefore + passages,
      silencesBefore + silences,
    ])
  }
  return years
}

/** What was counted of a release: statements, and passages theme by theme. */
export interface TrendCounts {
  statements: StatementCounts
  themes: Record<string, PassageCounts>
}

/** Counts every asked cell, in the order series, voice, year; years without a statement are cells too. */
export function trend(
  question: TrendQuestion,
  panel: { statements: readonly PanelStatement[]; passages: readonly PanelPassage[] },
): TrendCell[] {
  const themes = [...new Set(question.series.map(({ theme }) => theme))]
  return trendCells(question, {
    statements: countStatements(panel.statements),
    themes: Object.fromEntries(
      themes.map((theme) => [theme, countPassages(panel.passages, { themes: [theme] })]),
    ),
  })
}

/** The asked cells from what is counted already. */
export function trendCells({ series, voices, years }: TrendQuestion, counts: TrendCounts): TrendCell[] {
  return series.flatMap(({ theme, frame }) =>
    voices.flatMap((voice) => {
      const statements = statementsByYear(counts.statements, { voice })
      const passages = passagesByYear(counts.themes[theme] ?? {}, { frame, voice })
      return Array.from({ length: years.to - years.from + 1 }, (_, index): TrendCell => {
        const year = years.from + index
        const [, statementsWithFrame, counted, silences] = passages.get(year) ?? [year, 0, 0, 0]
        const tally = {
          statements: statements.get(year) ?? 0,
          statementsWithFrame,
          passages: counted,
          silences,
        }
        return { theme, frame, voice, year, ...shareOf(tally) }
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

function partsOf<Parts = [string, string, number]>(key: string): Parts {
  return JSON.parse(key)
}
