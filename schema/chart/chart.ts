import { compareVersions } from '../release-version.ts'
import type { VoiceFilter } from '../stats/trend.ts'

/**
 * How a point is drawn. `full` rests on enough statements; `hollow` on fewer than `fewStatements`; `silent` is a
 * recorded silence; `none` means that nothing is recorded, which is no proof of silence.
 */
export type Look = 'full' | 'hollow' | 'silent' | 'none'

/** Under so many statements a point is drawn hollow, with its interval. */
export const fewStatements = 5

export interface Point {
  /** Index of the lane, which is a voice; 0 is on top. */
  lane: number
  /** In years: 2022.5 is the middle of 2022. */
  x: number
  /** In lanes, upwards from the lowest baseline. */
  y: number
  /** The measure, as the data answers it. */
  value: number
  look: Look
  /** 95 % Wilson interval in the unit of y; null where none is drawn. */
  low: number | null
  high: number | null
  /** The year. */
  key: string
  /** What a reader is told of the point. */
  text: string
  /** Query string of exactly the passages or texts counted; null where there are none. */
  evidence: string | null
  /** The release that last changed its number; null where none did. */
  since: string | null
}

export interface Facet {
  /** `theme.frame`; of rates `theme.definition`. */
  id: string
  title: string
  /** Address of the facet by itself; null where it is shown by itself. */
  href: string | null
  points: Point[]
}

export interface EventMark {
  /** In years. */
  x: number
  /** Name of the event. */
  label: string
}

/** Everything that is drawn, before it has a size: the server's SVG and the browser's canvas draw the same. */
export interface Chart {
  kind: 'year' | 'rate'
  /** Lanes from top to bottom. */
  voices: VoiceFilter[]
  x: { min: number; max: number; ticks: { x: number; label: string }[] }
  /** Values at which a lane has a line, and their labels. */
  scale: { max: number; ticks: { value: number; label: string }[] }
  facets: Facet[]
  /** Years of a lane without any statement. */
  empty: { lane: number; year: number }[]
  /** Lanes of voices of which too few words are measured to tell anything. */
  little: number[]
  /** Statements or words behind each point: the same for every facet. */
  strip: { lane: number; x: number; n: number; label: string }[]
  stripTitle: string
  /** Years that the dataset covers only in part. */
  partYears: number[]
  marks: EventMark[]
}

/** What is said of a voice of which too few words are measured. */
export const tooLittleText = 'too little text to tell'

/** `theme.frame.voice.year`, as an address names a point. */
export function pointName(
  { voices }: Pick<Chart, 'voices'>,
  { id }: Pick<Facet, 'id'>,
  { lane, key }: Pick<Point, 'lane' | 'key'>,
): string {
  return `${id}.${voices[lane]}.${key}`
}

/** What a point opens, and the page that lists it: texts where words are counted, else passages. */
export function evidencePage({ kind }: Pick<Chart, 'kind'>): { page: string; what: string } {
  return kind === 'rate'
    ? { page: '/measures', what: 'measured texts' }
    : { page: '/evidence', what: 'passages' }
}

/** Releases that changed a number which has a mark, in order. */
export function changedBy({ facets }: Pick<Chart, 'facets'>): string[] {
  const all = facets.flatMap(({ points }) =>
    points.flatMap(({ since, look }) => (look === 'none' ? [] : (since ?? []))),
  )
  return [...new Set(all)].toSorted(compareVersions)
}

/** Height of a lane is 1; the rest is room for the next one's name. */
export const laneStep = 1.55

/** The y of a lane's baseline. */
export function laneBase(lane: number, lanes: number): number {
  return (lanes - 1 - lane) * laneStep
}

/** The y of the upper edge of a chart of so many lanes. */
export function laneTop(lanes: number): number {
  return laneBase(0, lanes) + laneStep
}
