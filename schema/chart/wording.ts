import { joint, panels } from '#subject'
import { capitalised } from '../capitalised.ts'
import type { Measure, TrendRow } from '../contract/trend.ts'
import type { SeriesChoice } from '../counted.ts'
import { notFullyRead, readFor } from '../not-fully-read.ts'
import { longDate } from '../partial-date.ts'
import { plural } from '../plural.ts'
import { type StatementDay, shortDay } from '../statement-day.ts'
import { type Counted, isLarger } from '../stats/share.ts'
import { sumOf } from '../stats/sum.ts'
import { isWhole, type VoiceFilter } from '../stats/trend.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { voices as everyVoice, sides } from '../voice.ts'
import { laneLabel } from './look.ts'
import { percentText, shareWords, unreadWords } from './point-text.ts'
import { unreadAmong } from './share.ts'
import { seriesOf } from './trend.ts'
import {
  issuedBy,
  ofStatements,
  statementCount,
  statementsOfVoice,
  theStatements,
  voiceWithin,
} from './voice-words.ts'

/** How remarks of several sides count, where a corpus has several; else empty. */
export function bothSentence(): string {
  if (sides.length < 2) return ''
  const [who, each] =
    sides.length === 2
      ? ['both', listed(sides.map((side) => `for ${laneLabel(side)}`))]
      : ['several', 'for each of them']
  return ` Remarks of ${who} sides without a common text count ${each}, never as a ${joint.statement}.`
}

/** What a view leaves out: of that its sentences say nothing. */
export interface Choice {
  voices: readonly VoiceFilter[]
  series?: SeriesChoice | undefined
}

/** " in statements of Moscow": the voices of a view, where it leaves out some; else empty. */
export function inVoices({ voices }: Pick<Choice, 'voices'>): string {
  const isAll = voices.includes('all') || everyVoice.every((voice) => voices.includes(voice))
  return isAll ? '' : ` in ${listed(voices.map(statementsOfVoice))}`
}

/** The voices of a view, where it leaves out some: each is named by its heading. */
export function voicesChosen(choice: Pick<Choice, 'voices'>): readonly VoiceFilter[] {
  return inVoices(choice) === '' ? [] : choice.voices
}

/** ", Moscow and Beijing": the same at the end of a heading that says nothing of each. */
export function namingVoices(choice: Pick<Choice, 'voices'>): string {
  const chosen = voicesChosen(choice)
  return chosen.length === 0 ? '' : `, ${listed(chosen.map(voiceWithin))}`
}

/** "36 joint statements within complete series": so many statements, and of which voices where a view leaves out some. */
export function statementsChosen(count: number, choice: Choice): string {
  const [only, ...others] = choice.voices
  const isOfAll = inVoices(choice) === ''
  const told =
    isOfAll || only === undefined
      ? plural(count, 'statement')
      : others.length === 0
        ? statementCount(count, only)
        : `${plural(count, 'statement')} ${listed(choice.voices.map(issuedBy))}`
  return `${told}${inSeries(choice)}`
}

/** " within complete series", where a view counts these alone; else empty. */
export function inSeries({ series }: Pick<Choice, 'series'>, isOfWords = false): string {
  return series === undefined ? '' : ` within ${completeSeries(isOfWords)}`
}

/**
 * What a view of complete series counts: where words are counted, the texts of a panel as well, of which every speech is held
 * and none is coded.
 */
export function completeSeries(isOfWords: boolean): string {
  const alone = 'complete series'
  return isOfWords && panels.length > 0
    ? `${alone} and the ${listed(panels.map(({ label }) => label))}`
    : alone
}

/** "no statements of Moscow", "13 joint statements": what a collection holds of the voices of a view. */
export function statementsHeld(count: number, { voices }: Pick<Choice, 'voices'>): string {
  return statementsChosen(count, { voices }).replace(/^0 /, 'no ')
}

/** " in statements of Moscow within complete series": all that the counts of a view are taken of, where it leaves out some. */
export function inChoice(choice: Choice): string {
  return `${inVoices(choice)}${inSeries(choice)}`
}

/** What holds the statements of a view: of what stands outside complete series a view of these says nothing. */
export function holder({ series }: Pick<Choice, 'series'>): { holds: string; inIt: string } {
  return series === undefined
    ? { holds: 'the collection holds', inIt: 'in this collection' }
    : {
        holds: 'the complete series of the collection hold',
        inIt: 'in the complete series of this collection',
      }
}

