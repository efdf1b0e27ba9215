import type { DrawnMark } from '../contract/mark.ts'
import { isBefore } from '../partial-date.ts'
import { type MarkGround, type Spoken, statementsIn } from '../stats/mark.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { sides } from '../voice.ts'
import { laneLabel } from './look.ts'
import { counted } from './point-text.ts'
import { distinct } from './trend.ts'
import { issuedBy, oneStatement, saidBy, statementsOfVoice, theStatements } from './voice-words.ts'
import { dayText, listed, onDay, sentence, span, yearOf } from './wording.ts'

/** Words of a sentence; those with an evidence address open the passages that they rest on. */
export interface Words {
  text: string
  /** Query string of the passages. */
  evidence?: string | undefined
  /** `theme.frame` that the words are about. */
  series?: string | undefined
}

/** What a figure shows, said by rule. */
export interface Finding {
  heading: Words[]
  summary: Words[]
  /** What the heading rests on. */
  note?: string | undefined
}

export interface FindingView {
  years: { from: number; to: number }
  label: (theme: string, frame: string) => string
  /** Ids of the themes asked for. */
  themes: readonly string[]
  themeLabel: (theme: string) => string
  /** Frames whose passages do not name their theme. */
  unnamed: readonly string[]
  /** The statements that are looked through. */
  ground: MarkGround
}

/** The frames that a finding tells of, as `theme.frame`. */
export function seriesTold({ heading, summary }: Finding): string[] {
  return distinct([...heading, ...summary].flatMap(({ series }) => series ?? []))
}

/** The words as plain text, for titles and pictures. */
export function plain(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}

/** Of one theme: when its leading voice names it, with which frames in turn, and who was there before. */
export function themeFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const [theme = ''] = view.themes
  const label = view.themeLabel(theme)
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const lead = leadOf(recorded)
  if (lead === undefined) return nothingRecorded(label, view)
  const ofLead = rows.filter(({ voice }) => voice === lead)
  const spoken = view.ground.spoken.filter(({ voice }) => voice === lead)
  const basis = basisOfChange(ofLead, spoken)
  const own = ofLead.filter(({ status }) => status === 'recorded')
  const frames = usesOf(own, basis.rows)
  const named = own.filter(({ namesTheme }) => namesTheme)
  const [first] = named
  const before = first ? basis.spoken.filter(({ date }) => isBefore(date, first.date)) : []
  const isLate = first !== undefined && spokenBy(before) >= 3 && yearOf(first.date) > view.years.from
  const verb = verbOf(theme, rows, view)
  return {
    heading: isLate
      ? lateHeading({ label, lead, named, verb }, frames, view)
      : [{ text: `${label} ${inWords(lead)}: ` }, ...courseOf(frames, view)],
    summary: [
      ...(isLate
        ? silenceSentence({
            label,
            lead,
            first,
            before,
            rows: basis.rows,
            verb,
            isComplete: basis.isComplete,
            years: view.years,
          })
        : mostSentence(usesOf(own), spokenBy(spoken), lead, view)),
      ...spaced(othersSentence(rows, lead, frames, view)),
      ...(basis.isComplete
        ? []
        : [
            {
              text: ' This rests on statements collected one by one, not on a complete series: a change may be one of what was collected.',
            },
          ]),
    ],
    note: basis.isComplete
      ? basisSentence(frames, { ofSeries: spokenBy(basis.spoken), all: spokenBy(spoken) }, lead)
      : undefined,
  }
}

function basisSentence(
  frames: readonly Use[],
  { ofSeries: statements, all }: { ofSeries: number; all: number },
  lead: string,
): string {
  const isWider = frames.some(({ rows, years }) => {
    const ofSeries = rows.filter(({ series }) => series !== null).map(({ date }) => yearOf(date))
    return years.some((year) => !ofSeries.includes(year))
  })
  const beside = isWider ? '; its years also take in statements that were collected beside them' : ''
  return `What the heading says of change rests on the ${counted(statements, oneStatement(lead))} of complete series${beside}.${all > statements ? ` The figure and its tables show all ${all}.` : ''}`
}

