/** What two statements do with one theme. */
export interface ThemeComparison {
  theme: string
  /** `silent` is verified; `none_recorded` is no proof of silence. */
  a: 'recorded' | 'silent' | 'none_recorded'
  b: 'recorded' | 'silent' | 'none_recorded'
  both: string[]
  onlyA: string[]
  onlyB: string[]
}

interface Side {
  passages: readonly { theme: string; frames: readonly string[]; isSilence: boolean }[]
}

/** Compares two statements theme by theme; frames come in the codebook's order, themes with the most difference first. */
export function compareByCoding(
  codebook: readonly { id: string; frames: readonly { id: string }[] }[],
  a: Side,
  b: Side,
): ThemeComparison[] {
  return codebook
    .map(({ id: theme, frames }) => {
      const inA = framesOf(a, theme)
      const inB = framesOf(b, theme)
      const pick = (test: (frame: string) => boolean) => frames.map((frame) => frame.id).filter(test)
      return {
        theme,
        a: presence(a, theme),
        b: presence(b, theme),
        both: pick((frame) => inA.has(frame) && inB.has(frame)),
        onlyA: pick((frame) => inA.has(frame) && !inB.has(frame)),
        onlyB: pick((frame) => inB.has(frame) && !inA.has(frame)),
      }
    })
    .sort((x, y) => difference(y) - difference(x))
}

function difference(theme: ThemeComparison): number {
  return theme.onlyA.length + theme.onlyB.length
}

function framesOf(side: Side, theme: string): Set<string> {
  return new Set(side.passages.filter((p) => p.theme === theme && !p.isSilence).flatMap((p) => p.frames))
}

function presence(side: Side, theme: string): ThemeComparison['a'] {
  const own = side.passages.filter((passage) => passage.theme === theme)
  if (own.some((passage) => !passage.isSilence)) return 'recorded'
  return own.length > 0 ? 'silent' : 'none_recorded'
}
