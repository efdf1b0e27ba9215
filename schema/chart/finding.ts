import { isEachTextRead } from '#subject'
import type { DrawnMark } from '../contract/mark.ts'
import { readParameters, writeParameters } from '../parameters.ts'
import { daysOf, isBefore } from '../partial-date.ts'
import { plural } from '../plural.ts'
import { standingBeside } from '../standing.ts'
import { type StatementDay, shortDay, sureDay } from '../statement-day.ts'
import { type MarkGround, type Spoken, statementsIn } from '../stats/mark.ts'
import { anyFrame } from '../stats/trend.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { sides } from '../voice.ts'
import { laneLabel } from './look.ts'
import { theOthers, wereNotRead } from './point-text.ts'
import { shareText, unreadAmong } from './share.ts'
import { distinct } from './trend.ts'
import {
  issuedBy,
  ofStatements,
  oneStatement,
  saidBy,
  statementCount,
  statementsOfVoice,
  theStatements,
  voiceWithin,
} from './voice-words.ts'
import {
  type Choice,
  holder,
  inChoice,
  inSeries,
  inVoices,
  listed,
  onDay,
  sentence,
  span,
  statementsChosen,
  yearOf,
  yearsListed,
} from './wording.ts'

/** Words of a sentence; those with an evidence address open the passages that they rest on. */
export interface Words {
  text: string
  /** Query string of the passages. */
  evidence?: string | undefined
  /** Address of another view, where the words are about that. */
  href?: string | undefined
  /** `theme.frame` that the words are about. */
  series?: string | undefined
}

/** What a figure shows, said by rule. */
export interface Finding {
  heading: Words[]
  /** At most two sentences. */
  summary: Words[]
  /** What else there is to say, for under the figure. */
  more: Words[]
  /** What the heading rests on. */
  note?: string | undefined
}

/** Sentences that stand over a figure. */
const mostSentences = 2

function findingOf(heading: Words[], sentences: readonly Words[][], note?: string): Finding {
  const said = sentences.filter((words) => words.length > 0)
  return {
    heading,
    summary: inTurn(said.slice(0, mostSentences)),
    more: inTurn(said.slice(mostSentences)),
    note,
  }
}

/** Sentences one after the other. */
export function inTurn(sentences: readonly Words[][]): Words[] {
  return sentences
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [{ text: ' ' }, ...words]))
}

export interface FindingView {
  years: { from: number; to: number }
  label: (theme: string, frame: string) => string
  /** Ids of the themes asked for. */
  themes: readonly string[]
  themeLabel: (theme: string) => string
  /** Frames whose passages do not name their theme. */
  unnamed: readonly string[]
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
export function seriesTold({ heading, summary }: Finding): string[] {
  return distinct([...heading, ...summary].flatMap(({ series }) => series ?? []))
}

/** The words as plain text, for titles and pictures. */
export function plain(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('')
}

/** The finding of a view of complete series alone, which says so and leads to the one of all statements. */
export function ofSeriesAlone({ heading, summary, ...rest }: Finding, whole: string): Finding {
  return {
    ...rest,
    heading: [...heading, { text: ', complete series only' }],
    summary: inTurn([summary, seriesNote(whole)]),
  }
}

/** That a view counts complete series alone, with the address of the same view of all statements. */
export function seriesNote(whole: string): Words[] {
  return [
    { text: 'Only statements of complete series are counted here; the others are in ' },
    { text: 'the same view of all statements', href: whole },
    { text: '.' },
  ]
}

/** What stands under the figure. */
export function underFigure({ more, note }: Finding): Words[] {
  return inTurn([more, note === undefined ? [] : [{ text: note }]])
}

/** Of one theme: when its leading voice names it, with which frames in turn, and who was there before. */
export function themeFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const [theme = ''] = view.themes
  const label = view.themeLabel(theme)
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const lead = leadOf(recorded)
  if (lead === undefined) return nothingRecorded(rows, view)
  const ofLead = rows.filter(({ voice }) => voice === lead)
  const spoken = view.ground.spoken.filter(({ voice }) => voice === lead)
  const basis = basisOfChange(ofLead, spoken)
  const { isComplete } = basis
  const cover = coverOf(lead, rows, view)
  const own = ofLead.filter(({ status }) => status === 'recorded')
  const frames = usesOf(own, basis.rows)
  const named = own.filter(({ namesTheme }) => namesTheme)
  const [first] = named
  const notRead = ofLead.filter(({ status }) => status === 'not_read')
  const before = first ? basis.spoken.filter(({ date }) => isBefore(date, first.date)) : []
  const isNamedEarlier = view.earlier.some(({ voice, namesTheme }) => voice === lead && namesTheme)
  const isLate =
    first !== undefined && !isNamedEarlier && spokenBy(before) >= 3 && yearOf(first.date) > view.years.from
  const verb = verbOf(theme, rows, view)
  const naming = { label, lead, named, verb, isComplete, spoken, notRead }
  const heading = isLate
    ? lateHeading(naming, frames, { ...view, cover })
    : view.years.from === view.years.to
      ? yearHeading(label, lead, mostOf(usesOf(own), view), view.years.from)
      : [{ text: `${label} ${inWords(lead)}: ` }, ...courseOf(frames, { ...view, cover })]
  const sentences = [
    isLate
      ? silenceSentence({
          label,
          lead,
          first,
          before,
          rows: basis.rows,
          verb,
          isComplete,
          years: view.years,
          choice: view.choice,
          notRead: notRead.filter(({ series }) => series !== null || !isComplete),
        })
      : mostSentence(
          usesOf(own),
          { statements: spokenBy(spoken), notRead: statementsIn(notRead), lead, isComplete },
          view,
        ),
    othersSentence(rows, { lead, isComplete }, frames, view),
    unrecordedAfter(isLate ? named : own, {
      cover,
      what: `${isLate && verb === 'name' ? 'no naming' : 'nothing'} is recorded under ${label}`,
      lead,
      notRead,
    }),
    isComplete
      ? []
      : [
          {
            text: `${view.ground.hasSeries ? 'This rests on statements collected one by one, not on a complete series' : 'Which statements belong to complete series is not recorded here'}: what looks like a change may come from what was collected.`,
          },
        ],
  ]
  const note = isComplete
    ? basisSentence(
        {
          isInYears: isBeyondSeries([...toldRows(heading, frames), ...(isLate ? [named] : [])]),
          isInCounts: isLate && isCountBeyondSeries(naming, cover),
        },
        { ofSeries: spokenBy(basis.spoken), all: spokenBy(spoken) },
        lead,
      )
    : undefined
  return findingOf(heading, sentences, note)
}

