import type { Kind } from '../vocabulary.ts'
import { speaksFor } from '../voice.ts'
import {
  anyFrame,
  isCounted,
  isSilentOn,
  type PanelPassage,
  type PanelStatement,
  type TrendCell,
  tally,
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
  themes: readonly string[]
  frames: readonly string[]
  voices: readonly VoiceFilter[]
  ofStatement: (statement: GroupStatement) => boolean
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
  return conditions(question, panel.statements).map(([group, condition]) => {
    const speaks = (voice: PanelStatement['voice']) => condition.voices.some((v) => speaksFor(v, voice))
    const inGroup = new Set(panel.statements.filter(condition.ofStatement).map((statement) => statement.id))
    const statements = panel.statements.filter((s) => inGroup.has(s.id) && speaks(s.voice)).length
    const spoken = panel.passages.filter(
      (p) => inGroup.has(p.statementId) && speaks(p.voice) && condition.themes.includes(p.theme),
    )
    const counted = spoken.filter((p) => condition.frames.some((frame) => isCounted(p, frame)))
    const isCovered = (p: PanelPassage) => condition.frames.every((frame) => isSilentOn(p, frame))
    const silences = silentStatements(spoken.filter(isCovered), condition.themes.length)
    return { group, ...tally(statements, counted, silences) }
  })
}

function conditions(
  { by, themes, frames, voices, years }: GroupQuestion,
  statements: readonly GroupStatement[],
): [string, Condition][] {
  const all: Condition = {
    themes: themes.map((theme) => theme.id),
    frames: frames.length === 0 || frames.includes(anyFrame) ? [anyFrame] : frames,
    voices,
    ofStatement: () => true,
  }
  const spoken = statements.filter((s) => voices.some((voice) => speaksFor(voice, s.voice)))
  switch (by) {
    case 'theme':
      return themes.map(({ id }) => [id, { ...all, themes: [id] }])
    case 'frame':
      return themes.flatMap((theme) =>
        theme.frames
          .filter((frame) => all.frames.includes(anyFrame) || all.frames.includes(frame))
          .map((frame): [string, Condition] => [frame, { ...all, themes: [theme.id], frames: [frame] }]),
      )
    case 'voice':
      return voices.map((voice) => [voice, { ...all, voices: [voice] }])
    case 'year':
      return Array.from({ length: years.to - years.from + 1 }, (_, index) => {
        const year = years.from + index
        return [String(year), { ...all, ofStatement: (s) => s.year === year }]
      })
    case 'kind':
      return [...new Set(spoken.map((s) => s.kind))]
        .sort()
        .map((kind) => [kind, { ...all, ofStatement: (s) => s.kind === kind }])
    case 'speaker':
      return [...new Set(spoken.flatMap((s) => s.speakers))]
        .sort()
        .map((name) => [name, { ...all, ofStatement: (s) => s.speakers.includes(name) }])
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
