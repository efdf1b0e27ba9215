import { daysOf } from '../partial-date.ts'
import type { Kind } from '../vocabulary.ts'
import { voices as everyVoice, speaksFor } from '../voice.ts'
import {
  isPosition,
  isTaken,
  mayHold,
  recordsReading,
  type StatementRule,
  type ToldStatement,
} from './told.ts'
import {
  anyFrame,
  isSameTally,
  numbersOf,
  type TrendCell,
  type TrendCounts,
  type VoiceFilter,
} from './trend.ts'

export const dimensions = ['year', 'theme', 'frame', 'voice', 'speaker', 'kind'] as const
type Dimension = (typeof dimensions)[number]

/** Numbers of all asked themes, frames, voices and years together, split by one dimension alone. */
interface TrendGroup extends Omit<TrendCell, 'theme' | 'frame' | 'voice' | 'year' | 'notRead' | 'silences'> {
  group: string
  /** Those statements with nothing counted that were not read on one of the group's themes, or only in part. */
  notRead: number
  /** Statements that are recorded as speaking of none of the group's themes. */
  silences: number
}

interface GroupQuestion {
  by: Dimension
  themes: readonly { id: string; frames: readonly string[] }[]
  /** Frames that count; `anyFrame` or an empty list counts every passage of the themes. */
  frames: readonly string[]
  voices: readonly VoiceFilter[]
  /** Inclusive. */
  years: { from: number; to: number }
}

interface Condition {
  group: string
  themes: readonly string[]
  frames: readonly string[]
  voices: readonly VoiceFilter[]
  /** What statements the group takes. */
  rule: StatementRule
}

/**
 * Counts each group once: a passage with two of the asked frames is one passage, what several speakers of a side
 * said counts for each of them, and what was issued jointly for all who signed. Groups come in the order of the codebook, the calendar or the alphabet; years without a statement are
 * groups too, kinds and speakers without one are not.
 */
export function trendGroups(question: GroupQuestion, statements: readonly ToldStatement[]): TrendGroup[] {
  return tallies(question, statements).map(({ group, tally }) => ({ group, ...numbersOf(tally) }))
}

const nothing: TrendCounts = { statements: 0, notRead: 0, statementsWithFrame: 0, passages: 0, silences: 0 }

/** What is added up of each group, before shares follow from it. */
function tallies(
  question: GroupQuestion,
  statements: readonly ToldStatement[],
): { group: string; tally: TrendCounts }[] {
  const { from, to } = question.years
  const within = statements.filter((s) => isTaken(s, { from: `${from}-01-01`, to: `${to}-12-31` }))
  const spoken = within.filter((s) => question.voices.some((voice) => speaksFor(voice, s.voice)))
  const named = question.by === 'kind' ? spoken.map((s) => s.kind) : spoken.flatMap((s) => s.speakers)
  // A year looks at its own statements alone, or long periods would cost their square.
  const ofYear = question.by === 'year' ? Map.groupBy(within, ({ date }) => date.slice(0, 4)) : undefined
  return conditions(question, [...new Set(named)].sort()).map((condition) => {
    const tally = { ...nothing }
    for (const statement of ofYear ? (ofYear.get(condition.group) ?? []) : within) {
      if (isTaken(statement, condition.rule)) add(tally, condition, statement)
    }
    return { group: condition.group, tally }
  })
}

/** Statements as they were told before a release. */
export interface ToldBefore {
  release: string
  told: readonly ToldStatement[]
}

/** The release that last changed a number of each group; a group that no release changed is left out. */
export function groupsSince(
  question: GroupQuestion,
  before: readonly ToldBefore[],
  now: readonly ToldStatement[],
): Map<string, string> {
  const since = new Map<string, string>()
  const talliesOf = (told: readonly ToldStatement[]) =>
    new Map(tallies(question, told).map(({ group, tally }) => [group, tally]))
  let older = talliesOf(before[0]?.told ?? [])
  for (const [index, { release, told }] of before.entries()) {
    const newer = talliesOf(before[index + 1]?.told ?? now)
    const isReadingCompared = recordsReading(told)
    for (const [group, tally] of newer)
      if (!isSameTally(older.get(group) ?? nothing, tally, isReadingCompared)) since.set(group, release)
    older = newer
  }
  return since
}

function add(
  tally: TrendCounts,
  { themes, frames, voices, rule: { speaker } }: Condition,
  statement: ToldStatement,
) {
  const { n, voice, positions } = statement
  const counted = positions.filter((one) =>
    isPosition(one, { theme: themes, frame: frames, voice: voices, speaker, status: 'counted' }),
  ).length
  tally.passages += n * counted
  if (counted > 0) tally.statementsWithFrame += n
  if (voices.some((one) => speaksFor(one, voice))) {
    tally.statements += n
    const mayHoldOne = themes.some((theme) =>
      frames.some((frame) => mayHold(statement, { theme, frame }, { voice: voices, speaker })),
    )
    if (counted === 0 && mayHoldOne) tally.notRead += n
  }
  const silent = positions.filter(
    (one) =>
      isPosition(one, { theme: themes, voice: voices, speaker, status: 'silent' }) &&
      frames.every((frame) => frame === anyFrame || one.frames.includes(frame)),
  )
  // A statement is silent on several themes only if it is silent on each.
  if (new Set(silent.map(({ theme }) => theme)).size === themes.length) tally.silences += n
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

/** `named`: the kinds or speakers that there are, where groups go by them. */
function conditions(
  { by, themes, frames, voices, years }: GroupQuestion,
  named: readonly string[],
): Condition[] {
  const all = {
    themes: themes.map((theme) => theme.id),
    frames: frames.length === 0 || frames.includes(anyFrame) ? [anyFrame] : frames,
    voices: isSame(voices, everyVoice) ? (['all'] as const) : voices,
    rule: {},
  }
  switch (by) {
    case 'theme':
      return themes.map(({ id }) => ({ ...all, group: id, themes: [id] }))
    case 'frame':
      return themes.flatMap((theme) =>
        theme.frames
          .filter((frame) => all.frames.includes(anyFrame) || all.frames.includes(frame))
          .map((frame) => ({ ...all, group: frame, themes: [theme.id], frames: [frame] })),
      )
    case 'voice':
      return voices.map((voice) => ({ ...all, group: voice, voices: [voice] }))
    case 'year':
      return Array.from({ length: years.to - years.from + 1 }, (_, index) => {
        const group = String(years.from + index)
        return { ...all, group, rule: daysOf(group) }
      })
    case 'kind':
      return named.map((kind) => ({ ...all, group: kind, rule: { kind: [kind as Kind] } }))
    case 'speaker':
      return named.map((speaker) => ({ ...all, group: speaker, rule: { speaker } }))
  }
}