/** What of a heading takes in collected statements beside those of complete series that it rests on. */
interface Beyond {
  isInYears: boolean
  isInCounts: boolean
}

function basisSentence(
  { isInYears, isInCounts }: Beyond,
  { ofSeries: statements, all }: { ofSeries: number; all: number },
  lead: string,
): string {
  const what = [...(isInYears ? ['years'] : []), ...(isInCounts ? ['counts'] : [])]
  const beside =
    what.length > 0 ? `; its ${listed(what)} also take in statements that were collected beside them` : ''
  return `What the heading says of change rests on the ${statementCount(statements, lead)} of complete series${beside}.${all > statements ? ` The figure and its tables show all ${all}.` : ''}`
}

/** The rows of each frame that a heading tells of. */
function toldRows(heading: readonly Words[], uses: readonly Use[]): DrawnMark[][] {
  return uses.flatMap(({ theme, frame, rows }) =>
    heading.some(({ series }) => series === `${theme}.${frame}`) ? [rows] : [],
  )
}

/** Whether some of these rows, each list told by its years, have a year in which none of them is of a complete series. */
function isBeyondSeries(lists: readonly (readonly DrawnMark[])[]): boolean {
  return lists.some((rows) => {
    const ofSeries = yearsIn(rows.filter(({ series }) => series !== null))
    return yearsIn(rows).some((year) => !ofSeries.includes(year))
  })
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
  if (recorded.length === 0 && view.earlier.length === 0) return nothingRecorded(rows, view, view.name)
  const uses = distinct([...view.earlier, ...rows].map(({ voice }) => voice))
    .map((voice) => {
      const own = recorded.filter((row) => row.voice === voice)
      const earlier = view.earlier.filter((row) => row.voice === voice)
      return { voice, own, earlier, all: [...earlier, ...own] }
    })
    .filter(({ all }) => all.length > 0)
    .toSorted((a, b) => ((a.all[0]?.date ?? '') < (b.all[0]?.date ?? '') ? -1 : 1))
  const told = uses.map(({ voice, own, earlier }) => {
    const [years, cover] = [yearsIn(own), coverOf(voice, rows, view)]
    const isUnsure = earlier.length > 0 || isHedged(years, cover)
    const when =
      statementsIn(own) === 1
        ? `${isUnsure ? '' : 'once, '}${onDay(own[0] ?? noDay)}`
        : yearsText(years, { ...cover, hasEarlier: earlier.length > 0 })
    const isSince = isMany(earlier) && isThroughout(years, cover)
    return { voice, own, earlier, isUnsure, when: isSince ? 'since' : when }
  })
  const heading = told.flatMap(({ voice, own, earlier, when }, index): Words[] => [
    { text: `${index === 0 ? '' : ', '}${saidBy(voice)} ` },
    ...(earlier.length > 0 ? [{ text: timeBefore(earlier, view), evidence: evidenceOf(earlier) }] : []),
    ...(earlier.length > 0 && own.length > 0
      ? [{ text: yearsIn(earlier).length === 2 ? ', then ' : ' and ' }]
      : []),
    ...(own.length > 0 ? [{ text: when, evidence: evidenceOf(own) }] : []),
  ])
  const isUnsure = told.some((one) => one.isUnsure)
  const spokenOf = (voice: string) => spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
  const theme = view.themeLabel(view.themes[0] ?? '')
  const shares = uses
    .filter(({ voice }) => spokenOf(voice) > 0)
    .map(({ voice, own }) => {
      const all = spokenOf(voice)
      const unread = unreadAmong(unreadOf(voice, rows), all, theme)
      return `${statementsIn(own)} of ${plural(all, 'statement')} ${issuedBy(voice)}${unread && ` (${unread})`}`
    })
  const date = uses[0]?.all[0]?.date ?? ''
  // Of one day there is no first, and no order is known between a day and its month.
  const firsts = uses.flatMap(({ all }) => all.find((row) => !isBefore(date, row.date)) ?? [])
  const [start] = firsts
  // Only the words of the statement whose date is told.
  const wording =
    start?.frameWords && firsts.length === 1
      ? `; in the words “${start.frameWords.text}”${basisOf(start.frameWords)}`
      : ''
  const who = firsts.map(({ voice }, index) => (index === 0 ? laneLabel(voice) : voiceWithin(voice)))
  const isOneDay = firsts.every((row) => row.date === date)
  return findingOf(
    [{ text: `${view.name}${isUnsure ? ', as recorded' : ''}: ` }, ...heading],
    [
      shares.length > 0
        ? [
            {
              text: `${view.earlier.length > 0 ? `In ${span(view.years)} recorded` : 'Recorded'} in ${listed(shares)}.`,
            },
          ]
        : [],
      [
        { text: `First ${holder(view.choice).inIt}: ` },
        ...joined(
          firsts.map((row, index) => ({
            text: isOneDay ? (who[index] ?? '') : `${who[index]}, ${shortDay(row)}`,
            evidence: evidenceOf([row]),
          })),
          '',
        ),
        { text: `${isOneDay ? `, ${shortDay(start ?? noDay)}` : ''}${wording}.` },
      ],
      isUnsure ? [{ text: `That nothing is recorded at other times ${unrecordedMeans}.` }] : [],
    ],
  )
}

