import { recountedIn, wholeFigures } from './counted.ts'
import { countryAtEnd } from './country-name.ts'
import { exact } from './exact.ts'
import { type Exchange, exchangedEndings, exchangedMentions, exchangedWords } from './exchange.ts'
import { withoutFigures } from './figure-mention.ts'
import { isFormulaKey } from './formula.ts'
import { hanOpposite } from './han-negation.ts'
import { personsInEither } from './han-person.ts'
import { inPlainHan } from './han-variant.ts'
import { isHeadingWord } from './heading-word.ts'
import { grownHunks, type Hunk, type Stretch, stretchesOf } from './hunk.ts'
import { knownNames, type Mention, type MentionKind, mentionKinds, mentionsIn } from './mention.ts'
import { haveCases } from './name-case.ts'
import { isOpening, isSentenceStart, type KnownNames } from './name-mention.ts'
import { isBoundToNegator, oppositesIn, type Word } from './negation-mention.ts'
import { differInNumberOnly, isInList, itemized } from './number.ts'
import type { Passage, Row } from './outcome.ts'
import { changedPeriods } from './period.ts'
import { quantityIn } from './quantity.ts'
import { rearrangedNames } from './rearranged.ts'
import { rescopedNegations } from './rescoped.ts'
import { isOfCalendar, keysInBoth, withSameNames } from './same-name.ts'

/** A figure, name or negation that one side of a passage has and the other has not, or has otherwise; or words that were exchanged. */
export interface Notable {
  kind: MentionKind | 'exchange'
  /** Place of the row. */
  row: number
  /** As it stands in the first text; empty if it was added. Of an exchange, both words in the order of the first text. */
  removed: string
  /** As it stands in the second text; empty if it was removed. */
  added: string
  /** Of a negation, how many more the second text has; 0 where one was put into other words. */
  balance?: number
  /** A figure or negation that stands in both, in another place: with another subject, or in another column. */
  isMoved?: true
  /** A figure of one value that the second text writes in another way: five thousand, 5,000. A name with other capitals: Buyer, buyer. */
  isRewritten?: true
}

type Change = Omit<Notable, 'row'>

/** A change with what was found on either side. */
interface Told {
  change: Change
  one?: Mention | undefined
  two?: Mention | undefined
}

/**
 * Figures, names and negations that changed within the passages that both texts have, in the order of the rows; of a
 * sentence that moved, those that changed on its way. The number that a passage bears is none of them.
 * Names are known by their capitals; in Japanese, Arabic and Hebrew only those of countries, in Chinese those of
 * people too (see `personsInEither`). Of negations see `negationsIn`.
 */
export function notableChanges(rows: readonly Row[]): Notable[] {
  // Spares the passages that one text alone has, in a pair of long texts with nothing in common nearly all.
  const isTold = ({ change, difference, a, b, pieces }: Row) =>
    change !== 'kept' &&
    difference !== 'number' &&
    (a.length * b.length > 0 || pieces.some(({ move }) => move !== undefined))
  if (!rows.some(isTold)) return []
  const known = knownNames(rows.flatMap(({ a, b }) => [...a, ...b].map(({ text }) => text)))
  const inList = { a: listOf(rows, 'a'), b: listOf(rows, 'b') }
  const moves = new Map<number, MovedSentence>()
  const found = rows.flatMap((row, index) => {
    if (!isTold(row)) return []
    const own = wordingOf(row, known, inList)
    for (const { move, side, a, b } of own.stretches) {
      if (move === undefined || side === undefined) continue
      const sentence = moves.get(move) ?? { row: index, a: [], b: [], text: { a: '', b: '' } }
      if (side === 'b') sentence.row = index
      const [start, end] = side === 'a' ? a : b
      sentence.text[side] = own.text[side]
      sentence[side] = own.found[side].filter((one) => one.start >= start && one.end <= end)
      moves.set(move, sentence)
    }
    return row.a.length === 0 || row.b.length === 0
      ? []
      : changesIn(own).map((change) => ({ ...change, row: index }))
  })
  for (const { row, a, b, text } of moves.values())
    for (const kind of mentionKinds)
      found.push(
        ...apart(kind, ofKind(a, kind), ofKind(b, kind), text).map(({ change }) => ({ ...change, row })),
      )
  return found.sort((one, two) => one.row - two.row)
}