export interface Wording {
  measure: Measure
  years: { from: number; to: number }
  choice: Choice
  /** Label of a frame; for `any`, of its theme. */
  label: (theme: string, frame: string) => string
}

/** "What is counted": what a point is, and what an empty place or a zero means. */
export function countedSentence(
  rows: readonly TrendRow[],
  {
    measure,
    series,
    partYears,
    unnamed = [],
    themeLabel = (theme) => theme,
  }: {
    measure: Measure
    series?: SeriesChoice | undefined
    partYears: readonly number[]
    /** Themes with the labels of those of their frames that do not name them. */
    unnamed?: readonly { theme: string; frames: readonly string[] }[]
    themeLabel?: (theme: string) => string
  },
): string {
  const voices = [...new Set(rows.map((row) => row.voice))]
  const isOfThemes = isTheme(rows)
  const what = isOfThemes ? 'on the theme' : 'with the frame'
  const made = `the statements that a voice made in a year${inSeries({ series })}`
  const point =
    measure === 'share'
      ? `Each point is a share: of ${made}, how many hold at least one counted passage ${what}.`
      : `Each point is the number of counted passages ${what} in ${made}; more statements make more passages.`
  const both = voices.some((voice) => sides.includes(voice)) ? bothSentence() : ''
  const unread = rows.some(({ notRead }) => notRead > 0) ? ', or without one that was fully read,' : ''
  const empty = ` A year without a statement${unread} is left empty. A zero says that nothing is recorded, which ${unrecordedMeans}; a cross marks a recorded silence: a reading of the whole text, ours or a published one, finds the theme unnamed.`
  const part = partYears.length === 0 ? '' : ` The dataset covers ${yearsListed(partYears)} only in part.`
  const without = rows.some(({ frame }) => isWhole(frame)) ? unnamed.map((one) => ` ${namedAlone(one)}`) : []
  const unreadOn = notReadSentence(rows, themeLabel)
  const least =
    unreadOn === '' || measure !== 'share'
      ? ''
      : ' A share of statements of which some were not fully read is at least so large; the bar behind its point reaches to the upper end of what it may be.'
  return `${point}${both}${without.join('')}${empty}${unreadOn}${least}${part}`
}

/** How many statements were not fully read on a theme, or for its frames: of several frames how many at most. */
function notReadSentence(rows: readonly TrendRow[], themeLabel: (theme: string) => string): string {
  const told = [...Map.groupBy(rows, ({ theme }) => theme)].flatMap(([theme, ofTheme]) => {
    const counts = [...Map.groupBy(comparedRows(ofTheme), ({ voice }) => voice)].flatMap(
      ([voice, spoken]) => {
        const byFrame = [...Map.groupBy(spoken, ({ frame }) => frame).values()]
        const unread = byFrame.map((own) => sumOf(own, (row) => row.notRead))
        const most = Math.max(...unread)
        // Every frame has the same statements.
        const all = sumOf(byFrame[0] ?? [], (row) => row.statements)
        const n = unread.some((count) => count < most) ? `up to ${most}` : most
        return most === 0 ? [] : `${n} of the ${statementCount(all, voice)}`
      },
    )
    const isOfTheme = isTheme(ofTheme)
    const what = `${isOfTheme ? '' : 'a frame of '}${themeLabel(theme)}`
    return counts.length === 0
      ? []
      : `${notFullyRead[isOfTheme ? 'theme' : 'frame']} ${what}: ${listed(counts)}`
  })
  return told.length === 0 ? '' : ` ${capitalised(told.join('; '))}.`
}

/** "What it shows": one sentence for each voice, or one for each thing worth telling of many facets. */
export function shownSentences(all: readonly TrendRow[], wording: Wording): string[] {
  const rows = comparedRows(all)
  const voices = [...new Set(rows.map((row) => row.voice))]
  const series = [...new Set(rows.map(seriesOf))]
  if (rows.length === 0) return []
  if (rows.every((row) => row.statements === 0)) {
    return [
      `${capitalised(holder(wording.choice).holds)} ${statementsHeld(0, wording.choice)} in ${span(wording.years)}.`,
    ]
  }
  if (series.length === 1) return voices.map((voice) => voiceSentence(voice, ofVoice(rows, voice), wording))
  return [
    ...mostOften(rows, voices, wording),
    ...firstRecorded(rows, wording),
    ...neverRecorded(rows, wording),
  ]
}