/** Of several themes: since when and how often each is spoken of. */
export function themesFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const { themes } = view
  const label = (theme: string) => view.themeLabel(theme)
  const { statements } = view.ground
  const heading = [{ text: `${listed(themes.map(label))}, ${span(view.years)}` }]
  const counts = (status: DrawnMark['status']) =>
    themes.map((theme) => ({
      name: label(theme),
      n: statementsIn(rows.filter((row) => row.theme === theme && row.status === status)),
    }))
  const recorded = counts('recorded')
  const silences = counts('silent').flatMap(({ name, n }) => (n > 0 ? `${n} on ${name}` : []))
  const unread = counts('not_read')
    .filter(({ n }) => n > 0)
    .map(({ name, n }, index) => `${n} ${index === 0 ? wereNotRead(n) : 'not'} on ${name}`)
  const notRead = unread.length > 0 ? [{ text: `Of these, ${listed(unread)}.` }] : []
  if (recorded.every(({ n }) => n === 0)) {
    const silent = silences.length > 0 ? [{ text: `Recorded as silent: ${listed(silences)}.` }] : []
    const isNothing = silent.length === 0 && notRead.length === 0
    const none = isNothing
      ? 'Nothing is recorded'
      : `Of ${statementsChosen(statements, view.choice)} none has a counted passage`
    return findingOf(heading, [
      [{ text: `${none} in ${span(view.years)}${isNothing ? inChoice(view.choice) : ''}.` }],
      silent,
      notRead,
    ])
  }
  const parts = recorded.map(({ name, n }) => `${name} in ${n}`)
  return findingOf(heading, [
    [{ text: `Of ${statementsChosen(statements, view.choice)}: ${listed(parts)}.` }],
    notRead,
  ])
}

/** Frames that a heading names one by one. */
const mostNamed = 4

/** A frame that a view asks for. */
export interface ChosenFrame {
  theme: string
  frame: string
}

/**
 * Of some frames, of one theme or of several: how often each is recorded. Of the themes nothing is said, as their other
 * frames are not among the rows.
 */
export function chosenFramesFinding(
  rows: readonly DrawnMark[],
  view: FindingView & { chosen: readonly ChosenFrame[] },
): Finding {
  const { chosen, years, ground } = view
  const names = chosen.map(({ theme, frame }) => {
    const label = view.label(theme, frame)
    return label === view.themeLabel(theme) ? label : `“${label}”`
  })
  const themes = distinct(chosen.map(({ theme }) => theme))
  const groups = themes.map((theme) => {
    const own = names.filter((_, index) => chosen[index]?.theme === theme)
    const label = view.themeLabel(theme)
    return own.length > mostNamed ? `${own.length} frames of ${label}` : `${listed(own)} (${label})`
  })
  const counts = chosen.map(({ theme, frame }) =>
    statementsIn(
      rows.filter((row) => row.theme === theme && row.frame === frame && row.status === 'recorded'),
    ),
  )
  const parts = counts.map(
    (n, index) => `${names[index]} ${index === 0 ? 'is recorded ' : ''}in ${n || 'none'}`,
  )
  const unread = themes
    .map((theme) => {
      const notRead = rows.filter((row) => row.theme === theme && row.status === 'not_read')
      return unreadAmong(statementsIn(notRead), ground.statements, view.themeLabel(theme))
    })
    .filter(Boolean)
    .join(', ')
  const among = unread && ` (${unread})`
  const none = chosen.length === 1 ? 'This frame is not' : 'None of these frames is'
  const text = counts.some((n) => n > 0)
    ? `Of ${statementsChosen(ground.statements, view.choice)}${among}, ${listed(parts)}.`
    : `${none} recorded in ${span(years)}${inChoice(view.choice)}${among}.`
  return findingOf([{ text: `${listed(groups)}, ${span(years)}` }], [[{ text }]])
}

/**
 * Of the first page: how many frames one side used before a joint text did, within the years that the figure shows, and what
 * becomes of these numbers with what is recorded before.
 */
export function overviewFinding(
  rows: readonly DrawnMark[],
  { years, earlier, withEarlier, ground, choice }: FindingView,
): Words[] {
  const idOf = ({ theme, frame }: DrawnMark) => `${theme}.${frame}`
  const drawn = Map.groupBy(
    rows.filter(({ status }) => status === 'recorded'),
    idOf,
  )
  const earlierOf = Map.groupBy(earlier, idOf)
  const own = [...drawn.values()]
  // A theme may also be drawn whole, as one row.
  const rowNoun = own.length > 0 && own.every(([mark]) => mark?.frame === anyFrame) ? 'theme' : 'frame'
  const whole = [...drawn].map(([id, marks]) => [...(earlierOf.get(id) ?? []), ...marks])
  // Where one voice alone has statements none can come before another.
  const [only, other] = distinct(ground.spoken.flatMap((one) => (one.statements > 0 ? one.voice : [])))
  if (only !== undefined && other === undefined) {
    const all = spokenBy(ground.spoken)
    const text = statementCount(all, only)
    return [
      {
        text: `${plural(own.length, rowNoun)} recorded in ${text}${inSeries(choice)}, ${span(years)}.`,
      },
    ]
  }
  const [now, ever] = [orderOf(own), orderOf(whole)]
  if (sides.length < 2 || now.never === own.length) {
    return [{ text: `${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}.` }]
  }
  const one = oneStatement('joint')
  const parts = [
    { n: now.later, with: ever.later, what: `first recorded from one side and only later in a ${one}` },
    { n: now.first, with: ever.first, what: `in a ${one} first or at once` },
    { n: now.never, with: ever.never, what: `in no ${one}` },
  ].filter((part) => part.n > 0 || part.with > 0)
  const told = parts.map(({ n, what }, index) => `${n} ${index > 0 ? '' : n === 1 ? 'is ' : 'are '}${what}`)
  const summary = `Of ${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}, ${listed(told)}. `
  const isSame = parts.every((part) => part.n === part.with)
  const changed = isSame ? 'the same' : listed(parts.map((part) => String(part.with)))
  return [...drawn.keys()].every((id) => !earlierOf.has(id))
    ? [{ text: `${summary}First means first ${holder(choice).inIt}.` }]
    : [
        { text: `${summary}That is their order in these years: with what ${holder(choice).holds} from ` },
        { text: `before ${years.from}`, href: withEarlier },
        { text: ` the numbers are ${changed}.` },
      ]
}

