import { capitalised } from '../../capitalised.ts'
import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn, unreadOfFrame } from '../../stats/mark.ts'
import { sides } from '../../voice.ts'
import { type FindingView, mostLetters, plain, type Words, withinSeries } from '../finding.ts'
import { laneLabel } from '../look.ts'
import { oneStatement, owner, recordedFrom, statementsOfVoice } from '../voice-words.ts'
import { onDay, span, yearOf } from '../wording.ts'
import { joined, noDay, unreadIn } from './clause.ts'
import {
  beforeView,
  foremost,
  framed,
  isMoreThanOnce,
  levelsOf,
  type Use,
  withBefore,
  yearsIn,
  yearsText,
} from './use.ts'

/** Who speaks, in a headline: "Joint statements", "Moscow". */
export function speaker(voice: string): string {
  return sides.includes(voice) ? laneLabel(voice) : capitalised(statementsOfVoice(voice))
}

export interface Naming {
  label: string
  lead: string
  named: readonly DrawnMark[]
  verb: string
}

/**
 * "In passages recorded on NATO, joint statements name it from 2022: first “A”, then “B” and 2 others": of an order nothing is
 * left out unsaid, neither before what is named nor between. Of those that are there from the first, that goes first that
 * soonest gives way to what comes later.
 */
export function lateHeading(told: Naming, uses: readonly Use[], view: FindingView): Words[] {
  const year = yearOf(told.named[0]?.date ?? '')
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const ofFirst = naming.filter(({ years }) => years[0] === year)
  // Where the first have no frame, none of the frames begins what is told.
  const early = ofFirst.length > 0 ? ofFirst : naming
  const after = naming.filter((use) => !early.includes(use))
  const later = after.filter(isMoreThanOnce)
  const start = { text: namingText(told, view) }
  const names = (own: readonly Use[], by: (use: Use) => number) =>
    own.toSorted((a, b) => by(a) - by(b)).map((use) => framed(use, view, ''))
  const atOnce = (most: number): Words[] => {
    const first = foremost(early, 2)
    const shown = first.slice(0, most)
    // Behind years that are told a list reads as all that these years have.
    return [
      start,
      ...joined(
        withOthers(
          names(shown, () => 0),
          naming.length - shown.length,
        ),
        ': ',
      ),
    ]
  }
  const inOrder = (first: number, next: number): Words[] => {
    const [shown, ofLater] = [early.slice(0, first), later.slice(0, next)]
    return [
      start,
      ...joined(withOthers(names(shown, lastOf), early.length - shown.length), ': first '),
      ...joined(withOthers(names(ofLater, firstOf), after.length - ofLater.length), ', then '),
    ]
  }
  const two = Math.min(2, early.length)
  const forms =
    later.length > 0
      ? [inOrder(two, mostNamedOfEquals - two), inOrder(two, 1), inOrder(1, 1), inOrder(1, 0)]
      : [mostNamedOfEquals, 2, 1].map(atOnce)
  return forms.find((words) => plain(words).length <= mostLetters) ?? forms.at(-1) ?? []
}

/** Names, and how many there are beside them. */
function withOthers(names: Words[], others: number): Words[] {
  if (others === 0) return names
  const text = names.length === 0 ? moreThan(others).text : others === 1 ? 'one other' : `${others} others`
  return [...names, { text }]
}

/** Frames that a heading names, where several are as good. */
const mostNamedOfEquals = 3

const moreThan = (others: number): Words => ({
  text: others === 1 ? 'one other frame' : `${others} other frames`,
})

/**
 * "In passages recorded on NATO, joint statements name it from 2022", "Moscow’s passages on Ukraine are recorded in 2014
 * and 2022", "On 4 Feb 2022 Moscow names NATO": a passage on another theme may speak of this one in other years, and one on it
 * leave it unnamed.
 */
function namingText({ label, lead, named, verb }: Naming, view: FindingView): string {
  const [first = noDay] = named
  if (statementsIn(named) > 1) {
    const time = timeOf(yearsIn(named), lead, view)
    const isSide = sides.includes(lead)
    if (verb === 'name') {
      const who = isSide ? `${laneLabel(lead)} names` : `${statementsOfVoice(lead)} name`
      return `In passages recorded on ${label}, ${who} it ${time}`
    }
    const passages = isSide
      ? `${owner(laneLabel(lead))} passages on ${label}`
      : `Passages on ${label} in ${statementsOfVoice(lead)}`
    return `${passages} are recorded ${time}`
  }
  const who = sides.includes(lead) ? laneLabel(lead) : `a ${oneStatement(lead)}`
  return `${capitalised(onDay(first))} ${who} ${verb === 'name' ? 'names' : 'takes up'} ${label}`
}