/** What one sentence has in either text, with the row in which the second text has it. */
interface MovedSentence {
  row: number
  a: Mention[]
  b: Mention[]
  /** The passages that it stands in. */
  text: Record<'a' | 'b', string>
}

interface RowWording {
  text: Record<'a' | 'b', string>
  found: Record<'a' | 'b', Mention[]>
  stretches: Stretch[]
  known: KnownNames
}

/** Whether a passage of one text bears a number of a list, told by the passages around it. */
type InList = (passage: Passage | undefined) => boolean

function listOf(rows: readonly Row[], side: 'a' | 'b'): InList {
  let passages: Passage[] | undefined
  let places: ReadonlyMap<Passage, number> | undefined
  return (passage) => {
    passages ??= rows
      .flatMap((row) => row[side])
      .sort((one, two) => one.paragraph - two.paragraph || one.start - two.start)
    places ??= new Map(passages.map((one, at) => [one, at]))
    const place = passage && places.get(passage)
    return place !== undefined && isInList(passages, place)
  }
}

function wordingOf(
  { pieces, difference, ...passages }: Row,
  known: KnownNames,
  inList: Record<'a' | 'b', InList>,
): RowWording {
  const textOf = (side: 'a' | 'b') => pieces.map((piece) => piece[side]).join('')
  const text = { a: textOf('a'), b: textOf('b') }
  const bears = { a: itemized(text.a), b: itemized(text.b) }
  const isInEither = () => inList.a(passages.a[0]) || inList.b(passages.b[0])
  // Two that differ in nothing else and were not called renumbered are spoken of, or are ranks.
  const areLabels =
    bears.a !== undefined &&
    bears.b !== undefined &&
    (difference === 'number' ||
      (!differInNumberOnly(text.a, text.b) && (!(bears.a.isDoubtful || bears.b.isDoubtful) || isInEither())))
  const persons = personsInEither(text)
  const mentions = (side: 'a' | 'b') =>
    mentionsIn(text[side], known, persons).filter(
      ({ kind, start }) => kind !== 'figure' || !areLabels || start >= (bears[side]?.end ?? 0),
    )
  return {
    text,
    found: withSameNames({ a: mentions('a'), b: mentions('b') }, text, known),
    stretches: stretchesOf(pieces),
    known,
  }
}