/** Of frames, each with its marks: which come from a side before they come jointly, which jointly first or on the same day, and which never. */
function orderOf(frames: readonly (readonly DrawnMark[])[]) {
  const firstOf = (own: readonly DrawnMark[], voices: readonly string[]) =>
    own.reduce<string | undefined>(
      (first, { voice, date }) =>
        voices.includes(voice) && (first === undefined || date < first) ? date : first,
      undefined,
    )
  const joint = frames.filter((own) => firstOf(own, ['joint']) !== undefined)
  const later = joint.filter((own) => {
    const side = firstOf(own, sides)
    return side !== undefined && isBefore(side, firstOf(own, ['joint']) ?? '')
  }).length
  return { later, first: joint.length - later, never: frames.length - joint.length }
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

/** The years of a view, and those of them in which silence of the voice on the theme is not known. */
interface Cover {
  from: number
  to: number
  open: readonly number[]
  /** How many statements of the voice there are in some years, and how many of them were not read on the theme. */
  inYears: (from: number, to: number) => { statements: number; notRead: number }
  /** Whether what is told of stands before these years, too. */
  hasEarlier?: boolean
}

type Covered = FindingView & { cover: Cover }

/** Silence is known of a text that was read whole, or is recorded as silent. */
function coverOf(
  voice: string,
  rows: readonly DrawnMark[],
  { years, ground }: Pick<FindingView, 'years' | 'ground'>,
): Cover {
  const ofVoice = (status: DrawnMark['status']) =>
    rows.filter((row) => row.voice === voice && row.status === status)
  const [silent, notRead] = [ofVoice('silent'), ofVoice('not_read')]
  const spoken = ground.spoken.filter((one) => one.voice === voice)
  const inYears = (from: number, to: number) => {
    const isWithin = ({ date }: { date: string }) => yearOf(date) >= from && yearOf(date) <= to
    return {
      statements: spokenBy(spoken.filter(isWithin)),
      notRead: statementsIn(notRead.filter(isWithin)),
    }
  }
  if (isEachTextRead) return { ...years, open: [], inYears }
  const open = [...Map.groupBy(spoken, ({ date }) => yearOf(date))].flatMap(([year, ofYear]) =>
    spokenBy(ofYear) > statementsIn(silent.filter(({ date }) => yearOf(date) === year)) ? [year] : [],
  )
  return { ...years, open: open.toSorted((a, b) => a - b), inYears }
}

/** Whether these years may begin earlier: the view has no statement just before them, or most were not read. */
function isOpenBefore([first = 0]: readonly number[], { inYears }: Cover): boolean {
  const { statements, notRead } = inYears(first - yearsApart, first - 1)
  return statements === 0 || 2 * notRead > statements
}

/** Whether these years may end later, as most statements just after them were not read. */
function isUnreadAfter(years: readonly number[], { inYears }: Cover): boolean {
  const last = years.at(-1) ?? 0
  const { statements, notRead } = inYears(last + 1, last + yearsApart)
  return 2 * notRead > statements
}

/** Whether to tell these years claims an end, a gap or a single time where silence is not known. */
function isHedged(years: readonly number[], cover: Cover): boolean {
  if (years.length > 2 && isLasting(years, cover)) return false
  if (cover.hasEarlier && years.length === 1) return true
  return isOpenAfter(years, cover) || (years.length === 1 && cover.open.some((year) => !years.includes(year)))
}

/** Whether after the first of these years there are others in which silence is not known. */
function isOpenAfter([first = 0, ...again]: readonly number[], { open }: Cover): boolean {
  return open.some((year) => year > first && !again.includes(year))
}

/** "In the joint statements of 2023 and 2024 nothing is recorded under Trade, which is no proof of silence." */
function unrecordedAfter(
  own: readonly DrawnMark[],
  { cover, what, lead, notRead }: { cover: Cover; what: string; lead: string; notRead: readonly DrawnMark[] },
): Words[] {
  const last = yearsIn(own).at(-1) ?? cover.to
  const after = cover.open.filter((year) => year > last)
  if (after.length === 0) return []
  const unread = statementsIn(notRead.filter(({ date }) => after.includes(yearOf(date))))
  return [
    {
      text: `In ${theStatements(lead)} of ${yearsListed(after)} ${what}, which ${unrecordedMeans}${unread > 0 ? `; ${unread} of them ${wereNotRead(unread)} on it` : ''}.`,
    },
  ]
}

/** "From 2022 the joint statements name NATO: first “A”, then “B” (2023, 2024)"; "In 2022–2024, 3 of 8 …" where no beginning is known. */
function lateHeading(told: Naming, uses: readonly Use[], view: Covered): Words[] {
  const year = yearOf(told.named[0]?.date ?? '')
  const course = namingCourse(told, view.cover)
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const early = naming.filter(({ years }) => years[0] === year)
  const most = early.toSorted((a, b) => b.statements - a.statements).slice(0, 2)
  const late = naming.filter((use) => !early.includes(use))
  const later = late.filter(isMoreThanOnce).slice(0, 2)
  // What is told as an order names all that is of it, or says that it does not.
  const passed = late.slice(0, late.findLastIndex((use) => later.includes(use)) + 1)
  const among = (isAll: boolean) => (isAll ? [] : [{ text: ' among others' }])
  return [
    { text: `${namingText(told, course, view.cover)}: ` },
    ...joined(
      early
        .filter((use) => most.includes(use))
        .map((use) =>
          framed(use, view, later.length > 0 ? '' : endTail(use, coverOfUse(use, view), course.years)),
        ),
      later.length > 0 ? 'first ' : '',
    ),
    ...among(early.length <= 2),
    ...joined(
      later.map((use) => framed(use, view, withBefore(yearsTail(use, coverOfUse(use, view)), use, view))),
      ', then ',
    ),
    ...among(passed.length === later.length),
    ...unreadTail(course, view.cover),
  ]
}

/**
 * "; 4 were not read on it; when that began is not known", at the end, so that the order of frames hangs on those that are
 * recorded.
 */
function unreadTail({ isSingle, those, years }: NamingCourse, cover: Cover): Words[] {
  if (isSingle) return []
  const unknown = [
    ...(isOpenBefore(years, cover) ? ['began'] : []),
    ...(isUnreadAfter(years, cover) ? ['ended'] : []),
  ]
  return [
    ...(those.unread > 0 ? [{ text: `; ${those.unread} ${wereNotRead(those.unread)} on it` }] : []),
    ...(unknown.length > 0 ? [{ text: `; when that ${unknown.join(' or ')} is not known` }] : []),
  ]
}

/** Frames that the heading of a year names. */
const mostOfYear = 3

/** The frames of most statements of a year, with all that have as many: of equals none is left out unsaid. */
function mostOf(uses: readonly Use[], view: FindingView): Words[] {
  const [top, next] = ranked(uses)
  const second = top?.uses.length === 1 ? (next?.uses ?? []).filter(isMoreThanOnce) : []
  const most = [...(top?.uses ?? []), ...second]
  const named = most.slice(0, mostOfYear).map((use) => framed(use, view, ''))
  const others = most.length - named.length
  return joined(others > 0 ? [...named, { text: `${others} more` }] : named, '')
}

/** "In the joint statements of 2022, “A” and “B” are recorded under NATO": of one year no course is told. */
function yearHeading(label: string, lead: string, told: readonly Words[], year: number): Words[] {
  const frames = told.filter(({ series }) => series !== undefined).length
  return [
    { text: `${sentence(inWords(lead))} of ${year}, ` },
    ...told,
    { text: ` ${frames === 1 ? 'is' : 'are'} recorded under ${label}` },
  ]
}

interface Naming {
  label: string
  lead: string
  named: readonly DrawnMark[]
  verb: string
  isComplete: boolean
  /** All statements of the voice, as the figure counts them. */
  spoken: readonly Spoken[]
  notRead: readonly DrawnMark[]
}

/** "the joint statements" where all of these years do it, else how many of how many: "3 of 8 joint statements". */
function thoseNaming({ lead, named, spoken, notRead }: Naming, isMeant: (year: number) => boolean) {
  const isOfYears = ({ date }: { date: string }) => isMeant(yearOf(date))
  const within = spoken.filter(isOfYears)
  const [own, all] = [statementsIn(named.filter(isOfYears)), spokenBy(within)]
  const isAll = own === 0 || own >= all
  const who = isAll ? theStatements(lead) : ofStatements(own, all, lead)
  // What was not read may name it, too.
  const unread = isAll ? 0 : statementsIn(notRead.filter(isOfYears))
  return { who, isAll, own, unread, isBeyond: !isAll && within.some((one) => one.statements > one.ofSeries) }
}

/** Whether the heading counts statements of which some are of no complete series. */
function isCountBeyondSeries(told: Naming, cover: Cover): boolean {
  const { isSingle, those } = namingCourse(told, cover)
  return !isSingle && those.isBeyond
}

type NamingCourse = ReturnType<typeof namingCourse>

/** In which years a theme is named, and by how many of the statements of those years. */
function namingCourse(told: Naming, cover: Cover) {
  const { named } = told
  const years = yearsIn(named)
  const [first = 0, ...again] = years
  const [second = first] = again
  const isSingle = statementsIn(named) === 1
  const isOnce = statementsIn(named.filter(({ date }) => yearOf(date) === first)) === 1
  const isAgain =
    isOnce &&
    again.length > 1 &&
    second - first >= yearsApart &&
    isLasting(again, cover) &&
    !isOpenBefore(years, cover) &&
    !isOpenBefore(again, cover)
  // Two years on end at the end of the time are a beginning, not an episode.
  const isNew = second - first === 1 && isLasting(years, cover) && !isOpenBefore(years, cover)
  const those = thoseNaming(told, (year) =>
    isAgain ? year === first || year >= second : isNew ? year >= first : isTold(year, years, cover),
  )
  return { years, first, second, isSingle, isAgain, isNew, those }
}

/** "From 2022 the joint statements name NATO", "Once, on 4 Feb 2022, a joint statement names NATO": in which years it is so. */
function namingText(
  { label, lead, named, verb, isComplete }: Naming,
  { years, first, second, isSingle, isAgain, isNew, those }: NamingCourse,
  cover: Cover,
): string {
  const day = onDay(named[0] ?? noDay)
  const one = !those.isAll && those.own === 1
  // What is collected under one theme is not all that names it: passages of another theme may.
  if (!isComplete || (isAgain ? isOpenAfter(years, cover) : !isNew && isHedged(years, cover))) {
    const under = `recorded under ${label}${verb === 'name' ? ' as naming it' : ''}`
    if (isSingle) return `${sentence(day)} a ${oneStatement(lead)} is ${under}`
    const when = isNew
      ? `from ${first}`
      : isAgain
        ? `in ${first} and from ${second}`
        : yearsText(years, cover)
    return those.isAll
      ? `${sentence(those.who)} are ${under} ${when}`
      : `${sentence(when)}, ${those.who} ${one ? 'is' : 'are'} ${under}`
  }
  if (isSingle) {
    return `Once, ${day}, a ${oneStatement(lead)} ${verb === 'name' ? 'names' : 'speaks of'} ${label}`
  }
  if (isAgain && those.isAll) {
    return `${sentence(those.who)} ${verb} ${label} once in ${first} and again from ${second}`
  }
  const when = isAgain
    ? `In ${first} and again from ${second}`
    : isNew
      ? `From ${first}`
      : sentence(yearsText(years, cover))
  if (those.unread > 0) {
    const naming = verb === 'name' ? 'naming' : 'speaking of'
    return `${when}, ${those.who} ${one ? 'is' : 'are'} recorded as ${naming} ${label}`
  }
  const names = one ? verb.replace(/^\w+/, '$&s') : verb
  return `${when}${those.isAll ? '' : ','} ${those.who} ${names} ${label}`
}

/** Whether the words for these years, those of `yearsText`, take in the year. */
function isTold(year: number, years: readonly number[], cover: Cover): boolean {
  if (years.length <= 2 || (isWithGaps(years) && years.length === 3)) return years.includes(year)
  const last = isLasting(years, cover) ? cover.to : (years.at(-1) ?? cover.to)
  return year >= (years[0] ?? cover.from) && year <= last
}

/** Frames of a theme that is spoken of from the start: what is always there, what comes and what goes. */
function courseOf(uses: readonly Use[], view: Covered): Words[] {
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
      framed(use, view, withBefore(` ${recordedWhen(use.years, coverOfUse(use, view))}`, use, view)),
    ),
    '',
  )
}

