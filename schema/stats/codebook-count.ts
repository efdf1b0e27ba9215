import type { CodebookTheme, FrameExample, Theme } from '../contract/codebook.ts'
import type { Agreement } from '../contract/coding.ts'
import { isTentative } from './alpha.ts'

interface ThemeRecord {
  id: string
  label: string
  question: string
  isCore: boolean
}

interface FrameRecord {
  id: string
  themeId: string
  label: string
  definition: string
  nearMiss: string
  isLimit: boolean
  namesTheme: boolean
}

/** A passage that trends count, or a silence. */
export interface ThemedPassage {
  statementId: string
  themeId: string
  silence: string | null
  frames: readonly string[]
}

type Figures = Pick<Agreement, 'subject' | 'theme' | 'frame' | 'alpha' | 'passages' | 'named'>

/** Themes in the codebook's order with their frames and how much was recorded of each. */
export function countedThemes(
  themes: readonly ThemeRecord[],
  frames: readonly FrameRecord[],
  passages: readonly ThemedPassage[],
  agreements: readonly Figures[],
): Theme[] {
  return themes.map((theme) => {
    const own = passages.filter((row) => row.themeId === theme.id)
    const spoken = own.filter((row) => row.silence === null)
    const silent = own.filter((row) => row.silence !== null)
    const ofTheme = agreements.find((row) => row.theme === theme.id && row.subject === 'frames')
    return {
      id: theme.id,
      label: theme.label,
      question: theme.question,
      isCore: theme.isCore,
      passages: spoken.length,
      statements: new Set(spoken.map((row) => row.statementId)).size,
      silences: new Set(silent.map((row) => row.statementId)).size,
      alpha: ofTheme?.alpha ?? null,
      alphaPassages: ofTheme?.passages ?? 0,
      isTentative: isTentative(ofTheme?.alpha ?? null),
      frames: frames
        .filter((frame) => frame.themeId === theme.id)
        .map(({ themeId: _, ...frame }) => {
          const alpha = agreements.find((row) => row.frame === frame.id)?.alpha ?? null
          const { id, label, definition, nearMiss, isLimit, namesTheme } = frame
          return {
            ...{ id, label, definition, nearMiss, isLimit, namesTheme },
            ...{ alpha, isTentative: isTentative(alpha) },
          }
        }),
    }
  })
}

/** Each theme with its frames' counts, and their examples. */
export function countedCodebook(
  themes: readonly Theme[],
  passages: readonly ThemedPassage[],
  {
    codings,
    agreements,
  }: { codings: readonly { passageId: string; frames: string }[]; agreements: readonly Figures[] },
  examples: ReadonlyMap<string, FrameExample[]>,
): CodebookTheme[] {
  const codedWith = Map.groupBy(
    codings.flatMap(({ passageId, frames }) => frames.split(' ').map((frame) => ({ passageId, frame }))),
    ({ frame }) => frame,
  )
  const counts = new Map<string, number>()
  for (const { frames } of passages) {
    for (const frame of frames) counts.set(frame, (counts.get(frame) ?? 0) + 1)
  }
  return themes.map((theme) => ({
    ...theme,
    frames: theme.frames.map((frame) => ({
      ...frame,
      theme: theme.id,
      passages: counts.get(frame.id) ?? 0,
      named: agreements.find((row) => row.subject === 'frame' && row.frame === frame.id)?.named ?? 0,
      coded: new Set(codedWith.get(frame.id)?.map(({ passageId }) => passageId)).size,
      examples: examples.get(frame.id) ?? [],
    })),
  }))
}
