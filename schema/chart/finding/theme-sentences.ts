import { isEachTextRead } from '#subject'
import { capitalised } from '../../capitalised.ts'
import type { DrawnMark } from '../../contract/mark.ts'
import { type notFullyRead, readFor } from '../../not-fully-read.ts'
import { daysOf, isBefore } from '../../partial-date.ts'
import { type StatementDay, shortDay, sureDay } from '../../statement-day.ts'
import { framedRows, type Spoken, statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { unrecordedMeans } from '../../unrecorded.ts'
import type { FindingView, Words } from '../finding.ts'
import { laneLabel } from '../look.ts'
import { wereNotRead } from '../point-text.ts'
import { unreadAmong } from '../share.ts'
import {
  oneStatement,
  owner,
  saidBy,
  statementCount,
  statementsOfVoice,
  theStatements,
} from '../voice-words.ts'
import { holder, onDay, span, yearOf, yearsListed } from '../wording.ts'
import {
  amongThem,
  basisOf,
  evidenceOf,
  joined,
  listing,
  notReadListing,
  silencesOf,
  spokenBy,
  unreadIn,
} from './clause.ts'
import type { Naming } from './theme-heading.ts'
import { beforeView, framed, isMoreThanOnce, levelsOf, type Use, usesOf, yearsIn } from './use.ts'

/** Years in which silence of a voice is not known: it is known of a text that was read whole, or is recorded as silent. */
export function openYears(voice: string, rows: readonly DrawnMark[], { ground }: FindingView): number[] {
  if (isEachTextRead) return []
  const silent = rows.filter((row) => row.voice === voice && row.status === 'silent')
  const spoken = ground.spoken.filter((one) => one.voice === voice)
  return [...Map.groupBy(spoken, ({ date }) => yearOf(date))]
    .flatMap(([year, ofYear]) =>
      spokenBy(ofYear) > statementsIn(silent.filter(({ date }) => yearOf(date) === year)) ? [year] : [],
    )
    .toSorted((a, b) => a - b)
}

/** What is told of a statement that was not read on the theme. */
type Unread = Pick<DrawnMark, 'statementId' | 'n' | 'date' | 'series'>

/** "In the joint statements of 2023 and 2024 nothing is recorded under Trade, which is no proof of silence." */
export function unrecordedAfter(
  own: readonly DrawnMark[],
  {
    open,
    what,
    lead,
    notRead,
    isOfNaming,
  }: { open: readonly number[]; what: string; lead: string; notRead: readonly Unread[]; isOfNaming: boolean },
): Words[] {
  const last = yearsIn(own).at(-1)
  const after = open.filter((year) => last !== undefined && year > last)
  if (after.length === 0) return []
  const unread = statementsIn(notRead.filter(({ date }) => after.includes(yearOf(date))))
  return [
    {
      text: `In ${theStatements(lead)} of ${yearsListed(after)} ${what}, which ${unrecordedMeans}${unread > 0 ? `; ${unread} of them ${wereNotRead(unread, isOfNaming ? 'frame' : 'theme')} it` : ''}.`,
    },
  ]
}

/** "In the 4 joint statements of 2021 nothing is recorded under Trade, which is no proof of silence": of each voice that has no mark; of one that has no frame, how many have passages. */
export function unheardSentences(
  rows: readonly DrawnMark[],
  { label, lead }: Pick<Naming, 'label' | 'lead'>,
  view: FindingView,
): Words[][] {
  const { spoken } = view.ground
  return [...new Set(spoken.map(({ voice }) => voice))].flatMap((voice): Words[][] => {
    const own = rows.filter((row) => row.voice === voice)
    const all = spokenBy(spoken.filter((one) => one.voice === voice))
    const recorded = own.filter(({ status }) => status === 'recorded')
    if (all === 0 || voice === lead || framedRows(recorded).length > 0) return []
    if (recorded.length > 0) return [framelessSentence(voice, recorded, label, view)]
    const silent = statementsIn(own.filter(({ status }) => status === 'silent'))
    const unread = statementsIn(own.filter(({ status }) => status === 'not_read'))
    const silences = silent > 0 ? `; ${silent} ${silent === 1 ? 'is' : 'are'} recorded as silent` : ''
    const none = `nothing is recorded under ${label}${silent < all ? `, which ${unrecordedMeans}` : ''}`
    return [
      [
        {
          text: `In ${all === 1 ? 'the only' : 'the'} ${all === 1 ? oneStatement(voice) : statementCount(all, voice)} of ${span(view.years)} ${none}${silences}${unread > 0 ? `; ${unread} of them ${wereNotRead(unread)} it` : ''}.`,
        },
      ],
    ]
  })
}

/** "Of the 8 statements of Nigeria of 2001–2008, 3 have counted passages on The Moon, which have none of its frames." */
export function framelessSentence(
  voice: string,
  recorded: readonly DrawnMark[],
  label: string,
  view: FindingView,
): Words[] {
  const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
  const own = statementsIn(recorded)
  return [
    { text: 'Of the ' },
    ...listing(statementCount(all, voice), { voice }, view),
    { text: ` of ${span(view.years)}, ` },
    {
      text: `${own} ${own === 1 ? 'has' : 'have'} counted passages on ${label}`,
      evidence: evidenceOf(recorded),
    },
    { text: ', which have none of its frames.' },
  ]
}

/** "Of the 8 joint statements of 2022–2024, 3 are recorded under this theme as naming NATO; 4 were not fully read on it." */
export function namingShare(
  { label, lead, named, verb }: Naming,
  {
    spoken,
    notRead,
    rows,
  }: { spoken: readonly Spoken[]; notRead: readonly Unread[]; rows: readonly DrawnMark[] },
  view: FindingView,
): Words[] {
  const years = yearsIn(named)
  const isOfYears = ({ date }: { date: string }) => years.includes(yearOf(date))
  const [own, spokenOfYears] = [statementsIn(named), spokenBy(spoken.filter(isOfYears))]
  if (own >= spokenOfYears) return []
  const unread = statementsIn(notRead.filter(isOfYears))
  const doing = `${own === 1 ? 'is' : 'are'} recorded under this theme as ${verb === 'name' ? 'naming' : 'speaking of'} ${label}`
  const within = { voice: lead, from: String(years[0]), to: String(years.at(-1)) }
  // A list is of years on end.
  const isOnEnd = (years.at(-1) ?? 0) - (years[0] ?? 0) === years.length - 1
  const all = statementCount(spokenOfYears, lead)
  const none = `${unread} ${wereNotRead(unread, readForNaming(verb))} it`
  const notReadOn = view.themes[0] ?? ''
  return [
    { text: 'Of the ' },
    ...(isOnEnd ? listing(all, within, view) : [{ text: all }]),
    { text: ` of ${yearsListed(years)}, ` },
    ...listing(
      `${own} ${doing}`,
      { ...within, theme: notReadOn, frame: view.namingAlone(notReadOn)?.join() },
      view,
    ),
    ...(unread > 0 ? [{ text: '; ' }] : []),
    ...(unread > 0 && isOnEnd
      ? notReadListing(none, unread, { ...within, notReadOn, isMeant: isOfYears, rows }, view)
      : unread > 0
        ? [{ text: none }]
        : []),
    { text: '.' },
  ]
}

/** When the first naming is recorded, and what is known of the texts before it. */
export function silenceSentence(
  told: {
    label: string
    lead: string
    first: DrawnMark
    before: readonly Spoken[]
    rows: readonly DrawnMark[]
    verb: string
    isComplete: boolean
    notRead: readonly Unread[]
  },
  view: FindingView,
): Words[] {
  const { label, lead, first, rows, verb, isComplete } = told
  const { years, choice } = view
  const silent = rows.filter(({ status, date }) => status === 'silent' && isBefore(date, first.date))
  const [all, held] = [spokenBy(told.before), statementsIn(silent)]
  const ofFirst = rows.filter(({ statementId }) => statementId === first.statementId)
  const said =
    verb === 'name' ? ofFirst.find(({ namingWords }) => namingWords)?.namingWords : first.frameWords
  const words = said ? ` (“${said.text}”${basisOf(said)})` : ''
  // A collection may hold older ones: both are told of the years of the view.
  const where = ` of ${span(years)}${choice.series === undefined ? '' : ` ${holder(choice).inIt}`}`
  const unread = statementsIn(told.notRead.filter(({ date }) => isBefore(date, first.date)))
  const before = {
    ...{ voice: lead, to: dayBefore(first.date) },
    ...(isComplete && { series: 'complete' as const }),
  }
  const isMeant = ({ date, series }: Pick<DrawnMark, 'date' | 'series'>) =>
    isBefore(date, first.date) && (series !== null || !isComplete)
  const notRead = (text: string) =>
    notReadListing(text, unread, { ...before, notReadOn: first.theme, isMeant, rows }, view)
  const base = [
    ...listing(`${all}${isComplete ? ' of complete series' : ''}`, before, view),
    { text: ' before it' },
  ]
  const others = all - held
  const none = verb === 'name' ? 'is recorded under this theme as naming it' : 'has a counted passage on it'
  const rest: Words[] =
    held === 0
      ? [
          { text: 'none of the ' },
          ...base,
          { text: ` ${none}` },
          ...(unread === 0 ? [] : notRead(amongThem(unread, all, label, readForNaming(verb)))),
        ]
      : [
          { text: 'of the ' },
          ...base,
          { text: ', ' },
          {
            text: `${held} ${held === 1 ? 'is' : 'are'} recorded as silent`,
            evidence: silencesOf(silent, rows),
          },
          ...(others === 0 ? [] : [{ text: `, none as ${verb === 'name' ? 'naming' : 'speaking of'} it` }]),
          ...(others === 0 || unread === 0 ? [] : notRead(notReadOnIt(unread, readForNaming(verb)))),
        ]
  return [
    {
      text: `The first ${oneStatement(lead)}${where} recorded under this theme as ${verb === 'name' ? 'naming' : 'speaking of'} ${label} is that of `,
    },
    { text: shortDay(first), evidence: evidenceOf([first]) },
    { text: `${words}; ` },
    ...rest,
    { text: '.' },
  ]
}

/** That a text names a theme is read for as a frame is: it may have other things of the theme. */
const readForNaming = (verb: string): keyof typeof notFullyRead => (verb === 'name' ? 'frame' : 'theme')

function dayBefore(date: string): string {
  return new Date(Date.parse(daysOf(date).from) - 86_400_000).toISOString().slice(0, 10)
}

/** " (16 not fully read on it)", or where the words before tell of a naming " (17 not fully read)": of statements of which nothing is recorded. */
function notReadOnIt(unread: number, what: keyof typeof notFullyRead): string {
  return ` (${unread} not fully read${what === 'theme' ? ' on it' : ''})`
}

export function mostSentence(
  uses: readonly Use[],
  {
    statements,
    rows,
    lead,
    isComplete,
  }: { statements: number; rows: readonly DrawnMark[]; lead: string; isComplete: boolean },
  view: FindingView,
): Words[] {
  const [first, second] = levelsOf(uses)
  if (!first) return []
  const name = (use: Use) => framed(use, view, '')
  const each = first.uses.length > 1 ? ' each' : ''
  const collected = first.uses.flatMap((use) => use.rows.filter(({ series }) => series === null))
  const some = each ? 'some of these' : `${statementsIn(collected)} of the ${first.statements}`
  const among = isComplete && collected.length > 0 ? `, ${some} collected one by one` : ''
  const unread = unreadOfUses(first.uses, statements, rows, view)
  const isShort = first.uses.length === 1 && second !== undefined && second.uses.length <= 2
  return [
    ...joined(first.uses.map(name), `In ${theStatements(lead)} `),
    { text: `${areRecorded(first.uses, second !== undefined)} (` },
    ...usesListing(first, lead, view),
    { text: ' of ' },
    ...listing(String(statements), { voice: lead }, view),
    { text: `${each}${among}` },
    ...unread,
    { text: ')' },
    ...(isShort
      ? [
          ...joined(second.uses.map(name), ', then '),
          { text: ' (' },
          ...usesListing(second, lead, view),
          { text: `${second.uses.length > 1 ? ' each' : ''})` },
        ]
      : []),
    { text: '.' },
  ]
}

/** How many statements have a frame, with their list; of several frames that have as many none lists these. */
function usesListing(
  { statements, uses: [only, other] }: { statements: number; uses: readonly Use[] },
  voice: string,
  view: FindingView,
): Words[] {
  if (!only || other) return [{ text: String(statements) }]
  const { theme, frame } = only
  return listing(String(statements), { voice, theme, frame }, view)
}

/** " is recorded most often"; where all are as frequent none is the most frequent. */
function areRecorded(uses: readonly Use[], isMost: boolean): string {
  return ` ${uses.length > 1 ? 'are' : 'is'} recorded${isMost ? ' most often' : ''}`
}

/** "; 4 of the 8 not fully read for it", after the number of statements that use each. */
function unreadOfUses(
  uses: readonly Use[],
  all: number,
  rows: readonly DrawnMark[],
  view: FindingView,
): Words[] {
  const notRead = uses.map(({ theme, frame, rows: [own] }) =>
    unreadOfFrame({ theme, frame, ...(own && { voice: own.voice }) }, rows, unreadIn(view)),
  )
  const [only, other] = uses
  const told = unreadAmong(notRead, all, readFor(only?.frame))
  const text = told && `; ${told}`
  const [row] = only?.rows ?? []
  // The most of several frames is no list.
  return !only || !row || other
    ? [{ text }]
    : listing(text, { voice: row.voice, notReadOn: only.frame }, view)
}

/**
 * Who used the newest of the frames that are told of before the leading voice did, with what else is recorded in that order; else
 * what the others speak of most.
 */
export function othersSentence(
  rows: readonly DrawnMark[],
  { lead, isComplete }: { lead: string; isComplete: boolean },
  { uses, told }: { uses: readonly Use[]; told: readonly string[] },
  view: FindingView,
): Words[] {
  const recorded = rows.filter(({ status }) => status === 'recorded')
  const all = [...view.earlier, ...recorded]
  const others = [...new Set(all.map(({ voice }) => voice))].filter((voice) => voice !== lead)
  if (others.length === 0) return []
  const newest = uses
    .filter(({ theme, frame }) => told.includes(`${theme}.${frame}`))
    .filter((use) => isMoreThanOnce(use) && !view.unnamed.includes(use.frame))
    .toSorted((a, b) => ((a.rows[0]?.date ?? '') < (b.rows[0]?.date ?? '') ? -1 : 1))
    .at(-1)
  const orderOf = ({ theme, frame }: Use) => {
    const own = all.filter((row) => row.frame === frame && row.theme === theme)
    const firstOf = (voice: string) => own.find((row) => row.voice === voice)
    // The first of all that is recorded: a joint text that is of no complete series may have been earlier.
    const firstLead: StatementDay = firstOf(lead) ?? sureDay('0001')
    const earlier = others
      .map(firstOf)
      .filter((row) => row !== undefined)
      .filter(({ date }) => isBefore(date, firstLead.date))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return { firstLead, earlier }
  }
  const isNew = newest && beforeView(newest, view).length === 0
  const order = newest && orderOf(newest)
  if (isNew && order && order.earlier.length > 0 && lead === 'joint') {
    const alike = uses.filter((use) => use !== newest && orderOf(use).earlier.length > 0).length
    return earlierSentence(newest, { ...order, alike, isComplete }, view)
  }
  const most = others.flatMap((voice): OwnMost[] => {
    const [best, next] = levelsOf(usesOf(voice, rows))
    // None of many frames used as seldom as each other is the most frequent.
    if (!best || best.uses.length > 2) return []
    const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
    const each = best.uses.length > 1 ? ' each' : ''
    const unread = unreadOfUses(best.uses, all, rows, view)
    const names = joined(
      best.uses.map((use) => framed(use, view, '')),
      '',
    )
    const counts = [
      { text: ' (' },
      ...usesListing(best, voice, view),
      { text: ' of ' },
      ...listing(String(all), { voice }, view),
      { text: ` collected${each}` },
      ...unread,
      { text: ')' },
    ]
    return [{ voice, isRanked: next !== undefined, isOne: best.uses.length === 1, names, counts }]
  })
  if (most.length === 0) return []
  // Remarks that both sides make at one occasion are among those of each.
  return [
    { text: lead === 'joint' ? `Apart from ${statementsOfVoice('joint')}, ` : '' },
    ...most.flatMap((own, index) => [
      { text: index === 0 ? '' : '; ' },
      ...ownMost(
        own,
        most.slice(0, index).some(({ isRanked }) => isRanked),
      ),
    ]),
    { text: '.' },
  ]
}

/** What one voice uses most of its own frames. */
interface OwnMost {
  voice: string
  /** Whether it uses other frames less. */
  isRanked: boolean
  isOne: boolean
  names: Words[]
  counts: Words[]
}

/** "Moscow’s most frequently recorded frame is “A”", which compares frames and not voices, and then "Beijing’s is “B”". */
function ownMost({ voice, isRanked, isOne, names, counts }: OwnMost, isSaid: boolean): Words[] {
  const be = isOne ? 'is' : 'are'
  if (!isRanked) return [...names, { text: ` ${be} recorded from ${laneLabel(voice)}` }, ...counts]
  const what = isSaid ? '' : ` most frequently recorded ${isOne ? 'frame' : 'frames'}`
  return [{ text: `${owner(laneLabel(voice))}${what} ${be} ` }, ...names, ...counts]
}

/** So few days after one another say nothing of who took up what from whom. */
const daysTogether = 31

/**
 * "In this collection, “A” is recorded from Moscow and Beijing in 2021, before a joint statement took it up in 2022", or
 * where they nearly coincide "is recorded from Moscow on 3 Feb 2022 and jointly the next day"; with how many a side had first,
 * so that nobody takes the one frame for the only one, and since when that counts: "Of 4 frames first recorded from one side since
 * 2001, “A” is recorded from …".
 */
function earlierSentence(
  newest: Use,
  {
    earlier,
    firstLead,
    alike,
    isComplete,
  }: {
    earlier: readonly DrawnMark[]
    firstLead: StatementDay
    /** How many other frames are recorded from a side first. */
    alike: number
    isComplete: boolean
  },
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
  const all = `Of ${alike + 1} frames first recorded from one side`
  const [before] = view.earlier
  const among: Words[] =
    alike === 0
      ? [{ text: capitalised(holder(view.choice).inIt) }]
      : before
        ? [{ text: `${all} ` }, { text: `since ${yearOf(before.date)}`, href: view.withEarlier }]
        : [{ text: `${all} in ${span(view.years)}` }]
  return [
    ...among,
    {
      text: `, “${view.label(newest.theme, newest.frame)}” is recorded `,
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
