import type { Attribution, Voice } from '../voice.ts'
import { type Share, shareOf } from './share.ts'

/** A statement as the denominator sees it. */
export interface TrendStatement {
  id: string
  year: number
  voice: Attribution
  /** Themes that may stand in a part that was not read, joined by a space. */
  themesNotRead?: string | null
}

/** A counted passage or a silence as the numerator sees it. */
export interface TrendPassage {
  id: string
  statementId: string
  year: number
  theme: string
  voice: Attribution
  /** The frames that a silence covers. Frames that do not name the theme are not among them. */
  frames: readonly string[]
  isSilence: boolean
}

/** `all` takes every statement once, whoever speaks. */
export type VoiceFilter = Voice | 'all'

/** The name that a number of the trends has in lists of changes; its row may be that of a table, with cells of any type. */
export function trendId({
  theme,
  frame,
  voice,
  year,
}: Readonly<Record<'theme' | 'frame' | 'voice' | 'year', unknown>>): string {
  return `${theme}|${frame}|${voice}|${year}`
}

/** Frame id that stands for "any frame of the theme". */
export const anyFrame = 'any'

/** Frame id that stands for "any frame that names the theme", of a theme that has others beside these. */
export const namedFrame = 'named'

/** Whether what is counted is a theme and not one of its frames. */
export function isWhole(frame: string): boolean {
  return frame === anyFrame || frame === namedFrame
}

/**
 * `recorded`: at least one passage. `silent`: no passage, and a statement that is recorded as not speaking of the theme.
 * `none_recorded`: statements, but nothing recorded of them, which is no proof of silence. `not_read`: statements, and none of
 * them was fully read on the theme. `no_statement`: nothing to count.
 */
export const cellStatuses = ['recorded', 'silent', 'none_recorded', 'not_read', 'no_statement'] as const
export type CellStatus = (typeof cellStatuses)[number]

/** What a cell or group counts. */
export interface TrendCounts {
  /** Statements of the years and voice, whatever they speak of: the denominator of `share`. */
  statements: number
  /** Those among them without a passage or silence of the frame that were not read on the theme, or only in part. */
  notRead: number
  /** Statements with at least one passage of the frame. */
  statementsWithFrame: number
  passages: number
  /** Statements of the years and voice whose recorded silence on the theme covers the frame. */
  silences: number
}

export interface TrendCell extends Share, TrendCounts {
  theme: string
  frame: string
  voice: VoiceFilter
  year: number
  status: CellStatus
}

export interface TrendQuestion {
  /** Frames asked for, theme by theme; `anyFrame` counts the theme as a whole. */
  series: readonly { theme: string; frame: string }[]
  voices: readonly VoiceFilter[]
  /** Inclusive. */
  years: { from: number; to: number }
}

/** The numbers of a cell or group with what follows from them. */
export function numbersOf(tally: TrendCounts): Omit<TrendCell, 'theme' | 'frame' | 'voice' | 'year'> {
  const { statements, notRead, statementsWithFrame, passages, silences } = tally
  return {
    status: statusOf(tally),
    statements,
    notRead,
    statementsWithFrame,
    passages,
    silences,
    ...shareOf({ statements, hits: statementsWithFrame, notRead }),
  }
}

/** The one rule of what a frame's number counts; evidence lists use it too. */
export function isCounted(passage: Pick<TrendPassage, 'frames' | 'isSilence'>, frame: string): boolean {
  if (passage.isSilence) return false
  return frame === anyFrame || passage.frames.includes(frame)
}

/** A silence on NATO's name, say, tells nothing of talk about blocs that are not named. */
export function isSilentOn(passage: Pick<TrendPassage, 'frames' | 'isSilence'>, frame: string): boolean {
  return passage.isSilence && (frame === anyFrame || passage.frames.includes(frame))
}

/** Whether two numbers say the same: where nobody recorded what was read, that alone makes them no different. */
export function isSameTally(a: TrendCounts, b: TrendCounts, isReadingCompared: boolean): boolean {
  return (
    a.statements === b.statements &&
    a.statementsWithFrame === b.statementsWithFrame &&
    a.passages === b.passages &&
    a.silences === b.silences &&
    (!isReadingCompared || a.notRead === b.notRead) &&
    statusOf(a) === statusOf(b)
  )
}

function statusOf({ statements, notRead, passages, silences }: TrendCounts): CellStatus {
  if (statements === 0) return 'no_statement'
  if (passages > 0) return 'recorded'
  if (notRead === statements) return 'not_read'
  return silences > 0 ? 'silent' : 'none_recorded'
}