/** What stands of a frame in the same voice before the years of the view. */
function beforeView({ theme, frame, rows }: Use, { earlier }: FindingView): DrawnMark[] {
  const voice = rows[0]?.voice
  return earlier.filter((row) => row.theme === theme && row.frame === frame && row.voice === voice)
}

function coverOfUse(use: Use, view: Covered): Cover {
  return { ...view.cover, hasEarlier: beforeView(use, view).length > 0 }
}

/** Years told in a heading, with " (also in 2001)" where the frame is recorded before those of the view. */
function withBefore(tail: string, use: Use, view: FindingView): string {
  const earlier = beforeView(use, view)
  if (earlier.length === 0) return tail
  const also = `also ${yearsBefore(earlier, view)}`
  return tail.endsWith(')') ? `${tail.slice(0, -1)}; ${also})` : `${tail} (${also})`
}

/** So many years are told by the time that they lie in. */
const isMany = (rows: readonly DrawnMark[]) => yearsIn(rows).length > 2

/** "on 16 Jul 2001", "in 2001 and 2011", "before 2013": when something is recorded before the years of a view. */
function timeBefore(earlier: readonly DrawnMark[], view: FindingView): string {
  return statementsIn(earlier) === 1 ? onDay(earlier[0] ?? noDay) : yearsBefore(earlier, view)
}