/** The statements that a change may be told from: those of complete series, where the voice has mostly such. */
function basisOfChange(rows: readonly DrawnMark[], spoken: readonly Spoken[]) {
  const complete = spoken.map((one) => ({ ...one, statements: one.ofSeries }))
  const ofSeries = rows.filter(({ series }) => series !== null)
  const isComplete =
    2 * spokenBy(complete) > spokenBy(spoken) && ofSeries.some(({ status }) => status === 'recorded')
  return isComplete ? { rows: ofSeries, spoken: complete, isComplete } : { rows, spoken, isComplete }
}

/** Of one frame: each voice with its first use and how often. */
export function frameFinding(rows: readonly DrawnMark[], view: FindingView & { name: string }): Finding {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  if (recorded.length === 0) return nothingRecorded(view.name, view)
  const voices = distinct(rows.map(({ voice }) => voice))
  const uses = voices
    .map((voice) => ({ voice, own: recorded.filter((row) => row.voice === voice) }))
    .filter(({ own }) => own.length > 0)
    .toSorted((a, b) => ((a.own[0]?.date ?? '') < (b.own[0]?.date ?? '') ? -1 : 1))
  const heading = uses.map(({ voice, own }, index): Words => {
    const when =
      statementsIn(own) === 1 ? `once, ${onDay(own[0]?.date ?? '')}` : yearsText(yearsIn(own), view.years)
    return { text: `${index === 0 ? '' : ', '}${saidBy(voice)} ${when}`, evidence: evidenceOf(own) }
  })
  const shares = uses.map(({ voice, own }) => {
    const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
    return `${statementsIn(own)} of ${counted(all, 'statement')} ${issuedBy(voice)}`
  })
  const date = uses[0]?.own[0]?.date ?? ''
  // Of one day there is no first, and no order is known between a day and its month.
  const firsts = uses.flatMap(({ own }) => own.find((row) => !isBefore(date, row.date)) ?? [])
  const [start] = firsts
  // Only the words of the statement whose date is told.
  const wording =
    start?.words && firsts.length === 1 ? `; in the words “${start.words}”${basisOf(start)}` : ''
  const who = firsts.map(({ voice }) => laneLabel(voice))
  const isOneDay = firsts.every((row) => row.date === date)
  return {
    heading: [{ text: `${view.name}: ` }, ...heading],
    summary: [
      { text: `Recorded in ${listed(shares)}. ` },
      { text: `First in this collection of ${span(view.years)}: ` },
      ...joined(
        firsts.map((row, index) => ({
          text: isOneDay ? (who[index] ?? '') : `${who[index]}, ${dayText(row.date)}`,
          evidence: evidenceOf([row]),
        })),
        '',
      ),
      { text: `${isOneDay ? `, ${dayText(date)}` : ''}${wording}.` },
    ],
  }
}

/** Of several themes: since when and how often each is spoken of. */
export function themesFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const { themes } = view
  const label = (theme: string) => view.themeLabel(theme)
  const { statements } = view.ground
  const heading = [{ text: `${listed(themes.map(label))}, ${span(view.years)}` }]
  if (recorded.length === 0)
    return { heading, summary: [{ text: `Nothing is recorded in ${span(view.years)}.` }] }
  const parts = themes.map((theme) => {
    const own = recorded.filter((row) => row.theme === theme)
    return `${label(theme)} in ${statementsIn(own)}`
  })
  return { heading, summary: [{ text: `Of ${counted(statements, 'statement')}: ${listed(parts)}.` }] }
}

/** Of the first page: how many frames one side used before a joint text did. */
export function overviewFinding(rows: readonly DrawnMark[], { years }: FindingView): Words[] {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const frames = [...Map.groupBy(recorded, ({ theme, frame }) => `${theme}.${frame}`).values()]
  const firstOf = (own: readonly DrawnMark[], voices: readonly string[]) =>
    own
      .filter(({ voice }) => voices.includes(voice))
      .map(({ date }) => date)
      .toSorted()[0]
  const joint = frames.filter((own) => firstOf(own, ['joint']) !== undefined)
  if (sides.length < 2 || joint.length === 0) {
    return [{ text: `${counted(frames.length, 'frame')} recorded in ${span(years)}.` }]
  }
  const later = joint.filter((own) => {
    const side = firstOf(own, sides)
    return side !== undefined && isBefore(side, firstOf(own, ['joint']) ?? '')
  }).length
  const never = frames.length - joint.length
  const one = oneStatement('joint')
  const parts = [
    { n: later, what: `first recorded from one side and only later in a ${one}` },
    { n: joint.length - later, what: `in a ${one} first or at once` },
    { n: never, what: `in no ${one}` },
  ]
  const told = parts.filter(({ n }) => n > 0)
  return [
    {
      text: `Of ${counted(frames.length, 'frame')}, ${listed(told.map(({ n, what }, index) => `${n} ${index > 0 ? '' : n === 1 ? 'is ' : 'are '}${what}`))}. `,
    },
    { text: `First means first in this collection of ${span(years)}.` },
  ]
}