/** "from 2022": of years that go on to the end of a view the first is enough. */
function timeOf(years: readonly number[], voice: string, view: FindingView): string {
  const [first = 0] = years
  const goesOn =
    years.length > 1 && years.at(-1) === view.years.to && first + years.length - 1 === years.at(-1)
  return goesOn ? `from ${first}` : yearsText(years, voice, view)
}

const lastOf = ({ years }: Use) => years.at(-1) ?? 0
const firstOf = ({ years }: Use) => years[0] ?? 0

const asRead = ', as far as read'

/** Years with statements but without a frame that make its first, or its last, a change. */
const yearsOfChange = 3

/**
 * "Newly recorded in joint statements on NATO: “A” (2016), “B” (2021) and 3 others; “C” not recorded in 2020–2024", or where that is
 * too long "NATO, newly recorded jointly: “A” (2016) and 4 others; “C” not recorded in 2020–2024": for a theme
 * that is spoken of from the start, frames that come up after years without them, and one of the most recorded that years are
 * without. What one statement alone has is new only beside what others have, too. Times are those of the view. Where a statement of
 * the years without a frame may have it in a part that was not read, it says "as far as read". Undefined where the frames are
 * always the same. `rows` are all of the view.
 */
export function shiftHeading(
  { lead, label }: Pick<Naming, 'lead' | 'label'>,
  uses: readonly Use[],
  rows: readonly DrawnMark[],
  view: FindingView,
): Words[] | undefined {
  const { inPart, unnamed } = unreadIn(view)
  const isOpen = ({ theme, frame }: Use, isMeant: (year: number) => boolean) => {
    const meant = inPart.filter(({ date }) => isMeant(yearOf(date)))
    return unreadOfFrame({ theme, frame, voice: lead }, rows, { inPart: meant, unnamed }) > 0
  }
  const spoken = yearsIn(view.ground.spoken.filter((one) => one.voice === lead && one.statements > 0))
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const told = naming.filter(isMoreThanOnce)
  const isNew = (use: Use) =>
    beforeView(use, view).length === 0 && spoken.filter((year) => year < firstOf(use)).length >= yearsOfChange
  const fresh = told.some(isNew)
    ? naming.filter(isNew).toSorted((a, b) => b.statements - a.statements || firstOf(b) - firstOf(a))
    : []
  const yearsAfter = (use: Use) => spoken.filter((year) => year > lastOf(use))
  // That something rare is not there says little.
  const ended = foremost(told, 2).find(
    (use) => !fresh.includes(use) && yearsAfter(use).length >= yearsOfChange,
  )
  const without = (use: Use) => {
    const isUnread = isOpen(use, (year) => year > lastOf(use))
    return `${span({ from: lastOf(use) + 1, to: view.years.to })}${isUnread ? asRead : ''}`
  }
  if (fresh.length === 0) {
    if (!ended) return undefined
    const when = withBefore(` ${yearsText(ended.years, lead, view)}`, ended, view)
    const among = uses.length > 1 ? ` (one of ${uses.length} frames)` : ''
    const telling = (time: string): Words[] => [
      { text: `${speaker(lead)} on ${label}: ` },
      framed(ended, view, `${among}${time} not recorded in ${without(ended)}`),
    ]
    const timed = telling(`${when},`)
    return isShort(timed) ? timed : telling('')
  }
  // What is new there may stand in an earlier statement of no series.
  const within = view.choice.series === undefined ? '' : withinSeries
  const read = fresh.some((use) => isOpen(use, (year) => year < firstOf(use))) ? asRead : ''
  const whole = `Newly recorded${within}${read && `${read},`} in ${statementsOfVoice(lead)} on ${label}: `
  const brief = `${label}, newly recorded ${recordedFrom(lead)}${within}${read}: `
  const telling = (start: string, most: number, isOfEnd = true): Words[] => {
    const shown = fresh.slice(0, most).toSorted((a, b) => firstOf(a) - firstOf(b))
    const names = shown.map((use) => framed(use, view, ` (${firstOf(use)})`))
    return [
      ...joined(withOthers(names, fresh.length - shown.length), start),
      ...(ended && isOfEnd
        ? [{ text: '; ' }, framed(ended, view, ` not recorded in ${without(ended)}`)]
        : []),
    ]
  }
  // What is gone from a theme says more of its course than a second frame that is new.
  const forms = [
    ...[2, 1].flatMap((most) => [whole, brief].map((start) => telling(start, most))),
    ...[2, 1].flatMap((most) => [whole, brief].map((start) => telling(start, most, false))),
  ]
  return forms.find((words) => plain(words).length <= mostLetters) ?? forms.at(-1)
}

