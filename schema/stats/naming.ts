/** Frames of the codebook that do not name their theme, such as talk about blocs that names none. */
export function unnamedFrames(frames: readonly { id: string; namesTheme: boolean }[]): string[] {
  return frames.filter(({ namesTheme }) => !namesTheme).map(({ id }) => id)
}

/** The one rule of what names a theme: a passage with at least one frame that is not among the `unnamed`. */
export function isNaming(frames: readonly string[], unnamed: readonly string[]): boolean {
  return frames.some((frame) => !unnamed.includes(frame))
}
