/** A figure as it stands, and where it begins. */
export interface Figure {
  text: string
  start: number
}
