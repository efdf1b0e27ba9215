/** A run of letters as a page sets it: its left end on the base line, in points from the bottom left. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}