function spaced(words: readonly Words[]): Words[] {
  return words.length === 0 ? [] : [{ text: ' ' }, ...words]
}

/** A frame in the hands of one voice. */
interface Use {
  theme: string
  frame: string
  rows: DrawnMark[]
  /** Statements that use it; of the change that a heading tells, those that a change may be told from. */
  statements: number
  /** Years in which any statement uses it. */
  years: number[]
}

/** One statement is no course of things. */
const isMoreThanOnce = ({ statements }: Use) => statements > 1

function usesOf(own: readonly DrawnMark[], basis: readonly DrawnMark[] = own): Use[] {
  const groups = [...Map.groupBy(own, ({ theme, frame }) => `${theme}.${frame}`).values()]
  return groups
    .map((rows) => ({
      theme: rows[0]?.theme ?? '',
      frame: rows[0]?.frame ?? '',
      rows,
      statements: statementsIn(rows.filter((row) => basis.includes(row))),
      years: yearsIn(rows),
    }))
    .toSorted((a, b) => ((a.rows[0]?.date ?? '') < (b.rows[0]?.date ?? '') ? -1 : 1))
}

function yearsIn(rows: readonly DrawnMark[]): number[] {
  return distinct(rows.map(({ date }) => yearOf(date))).toSorted((a, b) => a - b)
}

/** Frames by how many statements use them, those of as many together. */
function ranked(uses: readonly Use[]): { statements: number; uses: Use[] }[] {
  return [...Map.groupBy(uses, ({ statements }) => statements)]
    .map(([statements, own]) => ({ statements, uses: own }))
    .toSorted((a, b) => b.statements - a.statements)
}

/** The joint texts where the view has them, else the voice with most statements. */
function leadOf(recorded: readonly DrawnMark[]): string | undefined {
  const voices = distinct(recorded.map(({ voice }) => voice))
  if (voices.includes('joint')) return 'joint'
  const count = (voice: string) => statementsIn(recorded.filter((row) => row.voice === voice))
  return voices.toSorted((a, b) => count(b) - count(a))[0]
}

/** One statement so many years before the next is no beginning of a practice. */
const yearsApart = 3

/** "From 2022 the joint statements name NATO: first “A”, then “B” (2023, 2024)". */
function lateHeading(
  { label, lead, named, verb }: { label: string; lead: string; named: readonly DrawnMark[]; verb: string },
  uses: readonly Use[],
  view: FindingView,
): Words[] {
  const year = yearOf(named[0]?.date ?? '')
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const firstYears = naming.map(({ years }) => years[0] ?? 0)
  const early = naming.filter((_, index) => firstYears[index] === year)
  const late = naming.filter((use, index) => firstYears[index] !== year && isMoreThanOnce(use))
  const later = late.slice(0, 2)
  return [
    { text: `${namingText({ label, lead, named, verb }, view.years)}: ` },
    ...joined(
      early.slice(0, 2).map((use) => framed(use, view, later.length > 0 ? '' : endTail(use, view))),
      later.length > 0 ? 'first ' : '',
    ),
    ...joined(
      later.map((use) => framed(use, view, yearsTail(use, view))),
      ', then ',
    ),
  ]
}