/** How often one voice carries one frame: in all, since when, and at most. */
function voiceSentence(voice: VoiceFilter, rows: readonly TrendRow[], { years, choice }: Wording): string {
  const subject = voice === 'all' ? 'All voices together' : capitalised(theStatements(voice))
  const all = sumOf(rows, (row) => row.statements)
  const notRead = sumOf(rows, (row) => row.notRead)
  if (all === 0) return `${subject}: ${holder(choice).holds} none in ${span(years)}.`
  const hits = sumOf(rows, (row) => row.statementsWithFrame)
  if (hits === 0 && notRead === all)
    return `${subject}: none of ${all} in ${span(years)} was fully read ${isTheme(rows) ? 'on the theme' : 'for the frame'}.`
  const ofAll = { statements: all, notRead, frame: rows[0]?.frame }
  if (hits === 0) {
    const silences = sumOf(rows, (row) => row.silences)
    const silent =
      silences === 0
        ? ''
        : `; ${plural(silences, 'silence')} on the theme ${silences === 1 ? 'is' : 'are'} recorded`
    return `${subject}: not recorded in ${span(years)} (0 of ${plural(all, 'statement')})${silent}${unreadWords(ofAll)}.`
  }
  const withFrame = rows.filter((row) => row.passages > 0)
  const total = `${hits} of ${plural(all, 'statement')} (${shareWords(hits / all, ofAll)})`
  const [first] = withFrame
  if (withFrame.length === 1) return `${subject}: recorded in ${first?.year} alone, in ${total}.`
  const peak = withFrame.reduce((best, row) => ((row.share ?? 0) > (best.share ?? 0) ? row : best))
  const peaks = withFrame.filter((row) => row.share === peak.share)
  const recorded = `${subject}: recorded in ${total} of ${span(years)}, first in ${first?.year}`
  // Where shares are equal, none is the largest.
  if (peaks.length === withFrame.length) return `${recorded}.`
  if (isOpen(countsOf(peak), rows.filter((row) => row !== peak).map(countsOf)))
    return `${recorded}; which year has the largest share cannot be told.`
  const most =
    peaks.length === 1 ? `${peak.statementsWithFrame} of ${peak.statements}` : percentText(peak.share ?? 0)
  return `${recorded}; the largest share is that of ${listed(peaks.map(({ year }) => String(year)))} (${most}).`
}

/** Whether another share may be as large, by what was not read. */
function isOpen(top: Counted, others: readonly Counted[]): boolean {
  return others.some((one) => one.notRead > 0 && !isLarger(top, one))
}

/** What is recorded of each voice most often, with what was not read: what a voice says most often nobody knows then. */
function mostOften(
  rows: readonly TrendRow[],
  voices: readonly VoiceFilter[],
  { label, years, choice }: Wording,
): string[] {
  const all = totals(rows)
  const best = voices.flatMap((voice) => {
    const carried = totals(ofVoice(rows, voice)).filter(({ hits }) => hits > 0)
    const most = carried.filter(({ hits }) => carried.every((other) => other.hits <= hits))
    // Where all are as frequent none is the most frequent.
    const isMost = most.length === 1 || most.length < carried.length
    return isMost ? most.map((one) => ({ voice, ...one })) : []
  })
  if (best.length === 0)
    return all.some(({ hits }) => hits > 0)
      ? []
      : [`Nothing is recorded in ${span(years)}${inChoice(choice)}.`]
  const parts = [...Map.groupBy(best, quotedBy(label))].map(([name, own]) => {
    const shares = own.map(({ voice, frame, hits, statements, notRead }) => {
      const unread = unreadAmong(notRead, statements, readFor(frame))
      return `${ofStatements(hits, statements, voice)}${unread && ` (${unread})`}`
    })
    return `${name} in ${listed(shares)}`
  })
  const isOfThemes = isTheme(all)
  const among = `Of these ${plural(all.length, isOfThemes ? 'theme' : 'frame')}`
  return [`${among}, recorded most often: ${parts.join('; ')}.`]
}

/** A frame in quotation marks, as its name may have an “and”; a theme by its name. */
function quotedBy(label: Wording['label']) {
  return ({ theme, frame }: { theme: string; frame: string }) =>
    isWhole(frame) ? label(theme, frame) : `“${label(theme, frame)}”`
}

