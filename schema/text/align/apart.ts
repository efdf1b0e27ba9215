import { type Change, movedOf, type Told } from './change.ts'
import { haveSameUnitBehind, wholeFigures } from './counted.ts'
import { countryAtEnd } from './country-name.ts'
import { exact } from './exact.ts'
import { withoutFigures } from './figure-mention.ts'
import { withoutCountingWord } from './figure-unit.ts'
import { numberOf, unitIn } from './figure-value.ts'
import { isFormulaKey } from './formula.ts'
import { officeBeside } from './han-person.ts'
import { inPlainHan } from './han-variant.ts'
import { isHeadingWord } from './heading-word.ts'
import type { Hunk } from './hunk.ts'
import { isInPlaceOfUnknown, isStressed, wordInPlace } from './in-place.ts'
import { likelyPairs } from './likely-pairs.ts'
import type { Mention, MentionKind } from './mention.ts'
import { isAtOpening, isOfCalendar } from './same-name.ts'
import type { Side, Sides } from './sides.ts'
import { WORDS } from './words.ts'

/**
 * Two lists without what both have; the rest is paired in its order, except for names that both passages have elsewhere.
 * `hunk` is where in the texts they stand.
 */
export function apart(
  kind: MentionKind,
  inA: readonly Mention[],
  inB: readonly Mention[],
  text: Sides<string>,
  { hunk, settled }: { hunk?: Hunk; settled?: ReadonlySet<string> } = {},
): Told[] {
  const removed = [...inA]
  const added = [...inB]
  const told: Told[] = []
  for (let at = removed.length - 1; at >= 0; at--) {
    const same = added.findIndex(({ key }) => key === removed[at]?.key)
    if (same < 0) continue
    const [one] = added.splice(same, 1)
    const before = removed[at]
    if (kind === 'figure' && one && hunk && isSameText(text, hunk))
      told.unshift({ change: movedOf(kind, one.text), one, two: one })
    else if (kind === 'figure' && one && before && areWrittenOtherwise(before, one))
      told.unshift({
        change: { kind, removed: before.text, added: one.text, isRewritten: true },
        one: before,
        two: one,
      })
    removed.splice(at, 1)
  }
  const isElsewhere = (own: Mention) =>
    kind === 'name' && settled?.has(own.key) === true && !isNumberedHeading(own)
  for (const one of removed.filter(isElsewhere))
    told.push({ change: { kind, removed: one.text, added: '' }, one })
  for (const two of added.filter(isElsewhere))
    told.push({ change: { kind, removed: '', added: two.text }, two })
  const left = { a: removed.filter((one) => !isElsewhere(one)), b: added.filter((one) => !isElsewhere(one)) }
  const pairs = left.a.length === left.b.length ? undefined : pairsByOffice(left, text)
  for (const [one, two] of pairs ?? likelyPairs(left.a, left.b)) {
    const alone = hunk && aloneIn(one, two, text, hunk)
    const inPlace = alone && wordInPlace(alone)
    const words = { removed: one?.text ?? inPlace ?? '', added: two?.text ?? inPlace ?? '' }
    if (kind === 'name' && one && two) Object.assign(words, withoutCommonHead(text, one, two))
    // A weak one alone, and a name in which only a figure changed, are told by nothing or by the figure.
    const isAlone = words.removed === '' || words.added === ''
    const weak = isAlone ? (one ?? two) : undefined
    if (weak?.isWeak && !(hunk && isOfCalendar(weak))) continue
    // A month that is another word in small letters: the March, the march.
    if (kind === 'figure' && isAlone && hunk && differInCaseOnly(text, hunk)) continue
    if (kind === 'name') {
      if (!isAlone && withoutFigures(words.removed) === withoutFigures(words.added)) continue
      // The other one stands where a single capital tells nothing: Annex II, Annex 2.
      const only = isAlone ? (one ?? two) : undefined
      if (only && isNumberedHeading(only)) continue
      // The word that opens a sentence is the name without its title.
      if (!(one && two) && endsOther(words.removed, words.added)) continue
      if (hunk && differInSignsOnly(text, hunk)) continue
      if (alone && ((isAlone && !pairs && isInPlaceOfUnknown(alone)) || isStressed(alone))) continue
    }
    const isOfFormula = kind === 'name' || [one, two].some((own) => own && isFormulaKey(own.key))
    if (hunk && isOfFormula && differInRaisedOnly(text, hunk)) continue
    if (kind === 'figure' && one && two) {
      if (haveSameUnitBehind(text, one, two)) continue
      if (areDegreesOfOne(one, two)) {
        told.push({ change: { kind, ...words, isRewritten: true }, one, two })
        continue
      }
      Object.assign(words, wholeFigures(text, one, two))
    }
    const change: Change = {
      kind,
      ...words,
      ...(kind === 'negation' && { balance: (two ? 1 : 0) - (one ? 1 : 0) }),
      ...(kind === 'name' && areSameButCapitals(words) && { isRewritten: true }),
    }
    told.push({ change, one, two, ...(weak?.isWeak && { isWeak: true }) })
  }
  return told
}

const differInCaseOnly = (text: Sides<string>, { a, b }: Hunk) =>
  text.a.slice(...a).toLowerCase() === text.b.slice(...b).toLowerCase()

/** Whether one text says of what scale the same degrees are, 8度, 8℃. */
const areDegreesOfOne = (one: Mention, two: Mention) =>
  numberOf(one.key) === numberOf(two.key) && [unitIn(one.key), unitIn(two.key)].sort().join(' ') === '° °C'

const IN_HAN = /^[\p{sc=Han}·]+$/u

/**
 * People in Chinese of whom one text names more than the other, each with the one of the same office; who took the place of
 * anybody else nobody can say. Undefined of other mentions.
 */