/** The frames of most statements of a year, with all that have as many, and how many others there are. */
export function mostOf(uses: readonly Use[], view: FindingView): Words[] {
  const [top, next] = levelsOf(uses)
  const second = top?.uses.length === 1 ? (next?.uses ?? []).filter(isMoreThanOnce) : []
  return mostNamed([...(top?.uses ?? []), ...second], view, uses.length)
}

/** "“A”, “B” and 2 other frames", of so many of which these are used most. */
export function mostNamed(most: readonly Use[], view: FindingView, all = most.length): Words[] {
  const named = most.slice(0, mostNamedOfEquals).map((use) => framed(use, view, ''))
  const others = all - named.length
  return joined(others > 0 ? [...named, moreThan(others)] : named, '')
}

/** "Joint statements on NATO in 2022: “A” and “B”": of one year no course is told. */
export function yearHeading(what: string, told: readonly Words[]): Words[] {
  return [{ text: `${what}: ` }, ...told]
}

/**
 * "No joint statement in 2013–2021 is recorded under NATO as naming it (9 are recorded as silent)": where a voice has nothing but
 * frames that do not name their theme, these alone would be taken for what it says of it.
 */
export function unnamedText(
  { label, lead }: Pick<Naming, 'label' | 'lead'>,
  ofLead: readonly DrawnMark[],
  { years }: FindingView,
): string {
  const silent = statementsIn(ofLead.filter(({ status }) => status === 'silent'))
  const silences = silent > 0 ? ` (${silent} ${silent === 1 ? 'is' : 'are'} recorded as silent)` : ''
  return `No ${oneStatement(lead)} in ${span(years)} is recorded under ${label} as naming it${silences}`
}

/**
 * For a theme that is spoken of from the start, the frame of the first rank and that of the second, as its summary tells them;
 * with those that are level with them, and how many others there are.
 */
export function courseHeading(what: string, uses: readonly Use[], view: FindingView): Words[] {
  const most = foremost(uses)
  const next = foremost(uses.filter((use) => !most.includes(use) && isMoreThanOnce(use)))
  // Times are those of the view, and what is older is not to look new.
  const when = (use: Use) => withBefore(` ${yearsText(use.years, use.rows[0]?.voice ?? '', view)}`, use, view)
  const told = (shown: readonly Use[], time = when) => {
    const names = shown.map((use, index) => {
      const next = shown[index + 1]
      // Where several have the same times, these are told once.
      const isTold = next !== undefined && time(next) === time(use)
      return framed(use, view, isTold ? '' : time(use))
    })
    const others = uses.length - shown.length
    if (others === 0) return [{ text: `${what}: ` }, ...joined(names, '')]
    // A comma parts others from years with "and" between them.
    const comma = shown.some((use) => time(use) !== '') ? [{ text: ',' }] : []
    const last = [...names.slice(-1), ...comma]
    return [{ text: `${what}: ` }, ...joined([...names.slice(0, -1), last, moreThan(others)], '')]
  }
  const untimed = () => ''
  // Long names leave no room for their times, which the summary tells.
  const forms = [[...most, ...next], most, most.slice(0, 1)]
    .filter((shown, index, all) => shown.length <= mostNamedOfEquals || index === all.length - 1)
    .flatMap((shown) => [told(shown), told(shown, untimed)])
  return forms.find(isShort) ?? forms.at(-1) ?? []
}

/** Whether a heading has room for its times; what is older than the view stands beside them. */
function isShort(words: readonly Words[]): boolean {
  return plain(words).replace(/ \(also [^)]+\)/, '').length <= mostLetters
}
