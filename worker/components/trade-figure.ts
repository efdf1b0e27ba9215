/** A figure in words: one that stands on no page says that it was worked out. */
export function figureText(usdBn: number | null | undefined, isComputed: boolean | null | undefined): string {
  return `${usdBn}${isComputed ? ', computed' : ''}`
}
