import type { DrawnMark } from '../../contract/mark.ts'
import { statementsIn } from '../../stats/mark.ts'
import { sides } from '../../voice.ts'
import { type FindingView, mostLetters, plain, type Words } from '../finding.ts'
import { laneLabel } from '../look.ts'
import { oneStatement, statementsOfVoice } from '../voice-words.ts'
import { onDay, sentence, yearOf } from '../wording.ts'
import { joined, noDay } from './clause.ts'
import {
  beforeView,
  framed,
  isMoreThanOnce,
  ranked,
  type Use,
  withBefore,
  yearsIn,
  yearsText,
} from './use.ts'

/** Who speaks, in a headline: "Joint statements", "Moscow". */
export function speaker(voice: string): string {
  return sides.includes(voice) ? laneLabel(voice) : sentence(statementsOfVoice(voice))
}

export interface Naming {
  label: string
  lead: string
  named: readonly DrawnMark[]
  verb: string
}

/**
 * "Joint statements name NATO in 2022–2024, first with “A”, later “B”": in years that are recorded, with those frames, be
 * there others or not. Of several that are there from the first, those go first that soonest give way to what comes later.
 */
export function lateHeading(told: Naming, uses: readonly Use[], view: FindingView): Words[] {
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

/** The frames of most statements of a year, with all that have as many: of equals none is left out unsaid. */
export function mostOf(uses: readonly Use[], view: FindingView): Words[] {
  const [top, next] = ranked(uses)
  const second = top?.uses.length === 1 ? (next?.uses ?? []).filter(isMoreThanOnce) : []
  const most = [...(top?.uses ?? []), ...second]
  const named = most.slice(0, mostNamedOfEquals).map((use) => framed(use, view, ''))
  const others = most.length - named.length
  return joined(others > 0 ? [...named, moreThan(others)] : named, '')
}

/** "Joint statements on NATO in 2022: “A” and “B”": of one year no course is told. */
export function yearHeading(label: string, lead: string, told: readonly Words[], year: number): Words[] {
  return [{ text: `${speaker(lead)} on ${label} in ${year}: ` }, ...told]
}

/**
 * Of a theme that is spoken of from the start, two frames: what is always there, and what is new or else what comes next in
 * use; with those that are level with them, or how many there are.
 */
export function courseHeading(what: string, uses: readonly Use[], view: FindingView): Words[] {
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