function changesIn({ text, found, stretches, known }: RowWording): Change[] {
  const inPlace = (side: 'a' | 'b') => {
    const moved = stretches.filter((stretch) => stretch.side === side)
    if (moved.length === 0) return found[side]
    return found[side].filter(
      ({ start }) => !moved.some((stretch) => start >= stretch[side][0] && start < stretch[side][1]),
    )
  }
  const mentions = { a: inPlace('a'), b: inPlace('b') }
  const settled = keysInBoth(mentions)
  const changes = mentionKinds.flatMap((kind) => {
    const places = { a: ofKind(mentions.a, kind), b: ofKind(mentions.b, kind) }
    // A word may become its opposite where nothing is negated.
    if (kind !== 'negation' && places.a.length + places.b.length === 0) return []
    const hunks = grownHunks(stretches, places)
    const placed = hunks.flatMap((hunk) => {
      const own = apart(kind, within(places.a, hunk.a), within(places.b, hunk.b), text, { hunk, settled })
      const told = kind === 'negation' ? withOpposites(text, hunk, places, own) : own
      return told.map((one) => ({ ...one, hunk }))
    })
    const recounted = kind === 'figure' ? recountedIn(text, places, stretches, known.areNounsCapital) : []
    const isRecounted = ({ isRewritten, removed }: Change) =>
      isRewritten && recounted.some((one) => one.removed.includes(removed))
    const own = kind === 'negation' ? withAnyForNo(text, placed) : placed
    return [
      ...withReturned(text, own, settled).filter((one) => !isRecounted(one)),
      ...(kind === 'negation' ? newlyDenied(stretches, hunks, places) : []),
      ...recounted.map((one) => ({ kind, ...one })),
    ]
  })
  // What one sentence has and another one took along is in no place of the other.
  const areInPlace = !stretches.some(({ kind }) => kind === 'moved')
  const exchanged = areInPlace ? exchangesIn(text, mentions, changes, known) : []
  const isTold = ({ kind, removed, added, isMoved }: Change) =>
    (kind === 'name' || isMoved) && exchanged.some(({ a, b }) => shareWord(a, removed) && shareWord(b, added))
  const figures = { a: ofKind(mentions.a, 'figure'), b: ofKind(mentions.b, 'figure') }
  const periods = changedPeriods(text, stretches, figures)
  const isOfPeriod = ({ kind, removed, added, isMoved }: Change) =>
    kind === 'figure' &&
    !isMoved &&
    periods.some((period) => hasWords(period.removed, removed) && hasWords(period.added, added))
  const isRearranged = rearrangedNames(text)
  // In German a noun before a name has a capital too: der Gast Reed.
  const hasNoun = ({ removed, added }: Change) => known.areNounsCapital && endsOther(removed, added)
  const isSameName = (one: Change) =>
    one.kind === 'name' && !one.isRewritten && (isRearranged(one) || hasNoun(one))
  const others = [
    ...changes.filter(
      (one) => !isTold(one) && !isOfPeriod(one) && !isJoinedOtherwise(one, text) && !isSameName(one),
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
    ...others,
    ...exchanged.map(({ a, b }) => ({
      kind: 'exchange' as const,
      removed: a.join(BETWEEN),
      added: b.join(BETWEEN),
    })),
    ...rescoped.filter(isNew).map((word) => movedOf('negation', word)),
  ]
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
function hasWords(whole: string, part: string): boolean {
  const words: string[] = whole.match(WORDS) ?? []
  return (part.match(WORDS) ?? []).every((word) => words.includes(word))
}

const JOINT = /^ (?:and|or) (?:the )?(?=\p{Lu})/u

/** Whether a name only got "and" for the "or" behind it, with which no name goes on: the Board or Audit Committee. */
function isJoinedOtherwise(
  { kind, removed, added, isMoved }: Change,
  text: Record<'a' | 'b', string>,
): boolean {
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

interface Placed extends Told {
  hunk: Hunk
}

const ANY = /^\s*(?:any(?:one|body|thing|where)?|ever|either)(?!\p{L})/iu
const ONE_OR_TWO_WORDS = /^\s+[\p{L}’'-]+(?:\s+[\p{L}’'-]+)?\s*$/u

/** "Not recognise any" and "recognise no" deny the same thing: the negations of both are one. */
function withAnyForNo(text: Record<'a' | 'b', string>, placed: readonly Placed[]): Placed[] {
  const isSame = (side: 'a' | 'b', own: Mention | undefined, other: Placed) =>
    own !== undefined &&
    ONE_OR_TWO_WORDS.test(text[side].slice(own.end, other.hunk[side][0])) &&
    ANY.test(text[side].slice(...other.hunk[side]))
  const left = [...placed]
  for (const gone of placed.filter(({ one, two }) => one && !two)) {
    const come = left.find(
      (other) => other.two && !other.one && (isSame('a', gone.one, other) || isSame('b', other.two, gone)),
    )
    if (!come) continue
    left.splice(left.indexOf(come), 1)
    const change = { ...gone.change, added: come.change.added, balance: 0 }
    left.splice(left.indexOf(gone), 1, { ...gone, change, two: come.two })
  }
  return left
}

/**
 * A word that both texts have and that denies in one of them alone: n’a que deux portes, n’a pas deux portes. Where никто
 * stands in both, the negation of the verb tells all.
 */
function newlyDenied(
  stretches: readonly Stretch[],
  hunks: readonly Hunk[],
  places: Record<'a' | 'b', readonly Mention[]>,
): Change[] {
  return stretches.flatMap(({ kind, ...range }): Change[] => {
    const [startA, endA] = range.a
    const [startB, endB] = range.b
    if (kind !== 'kept' || endA - startA !== endB - startB) return []
    const inside = (side: 'a' | 'b') =>
      places[side].filter(
        ({ start, end }) =>
          start >= range[side][0] &&
          end <= range[side][1] &&
          !hunks.some((hunk) => start < hunk[side][1] && end > hunk[side][0]),
      )
    const [inA, inB] = [inside('a'), inside('b')]
    const isIn = (others: readonly Mention[], place: number) => others.some(({ start }) => start === place)
    const denies = ({ text }: Mention) => !isBoundToNegator(text)
    const gone = inA.filter((one) => denies(one) && !isIn(inB, one.start - startA + startB))
    const come = inB.filter((one) => denies(one) && !isIn(inA, one.start - startB + startA))
    return [
      ...gone.map(({ text }) => ({ kind: 'negation' as const, removed: text, added: '', balance: -1 })),
      ...come.map(({ text }) => ({ kind: 'negation' as const, removed: '', added: text, balance: 1 })),
    ]
  })
}

/**
 * The changes with what went from one place of the passage to another told as moved; but nothing of a figure that only
 * stepped over a word, as the 3 of "3 May" and of "May 3", or went with the words beside it, and nothing of a date or a
 * name. A figure that stepped over another figure is told.
 */
function withReturned(
  text: Record<'a' | 'b', string>,
  placed: readonly Placed[],
  settled: ReadonlySet<string>,
): Change[] {
  const left = [...placed]
  const moved: Change[] = []
  for (const gone of placed.filter(({ change }) => change.added === '')) {
    const come = left.find(({ change, two }) => change.removed === '' && two?.key === gone.one?.key)
    if (!come) continue
    left.splice(left.indexOf(come), 1)
    left.splice(left.indexOf(gone), 1)
    const [first, second] = [gone.hunk.a, come.hunk.a].sort((one, two) => one[0] - two[0])
    const between = text.a.slice(first?.[1], second?.[0])
    const { kind } = gone.change
    // Of names and dates an exchange says which is whose; see `exchangesIn`.
    if (
      kind === 'name' ||
      (kind === 'figure' && ((gone.one && isOfCalendar(gone.one)) || isPhrase(text, gone, come)))
    )
      continue
    if (kind === 'negation' || (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 1 || /\p{N}/u.test(between))
      moved.push(movedOf(kind, come.change.added))
  }
  const isOnlyElsewhere = (own: Mention | undefined) => own === undefined || settled.has(own.key)
  // Two dates in each other's place are two changes; of others each stands elsewhere.
  const isExchanged = ({ one, two }: Placed) =>
    one !== undefined && placed.some((other) => other.one?.key === two?.key && other.two?.key === one.key)
  const isSettled = (own: Placed) =>
    (own.one !== undefined || own.two !== undefined) &&
    isOnlyElsewhere(own.one) &&
    isOnlyElsewhere(own.two) &&
    !isExchanged(own)
  return [...left.filter((one) => !isSettled(one)).map(({ change }) => change), ...moved]
}

/** Whether a figure went to another place with all that stood beside it: for 5 coins. */
function isPhrase(text: Record<'a' | 'b', string>, gone: Placed, come: Placed): boolean {
  const wordsOf = (own: string) => own.toLowerCase().match(WORDS) ?? []
  const [one, two] = [wordsOf(text.a.slice(...gone.hunk.a)), wordsOf(text.b.slice(...come.hunk.b))]
  return one.join(' ') === two.join(' ') && one.length > wordsOf(gone.change.removed).length
}

const FIRST_WORD = /^\p{L}+(?=[ \u00A0])/u

/** Chapter IV, whose number tells the change. */
function isNumberedHeading({ kind, text }: Mention): boolean {
  const word = kind === 'name' ? FIRST_WORD.exec(text)?.[0] : undefined
  return word !== undefined && isHeadingWord(word) && withoutFigures(text) === word
}

const movedOf = (kind: Change['kind'], text: string): Change => ({
  kind,
  removed: text,
  added: text,
  isMoved: true,
  ...(kind === 'negation' && { balance: 0 }),
})

/** Stands between two words that were exchanged. */
const BETWEEN = ' … '

const shareWord = (words: readonly string[], name: string) => words.some((word) => hasWords(name, word))

/** Names, words and figures that were exchanged, and are told by nothing else. */
function exchangesIn(
  text: Record<'a' | 'b', string>,
  mentions: Record<'a' | 'b', readonly Mention[]>,
  told: readonly Change[],
  known: KnownNames,
): Exchange[] {
  const areWithCases = haveCases(text.a + text.b, known.language)
  const own = (side: 'a' | 'b') =>
    mentions[side]
      .filter((one) => one.kind === 'name' || (one.kind === 'figure' && !one.isWeak))
      .filter((one) => !isNumberedHeading(one))
      .sort((one, two) => one.start - two.start)
  const isTold = ({ a }: Exchange) =>
    told.some(
      ({ kind, removed, added, isMoved }) =>
        kind !== 'name' && !isMoved && (a.includes(removed) || a.includes(added)),
    )
  const found = [
    exchangedMentions(text, { a: own('a'), b: own('b') }, areWithCases),
    exchangedEndings(text),
    exchangedWords(text, areWithCases),
  ].find((exchanges) => exchanges.length > 0)
  return (found ?? []).filter((one) => !isTold(one))
}

/**
 * The changes of a stretch with the words that became their opposite by a prefix. A negation that came or went right
 * before such a word is told with it: "not impossible" became "possible".
 */
function withOpposites(
  text: Record<'a' | 'b', string>,
  hunk: Hunk,
  places: Record<'a' | 'b', readonly Mention[]>,
  changes: readonly Told[],
): Told[] {
  const left = [...changes]
  if (hunk.a[0] === hunk.a[1] || hunk.b[0] === hunk.b[1]) return [...changes]
  const opposites = oppositesIn(wordsIn(text.a, hunk.a), wordsIn(text.b, hunk.b))
  const told = opposites.map(({ removed, added, balance }): Told => {
    const taken = { a: negationBefore(text.a, removed, places.a), b: negationBefore(text.b, added, places.b) }
    const isTold = (side: 'removed' | 'added', word: string | undefined) => {
      const at = left.findIndex(
        ({ change }) => change[side] === word && (change.removed === '' || change.added === ''),
      )
      if (word === undefined || at < 0) return 0
      left.splice(at, 1)
      return 1
    }
    const [gone, come] = [isTold('removed', taken.a), isTold('added', taken.b)]
    return {
      change: {
        kind: 'negation',
        removed: gone ? `${taken.a} ${removed.text}` : removed.text,
        added: come ? `${taken.b} ${added.text}` : added.text,
        balance: balance - gone + come,
      },
    }
  })
  return [...left, ...told, ...(left.length + told.length === 0 ? hanOpposites(text, hunk) : [])]
}

/** 有效, 无效: with the character behind, where both have it. */
function hanOpposites(text: Record<'a' | 'b', string>, { a, b }: Hunk): Told[] {
  const [one, other] = [text.a.slice(...a), text.b.slice(...b)]
  const balance = hanOpposite(one, other)
  if (balance === undefined) return []
  const [next, same] = [text.a.charAt(a[1]), text.b.charAt(b[1])]
  const behind = one.length === 1 && next === same && /\p{sc=Han}/u.test(next) ? next : ''
  const change = { kind: 'negation' as const, removed: one + behind, added: other + behind, balance }
  return [{ change, one: undefined, two: undefined }]
}

const wordsIn = (text: string, [from, to]: [number, number]): Word[] =>
  [...text.slice(from, to).matchAll(/\p{L}+/gu)].map((found) => ({
    text: found[0].toLowerCase(),
    start: from + found.index,
  }))

function negationBefore(text: string, word: Word, places: readonly Mention[]): string | undefined {
  return places.find(({ end }) => end <= word.start && text.slice(end, word.start).trim() === '')?.text
}

/**
 * Two lists without what both have; the rest is paired in its order, except for names that both passages have elsewhere.
 * `hunk` is where in the texts they stand.
 */
function apart(
  kind: MentionKind,
  inA: readonly Mention[],
  inB: readonly Mention[],
  text: Record<'a' | 'b', string>,
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
  for (let at = 0; at < Math.max(left.a.length, left.b.length); at++) {
    const [one, two] = [left.a[at], left.b[at]]
    const replaced = (side: 'a' | 'b') =>
      hunk && (!one || !two) ? otherWord(kind, one ?? two, text[side], hunk[side]) : undefined
    const words = { removed: one?.text ?? replaced('a') ?? '', added: two?.text ?? replaced('b') ?? '' }
    // A weak one alone, and a name in which only a figure changed, are told by nothing or by the figure.
    const isAlone = words.removed === '' || words.added === ''
    if (isAlone && (one ?? two)?.isWeak) continue
    if (kind === 'name') {
      if (!isAlone && withoutFigures(words.removed) === withoutFigures(words.added)) continue
      // The word that opens a sentence is the name without its title.
      if (!(one && two) && endsOther(words.removed, words.added)) continue
      if (hunk && differInSignsOnly(text, hunk)) continue
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
const isSameText = (text: Record<'a' | 'b', string>, { a, b }: Hunk) =>
  text.a.slice(...a).trim() === text.b.slice(...b).trim()

const endsOther = (one: string, other: string) => one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

const IS_GRADE = /[-+]\s*$/

/** Whether only a sign between two names is another one, Reed/Moss, Reed-Moss; that of a grade makes another grade. */
function differInSignsOnly(text: Record<'a' | 'b', string>, hunk: Hunk): boolean {
  const [one, other] = [text.a.slice(...hunk.a), text.b.slice(...hunk.b)]
  const lettersOf = (own: string) => own.match(WORDS)?.join(' ')
  return !IS_GRADE.test(one) && !IS_GRADE.test(other) && lettersOf(one) === lettersOf(other)
}

/** Whether only a figure went up or down: CO₂, CO2. */
const differInRaisedOnly = (text: Record<'a' | 'b', string>, { a, b }: Hunk) =>
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
  text: string,
  hunk: [number, number],
): string | undefined {
  if (kind === 'figure') return own && NO_SHARE.test(own.key) ? undefined : quantityIn(text.slice(...hunk))
  return kind === 'name' ? (inSmallLetters(own, text, hunk) ?? openingWord(text, hunk)) : undefined
}

const ONE_WORD = /^\p{Lu}[\p{L}\p{M}'’-]+$/u

/** A word that opens a sentence where the other side has a name, and may be one itself: James said, Anna said. */
function openingWord(text: string, [from, to]: [number, number]): string | undefined {
  const found = text.slice(from, to)
  const word = found.trim()
  const start = from + found.indexOf(word)
  return ONE_WORD.test(word) && isSentenceStart(text, start) && !isOpening(word) ? word : undefined
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

const within = (places: readonly Mention[], [from, to]: [number, number]) =>
  places.filter(({ start, end }) => start < to && end > from)

const ofKind = (found: readonly Mention[], kind: MentionKind) => found.filter((one) => one.kind === kind)
