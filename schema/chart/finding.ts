import type { DrawnMark } from '../contract/mark.ts'
import type { SeriesChoice } from '../counted.ts'
import type { MarkGround } from '../stats/mark.ts'
import { type Choice, completeSeries } from './wording.ts'

/** Words of a sentence; those with an evidence address open the passages that they rest on. */
export interface Words {
  text: string
  /** Query string of the passages. */
  evidence?: string | undefined
  /** Address of another view, where the words are about that. */
  href?: string | undefined
  /** `theme.frame` that the words are about, or the row of namings. */
  series?: string | undefined
}

/** What a figure shows, said by rule. */
export interface Finding {
  heading: Words[]
  /** At most two sentences, each by itself. */
  summary: Words[][]
  /** What else there is to say, for under the figure. */
  more: Words[]
  /** What the heading rests on, in a few words, for a picture that shows no more of it. */
  basis?: string
}

/** Sentences that stand over a figure. */
const mostSentences = 2

export function findingOf(heading: Words[], sentences: readonly Words[][]): Finding {
  const said = sentences.filter((words) => words.length > 0)
  return {
    heading,
    summary: said.slice(0, mostSentences),
    more: inTurn(said.slice(mostSentences)),
  }
}

/** Sentences one after the other. */
export function inTurn(sentences: readonly Words[][]): Words[] {
  return sentences
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [{ text: ' ' }, ...words]))
}

/** Statements of a voice, or those among them that may have a theme or frame in a part that was not read. */
export interface StatementsOf {
  voice: string
  /** Years or days, inclusive. */
  from: string
  to: string
  series?: SeriesChoice | undefined
  notReadOn?: string
  /** Only those that have a passage of it. */
  theme?: string
  frame?: string | undefined
}

export interface FindingView {
  /** Address of the list of them. */
  statementsPage?: (of: StatementsOf) => string
  years: { from: number; to: number }
  label: (theme: string, frame: string) => string
  /** Ids of the themes asked for. */
  themes: readonly string[]
  themeLabel: (theme: string) => string
  /** Frames whose passages do not name their theme. */
  unnamed: readonly string[]
  /** The frames that name a theme of which others do not; undefined where all do. */
  namingAlone: (theme: string) => readonly string[] | undefined
  /** The voices and series that are looked through. */
  choice: Choice
  /** The statements that are looked through. */
  ground: MarkGround
  /** What is recorded before the years of the view: a first is the first of the collection. */
  earlier: readonly DrawnMark[]
  /** The same view with those years. */
  withEarlier?: string | undefined
}

/** The frames that a finding tells of, as `theme.frame`. */
export function seriesTold({ heading, summary }: Pick<Finding, 'heading' | 'summary'>): string[] {
  return [...new Set([...heading, ...summary.flat()].flatMap(({ series }) => series ?? []))]
}

/** The words, or the sentences one after the other, as plain text, for titles and pictures. */
export function plain(words: readonly Words[] | readonly Words[][]): string {
  return words
    .map((one) => (Array.isArray(one) ? `${plain(one)} ` : one.text))
    .join('')
    .trimEnd()
}

/** Said in a heading of what is told of complete series alone. */
export const withinSeries = ' within complete series'

/** The finding of a view of complete series alone, which says so and leads to the one of all statements. */
export function ofSeriesAlone({ heading, summary, ...rest }: Finding, whole: string): Finding {
  const isSaid = plain(heading).includes(withinSeries)
  return {
    ...rest,
    heading: isSaid ? heading : [...heading, { text: ', complete series only' }],
    summary: [...summary, seriesNote(whole)],
  }
}

/** That a view counts complete series alone, with the address of the same view of all statements, or of all texts. */
export function seriesNote(whole: string, isOfWords = false): Words[] {
  const what = isOfWords ? 'texts' : 'statements'
  return [
    { text: `Only ${what} of ${completeSeries(isOfWords)} are counted here; the others are in ` },
    { text: `the same view of all ${what}`, href: whole },
    { text: '.' },
  ]
}

/** Letters of a heading that is read at a glance: what is told beside the first thing has to fit in. */
export const mostLetters = 130
