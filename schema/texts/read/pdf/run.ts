/** A run of letters as a page sets it: its left end on the base line, in points from the bottom left. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
}

/** A gap of so many letter heights parts two columns or cells; between words stands less, even in justified lines. */
export const columnGap = 1.1
/** From here a gap is a space. */
const wordGap = 0.16

/** Whether a gap between two runs of letters of this size stands for a space that neither of them has. */
export function isSpace(gap: number, size: number, before: string, behind: string): boolean {
  return gap > size * wordGap && !/\s$/.test(before) && !/^\s/.test(behind)
}