function pairsByOffice(
  { a, b }: Sides<readonly Mention[]>,
  text: Sides<string>,
): [Mention | undefined, Mention | undefined][] | undefined {
  if (a.length * b.length === 0) return undefined
  if (![...a, ...b].every(({ kind, text: own }) => kind === 'name' && IN_HAN.test(own))) return undefined
  const officesOf = (side: Side, own: readonly Mention[]) => {
    const offices = own.map((one) => officeBeside(text[side], one))
    return (at: number) => {
      const office = offices[at]
      return offices.indexOf(office) === offices.lastIndexOf(office) ? office : undefined
    }
  }
  const [officeOfA, officeOfB] = [officesOf('a', a), officesOf('b', b)]
  const pairs = a.map((one, at): [Mention | undefined, Mention | undefined] => {
    const office = officeOfA(at)
    return [one, office === undefined ? undefined : b.find((_, other) => officeOfB(other) === office)]
  })
  const taken = new Set(pairs.map(([, two]) => two))
  return [...pairs, ...b.flatMap((two): typeof pairs => (taken.has(two) ? [] : [[undefined, two]]))]
}

/** In words; a person has two. */
const SHORTEST_TAIL = 2

/**
 * Two names without the word with which both open their sentence, or what follows the word that opens it: of In Leeds Ann
 * Reed and In Leeds Paul Moss the persons.
 */
function withoutCommonHead(text: Sides<string>, one: Mention, two: Mention) {
  const places: Sides<Mention> = { a: one, b: two }
  const isOpening = (['a', 'b'] as const).every((side) => isAtOpening(text[side], places[side].start))
  const [words, others] = [one.text.split(SPACE), two.text.split(SPACE)]
  const [head] = words
  const [tail, otherTail] = [words.slice(1), others.slice(1)]
  const arePersons = [tail, otherTail].every(
    (own) => own.length >= SHORTEST_TAIL && own.every((word) => CAPITAL.test(word)),
  )
  const isHead = head === others[0] && tail.every((word) => !otherTail.includes(word))
  return isOpening && isHead && arePersons
    ? { removed: tail.join(' '), added: otherTail.join(' ') }
    : undefined
}
const SPACE = /[ \u00A0]/u
const CAPITAL = /^\p{Lu}\p{Ll}/u

/** The one that the other side has not; undefined where both have one. */
function aloneIn(one: Mention | undefined, two: Mention | undefined, text: Sides<string>, hunk: Hunk) {
  const own = one ?? two
  const side: Side = one ? 'a' : 'b'
  return own && !(one && two) ? { own, side, text, hunk } : undefined
}

/** Whether two figures of one value are written in two ways: by more than case and white space that parts no thousands, and not as two cases of one word. */
function areWrittenOtherwise(one: Mention, two: Mention): boolean {
  if (isFormulaKey(one.key)) return false
  const written = ({ text }: Mention) =>
    withoutCountingWord(inPlainHan(exact(text)))
      .replace(/(?<!\p{Nd})\s|\s(?!\p{Nd})|[()[\]]|(?<=\p{L})\./gu, '')
      .replace(/\s/gu, ' ')
      .toLowerCase()
  if (written(one) === written(two)) return false
  return /\p{N}/u.test(one.text) || /\p{N}/u.test(two.text) || areOtherWords(one.text, two.text)
}

/** Whether a word of either begins as none of the other does: five hundred thousand, half a million; not пять, пяти. */
function areOtherWords(one: string, other: string): boolean {
  const startsOf = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .match(WORD_OR_HAN)
        ?.map((word) => word.slice(0, 2)),
    )
  const [own, others] = [startsOf(one), startsOf(other)]
  return own.size !== others.size || [...own].some((start) => !others.has(start))
}

const WORD_OR_HAN = /\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}])+/gu

const IS_ACRONYM = /^\p{Lu}{2}[\p{Lu}\p{N}]*$/u

/** Whether a word got or lost its capital, and names nothing else for it: not US, us; Turkey, turkey. */
const areSameButCapitals = ({ removed, added }: Pick<Change, 'removed' | 'added'>) =>
  removed.toLowerCase() === added.toLowerCase() &&
  ![removed, added].some((name) => IS_ACRONYM.test(name) || countryAtEnd(name)?.at === 0)

/** What differs though it is the same text: it stands in another column of a table. */
const isSameText = (text: Sides<string>, { a, b }: Hunk) =>
  text.a.slice(...a).trim() === text.b.slice(...b).trim()

export const endsOther = (one: string, other: string) =>
  one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

const IS_GRADE = /[-+]\s*$/

/** Whether only a sign between two names is another one, Reed/Moss, Reed-Moss; that of a grade makes another grade. */
function differInSignsOnly(text: Sides<string>, hunk: Hunk): boolean {
  const [one, other] = [text.a.slice(...hunk.a), text.b.slice(...hunk.b)]
  const lettersOf = (own: string) => own.match(WORDS())?.join(' ')
  return !IS_GRADE.test(one) && !IS_GRADE.test(other) && lettersOf(one) === lettersOf(other)
}

/** Whether only a figure went up or down: CO₂, CO2. */
const differInRaisedOnly = (text: Sides<string>, { a, b }: Hunk) =>
  text.a
    .slice(...a)
    .normalize('NFKC')
    .trim() ===
  text.b
    .slice(...b)
    .normalize('NFKC')
    .trim()

const FIRST_WORD = /^\p{L}+(?=[ \u00A0])/u

/** Chapter IV, whose number tells the change. */
export function isNumberedHeading({ kind, text }: Mention): boolean {
  const word = kind === 'name' ? FIRST_WORD.exec(text)?.[0] : undefined
  return word !== undefined && isHeadingWord(word) && withoutFigures(text) === word
}
