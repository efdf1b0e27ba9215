import type { Placed } from './change.ts'
import { countryAtEnd } from './country-name.ts'
import { numberOf, unitIn } from './figure-value.ts'
import { governAlike, governingWord } from './governing-word.ts'
import type { Mention } from './mention.ts'
import { isOfCalendar } from './same-name.ts'
import { sentencesOf } from './sentence.ts'
import type { Side, Sides } from './sides.ts'

/**
 * The changes with what one text of a single sentence has in one place, and the other one in another, told as replaced by
 * each other: in Lyon the mayor met, the mayor met in Lille. Only where there is one such name, date or figure on either
 * side, so that nothing else can have taken its place. A date never takes the place of another figure where there is a
 * date for either.
 */
export function withReplaced(
  text: Sides<string>,
  placed: readonly Placed[],
  mentions: Sides<readonly Mention[]>,
): Placed[] {
  if (placed.length < 2 || sentencesOf(text.a).length > 1 || sentencesOf(text.b).length > 1)
    return [...placed]
  const own = withUnitsCrossed(placed)
  const loose = own.filter(({ change, one, two }) => (one && two ? areMixed(one, two) : isPlain(change)))
  const timesIn = (side: Side, { key }: Mention) => mentions[side].filter((other) => other.key === key).length
  const isGone = (one: Mention) => timesIn('a', one) > timesIn('b', one)
  const isCome = (two: Mention) => timesIn('b', two) > timesIn('a', two)
  const gone = loose.flatMap(({ one, hunk }) => (one && isGone(one) ? { own: one, hunk } : []))
  const come = loose.flatMap(({ two, hunk }) => (two && isCome(two) ? { own: two, hunk } : []))
  const pairs = gone.flatMap((one): Placed[] => {
    const isLike = (other: Found) => areAlike(one.own, other.own)
    const [alike, others] = [gone.filter(isLike), come.filter(isLike)]
    const [two] = others
    const isSure = two && alike.length === 1 && others.length === 1 && areInOnePlace(text, mentions, one, two)
    return isSure ? [replacedBy(one, two)] : []
  })
  const isPaired = (own: Mention | undefined) => pairs.some(({ one, two }) => own === one || own === two)
  const kept = own.filter((one) => !loose.includes(one) || !(isPaired(one.one) || isPaired(one.two)))
  // What stood beside one of a pair and has none of its own.
  const rest = loose.flatMap((other): Placed[] => {
    if (kept.includes(other) || !other.one || !other.two) return []
    const { kind } = other.change
    return [
      ...(isPaired(other.one)
        ? []
        : [{ ...other, two: undefined, change: { kind, removed: other.one.text, added: '' } }]),
      ...(isPaired(other.two)
        ? []
        : [{ ...other, one: undefined, change: { kind, removed: '', added: other.two.text } }]),
    ]
  })
  return [...kept, ...rest, ...pairs]
}

/** Two figures of two units that stand in each other's place changed with their unit: 5 percent, or 2 points; 3 points, or 7 percent. */
function withUnitsCrossed(placed: readonly Placed[]): Placed[] {
  const own = [...placed]
  for (const [at, first] of own.entries()) {
    const other = own.findIndex((second, place) => place > at && areCrossed(first, second))
    const second = own[other]
    if (!second) continue
    const { one, two } = first
    if (!one || !two || !second.one || !second.two) continue
    const crossed = [
      replacedBy({ own: one, hunk: first.hunk }, { own: second.two, hunk: second.hunk }),
      replacedBy({ own: second.one, hunk: second.hunk }, { own: two, hunk: first.hunk }),
    ] as const
    // Each of $5 or €5 and €5 or $5 has another currency in its place.
    if (crossed.every(isSameFigure)) continue
    own[at] = crossed[0]
    own[other] = crossed[1]
  }
  return own.filter((one) => placed.includes(one) || !isSameFigure(one))
}

const isSameFigure = ({ one, two }: Placed) => one !== undefined && one.key === two?.key

function areCrossed(first: Placed, second: Placed): boolean {
  const all = [first.one, first.two, second.one, second.two]
  if (
    !all.every((one) => one?.kind === 'figure' && !isOfCalendar(one) && /^\P{L}*$/u.test(numberOf(one.key)))
  )
    return false
  const [one, two, other, another] = all.map((own) => unitIn(own?.key ?? ''))
  return one !== two && one === another && two === other
}

type Found = Pick<Placed, 'hunk'> & { own: Mention }

const isPlain = ({ removed, added, isMoved }: Placed['change']) =>
  !isMoved && (removed === '' || added === '')

const areMixed = (one: Mention, two: Mention) => isOfCalendar(one) !== isOfCalendar(two)

const wordsIn = ({ text }: Mention) => text.split(/[ \u00A0]/u).length

const IS_MONTH = /^\d/

/** Whether one may take the place of another: two dates, two figures of one unit, two names of as many words. */
function areAlike(one: Mention, two: Mention): boolean {
  if (areMixed(one, two) || one.isWeak !== two.isWeak) return false
  // Days and months in small letters, which are often other words: el viernes, el sábado.
  if (one.isWeak) return isOfCalendar(one) && IS_MONTH.test(one.key) === IS_MONTH.test(two.key)
  if (one.kind === 'name') return wordsIn(one) === wordsIn(two)
  return isOfCalendar(one) || unitIn(one.key) === unitIn(two.key)
}

/** Whether two names depend on one word: in Lyon, in Lille; not in Lyon, by Reed. */
const areInOnePlace = (
  text: Sides<string>,
  mentions: Sides<readonly Mention[]>,
  { own: one }: Found,
  { own: two }: Found,
) =>
  one.kind !== 'name' ||
  [one, two].every(({ text: name }) => countryAtEnd(name)?.at === 0) ||
  governAlike(governingWord(text.a, one, mentions.a), governingWord(text.b, two, mentions.b))

const replacedBy = (gone: Found, come: Found): Placed => ({
  change: { kind: gone.own.kind, removed: gone.own.text, added: come.own.text },
  one: gone.own,
  two: come.own,
  hunk: { a: gone.hunk.a, b: come.hunk.b },
})
