import { anyFrame, namedFrame } from './trend.ts'

/** As what a theme is counted: what does not name it counts under its own frame alone, unless former rules are kept. */
export function wholeOf(
  themeFrames: readonly { id: string; namesTheme: boolean }[],
  isFormer = false,
): string {
  return !isFormer && unnamedFrames(themeFrames).length > 0 ? namedFrame : anyFrame
}

/** The frames that a number of the frame counts; null where it counts any. */
export function framesCounted(
  frame: string,
  themeFrames: readonly { id: string; namesTheme: boolean }[],
): string[] | null {
  if (frame === anyFrame) return null
  return frame === namedFrame ? namingFrames(themeFrames) : [frame]
}

/**
 * The frames for which what is recorded counts, `namedFrame` among them where some of its theme do not name it; a silence
 * covers those that would have named its theme.
 */
export function framesFor(
  { isSilence, frames }: { isSilence: boolean; frames: readonly string[] },
  themeFrames: readonly { id: string; namesTheme: boolean }[],
): string[] {
  const counted = isSilence ? namingFrames(themeFrames) : frames
  const unnamed = unnamedFrames(themeFrames)
  return unnamed.length > 0 && isNaming(counted, unnamed) ? [...counted, namedFrame] : [...counted]
}

/** Id of what names a theme, in addresses and of its row in a figure. */
export function namedId(theme: string): string {
  return `${theme}.${namedFrame}`
}

/** Frames of the codebook that do not name their theme, such as talk about blocs that names none. */
export function unnamedFrames(frames: readonly { id: string; namesTheme: boolean }[]): string[] {
  return frames.filter(({ namesTheme }) => !namesTheme).map(({ id }) => id)
}

/** The same by their labels. */
export function unnamedLabels(frames: readonly { label: string; namesTheme: boolean }[]): string[] {
  return frames.filter(({ namesTheme }) => !namesTheme).map(({ label }) => label)
}

/** Frames of a theme that name it: a silence on the theme covers these. */
export function namingFrames(frames: readonly { id: string; namesTheme: boolean }[]): string[] {
  return frames.filter(({ namesTheme }) => namesTheme).map(({ id }) => id)
}

/**
 * What tells that a passage names its theme: words that are given of it, its frame alone, or nothing. Null of a theme whose
 * frames all name it: of that no naming is told.
 */
export type Naming = 'words' | 'frame' | 'none'

export function namingOf(
  passage: { frames: readonly string[]; namedInWords: boolean },
  themeFrames: readonly { id: string; namesTheme: boolean }[],
): Naming | null {
  const unnamed = unnamedFrames(themeFrames)
  if (unnamed.length === 0 || passage.frames.length === 0) return null
  if (!isNaming(passage.frames, unnamed)) return 'none'
  return passage.namedInWords ? 'words' : 'frame'
}

/** The one rule of what names a theme: a passage with at least one frame that is not among the `unnamed`. */
export function isNaming(frames: readonly string[], unnamed: readonly string[]): boolean {
  return frames.some((frame) => !unnamed.includes(frame))
}