/** "From 2022 the joint statements name NATO", "Once, on 4 Feb 2022, a joint statement names NATO": in which years it is so. */
function namingText(
  { label, lead, named, verb }: { label: string; lead: string; named: readonly DrawnMark[]; verb: string },
  covered: FindingView['years'],
): string {
  const years = yearsIn(named)
  const [first = 0, ...again] = years
  const who = theStatements(lead)
  if (statementsIn(named) === 1) {
    return `Once, ${onDay(named[0]?.date ?? '')}, a ${oneStatement(lead)} ${verb === 'name' ? 'names' : 'speaks of'} ${label}`
  }
  const isOnce = statementsIn(named.filter(({ date }) => yearOf(date) === first)) === 1
  const [second = first] = again
  if (isOnce && again.length > 1 && second - first >= yearsApart && isLasting(again, covered)) {
    return `${sentence(who)} ${verb} ${label} once in ${first} and again from ${second}`
  }
  // Two years on end at the end of the time are a beginning, not an episode.
  const isNew = second - first === 1 && isLasting(years, covered)
  return `${isNew ? `From ${first}` : sentence(yearsText(years, covered))} ${who} ${verb} ${label}`
}

/** Frames of a theme that is spoken of from the start: what is always there, what comes and what goes. */
function courseOf(uses: readonly Use[], view: FindingView): Words[] {
  const { from, to } = view.years
  const third = (to - from + 1) / 3
  const most = uses.toSorted((a, b) => b.statements - a.statements)
  const lasting = most.find(({ years }) => (years[0] ?? to) < from + third)
  const late = most
    .filter((use) => use !== lasting && isMoreThanOnce(use) && (use.years[0] ?? from) >= from + third)
    .toSorted((a, b) => ((a.rows[0]?.date ?? '') < (b.rows[0]?.date ?? '') ? -1 : 1))
    .slice(-2)
  const gone = most.find(
    (use) =>
      use !== lasting && !late.includes(use) && isMoreThanOnce(use) && (use.years.at(-1) ?? to) <= to - third,
  )
  const shown = [lasting, ...late, ...(late.length < 2 ? [gone] : [])].filter((use) => use !== undefined)
  const often = distinct([...shown, ...most.filter(isMoreThanOnce)])
  const told = shown.length > 1 ? shown : often.length > 0 ? often.slice(0, 2) : most.slice(0, 1)
  return joined(
    told.map((use) =>
      framed(use, view, view.years.from === view.years.to ? '' : ` ${yearsText(use.years, view.years)}`),
    ),
    '',
  )
}

function framed(use: Use, view: FindingView, tail: string): Words {
  const { theme, frame, rows } = use
  return {
    text: `“${view.label(theme, frame)}”${tail}`,
    evidence: evidenceOf(rows),
    series: `${theme}.${frame}`,
  }
}

/** Of a frame that is there from the first: when it ends, if it does. */
function endTail({ years }: Use, view: FindingView): string {
  const last = years.at(-1) ?? view.years.to
  if (isWithGaps(years)) return ` (${yearsText(years, view.years)})`
  if (last >= view.years.to - 1) return ''
  return years.length === 1 ? ` (${last} alone)` : ` (to ${last})`
}

function yearsTail(use: Use, view: FindingView): string {
  return use.years.length <= 3 ? ` (${use.years.join(', ')})` : ` (${yearsText(use.years, view.years)})`
}

/** So many years without a use are no practice that lasts. */
const isWithGaps = (years: readonly number[]) =>
  years.some((year, index) => year - (years[index - 1] ?? year) > yearsApart)

/** "from 2014", "from 2013 to 2019", "in 2022 alone", "in 3 years from 2013 to 2024": when a frame was in use. */
function yearsText(years: readonly number[], covered: FindingView['years']): string {
  const [first = 0] = years
  const last = years.at(-1) ?? first
  if (years.length === 1) return covered.from === covered.to ? `in ${first}` : `in ${first} alone`
  if (years.length === 2) return `in ${listed(years.map(String))}`
  if (isWithGaps(years)) {
    return years.length === 3
      ? `in ${listed(years.map(String))}`
      : `in ${years.length} years from ${first} to ${last}`
  }
  return isLasting(years, covered) ? `from ${first}` : `from ${first} to ${last}`
}

/** Whether the years reach the end of the time without a long gap. */
function isLasting(years: readonly number[], covered: FindingView['years']): boolean {
  return !isWithGaps(years) && (years.at(-1) ?? covered.from) >= covered.to - 1
}

