import type { Stance } from '../vocabulary.ts'

/** `silent` is verified; `none_recorded` is no proof of silence. */
export type Presence = 'recorded' | 'silent' | 'none_recorded'

export interface ComparedPassage {
  id: string
  theme: string
  frames: readonly string[]
  stance: Stance | null
  isSilence: boolean
}

export interface FrameComparison {
  frame: string
  where: 'both' | 'a' | 'b'
  /** Ids of the passages that have the frame. */
  passagesA: string[]
  passagesB: string[]
}

/** What two statements do with one theme. */
export interface ThemeComparison {
  theme: string
  /** Whether a difference can be taken for a change: only if each side is recorded or verifiably silent. */
  basis: 'both_known' | 'one_known' | 'unknown'
  /** Frames that only one side has, and one more where one side is silent and the other is not. */
  difference: number
  a: Presence
  b: Presence
  /** Ids of recorded passages, or of the silences where there are only those. */
  passagesA: string[]
  passagesB: string[]
  stancesA: Stance[]
  stancesB: Stance[]
  frames: FrameComparison[]
}

const bases = ['both_known', 'one_known', 'unknown'] as const

/**
 * Compares two statements theme by theme. Themes that both sides are known on come first, then those known of one
 * side; within each the biggest difference first. Frames are in the codebook's order.
 */
export function compareByCoding(
  codebook: readonly { id: string; frames: readonly { id: string }[] }[],
  a: readonly ComparedPassage[],
  b: readonly ComparedPassage[],
): ThemeComparison[] {
  return codebook
    .map(({ id, frames }) => compareTheme(id, frames, a, b))
    .sort((x, y) => bases.indexOf(x.basis) - bases.indexOf(y.basis) || y.difference - x.difference)
}

function compareTheme(
  theme: string,
  codebookFrames: readonly { id: string }[],
  a: readonly ComparedPassage[],
  b: readonly ComparedPassage[],
): ThemeComparison {
  const [sideA, sideB] = [sideOf(a, theme), sideOf(b, theme)]
  const frames = codebookFrames.flatMap(({ id: frame }): FrameComparison[] => {
    const passagesA = withFrame(sideA.spoken, frame)
    const passagesB = withFrame(sideB.spoken, frame)
    if (passagesA.length + passagesB.length === 0) return []
    const where = passagesA.length === 0 ? 'b' : passagesB.length === 0 ? 'a' : 'both'
    return [{ frame, where, passagesA, passagesB }]
  })
  const known = [sideA, sideB].filter(({ presence }) => presence !== 'none_recorded').length
  const isSilenceBroken = known === 2 && sideA.presence !== sideB.presence ? 1 : 0
  return {
    theme,
    basis: known === 2 ? 'both_known' : known === 1 ? 'one_known' : 'unknown',
    difference: frames.filter(({ where }) => where !== 'both').length + isSilenceBroken,
    a: sideA.presence,
    b: sideB.presence,
    passagesA: sideA.shown.map(({ id }) => id),
    passagesB: sideB.shown.map(({ id }) => id),
    stancesA: stancesOf(sideA.spoken),
    stancesB: stancesOf(sideB.spoken),
    frames,
  }
}

function sideOf(passages: readonly ComparedPassage[], theme: string) {
  const own = passages.filter((passage) => passage.theme === theme)
  const spoken = own.filter((passage) => !passage.isSilence)
  const presence: Presence = spoken.length > 0 ? 'recorded' : own.length > 0 ? 'silent' : 'none_recorded'
  return { spoken, presence, shown: spoken.length > 0 ? spoken : own }
}

function withFrame(passages: readonly ComparedPassage[], frame: string): string[] {
  return passages.filter((passage) => passage.frames.includes(frame)).map(({ id }) => id)
}

function stancesOf(passages: readonly ComparedPassage[]): Stance[] {
  return [...new Set(passages.flatMap(({ stance }) => stance ?? []))]
}
