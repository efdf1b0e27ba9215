import type { FigureMark, FigureRow } from './figure.ts'

/** Sizes in pixels that the figure is drawn in; the style sheet shows the one that fits. */
export const figureSizes = ['wide', 'medium', 'narrow'] as const
/** A page's sizes, and that of the picture which networks show. */
export type FigureSize = (typeof figureSizes)[number] | 'card'

/** From the edge of a mark to the ring around it. */
export const ringGap = 3

/** From the edge of a mark to the ring around it while its passages are open: outside of that of a first. */
export const openedGap = 6

export interface PlacedText {
  x: number
  y: number
  text: string
  anchor: 'start' | 'middle' | 'end'
}

/** A line straight down. */
export interface Segment {
  x: number
  from: number
  to: number
}

/** The name of a row in lines, each as high as the type and a pixel; `full` where they do not hold it whole. */
export interface PlacedLabel {
  x: number
  y: number
  lines: string[]
  full: string
}

export interface PlacedMark {
  /** In years, as on the scale. */
  x: number
  /** In pixels of its column. */
  px: number
  py: number
  r: number
  lane: number
  /** Row and lane, counted from the top. */
  line: number
  mark: FigureMark
}

export interface PlacedRow {
  row: FigureRow
  top: number
  bottom: number
  label: PlacedLabel
  note: PlacedText | null
  /** Dates and words of first uses, and the lines from them to their marks where they do not stand beside them. */
  words: PlacedText[]
  leaders: (Segment & { lane: number })[]
  /** Where title and counts end that stand above the marks: no rule is drawn through them. */
  titleBottom: number | null
  counts: (PlacedText & { lane: number })[]
  /** The counts that follow the title in its last line, where they stand above the marks. */
  behind: { lane: number; text: string }[]
  /** The lines that the marks stand on, each with its voices. */
  lines: { lanes: number[]; y: number; top: number; bottom: number }[]
}

/** Rows on their axis of time, with the years and the number of statements under them; in pixels from `left` on. */
export interface Column {
  left: number
  width: number
  plot: { left: number; right: number; top: number; bottom: number }
  /** What the marks of its rows are, where they are not all there are, or what a first that they note is the first of. */
  caption: PlacedText | null
  rows: PlacedRow[]
  marks: PlacedMark[]
  years: { value: number; label: string }[]
  /** `text` is the name of an event, the number that it has among those without room for their names, or empty where there are too many for that. */
  events: (PlacedText & { at: number; top: number; full: string; isNumber: boolean })[]
  countHeads: { lane: number; x: number; y: number }[]
  strip: {
    titles: PlacedText[]
    cells: (PlacedText & { lane: number })[]
    heads: { lane: number; x: number; y: number }[]
  }
}

/** The figure in pixels: both painters draw exactly this. */
export interface Placed {
  size: FigureSize
  width: number
  height: number
  font: number
  small: number
  marker: number
  /** Extent in time, in years. */
  x: { min: number; max: number }
  /** One, or two beside each other that share top, bottom and the length of a year. */
  columns: [Column, ...Column[]]
}