/** Frames that no voice carries in the first half of the period. */
function firstRecorded(rows: readonly TrendRow[], { label, years, choice }: Wording): string[] {
  const middle = Math.floor((years.from + years.to) / 2)
  const late = totals(rows).filter(({ first }) => first !== null && first > middle)
  if (late.length === 0 || years.from === years.to) return []
  const quoted = quotedBy(label)
  const names = late.map((one) => `${quoted(one)} (first in ${one.first})`)
  const hedge = unreadHedge(
    rows.filter(({ year }) => year <= middle),
    late,
    ` of ${span({ from: years.from, to: middle })}`,
  )
  return [
    `In ${span(years)} recorded only after ${middle}${inVoices(choice) && `,${inVoices(choice)}`}${inSeries(choice)}: ${listed(names)}${hedge}.`,
  ]
}

function neverRecorded(rows: readonly TrendRow[], { label, years, choice }: Wording): string[] {
  const all = totals(rows)
  const never = all.filter(({ hits }) => hits === 0)
  if (never.length === 0 || never.length === all.length) return []
  return [
    `Not recorded at all in ${span(years)}${inChoice(choice)}: ${listed(never.map(quotedBy(label)))}${unreadHedge(rows, never)}.`,
  ]
}

/** After what none of the rows of these frames records: they may have it where they were not read. */
function unreadHedge(
  rows: readonly TrendRow[],
  of: readonly Pick<TrendRow, 'theme' | 'frame'>[],
  when = '',
): string {
  const own = rows.filter(({ theme, frame }) => of.some((one) => one.theme === theme && one.frame === frame))
  return sumOf(own, (row) => row.notRead) === 0
    ? ''
    : `; not every statement${when} was fully read ${isTheme(own) ? 'on the theme' : 'for the frame'}`
}

/** Stands where a theme has a number and some of its frames do not name it. */
export function namedAlone({ theme, frames }: { theme: string; frames: readonly string[] }): string {
  return `Numbers of ${theme} count what names it, without ${listed(frames.map((frame) => `“${frame}”`))}.`
}

/** Without those of a theme where its frames stand beside it: these are compared, and it has each of them. */
function comparedRows(rows: readonly TrendRow[]): readonly TrendRow[] {
  const frames = rows.filter(({ frame }) => !isWhole(frame))
  return frames.length > 0 ? frames : rows
}

/** Whether the rows are of themes as wholes. */
function isTheme(rows: readonly Pick<TrendRow, 'frame'>[]): boolean {
  return rows.every(({ frame }) => isWhole(frame))
}

/** Statements with each frame, voices added up, and the first year with one. */
export function totals(rows: readonly TrendRow[]) {
  return [...Map.groupBy(rows, seriesOf)].map(([id, own]) => {
    const years = own.filter((row) => row.passages > 0).map((row) => row.year)
    const [theme = '', frame = ''] = id.split('.')
    return {
      theme,
      frame,
      hits: sumOf(own, (row) => row.statementsWithFrame),
      statements: sumOf(own, (row) => row.statements),
      notRead: sumOf(own, (row) => row.notRead),
      first: years.length === 0 ? null : Math.min(...years),
    }
  })
}

function countsOf({ statements, statementsWithFrame: hits, notRead }: TrendRow) {
  return { statements, hits, notRead }
}

/** The year of a date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** "on 4 Feb 2022", "in May 2004", "on 4 Jun 2019 (date uncertain)". */
export function onDay(day: StatementDay): string {
  return `${dayWord(day.date)} ${shortDay(day)}`
}

/** What stands before a date: "on" a day, "in" a month or year. */
export function dayWord(date: string): 'on' | 'in' {
  return date.length > 7 ? 'on' : 'in'
}

/** "February 2022", or the year where no more is known. */
export function monthText(date: string): string {
  return longDate(date.slice(0, 7))
}

/** "2013–2024", or the one year. */
export function span({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** "2001–2012", "2011 and 2012", "2001–2003, 2006 and 2009": three years or more on end are a span. */
export function yearsListed(years: readonly number[]): string {
  const runs: number[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  return listed(runs.flatMap((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.map(String))))
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function ofVoice(rows: readonly TrendRow[], voice: VoiceFilter): TrendRow[] {
  return rows.filter((row) => row.voice === voice)
}
