import { caselessInPlace } from './caseless-name.ts'
import { type Change, movedOf, type Told } from './change.ts'
import { wholeFigures } from './counted.ts'
import { countryAtEnd } from './country-name.ts'
import { exact } from './exact.ts'
import { withoutFigures } from './figure-mention.ts'
import { isFormulaKey } from './formula.ts'
import { inPlainHan } from './han-variant.ts'
import { isHeadingWord } from './heading-word.ts'
import type { Hunk } from './hunk.ts'
import { likelyPairs } from './likely-pairs.ts'
import type { Mention, MentionKind } from './mention.ts'
import { isOpening, isSentenceStart } from './name-mention.ts'
import { quantityIn } from './quantity.ts'
import type { Sides } from './sides.ts'

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
  for (const [one, two] of likelyPairs(left.a, left.b)) {
    const replaced = (side: 'a' | 'b') =>
      hunk && (!one || !two) ? otherWord(kind, one ?? two, text, hunk, side) : undefined
    const words = { removed: one?.text ?? replaced('a') ?? '', added: two?.text ?? replaced('b') ?? '' }
    // A weak one alone, and a name in which only a figure changed, are told by nothing or by the figure.
    const isAlone = words.removed === '' || words.added === ''
    if (isAlone && (one ?? two)?.isWeak) continue
    if (kind === 'name') {
      if (!isAlone && withoutFigures(words.removed) === withoutFigures(words.added)) continue
      // The word that opens a sentence is the name without its title.
      if (!(one && two) && endsOther(words.removed, words.added)) continue
      if (hunk && differInSignsOnly(text, hunk)) continue
      if (isAlone && hunk && isInPlaceOfOther(one, two, text, hunk)) continue
      if (hunk && (isStressed(one, two, text.b, hunk.b) || isStressed(two, one, text.a, hunk.a))) continue
    }
    const isOfFormula = kind === 'name' || [one, two].some((own) => own && isFormulaKey(own.key))
    if (hunk && isOfFormula && differInRaisedOnly(text, hunk)) continue
    if (kind === 'figure' && one && two) Object.assign(words, wholeFigures(text, one, two))
    const change: Change = {
      kind,
      ...words,
      ...(kind === 'negation' && { balance: (two ? 1 : 0) - (one ? 1 : 0) }),
      ...(kind === 'name' && areSameButCapitals(words) && { isRewritten: true }),
    }
    told.push({ change, one, two })
  }
  return told
}

/** Whether two figures of one value are written in two ways: neither by case or white space alone, nor in two cases of one word. */
function areWrittenOtherwise(one: Mention, two: Mention): boolean {
  if (isFormulaKey(one.key)) return false
  const written = ({ text }: Mention) =>
    inPlainHan(exact(text))
      .replace(/[\s()[\]]|(?<=\p{L})\./gu, '')
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
  const lettersOf = (own: string) => own.match(WORDS)?.join(' ')
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

/** The key of one, and of an ordinal: one of the boats, each of the boats. */
const NO_SHARE = /^1(?:\||$)|th$/

/** What stands in the place of a name or figure that one side has alone. */
function otherWord(
  kind: MentionKind,
  own: Mention | undefined,
  text: Sides<string>,
  hunk: Hunk,
  side: 'a' | 'b',
): string | undefined {
  if (!own) return undefined
  const other = text[side]
  if (kind === 'figure') return NO_SHARE.test(own.key) ? undefined : quantityIn(other.slice(...hunk[side]))
  return kind === 'name'
    ? (inSmallLetters(own, other, hunk[side]) ??
        openingWord(own, text, hunk, side) ??
        caselessInPlace(
          own.text,
          text[otherSide(side)].slice(...hunk[otherSide(side)]),
          other.slice(...hunk[side]),
        ))
    : undefined
}

const otherSide = (side: 'a' | 'b') => (side === 'a' ? 'b' : 'a')

/** Whether a name stands where the other text has words that no capital tells to be a name, or none. */
function isInPlaceOfOther(
  one: Mention | undefined,
  two: Mention | undefined,
  text: Sides<string>,
  hunk: Hunk,
): boolean {
  const own = one ?? two
  const side = one ? 'a' : 'b'
  const [stretch, other] = [
    text[side].slice(...hunk[side]),
    text[otherSide(side)].slice(...hunk[otherSide(side)]),
  ]
  return own !== undefined && caselessInPlace(own.text, stretch, other) === undefined
}

const ONE_WORD = /^\p{Lu}[\p{L}\p{M}'’-]+$/u

/**
 * A word that opens a sentence as the other side's name does, and may be one itself: James said, Anna said; not of "In Leeds
 * a mayor" and "Mayor". A word that either text has elsewhere, or in small letters, is none.
 */
function openingWord(own: Mention, text: Sides<string>, hunk: Hunk, side: 'a' | 'b'): string | undefined {
  const [other, [from, to]] = [text[side], hunk[side]]
  const found = other.slice(from, to)
  const word = found.trim()
  const start = from + found.indexOf(word)
  if (!ONE_WORD.test(word) || isOpening(word) || !isSentenceStart(other, start)) return undefined
  const ownText = text[otherSide(side)]
  if (!isSentenceStart(ownText, own.start)) return undefined
  const elsewhere = [
    ownText.slice(own.end),
    ownText.slice(0, own.start),
    other.slice(0, start),
    other.slice(to),
  ]
  const words: string[] = elsewhere.join(' ').toLowerCase().match(WORDS) ?? []
  return words.includes(word.toLowerCase()) ? undefined : word
}

const IN_CAPITALS = /^\p{Lu}{3,}$/u

/** Whether a word alone is in capitals for stress, where the other side has it in small letters: shall, SHALL. */
function isStressed(
  one: Mention | undefined,
  other: Mention | undefined,
  text: string,
  [from, to]: [number, number],
): boolean {
  if (!one || other || !IN_CAPITALS.test(one.text)) return false
  const words: string[] = text.slice(from, to).match(/\p{L}+/gu) ?? []
  return words.includes(one.text.toLowerCase())
}

/** A name as the other side has it without its capitals: the Council, the council. */
function inSmallLetters(
  name: Mention | undefined,
  text: string,
  [from, to]: [number, number],
): string | undefined {
  if (!name) return undefined
  const found = text.slice(from, to)
  const at = found.toLowerCase().indexOf(name.text.toLowerCase())
  const end = at + name.text.length
  const isWhole = !LETTER.test(found.charAt(at - 1)) && !LETTER.test(found.charAt(end))
  return at >= 0 && isWhole ? found.slice(at, end) : undefined
}

const LETTER = /\p{L}/u

const FIRST_WORD = /^\p{L}+(?=[ \u00A0])/u

/** Chapter IV, whose number tells the change. */
export function isNumberedHeading({ kind, text }: Mention): boolean {
  const word = kind === 'name' ? FIRST_WORD.exec(text)?.[0] : undefined
  return word !== undefined && isHeadingWord(word) && withoutFigures(text) === word
}

export const WORDS = /[\p{L}\p{M}\p{N}]+/gu
