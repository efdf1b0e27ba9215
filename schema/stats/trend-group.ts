import type { Kind } from '../vocabulary.ts'
import { voices as everyVoice, speaksFor } from '../voice.ts'
import { type PassageCounts, passagesByYear, type StatementCounts, statementsByYear } from './count.ts'
import {
  anyFrame,
  isCounted,
  isSilentOn,
  type PanelPassage,
  type PanelStatement,
  shareOf,
  type Tally,
  type TrendCell,
  type VoiceFilter,
} from './trend.ts'

export const dimensions = ['year', 'theme', 'frame', 'voice', 'speaker', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** A statement as groups by speaker or kind see it. */
export interface GroupStatement extends PanelStatement {
  kind: Kind
  speakers: readonly string[]
}

/** Numbers of all asked themes, frames, voices and years together, split by one dimension alone. */
export interface TrendGroup extends Omit<TrendCell, 'theme' | 'frame' | 'voice' | 'year' | 'silences'> {
  group: string
  /** Statements that verifiably speak of none of the group's themes. */
  silences: number
}

export interface GroupQuestion {
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
  /** What statements the group takes; every one if all are left out. */
  year?: number
  kind?: string
  speaker?: string
}

/**
 * Counts each group once: a passage with two of the asked frames is one passage, remarks of two speakers count for
 * each of them. Groups come in the order of the codebook, the calendar or the alphabet; years without a statement are
 * groups too, kinds and speakers without one are not.
 */
export function trendGroups(
  question: GroupQuestion,
  panel: { statements: readonly GroupStatement[]; passages: readonly PanelPassage[] },
): TrendGroup[] {
  const spoken = panel.statements.filter((s) => question.voices.some((voice) => speaksFor(voice, s.voice)))
  const named = question.by === 'kind' ? spoken.map((s) => s.kind) : spoken.flatMap((s) => s.speakers)
  return conditions(question, [...new Set(named)].sort()).map((condition) => {
    const speaks = (voice: PanelStatement['voice']) => condition.voices.some((v) => speaksFor(v, voice))
    const inGroup = new Map(
      panel.statements.filter((s) => takes(condition, s)).map((s) => [s.id, speaks(s.voice)]),
    )
    const statements = [...inGroup.values()].filter(Boolean).length
    const passages = panel.passages.filter(
      (p) => inGroup.has(p.statementId) && speaks(p.voice) && condition.themes.includes(p.theme),
    )
    const counted = passages.filter((p) => condition.frames.some((frame) => isCounted(p, frame)))
    const isCovered = (p: PanelPassage) => condition.frames.every((frame) => isSilentOn(p, frame))
    const silences = silentStatements(passages.filter(isCovered), condition.themes.length)
    const statementsWithFrame = new Set(counted.map((p) => p.statementId)).size
    const tally = { statements, statementsWithFrame, passages: counted.length, silences }
    return { group: condition.group, ...shareOf(tally) }
  })
}

/** What was counted of a release for groups: by kind, and by speaker where that is asked. */
export interface GroupCounts {
  statements: StatementCounts
  /** Passages of each theme, by id. */
  themes: Record<string, PassageCounts>
  /** Passages of the core themes together. */
  core: { themes: readonly string[]; passages: PassageCounts }
}

/** The same from what is counted already; undefined where some group takes what was not counted together. */
export function countedTrendGroups(question: GroupQuestion, counts: GroupCounts): TrendGroup[] | undefined {
  const { years, by } = question
  const [voice] = question.voices.length === 1 ? question.voices : [undefined]
  const isGrouped = by === 'kind' || by === 'speaker'
  if (isGrouped && voice === undefined) return undefined
  const named = Object.entries(counts.statements[voice ?? 'all'] ?? {}).flatMap(([group, cells]) =>
    cells.some(([year]) => year >= years.from && year <= years.to) ? [group] : [],
  )
  const groups = conditions(question, isGrouped ? named.sort() : []).map((condition) => {
    const tally = countedTally(condition, years, counts)
    return tally && { group: condition.group, ...shareOf(tally) }
  })
  return groups.every((group) => group !== undefined) ? groups : undefined
}

function countedTally(
  { themes, frames, voices, year, kind, speaker }: Condition,
  years: GroupQuestion['years'],
  counts: GroupCounts,
): Tally | undefined {
  const [theme, frame, voice] = [onlyOne(themes), onlyOne(frames), onlyOne(voices)]
  if (frame === undefined || voice === undefined) return undefined
  const passages =
    theme === undefined
      ? isSame(themes, counts.core.themes) && counts.core.passages
      : (counts.themes[theme] ?? {})
  if (!passages) return undefined
  const group = kind ?? speaker
  const isIn = (one: number) => (year === undefined ? one >= years.from && one <= years.to : one === year)
  const tally = { statements: 0, statementsWithFrame: 0, passages: 0, silences: 0 }
  for (const [one, statements] of statementsByYear(counts.statements, { voice, group })) {
    if (isIn(one)) tally.statements += statements
  }
  for (const [one, withFrame, counted, silences] of passagesByYear(passages, {
    frame,
    voice,
    group,
  }).values()) {
    if (!isIn(one)) continue
    tally.statementsWithFrame += withFrame
    tally.passages += counted
    tally.silences += silences
  }
  return tally
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

function takes({ year, kind, speaker }: Condition, statement: GroupStatement): boolean {
  return (
    (year === undefined || statement.year === year) &&
    (kind === undefined || statement.kind === kind) &&
    (speaker === undefined || statement.speakers.includes(speaker))
  )
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
        const year = years.from + index
        return { ...all, group: String(year), year }
      })
    case 'kind':
      return named.map((kind) => ({ ...all, group: kind, kind }))
    case 'speaker':
      return named.map((speaker) => ({ ...all, group: speaker, speaker }))
  }
}

/** Statements with a recorded silence on each of so many themes. */
function silentStatements(passages: readonly PanelPassage[], themes: number): number {
  const silent = new Map<string, Set<string>>()
  for (const { statementId, theme } of passages) {
    silent.set(statementId, (silent.get(statementId) ?? new Set()).add(theme))
  }
  return [...silent.values()].filter((own) => own.size === themes).length
}
