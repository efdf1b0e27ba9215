import { type Attribution, speaksFor, type Voice } from '../voice.ts'
import { wilsonInterval } from './wilson.ts'

/** A statement as the denominator sees it. */
export interface PanelStatement {
  id: string
  year: number
  voice: Attribution
}

/** A counted passage or a silence as the numerator sees it. */
export interface PanelPassage {
  id: string
  statementId: string
  year: number
  theme: string
  voice: Attribution
  /** Of a silence: the frames that it covers. Frames that do not name the theme are not among them. */
  frames: readonly string[]
  isSilence: boolean
}

/** `all` takes every statement once, whoever speaks. */
export type VoiceFilter = Voice | 'all'

/** Frame id that stands for "any frame of the theme". */
export const anyFrame = 'any'

/**
 * `recorded`: at least one passage. `silent`: no passage, and a statement that verifiably does not speak of the theme.
 * `none_recorded`: statements, but nothing recorded of them, which is no proof of silence. `no_statement`: nothing to count.
 */
export type CellStatus = 'recorded' | 'silent' | 'none_recorded' | 'no_statement'

export interface TrendCell {
  theme: string
  frame: string
  voice: VoiceFilter
  year: number
  status: CellStatus
  /** Statements of the year and voice in the dataset, whatever they speak of: the denominator of `share`. */
  statements: number
  /** Statements with at least one passage of the frame. */
  statementsWithFrame: number
  passages: number
  /** Statements of the year and voice whose recorded silence on the theme covers the frame. */
  silences: number
  /** `statementsWithFrame / statements`; null without statements. */
  share: number | null
  low: number | null
  high: number | null
}

export interface TrendQuestion {
  /** Frames asked for, theme by theme; `anyFrame` counts the theme as a whole. */
  series: readonly { theme: string; frame: string }[]
  voices: readonly VoiceFilter[]
  /** Inclusive. */
  years: { from: number; to: number }
}

/** Counts every asked cell, in the order series, voice, year; years without a statement are cells too. */
export function trend(
  question: TrendQuestion,
  panel: { statements: readonly PanelStatement[]; passages: readonly PanelPassage[] },
): TrendCell[] {
  const { series, voices, years } = question
  return series.flatMap(({ theme, frame }) =>
    voices.flatMap((voice) => {
      const cells: TrendCell[] = []
      for (let year = years.from; year <= years.to; year++) {
        const statements = panel.statements.filter((s) => s.year === year && speaksFor(voice, s.voice)).length
        const ofTheme = panel.passages.filter(
          (p) => p.year === year && p.theme === theme && speaksFor(voice, p.voice),
        )
        const counted = ofTheme.filter((p) => isCounted(p, frame))
        const silences = distinctStatements(ofTheme.filter((p) => isSilentOn(p, frame)))
        cells.push({ theme, frame, voice, year, ...tally(statements, counted, silences) })
      }
      return cells
    }),
  )
}

/** The numbers of a cell or group from its statements, its counted passages and its silent statements. */
export function tally(
  statements: number,
  counted: readonly PanelPassage[],
  silences: number,
): Omit<TrendCell, 'theme' | 'frame' | 'voice' | 'year'> {
  const statementsWithFrame = distinctStatements(counted)
  const interval = wilsonInterval(statementsWithFrame, statements)
  return {
    status: statusOf(statements, counted.length, silences),
    statements,
    statementsWithFrame,
    passages: counted.length,
    silences,
    share: statements === 0 ? null : statementsWithFrame / statements,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}

/** The one rule of what a frame's number counts; evidence lists use it too. */
export function isCounted(passage: Pick<PanelPassage, 'frames' | 'isSilence'>, frame: string): boolean {
  if (passage.isSilence) return false
  return frame === anyFrame || passage.frames.includes(frame)
}

/** A silence on NATO's name, say, tells nothing of talk about blocs that are not named. */
export function isSilentOn(passage: Pick<PanelPassage, 'frames' | 'isSilence'>, frame: string): boolean {
  return passage.isSilence && (frame === anyFrame || passage.frames.includes(frame))
}

function statusOf(statements: number, passages: number, silences: number): CellStatus {
  if (statements === 0) return 'no_statement'
  if (passages > 0) return 'recorded'
  return silences > 0 ? 'silent' : 'none_recorded'
}

function distinctStatements(passages: readonly PanelPassage[]): number {
  return new Set(passages.map((passage) => passage.statementId)).size
}
