import { isEachTextRead } from '#subject'
import type { DrawnMark } from '../contract/mark.ts'
import { readParameters, writeParameters } from '../parameters.ts'
import { daysOf, isBefore } from '../partial-date.ts'
import { plural } from '../plural.ts'
import { standingBeside } from '../standing.ts'
import { type StatementDay, shortDay, sureDay } from '../statement-day.ts'
import { type MarkGround, type Spoken, statementsIn, unreadOfFrame } from '../stats/mark.ts'
import { anyFrame } from '../stats/trend.ts'
import { unrecordedMeans } from '../unrecorded.ts'
import { sides, voices } from '../voice.ts'
import { laneLabel } from './look.ts'
import { theOthers, wereNotRead } from './point-text.ts'
import { unreadAmong } from './share.ts'
import { distinct } from './trend.ts'
import {
  issuedBy,
  oneStatement,
  owner,
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
  /** At most two sentences, each by itself. */
  summary: Words[][]
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
    summary: said.slice(0, mostSentences),
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
  return distinct([...heading, ...summary.flat()].flatMap(({ series }) => series ?? []))
}

/** The words, or the sentences one after the other, as plain text, for titles and pictures. */
export function plain(words: readonly Words[] | readonly Words[][]): string {
  return words
    .map((one) => (Array.isArray(one) ? `${plain(one)} ` : one.text))
    .join('')
    .trimEnd()
}

