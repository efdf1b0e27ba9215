import { apart, endsOther, isNumberedHeading } from './apart.ts'
import { pairedByLabel } from './by-label.ts'
import { type Change, exchangeOf, movedOf, ofKind, type Told } from './change.ts'
import { newlyDenied, withAnyForNo, withOpposites } from './changed-negation.ts'
import { changedSides } from './changed-sides.ts'
import { recountedIn } from './counted.ts'
import {
  type Exchange,
  exchangedEndings,
  exchangedFigures,
  exchangedMentions,
  exchangedWords,
} from './exchange.ts'
import { grownHunks, type Stretch } from './hunk.ts'
import { isOfLimit } from './limit.ts'
import { limitingChanges } from './limiting-word.ts'
import { type Mention, mentionKinds } from './mention.ts'
import { haveCases } from './name-case.ts'
import type { KnownNames } from './name-mention.ts'
import { changedPeriods } from './period.ts'
import { areFormsInOtherOrder, rearrangedNames } from './rearranged.ts'
import { withReplaced } from './replaced.ts'
import { rescopedNegations } from './rescoped.ts'
import { withReturned } from './returned.ts'
import { isOfCalendar, keysInBoth } from './same-name.ts'
import type { Side, Sides } from './sides.ts'
import { WORDS } from './words.ts'

export interface RowWording {
  text: Sides<string>
  found: Sides<Mention[]>
  stretches: Stretch[]
  known: KnownNames
  /** People of whom another initial is told. */
  initials: readonly Change[]
}

export function changesIn({ text, found, stretches, known, initials }: RowWording): Change[] {
  const inPlace = (side: Side) => {
    const moved = stretches.filter((stretch) => stretch.side === side)
    if (moved.length === 0) return found[side]
    return found[side].filter(
      ({ start }) => !moved.some((stretch) => start >= stretch[side][0] && start < stretch[side][1]),
    )
  }
  const mentions = { a: inPlace('a'), b: inPlace('b') }
  const settled = keysInBoth(mentions)
  const figures = { a: ofKind(mentions.a, 'figure'), b: ofKind(mentions.b, 'figure') }
  const isTwin = ({ one, two }: Told) => {
    const alone = one && two ? undefined : (one ?? two)
    return alone !== undefined && isOfLimit(text, one ? 'a' : 'b', alone, figures)
  }
  const changes = mentionKinds.flatMap((kind) => {
    const places = { a: ofKind(mentions.a, kind), b: ofKind(mentions.b, kind) }
    // A word may become its opposite where nothing is negated.
    if (kind !== 'negation' && places.a.length + places.b.length === 0) return []
    const hunks = grownHunks(stretches, places)
    const inHunks = hunks.flatMap((hunk) => {
      const own = apart(kind, within(places.a, hunk.a), within(places.b, hunk.b), text, { hunk, settled })
      const told = kind === 'negation' ? withOpposites(text, hunk, places, own) : own
      return told.map((one) => ({ ...one, hunk }))
    })
    const placed = kind === 'figure' ? pairedByLabel(text, inHunks, places) : inHunks
    const recounted = kind === 'figure' ? recountedIn(text, places, stretches, known.areNounsCapital) : []
    const isRecounted = ({ isRewritten, removed }: Change) =>
      isRewritten && recounted.some((one) => one.removed.includes(removed))
    const own =
      kind === 'negation'
        ? withAnyForNo(text, placed).filter((one) => !isTwin(one))
        : withReplaced(text, placed, places)
    return [
      ...withReturned(
        text,
        own.filter((one) => !one.isWeak),
        settled,
      ).filter((one) => !isRecounted(one)),
      ...(kind === 'negation' ? newlyDenied(stretches, hunks, places).filter((one) => !isTwin(one)) : []).map(
        ({ change }) => change,
      ),
      ...recounted.map((one) => ({ kind, ...one })),
    ]
  })
  // What one sentence has and another one took along is in no place of the other.
  const areInPlace = !stretches.some(({ kind }) => kind === 'moved')
  const exchanged = areInPlace ? exchangesIn(text, mentions, changes, known) : []
  // From Monday to Friday: of two dates that were exchanged no limit changed.
  const hasSame = ({ a }: Exchange, { removed, added }: Change) =>
    a.some((word) => hasWords(removed, word) && hasWords(added, word))
  const isTold = (one: Change) =>
    exchanged.some((own) =>
      one.kind === 'name' || one.isMoved
        ? shareWord(own.a, one.removed) && shareWord(own.b, one.added)
        : one.kind === 'figure' && hasSame(own, one),
    )
  const periods = changedPeriods(text, stretches, figures)
  const isOfPeriod = ({ kind, removed, added, isMoved }: Change) =>
    kind === 'figure' &&
    !isMoved &&
    periods.some((period) => hasWords(period.removed, removed) && hasWords(period.added, added))
  const isRearranged = rearrangedNames(text)
  // In German a noun before a name has a capital too: der Gast Reed.
  const hasNoun = ({ removed, added }: Change) => known.areNounsCapital && endsOther(removed, added)
  const isSameName = (one: Change) =>
    one.kind === 'name' &&
    !one.isRewritten &&
    (isRearranged(one) || hasNoun(one) || areFormsInOtherOrder(one))
  const figuresExchanged = exchangedFigures(text, figures, changes)
  const isOfExchange = (one: Change) => figuresExchanged.some(({ told }) => told.includes(one))
  const others = [
    ...changes.filter(
      (one) =>
        !isTold(one) &&
        !isOfExchange(one) &&
        !isOfPeriod(one) &&
        !isJoinedOtherwise(one, text) &&
        !isSameName(one),
    ),
    ...periods.map((period) => ({ kind: 'figure' as const, ...period })),
  ]
  const rescoped = rescopedNegations(text, {
    a: ofKind(mentions.a, 'negation'),
    b: ofKind(mentions.b, 'negation'),
  })
  const isNew = (text: string) =>
    !others.some((one) => one.kind === 'negation' && (one.removed === text || one.added === text))
  return [
    ...initials,
    ...others,
    ...[...exchanged, ...figuresExchanged].map(({ a, b }) => exchangeOf(a, b)),
    ...rescoped.filter(isNew).map((word) => movedOf('negation', word)),
    ...limitingChanges(text, mentions, stretches, known.language),
  ]
}