/** "in 2001 and 2011", "before 2013". */
function yearsBefore(earlier: readonly DrawnMark[], { years }: FindingView): string {
  return isMany(earlier) ? `before ${years.from}` : `in ${listed(yearsIn(earlier).map(String))}`
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
function endTail({ years }: Use, cover: Cover, told: readonly number[]): string {
  const last = years.at(-1) ?? cover.to
  const isUnread = isUnreadAfter(years, cover)
  if (isUnread && years.join() === told.join()) return ''
  if (isWithGaps(years) || isUnread) return ` (${recordedWhen(years, cover)})`
  if (last >= cover.to - 1) return ''
  if (isHedged(years, cover))
    return years.length === 1 ? ` (recorded in ${last})` : ` (last recorded ${last})`
  return years.length === 1 ? ` (${last} alone)` : ` (to ${last})`
}

function yearsTail({ years }: Use, cover: Cover): string {
  if (years.length > 3) return ` (${recordedWhen(years, cover)})`
  const isUnsure = isHedged(years, cover) && isOpenAfter(years, cover)
  return ` (${isUnsure ? 'recorded ' : ''}${years.join(', ')})`
}

/** "recorded from 2013 to 2019" where no more is known, "from 2013 to 2019" where the rest is known to be silent. */
function recordedWhen(years: readonly number[], cover: Cover): string {
  return `${isHedged(years, cover) ? 'recorded ' : ''}${yearsText(years, cover)}`
}

/** So many years without a use are no practice that lasts. */
const isWithGaps = (years: readonly number[]) =>
  years.some((year, index) => year - (years[index - 1] ?? year) > yearsApart)

/** Whether these years last from the first year of the view, which is where the view begins and not what is told of. */
function isThroughout(years: readonly number[], cover: Cover): boolean {
  return years.length > 2 && years[0] === cover.from && isLasting(years, cover)
}

/**
 * "from 2014", "from 2014 to 2019", "in 2022 alone", "in 4 years of 2013–2024": when a frame was in use. What begins with
 * the view, or beside statements that were mostly not read, is told without a beginning or an end: "in 11 of 12 years",
 * "in 2013–2019".
 */
function yearsText(years: readonly number[], cover: Cover): string {
  const [first = 0] = years
  const last = years.at(-1) ?? first
  if (years.length === 1) {
    return cover.from === cover.to || isHedged(years, cover) ? `in ${first}` : `in ${first} alone`
  }
  if (years.length === 2) return `in ${listed(years.map(String))}`
  if (isWithGaps(years)) {
    return years.length === 3
      ? `in ${listed(years.map(String))}`
      : `in ${years.length} years of ${span({ from: first, to: last })}`
  }
  if (isThroughout(years, cover)) {
    const all = cover.to - cover.from + 1
    return years.length === all ? `in all ${all} years` : `in ${years.length} of ${all} years`
  }
  if (isOpenBefore(years, cover) || isUnreadAfter(years, cover))
    return `in ${span({ from: first, to: last })}`
  return isLasting(years, cover) ? `from ${first}` : `from ${first} to ${last}`
}

/** Whether the years reach the end of the time, without a long gap, and are most of those from the first on. */
function isLasting(years: readonly number[], { to }: FindingView['years']): boolean {
  const [first = to] = years
  return !isWithGaps(years) && years.at(-1) === to && 2 * years.length > to - first + 1
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
  choice: Choice
  notRead: readonly DrawnMark[]
}): Words[] {
  const { label, lead, first, rows, verb, isComplete, years, choice } = told
  const silent = rows.filter(({ status, date }) => status === 'silent' && isBefore(date, first.date))
  const [all, held] = [spokenBy(told.before), statementsIn(silent)]
  const ofFirst = rows.filter(({ statementId }) => statementId === first.statementId)
  const said =
    verb === 'name' ? ofFirst.find(({ namingWords }) => namingWords)?.namingWords : first.frameWords
  const words = said ? ` (“${said.text}”${basisOf(said)})` : ''
  const where = isComplete && choice.series === undefined ? ` of ${span(years)}` : ` ${holder(choice).inIt}`
  const before = `the ${all}${isComplete ? ' of complete series' : ''} before it`
  const under = isComplete ? '' : ' under this theme'
  const unread = statementsIn(told.notRead.filter(({ date }) => isBefore(date, first.date)))
  const rest =
    held === 0
      ? `none of ${before} ${verb === 'name' ? `is recorded${under} as naming it` : 'has a counted passage on it'}`
      : `of ${before}, ${held} ${held === 1 ? 'is' : 'are'} recorded as silent${all > held ? `; for ${theOthers(all - held)} ${verb === 'name' ? 'no naming is recorded' : 'no passage is counted'}` : ''}`
  return [
    {
      text: `The first ${oneStatement(lead)}${where} recorded${under} as ${verb === 'name' ? 'naming' : 'speaking of'} ${label} is that of `,
    },
    { text: shortDay(first), evidence: evidenceOf([first]) },
    { text: `${words}; ${rest}${amongThem(unread, all - held, label)}.` },
  ]
}

