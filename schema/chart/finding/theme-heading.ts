import { capitalised } from '../../capitalised.ts'
import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn } from '../../stats/mark.ts'
import { sides } from '../../voice.ts'
import { type FindingView, mostLetters, plain, type Words } from '../finding.ts'
import { laneLabel } from '../look.ts'
import { oneStatement, owner, statementsOfVoice } from '../voice-words.ts'
import { onDay, span, yearOf } from '../wording.ts'
import { joined, noDay } from './clause.ts'
import {
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
 * "In passages recorded on NATO, joint statements name it from 2022: first “A”, then “B”": in years that are recorded, with
 * those frames, whether there are others or not. Of those that are there from the first, that goes first that soonest gives
 * way to what comes later.
 */
export function lateHeading(told: Naming, uses: readonly Use[], view: FindingView): Words[] {
  const year = yearOf(told.named[0]?.date ?? '')
  const naming = uses.filter(({ frame }) => !view.unnamed.includes(frame))
  const early = naming.filter(({ years }) => years[0] === year)
  const after = naming.filter((use) => !early.includes(use))
  const later = foremost(after.filter(isMoreThanOnce))
  const isLater = later.length > 0
  const first = foremost(early, 2)
  const named = (uses: Use[], most: number, all: Use[]) => {
    const told = uses.slice(0, most)
    const names = (isLater ? told.toSorted((a, b) => lastOf(a) - lastOf(b)) : told).map((use) =>
      framed(use, view, ''),
    )
    const isTie = uses.slice(most).some(({ statements }) => statements === told.at(-1)?.statements)
    // Who reads of others takes them for all of them.
    return isTie ? [...names, moreThan(all.length - told.length)] : names
  }
  const telling = (most: number): Words[] => {
    const names = named(first, most, early)
    const start = { text: namingText(told, view) }
    if (!isLater) return [start, ...joined(names, ': ')]
    const others = named(later, Math.max(1, most - 1), after)
    return names.length === 0
      ? [start, ...joined(others, ', later with ')]
      : [start, ...joined(names, ': first '), ...joined(others, ', then ')]
  }
  const forms = [mostNamedOfEquals, 2, 1, ...(isLater ? [0] : [])].map(telling)
  return forms.find((words) => plain(words).length <= mostLetters) ?? forms.at(-1) ?? []
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

/** The frames of most statements of a year, with all that have as many: of equals none is left out unsaid. */
export function mostOf(uses: readonly Use[], view: FindingView): Words[] {
  const [top, next] = levelsOf(uses)
  const second = top?.uses.length === 1 ? (next?.uses ?? []).filter(isMoreThanOnce) : []
  return mostNamed([...(top?.uses ?? []), ...second], view, uses.length)
}

/** "“A”, “B” and 2 other frames", of so many of which these are used most. */
export function mostNamed(most: readonly Use[], view: FindingView, all = most.length): Words[] {
  const named = most.slice(0, mostNamedOfEquals).map((use) => framed(use, view, ''))
  const others = most.length > named.length ? all - named.length : 0
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
 * with those that are level with them, or how many others there are.
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
    const last = shown.at(-1)
    const isTie = uses.some((use) => !shown.includes(use) && use.statements === last?.statements)
    const parts = isTie ? [...names, moreThan(uses.length - shown.length)] : names
    return [{ text: `${what}: ` }, ...joined(parts, '')]
  }
  const untimed = () => ''
  // Long names leave no room for their times, which the summary tells.
  const forms = [[...most, ...next], most, most.slice(0, 1)]
    .filter((shown, index, all) => shown.length <= mostNamedOfEquals || index === all.length - 1)
    .flatMap((shown) => [told(shown), told(shown, untimed)])
  return forms.find((words) => plain(words).length <= mostLetters) ?? forms.at(-1) ?? []
}