/** Words with commas and "and" between them. */
function joined(parts: readonly (Words | Words[])[], before: string): Words[] {
  return parts.flatMap((part, index) => [
    { text: index === 0 ? before : index === parts.length - 1 ? ' and ' : ', ' },
    ...[part].flat(),
  ])
}

/** When the first naming is recorded, and what is known of the texts before it. */
function silenceSentence(told: {
  label: string
  lead: string
  first: DrawnMark
  before: readonly Spoken[]
  rows: readonly DrawnMark[]
  verb: string
  isComplete: boolean
  years: FindingView['years']
}): Words[] {
  const { label, lead, first, rows, verb, isComplete, years } = told
  const silent = rows.filter(({ status, date }) => status === 'silent' && isBefore(date, first.date))
  const [all, held] = [spokenBy(told.before), statementsIn(silent)]
  const words = first.words === null ? '' : ` (“${first.words}”${basisOf(first)})`
  const where = isComplete ? ` of ${span(years)}` : ` in this collection of ${span(years)}`
  const before = `the ${all}${isComplete ? ' of complete series' : ''} before it`
  const others = all - held === 1 ? 'the other one' : `the other ${all - held}`
  const rest =
    held === 0
      ? `none of ${before} ${verb === 'name' ? 'is recorded as naming it' : 'has a counted passage on it'}`
      : `of ${before}, ${held} ${held === 1 ? 'is' : 'are'} recorded as silent${all > held ? `; for ${others} ${verb === 'name' ? 'no naming is recorded' : 'no passage is counted'}` : ''}`
  return [
    {
      text: `The first ${oneStatement(lead)}${where} recorded as ${verb === 'name' ? 'naming' : 'speaking of'} ${label} is that of `,
    },
    { text: dayText(first.date), evidence: evidenceOf([first]) },
    { text: `${words}; ${rest}.` },
  ]
}

function mostSentence(uses: readonly Use[], statements: number, lead: string, view: FindingView): Words[] {
  const [first, second] = ranked(uses)
  if (!first) return []
  const name = (use: Use): Words => ({
    text: `“${view.label(use.theme, use.frame)}”`,
    evidence: evidenceOf(use.rows),
  })
  const each = ({ uses: own }: { uses: Use[] }) => (own.length > 1 ? ' each' : '')
  const isShort = first.uses.length === 1 && second !== undefined && second.uses.length <= 2
  return [
    ...joined(first.uses.map(name), `${sentence(theStatements(lead))} use `),
    { text: ` most (${first.statements} of ${statements}${each(first)})` },
    ...(isShort
      ? [...joined(second.uses.map(name), ', then '), { text: ` (${second.statements}${each(second)})` }]
      : []),
    { text: '.' },
  ]
}

/** Who used the newest frame of the leading voice before it did; else what the others speak of most. */
function othersSentence(
  rows: readonly DrawnMark[],
  lead: string,
  uses: readonly Use[],
  view: FindingView,
): Words[] {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const others = distinct(recorded.map(({ voice }) => voice)).filter((voice) => voice !== lead)
  if (others.length === 0) return []
  const newest = uses.findLast((use) => isMoreThanOnce(use) && !view.unnamed.includes(use.frame))
  const firstOf = (voice: string) =>
    recorded.find((row) => row.voice === voice && row.frame === newest?.frame && row.theme === newest.theme)
  // Of all that is recorded: a joint text that is of no complete series may have been earlier.
  const firstLead = firstOf(lead)?.date ?? '0001'
  const earlier = others
    .map(firstOf)
    .filter((row) => row !== undefined)
    .filter(({ date }) => isBefore(date, firstLead))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  if (newest && earlier.length > 0 && lead === 'joint')
    return earlierSentence(newest, { earlier, firstLead }, view)
  const most = others.flatMap((voice): Words[][] => {
    const own = recorded.filter((row) => row.voice === voice)
    const [best] = ranked(usesOf(own))
    // Of many frames used as seldom as each other none is the most frequent.
    if (!best || best.uses.length > 2) return []
    const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
    const each = best.uses.length > 1 ? ' each' : ''
    return [
      [
        ...joined(
          best.uses.map((use) => framed(use, view, '')),
          `${laneLabel(voice)} most often uses `,
        ),
        { text: ` (${best.statements} of ${all} collected${each})` },
      ],
    ]
  })
  if (most.length === 0) return []
  // Remarks that both sides make at one occasion are among those of each.
  return [
    ...joined(most, lead === 'joint' ? `Apart from ${statementsOfVoice('joint')}, ` : ''),
    { text: '.' },
  ]
}