/** The finding of a view of complete series alone, which says so and leads to the one of all statements. */
export function ofSeriesAlone({ heading, summary, ...rest }: Finding, whole: string): Finding {
  return {
    ...rest,
    heading: [...heading, { text: ', complete series only' }],
    summary: [...summary, seriesNote(whole)],
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
  const naming = { label, lead, named, verb }
  const heading = isLate
    ? lateHeading(naming, frames, view)
    : view.years.from === view.years.to
      ? yearHeading(label, lead, mostOf(usesOf(own), view), view.years.from)
      : courseHeading(`${speaker(lead)} on ${label}`, frames, view)
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
      : mostSentence(usesOf(own), { statements: spokenBy(spoken), rows, lead, isComplete }, view),
    othersSentence(rows, { lead, isComplete }, frames, view),
    isLate ? namingShare(naming, { spoken, notRead }) : [],
    unrecordedAfter(isLate ? named : own, {
      open: openYears(lead, rows, view),
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
  const note = isComplete ? basisSentence(spokenBy(basis.spoken), spokenBy(spoken), lead) : undefined
  return findingOf(heading, sentences, note)
}

/** What the heading goes by: a collected statement makes no frame more frequent, but may show that it is older or is still used. */
function basisSentence(ofSeries: number, all: number, lead: string): string {
  const text = `The heading ranks frames by the ${statementCount(ofSeries, lead)} of complete series`
  return all > ofSeries ? `${text}; its years, and what it takes for new, are of all ${all}.` : `${text}.`
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
  const heading = uses.flatMap(({ voice, own, earlier }, index): Words[] => [
    { text: `${index === 0 ? '' : ', '}${saidBy(voice)} ` },
    ...(earlier.length > 0 ? [{ text: timeBefore(earlier, view), evidence: evidenceOf(earlier) }] : []),
    ...(earlier.length > 0 && own.length > 0
      ? [{ text: yearsIn(earlier).length === 2 ? ', then ' : ' and ' }]
      : []),
    ...(own.length > 0
      ? [
          {
            text: statementsIn(own) === 1 ? onDay(own[0] ?? noDay) : yearsText(yearsIn(own), voice, view),
            evidence: evidenceOf(own),
          },
        ]
      : []),
  ])
  const isOpen = uses.some(({ voice, own }) =>
    openYears(voice, rows, view).some((year) => !yearsIn(own).includes(year)),
  )
  const spokenOf = (voice: string) => spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
  const theme = view.themeLabel(view.themes[0] ?? '')
  const shares = uses
    .filter(({ voice }) => spokenOf(voice) > 0)
    .map(({ voice, own }) => {
      const all = spokenOf(voice)
      const frame = own[0]?.frame ?? view.earlier[0]?.frame ?? null
      const notRead = unreadOfFrame({ theme: view.themes[0] ?? '', frame, voice }, rows, view.ground)
      const unread = unreadAmong(notRead, all, theme)
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
    [{ text: `${view.name}: ` }, ...heading],
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
      isOpen ? [{ text: `That nothing is recorded at other times ${unrecordedMeans}.` }] : [],
    ],
  )
}

/** Of several themes: in how many statements each is recorded; where these are too many for a heading, which is in most. */
export function themesFinding(rows: readonly DrawnMark[], view: FindingView): Finding {
  const { themes } = view
  const label = (theme: string) => view.themeLabel(theme)
  const { statements } = view.ground
  const heading = [{ text: `${listed(themes.map(label))}, ${span(view.years)}` }]
  const counts = (status: DrawnMark['status']) =>
    themes.map((theme) => ({
      theme,
      name: label(theme),
      n: statementsIn(rows.filter((row) => row.theme === theme && row.status === status)),
    }))
  const recorded = counts('recorded')
  const silences = counts('silent').flatMap(({ name, n }) => (n > 0 ? `${n} on ${name}` : []))
  const unread = counts('not_read')
    .filter(({ n }) => n > 0)
    .map(({ name, n }, index) => `${n} ${index === 0 ? wereNotRead(n) : 'not'} on ${name}`)
  const ofAll = statements === 1 ? 'It' : `Of the ${statements},`
  const told = statements === 1 ? unread.map((text) => text.replace(/^1 /, '')) : unread
  const notRead = unread.length > 0 ? [{ text: `${ofAll} ${listed(told)}.` }] : []
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
  const parts = recorded.map(
    ({ theme, name, n }): Words => ({
      text: `${name} in ${n}`,
      evidence: n > 0 ? evidenceOfTheme(theme, view) : undefined,
    }),
  )
  // That a view is of complete series alone its heading says at its end.
  const of = statementsChosen(statements, { voices: view.choice.voices })
  const all = [...joined(parts, ''), { text: ` of ${of}, ${span(view.years)}` }]
  if (plain(all).length <= mostLetters) return findingOf(all, [notRead])
  const ranked = recorded.toSorted((a, b) => b.n - a.n)
  const [first, second] = ranked
  const isMost = first && second && first.n > second.n
  const most = `Of ${themes.length} themes, ${first?.name} is recorded most often: in ${first?.n} of ${of}, ${span(view.years)}`
  return findingOf(isMost ? [{ text: most }] : heading, [
    [...joined(parts, `Of ${statementsChosen(statements, view.choice)}: `), { text: '.' }],
    notRead,
  ])
}

/** Frames that a heading names one by one. */
const mostNamed = 4

/** A frame that a view asks for. */
interface ChosenFrame {
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
      const notRead = chosen
        .filter((one) => one.theme === theme)
        .map((one) => unreadOfFrame(one, rows, ground))
      return unreadAmong(notRead, ground.statements, view.themeLabel(theme))
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
): Words[][] {
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
      [{ text: `${plural(own.length, rowNoun)} recorded in ${text}${inSeries(choice)}, ${span(years)}.` }],
    ]
  }
  const [now, ever] = [orderOf(own), orderOf(whole)]
  if (sides.length < 2 || now.never === own.length) {
    return [[{ text: `${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}.` }]]
  }
  const one = oneStatement('joint')
  const parts = [
    { n: now.later, with: ever.later, what: `first recorded from one side and only later in a ${one}` },
    { n: now.first, with: ever.first, what: `in a ${one} first or at once` },
    { n: now.never, with: ever.never, what: `in no ${one}` },
  ].filter((part) => part.n > 0 || part.with > 0)
  const told = parts.map(({ n, what }, index) => `${n} ${index > 0 ? '' : n === 1 ? 'is ' : 'are '}${what}`)
  const summary = `Of ${plural(own.length, rowNoun)} recorded in ${span(years)}${inChoice(choice)}, ${listed(told)}.`
  const isSame = parts.every((part) => part.n === part.with)
  const changed = isSame ? 'the same' : listed(parts.map((part) => String(part.with)))
  const since = earlier[0] && yearOf(earlier[0].date)
  return [
    [{ text: summary }],
    [...drawn.keys()].every((id) => !earlierOf.has(id))
      ? [{ text: `First means first ${holder(choice).inIt}.` }]
      : [
          { text: 'Counted ' },
          { text: `since ${since}`, href: withEarlier },
          { text: `, these numbers are ${changed}.` },
        ],
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

/** Years in which silence of a voice is not known: it is known of a text that was read whole, or is recorded as silent. */
function openYears(voice: string, rows: readonly DrawnMark[], { ground }: FindingView): number[] {
  if (isEachTextRead) return []
  const silent = rows.filter((row) => row.voice === voice && row.status === 'silent')
  const spoken = ground.spoken.filter((one) => one.voice === voice)
  return [...Map.groupBy(spoken, ({ date }) => yearOf(date))]
    .flatMap(([year, ofYear]) =>
      spokenBy(ofYear) > statementsIn(silent.filter(({ date }) => yearOf(date) === year)) ? [year] : [],
    )
    .toSorted((a, b) => a - b)
}

/** "In the joint statements of 2023 and 2024 nothing is recorded under Trade, which is no proof of silence." */
function unrecordedAfter(
  own: readonly DrawnMark[],
  {
    open,
    what,
    lead,
    notRead,
  }: { open: readonly number[]; what: string; lead: string; notRead: readonly DrawnMark[] },
): Words[] {
  const last = yearsIn(own).at(-1)
  const after = open.filter((year) => last !== undefined && year > last)
  if (after.length === 0) return []
  const unread = statementsIn(notRead.filter(({ date }) => after.includes(yearOf(date))))
  return [
    {
      text: `In ${theStatements(lead)} of ${yearsListed(after)} ${what}, which ${unrecordedMeans}${unread > 0 ? `; ${unread} of them ${wereNotRead(unread)} on it` : ''}.`,
    },
  ]
}

/** Who speaks, in a headline: "Joint statements", "Moscow". */
function speaker(voice: string): string {
  return sides.includes(voice) ? laneLabel(voice) : sentence(statementsOfVoice(voice))
}

/** Letters of a heading that is read at a glance: what is told beside the first thing has to fit in. */
const mostLetters = 115

interface Naming {
  label: string
  lead: string
  named: readonly DrawnMark[]
  verb: string
}

/**
 * "Joint statements name NATO in 2022–2024, first with “A”, later “B”": in years that are recorded, with those frames, be
 * there others or not. Of several that are there from the first, those go first that soonest give way to what comes later.
 */
function lateHeading(told: Naming, uses: readonly Use[], view: FindingView): Words[] {
  const year = yearOf(told.named[0]?.date ?? '')
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const early = naming.filter(({ years }) => years[0] === year)
  const later = foremost(
    naming.filter((use) => !early.includes(use) && isMoreThanOnce(use)),
    newestFirst(view),
  )
  const isLater = later.length > 0
  const inTurn = (a: Use, b: Use) => (isLater ? lastOf(a) - lastOf(b) : 0) || b.statements - a.statements
  const first = foremost(early, inTurn, 2)
  const named = (uses: Use[], most: number) =>
    namedUpTo(uses, most, inTurn).map((use) =>
      typeof use === 'number' ? moreThan(use) : framed(use, view, ''),
    )
  const telling = (most: number): Words[] => {
    const names = named(first, most)
    const start = { text: namingText(told, view) }
    if (!isLater) return [start, ...joined(names, ', with ')]
    const after = named(later, Math.max(1, most - 1))
    return names.length === 0
      ? [start, ...joined(after, ', later with ')]
      : [start, ...joined(names, ', first with '), ...joined(after, ', later ')]
  }
  const forms = [mostNamedOfEquals, 2, 1, ...(isLater ? [0] : [])].map(telling)
  return forms.find((words) => plain(words).length <= mostLetters) ?? forms.at(-1) ?? []
}

/** Frames that a heading names, where several are as good. */
const mostNamedOfEquals = 3

/** The first of these in an order, and all that are level with the last of them: of equals none is left out unsaid. */
function foremost(uses: readonly Use[], order: (a: Use, b: Use) => number, most = 1): Use[] {
  const sorted = uses.toSorted(order)
  const last = sorted[Math.min(most, sorted.length) - 1]
  return sorted.filter((use, index) => index < most || (last !== undefined && order(last, use) === 0))
}

/** So many of these, and how many are level with the last that is named. */
function namedUpTo(uses: readonly Use[], most: number, order: (a: Use, b: Use) => number): (Use | number)[] {
  const named = uses.slice(0, most)
  const last = named.at(-1)
  const level = last ? uses.slice(most).filter((use) => order(last, use) === 0).length : 0
  return level > 0 ? [...named, level] : named
}

const moreThan = (others: number): Words => ({ text: `${others} more` })

/** "Joint statements name NATO in 2022–2024", "A joint statement speaks of NATO on 4 Feb 2022". */
function namingText({ label, lead, named, verb }: Naming, view: FindingView): string {
  const names = verb.replace(/^\w+/, '$&s')
  if (statementsIn(named) === 1) {
    return `A ${oneStatement(lead)} ${names} ${label} ${onDay(named[0] ?? noDay)}`
  }
  return `${speaker(lead)} ${sides.includes(lead) ? names : verb} ${label} ${yearsText(yearsIn(named), lead, view)}`
}

const lastOf = ({ years }: Use) => years.at(-1) ?? 0

/** The newest first: those that no statement has before the years of the view, then those in use last, then those that came last. */
function newestFirst(view: FindingView): (a: Use, b: Use) => number {
  const isOld = (use: Use) => Number(beforeView(use, view).length > 0)
  const begin = ({ rows }: Use) => rows[0]?.date ?? ''
  return (a, b) =>
    isOld(a) - isOld(b) ||
    lastOf(b) - lastOf(a) ||
    (begin(a) === begin(b) ? b.statements - a.statements : begin(a) < begin(b) ? 1 : -1)
}

/** "Of the 8 joint statements of 2022–2024, 3 are recorded as naming NATO; 4 were not read on it." */
function namingShare(
  { label, lead, named, verb }: Naming,
  { spoken, notRead }: { spoken: readonly Spoken[]; notRead: readonly DrawnMark[] },
): Words[] {
  const years = yearsIn(named)
  const isOfYears = ({ date }: { date: string }) => years.includes(yearOf(date))
  const [own, all] = [statementsIn(named), spokenBy(spoken.filter(isOfYears))]
  if (own >= all) return []
  const unread = statementsIn(notRead.filter(isOfYears))
  const doing = `${own === 1 ? 'is' : 'are'} recorded as ${verb === 'name' ? 'naming' : 'speaking of'} ${label}`
  return [
    {
      text: `Of the ${statementCount(all, lead)} of ${yearsListed(years)}, ${own} ${doing}${unread > 0 ? `; ${unread} ${wereNotRead(unread)} on it` : ''}.`,
    },
  ]
}

/** The frames of most statements of a year, with all that have as many: of equals none is left out unsaid. */
function mostOf(uses: readonly Use[], view: FindingView): Words[] {
  const [top, next] = ranked(uses)
  const second = top?.uses.length === 1 ? (next?.uses ?? []).filter(isMoreThanOnce) : []
  const most = [...(top?.uses ?? []), ...second]
  const named = most.slice(0, mostNamedOfEquals).map((use) => framed(use, view, ''))
  const others = most.length - named.length
  return joined(others > 0 ? [...named, moreThan(others)] : named, '')
}

/** "Joint statements on NATO in 2022: “A” and “B”": of one year no course is told. */
function yearHeading(label: string, lead: string, told: readonly Words[], year: number): Words[] {
  return [{ text: `${speaker(lead)} on ${label} in ${year}: ` }, ...told]
}

/**
 * Of a theme that is spoken of from the start, two frames: what is always there, and what is new or else what comes next in
 * use; with those that are level with them, or how many there are.
 */
function courseHeading(what: string, uses: readonly Use[], view: FindingView): Words[] {
  const { from, to } = view.years
  const third = (to - from + 1) / 3
  const isLate = ({ years }: Use) => (years[0] ?? from) >= from + third
  const byUse = (a: Use, b: Use) => b.statements - a.statements
  const early = uses.filter((use) => !isLate(use))
  const lasting = foremost(early.length > 0 ? early : uses, byUse)
  const others = uses.filter((use) => !lasting.includes(use) && isMoreThanOnce(use))
  const change = foremost(others.filter(isLate), newestFirst(view))
  const next = change.length > 0 ? change : foremost(others, byUse)
  const when = (use: Use) => {
    const told = ` ${yearsText(use.years, use.rows[0]?.voice ?? '', view)}`
    // What is there from the first may be older than the view; what comes later is not to look new.
    return isLate(use) ? withBefore(told, use, view) : told
  }
  const told = (shown: readonly Use[], untold = 0, time = when) => {
    const own = shown
      // The summary, too, begins with the frame of most statements.
      .toSorted(
        (a, b) =>
          statementsIn(b.rows) - statementsIn(a.rows) ||
          ((a.rows[0]?.date ?? '') < (b.rows[0]?.date ?? '') ? -1 : 1),
      )
    const names = own.map((use, index) => {
      const next = own[index + 1]
      // Of several at the same times these are told once.
      const isTold = next !== undefined && time(next) === time(use)
      return framed(use, view, isTold ? '' : time(use))
    })
    return [{ text: `${what}: ` }, ...joined(untold > 0 ? [...names, moreThan(untold)] : names, '')]
  }
  // What is new is told in any case, what else is in use where there is room.
  const [common, latest] = [lasting.slice(0, 1), change.slice(0, 1)]
  const least =
    latest.length > 0
      ? told([...common, ...latest], lasting.length + change.length - 2)
      : told(common, lasting.length - 1)
  const forms = [
    ...(lasting.length + next.length <= mostNamedOfEquals ? [told([...lasting, ...next])] : []),
    ...(change.length === 0 && lasting.length <= 2 ? [told(lasting), told(lasting, 0, () => '')] : []),
  ]
  return forms.find((words) => plain(words).length <= mostLetters) ?? least
}

/** What stands of a frame in the same voice before the years of the view. */
function beforeView({ theme, frame, rows }: Use, { earlier }: FindingView): DrawnMark[] {
  const voice = rows[0]?.voice
  return earlier.filter((row) => row.theme === theme && row.frame === frame && row.voice === voice)
}

/** Years told in a heading, with " (also in 2001)" where the frame is recorded before those of the view. */
function withBefore(tail: string, use: Use, view: FindingView): string {
  const earlier = beforeView(use, view)
  return earlier.length === 0 ? tail : `${tail} (also ${yearsBefore(earlier, view)})`
}

/** "on 16 Jul 2001", "in 2001 and 2011", "before 2013": when something is recorded before the years of a view. */
function timeBefore(earlier: readonly DrawnMark[], view: FindingView): string {
  return statementsIn(earlier) === 1 ? onDay(earlier[0] ?? noDay) : yearsBefore(earlier, view)
}

/** "in 2001 and 2011", "before 2013": more than two are told by the time that they lie in. */
function yearsBefore(earlier: readonly DrawnMark[], { years }: FindingView): string {
  const before = yearsIn(earlier)
  return before.length > 2 ? `before ${years.from}` : `in ${listed(before.map(String))}`
}

function framed(use: Use, view: FindingView, tail: string): Words {
  const { theme, frame, rows } = use
  return {
    text: `“${view.label(theme, frame)}”${tail}`,
    evidence: evidenceOf(rows),
    series: `${theme}.${frame}`,
  }
}

/** So many years are written one by one, or as the ends of spans. */
const mostWritten = 3

/**
 * "in 2022–2024", "in 2013, 2014 and 2019", "in 9 of 12 years", "in 6 of the 15 years with a joint statement", "in 5 years of
 * 2016–2024": years in which something of a voice is recorded, out of those in which it said anything.
 */
function yearsText(years: readonly number[], voice: string, { years: asked, ground }: FindingView): string {
  const { from, to } = asked
  const spoken = distinct(
    ground.spoken.flatMap((one) => (one.voice === voice && one.statements > 0 ? yearOf(one.date) : [])),
  ).filter((year) => year >= from && year <= to)
  const isThroughout = spoken.length === to - from + 1
  if (isThroughout && years.length > 2 && years.length === spoken.length)
    return `in all ${spoken.length} years`
  const text = yearsListed(years)
  if ((text.match(/\d+/g) ?? []).length <= mostWritten) return `in ${text}`
  const [first = from] = years
  if (first !== from) return `in ${years.length} years of ${span({ from: first, to: years.at(-1) ?? to })}`
  if (isThroughout) return `in ${years.length} of ${spoken.length} years`
  const ofYears = `the ${spoken.length} years with a ${oneStatement(voice)}`
  return years.length === spoken.length ? `in all ${ofYears.slice(4)}` : `in ${years.length} of ${ofYears}`
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
    rows,
    lead,
    isComplete,
  }: { statements: number; rows: readonly DrawnMark[]; lead: string; isComplete: boolean },
  view: FindingView,
): Words[] {
  const [first, second] = ranked(uses)
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
    {
      text: `${areRecorded(first.uses, second !== undefined)} (${first.statements} of ${statements}${each}${among}${unread})`,
    },
    ...(isShort
      ? [
          ...joined(second.uses.map(name), ', then '),
          { text: ` (${second.statements}${second.uses.length > 1 ? ' each' : ''})` },
        ]
      : []),
    { text: '.' },
  ]
}

/** " is recorded most often": what is used most nobody knows while texts are not fully read. Where all are as frequent none is the most frequent. */
function areRecorded(uses: readonly Use[], isMost: boolean): string {
  return ` ${uses.length > 1 ? 'are' : 'is'} recorded${isMost ? ' most often' : ''}`
}

/** "; 4 of the 8 not fully read on it", after the number of statements that use each. */
function unreadOfUses(
  uses: readonly Use[],
  all: number,
  rows: readonly DrawnMark[],
  { ground }: FindingView,
): string {
  const notRead = uses.map(({ theme, frame, rows: [own] }) =>
    unreadOfFrame({ theme, frame, ...(own && { voice: own.voice }) }, rows, ground),
  )
  const text = unreadAmong(notRead, all)
  return text && `; ${text}`
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
  const most = others.flatMap((voice): OwnMost[] => {
    const own = recorded.filter((row) => row.voice === voice)
    const [best, next] = ranked(usesOf(own))
    // Of many frames used as seldom as each other none is the most frequent.
    if (!best || best.uses.length > 2) return []
    const all = spokenBy(view.ground.spoken.filter((one) => one.voice === voice))
    const each = best.uses.length > 1 ? ' each' : ''
    const unread = unreadOfUses(best.uses, all, rows, view)
    const names = joined(
      best.uses.map((use) => framed(use, view, '')),
      '',
    )
    const counts = ` (${best.statements} of ${all} collected${each}${unread})`
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
  counts: string
}

/** "Moscow’s most frequently recorded frame is “A”", which compares frames and not voices, and then "Beijing’s is “B”". */
function ownMost({ voice, isRanked, isOne, names, counts }: OwnMost, isSaid: boolean): Words[] {
  const be = isOne ? 'is' : 'are'
  if (!isRanked) return [...names, { text: ` ${be} recorded from ${laneLabel(voice)}${counts}` }]
  const what = isSaid ? '' : ` most frequently recorded ${isOne ? 'frame' : 'frames'}`
  return [{ text: `${owner(laneLabel(voice))}${what} ${be} ` }, ...names, { text: counts }]
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

/** Query string of the passages on a theme that a view looks through. */
function evidenceOfTheme(theme: string, { years: { from, to }, choice }: FindingView): string {
  const isOfAll = voices.every((voice) => choice.voices.includes(voice))
  return writeParameters({
    theme,
    voice: isOfAll ? undefined : choice.voices.join(),
    series: choice.series,
    from: String(from),
    to: String(to),
    status: 'counted',
  })
}

/** ", and 5 of them were not read on NATO": of the statements of which nothing is recorded, as the words before tell. */
function amongThem(unread: number, all: number, label: string): string {
  if (unread === 0) return ''
  if (unread < all) return `, and ${unread} of them ${wereNotRead(unread)} on ${label}`
  return all === 1 ? `, and it was not read on ${label}` : `, and none of them was read on ${label}`
}

function spokenBy(list: readonly Spoken[]): number {
  return list.reduce((sum, { statements }) => sum + statements, 0)
}