const JOINT = /^ (?:and|or) (?:the )?(?=\p{Lu})/u

/** Whether a name only got "and" for the "or" behind it, with which no name goes on: the Board or Audit Committee. */
function isJoinedOtherwise({ kind, removed, added, isMoved }: Change, text: Sides<string>): boolean {
  if (kind !== 'name' || isMoved) return false
  if (removed === added) return true
  const [short, long, other] =
    removed.length < added.length ? [removed, added, text.a] : [added, removed, text.b]
  if (short === '' || !long.startsWith(short)) return false
  const joint = JOINT.exec(long.slice(short.length))?.[0]
  const rest = joint && long.slice(short.length + joint.length)
  return (
    rest !== undefined &&
    [`${short} or ${rest}`, `${short} or the ${rest}`].some((one) => other.includes(one))
  )
}

const shareWord = (words: readonly string[], name: string) => words.some((word) => hasWords(name, word))

/** Names, words and figures that were exchanged, and are told by nothing else. */
function exchangesIn(
  text: Sides<string>,
  mentions: Sides<readonly Mention[]>,
  told: readonly Change[],
  known: KnownNames,
): Exchange[] {
  const areWithCases = haveCases(text.a + text.b, known.language)
  const own = (side: Side) =>
    mentions[side]
      .filter((one) => one.kind === 'name' || (one.kind === 'figure' && !one.isWeak))
      .filter((one) => !isNumberedHeading(one))
      .sort((one, two) => one.start - two.start)
  const isTold = ({ a }: Exchange) =>
    told.some(
      ({ kind, removed, added, isMoved }) =>
        kind !== 'name' && !isMoved && (a.includes(removed) || a.includes(added)),
    )
  // A day that stands elsewhere took the place of nothing else.
  const days = mentions.a.filter(isOfCalendar)
  const hasDay = (word: string) => days.some((day) => word.includes(day.text))
  const areDayAndOther = ({ a: [one, two] }: Exchange) => hasDay(one) !== hasDay(two)
  const names = { a: ofKind(own('a'), 'name'), b: ofKind(own('b'), 'name') }
  const found = [
    changedSides(text, names),
    exchangedMentions(text, { a: own('a'), b: own('b') }, areWithCases),
    exchangedEndings(text),
    exchangedWords(text, areWithCases),
  ].find((exchanges) => exchanges.length > 0)
  return (found ?? []).filter((one) => !isTold(one) && !areDayAndOther(one))
}

function hasWords(whole: string, part: string): boolean {
  const words: string[] = whole.match(WORDS()) ?? []
  return (part.match(WORDS()) ?? []).every((word) => words.includes(word))
}

const within = (places: readonly Mention[], [from, to]: [number, number]) =>
  places.filter(({ start, end }) => start < to && end > from)