function mostSentence(
  uses: readonly Use[],
  {
    statements,
    notRead,
    lead,
    isComplete,
  }: { statements: number; notRead: number; lead: string; isComplete: boolean },
  view: FindingView,
): Words[] {
  const [first, second] = ranked(uses)
  if (!first) return []
  const name = (use: Use) => framed(use, view, '')
  const each = ({ uses: own }: { uses: Use[] }) => (own.length > 1 ? ' each' : '')
  const isMixed = isComplete && uses.some(({ rows }) => rows.some(({ series }) => series === null))
  const of = shareText(
    { own: first.statements, all: statements, notRead },
    `${each(first)}${isMixed ? ', collected ones included' : ''}`,
  )
  const isShort = first.uses.length === 1 && second !== undefined && second.uses.length <= 2
  return [
    ...joined(first.uses.map(name), `${sentence(theStatements(lead))} use `),
    // Where all are as frequent none is the most frequent.
    { text: `${second ? ' most' : ''} (${of})` },
    ...(isShort
      ? [...joined(second.uses.map(name), ', then '), { text: ` (${second.statements}${each(second)})` }]
      : []),
    { text: '.' },
  ]
}

/** Who used the newest frame of the leading voice before it did; else what the others speak of most. */
function othersSentence(
  rows: readonly DrawnMark[],
  { lead, isComplete }: { lead: string; isComplete: boolean },
  uses: readonly Use[],
  view: FindingView,
): Words[] {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const all = [...view.earlier, ...recorded]
  const others = distinct(all.map(({ voice }) => voice)).filter((voice) => voice !== lead)
  if (others.length === 0) return []
  const newest = uses.findLast((use) => isMoreThanOnce(use) && !view.unnamed.includes(use.frame))
  const firstOf = (voice: string) =>
    all.find((row) => row.voice === voice && row.frame === newest?.frame && row.theme === newest.theme)
  // Of all that is recorded: a joint text that is of no complete series may have been earlier.
  const firstLead: StatementDay = firstOf(lead) ?? sureDay('0001')
  const earlier = others
    .map(firstOf)
    .filter((row) => row !== undefined)
    .filter(({ date }) => isBefore(date, firstLead.date))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const isNew = newest && beforeView(newest, view).length === 0
  if (isNew && earlier.length > 0 && lead === 'joint')
    return earlierSentence(newest, { earlier, firstLead, isComplete }, view)
  const most = others.flatMap((voice): Words[][] => {
    const own = recorded.filter((row) => row.voice === voice)
    const [best, next] = ranked(usesOf(own))
    // Of many frames used as seldom as each other none is the most frequent.
    if (!best || best.uses.length > 2) return []
    const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
    const notRead = unreadOf(voice, rows)
    const each = best.uses.length > 1 ? ' each' : ''
    return [
      [
        ...joined(
          best.uses.map((use) => framed(use, view, '')),
          `${laneLabel(voice)} ${next ? 'most often uses' : 'uses'} `,
        ),
        { text: ` (${shareText({ own: best.statements, all, notRead }, ` collected${each}`)})` },
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

/** Stands in for the day of a list that is never empty. */
const noDay = sureDay('')

/** So few days after one another say nothing of who took up what from whom. */
const daysTogether = 31

/**
 * "In this collection, “A” is recorded from Moscow and Beijing in 2021, before a joint statement took it up in 2022", or
 * where they nearly coincide "is recorded from Moscow on 3 Feb 2022 and jointly the next day".
 */
function earlierSentence(
  newest: Use,
  {
    earlier,
    firstLead,
    isComplete,
  }: { earlier: readonly DrawnMark[]; firstLead: StatementDay; isComplete: boolean },
  view: FindingView,
): Words[] {
  const last = earlier.at(-1)?.date ?? ''
  const isTogether = daysAfter(last, firstLead.date) <= daysTogether
  // Where all is of one year, days tell the order.
  const isByDay = isTogether || yearOf(earlier[0]?.date ?? '') === yearOf(firstLead.date)
  const when = (day: StatementDay) => (isByDay ? onDay(day) : `in ${yearOf(day.date)}`)
  const collected = earlier.filter(({ series }) => series === null).length
  const basis =
    isComplete && collected > 0
      ? ` (${collected === 1 ? 'a collected statement' : 'collected statements'})`
      : ''
  const times = [...Map.groupBy(earlier, when)].map(([time, rows]) => [
    ...joined(
      rows.map((row) => ({ text: laneLabel(row.voice), evidence: evidenceOf([row]) })),
      'from ',
    ),
    { text: ` ${time}` },
  ])
  const isSure = !firstLead.dayBasis && !earlier.at(-1)?.dayBasis
  const isNextDay = isSure && last.length > 7 && daysAfter(last, firstLead.date) === 1
  const end = isTogether
    ? `${basis} and ${saidBy('joint')} ${isNextDay ? 'the next day' : when(firstLead)}.`
    : `${basis}, before a ${oneStatement('joint')} took it up ${when(firstLead)}.`
  return [
    {
      text: `${sentence(holder(view.choice).inIt)}, “${view.label(newest.theme, newest.frame)}” is recorded `,
      series: `${newest.theme}.${newest.frame}`,
    },
    ...times.flatMap((words, index) =>
      index === 0 ? words : [{ text: isTogether ? ', ' : ' and ' }, ...words],
    ),
    { text: end },
  ]
}

/** Days from the end of one date to the beginning of a later one. */
function daysAfter(date: string, later: string): number {
  return (Date.parse(daysOf(later).from) - Date.parse(daysOf(date).to)) / 86_400_000
}

/** Of years that are asked for outside those that are collected throughout: how little stands there. */
export function outsideYears(
  { years: { from, to }, ground: { spoken }, choice }: FindingView,
  throughout: { first: number; last: number },
): Words[] {
  const held = (isOutside: (year: number) => boolean) =>
    spoken.some(({ date, statements }) => statements > 0 && isOutside(yearOf(date)))
      ? 'only single statements, chosen one by one'
      : 'no statement of these voices'
  const text = [
    from < throughout.first &&
      `From before ${throughout.first} ${holder(choice).holds} ${held((year) => year < throughout.first)}.`,
    to > throughout.last &&
      `From after ${throughout.last} ${holder(choice).holds} ${held((year) => year > throughout.last)}.`,
  ]
  return inTurn(text.flatMap((one) => (one === false ? [] : [[{ text: one }]])))
}

/** Of a theme, or of a frame by its name, of which no passage is counted: what is known of the statements all the same. */
function nothingRecorded(
  rows: readonly DrawnMark[],
  { years, ground: { statements, spoken }, themes, themeLabel, choice }: FindingView,
  frame?: string,
): Finding {
  const theme = themeLabel(themes[0] ?? '')
  const silent = statementsIn(rows.filter(({ status }) => status === 'silent'))
  const others = statements - silent
  const unread = statementsIn(rows.filter(({ status }) => status === 'not_read'))
  const holds = sentence(holder(choice).holds)
  // The rows of a figure count it for each of its voices.
  const once = spokenBy(spoken) > statements ? ' (a text of several voices counts once)' : ''
  const held = `${holds} ${plural(statements, 'statement')} of these voices in ${span(years)}${once}`
  const silences = `${silent} ${silent === 1 ? 'is' : 'are'} recorded as silent${frame ? ` on ${theme}` : ''}`
  const rest = theOthers(others)
  const open = frame ? `in ${rest} the frame is not recorded` : `of ${rest} nothing is recorded`
  const told =
    silent === 0
      ? `${held}; that nothing is recorded ${unrecordedMeans}${amongThem(unread, statements, theme)}.`
      : `${held}: ${silences}${others > 0 ? `; ${open}, which ${unrecordedMeans}${amongThem(unread, others, theme)}` : ''}.`
  // A recorded silence is a record, too.
  const what = `${frame ?? theme}: ${silent > 0 && !frame ? 'no mention' : 'nothing'}`
  const text = statements === 0 ? `${holds} no statement of these voices in ${span(years)}.` : told
  return findingOf([{ text: `${what} recorded in ${span(years)}${inVoices(choice)}` }], [[{ text }]])
}

/** Whether statements name a theme or speak of it: where blocs, say, are spoken of without a name, naming is the point. */
function verbOf(theme: string, rows: readonly DrawnMark[], { unnamed }: FindingView): string {
  const isNamed = rows.some((row) => row.theme === theme && row.frame !== null && unnamed.includes(row.frame))
  return isNamed || rows.some(({ status }) => status === 'silent') ? 'name' : 'speak of'
}

function inWords(voice: string): string {
  return voice === 'all' ? 'in all statements' : `in ${theStatements(voice)}`
}

function basisOf({ basis }: NonNullable<DrawnMark['frameWords']>): string {
  const standing = standingBeside(basis)
  return standing && `, ${standing}`
}

/** Query string of the passages behind these rows, which are of one voice and frame. */
function evidenceOf(rows: readonly DrawnMark[]): string | undefined {
  const [first] = rows
  if (!first) return undefined
  const [, asked = ''] = first.evidence.split('?')
  if (statementsIn(rows) === 1) return asked
  const years = rows.map(({ date }) => yearOf(date))
  const isComplete = rows.every(({ series }) => series !== null)
  return writeParameters({
    ...readParameters(asked),
    statement: undefined,
    from: String(Math.min(...years)),
    to: String(Math.max(...years)),
    ...(isComplete && { series: 'complete' }),
  })
}

/** ", and 5 of them were not read on NATO": of the statements of which nothing is recorded, as the words before tell. */
function amongThem(unread: number, all: number, label: string): string {
  if (unread === 0) return ''
  if (unread < all) return `, and ${unread} of them ${wereNotRead(unread)} on ${label}`
  return all === 1 ? `, and it was not read on ${label}` : `, and none of them was read on ${label}`
}

/** Statements of a voice that were not read on the theme. */
function unreadOf(voice: string, rows: readonly DrawnMark[]): number {
  return statementsIn(rows.filter((row) => row.voice === voice && row.status === 'not_read'))
}

function spokenBy(list: readonly Spoken[]): number {
  return list.reduce((sum, { statements }) => sum + statements, 0)
}