/** "In 2013–2024, “A” is recorded from Moscow and Beijing in 2021, before a joint statement took it up in 2022." */
function earlierSentence(
  newest: Use,
  { earlier, firstLead }: { earlier: readonly DrawnMark[]; firstLead: string },
  view: FindingView,
): Words[] {
  // Where all is of one year, days tell the order.
  const isOneYear = yearOf(earlier[0]?.date ?? '') === yearOf(firstLead)
  const when = (date: string) => (isOneYear ? onDay(date) : `in ${yearOf(date)}`)
  const times = [...Map.groupBy(earlier, ({ date }) => when(date))].map(([time, rows]) => [
    ...joined(
      rows.map((row) => ({ text: laneLabel(row.voice), evidence: evidenceOf([row]) })),
      'from ',
    ),
    { text: ` ${time}` },
  ])
  return [
    {
      text: `In ${span(view.years)}, “${view.label(newest.theme, newest.frame)}” is recorded `,
      series: `${newest.theme}.${newest.frame}`,
    },
    ...times.flatMap((words, index) => (index === 0 ? words : [{ text: ' and ' }, ...words])),
    { text: `, before a ${oneStatement('joint')} took it up ${when(firstLead)}.` },
  ]
}

/** Of years that are asked for outside those that are collected throughout: how little stands there. */
export function outsideYears(
  { years: { from, to }, ground: { spoken } }: FindingView,
  throughout: { first: number; last: number },
): Words[] {
  const held = (isOutside: (year: number) => boolean) =>
    spoken.some(({ date, statements }) => statements > 0 && isOutside(yearOf(date)))
      ? 'only single statements, chosen one by one'
      : 'no statement of these voices'
  const text = [
    from < throughout.first &&
      ` From before ${throughout.first} the collection holds ${held((year) => year < throughout.first)}.`,
    to > throughout.last &&
      ` From after ${throughout.last} the collection holds ${held((year) => year > throughout.last)}.`,
  ]
  return text.flatMap((one) => (one === false ? [] : [{ text: one }]))
}

function nothingRecorded(label: string, { years, ground: { statements } }: FindingView): Finding {
  return {
    heading: [{ text: `${label}: nothing recorded in ${span(years)}` }],
    summary: [
      {
        text:
          statements === 0
            ? `The collection holds no statement of these voices in ${span(years)}.`
            : `The collection holds ${counted(statements, 'statement')} of these voices in ${span(years)}; that nothing is recorded ${unrecordedMeans}.`,
      },
    ],
  }
}

/** Whether statements name a theme or speak of it: where blocs, say, are spoken of without a name, naming is the point. */
function verbOf(theme: string, rows: readonly DrawnMark[], { unnamed }: FindingView): string {
  const isNamed = rows.some((row) => row.theme === theme && row.frame !== null && unnamed.includes(row.frame))
  return isNamed || rows.some(({ status }) => status === 'silent') ? 'name' : 'speak of'
}

function inWords(voice: string): string {
  return voice === 'all' ? 'in all statements' : `in ${theStatements(voice)}`
}

function basisOf({ wordsBasis }: DrawnMark): string {
  return wordsBasis === 'official_text' ? '' : ', as reported'
}

/** Query string of the passages behind these rows, which are of one voice and frame. */
function evidenceOf(rows: readonly DrawnMark[]): string | undefined {
  const [first] = rows
  if (!first) return undefined
  const query = new URLSearchParams(first.evidence.split('?')[1])
  if (statementsIn(rows) > 1) {
    query.delete('statement')
    const years = rows.map(({ date }) => yearOf(date))
    query.set('from', String(Math.min(...years)))
    query.set('to', String(Math.max(...years)))
    if (rows.every(({ series }) => series !== null)) query.set('series', 'complete')
  }
  return query.toString().replaceAll('%2C', ',')
}

function spokenBy(list: readonly Spoken[]): number {
  return list.reduce((sum, { statements }) => sum + statements, 0)
}
