import { cell } from '../../cell.ts'
import { sumOf } from '../../stats/sum.ts'
import { type Counterpart, counterpartOf } from './counterpart.ts'
import type { Difference } from './difference.ts'
import { heaviestIncrease } from './increasing.ts'
import { displacedIn, itemsOf, listsInOrder } from './list.ts'
import { numbered } from './number.ts'
import type { Change, Passage, Progress, Row } from './outcome.ts'
import type { Pair } from './partner.ts'
import type { Reader } from './reader.ts'
import { inReadingOrder } from './reading-order.ts'
import { areOfOneFormula } from './same-formula.ts'
import { CERTAIN, SharedWords } from './shared-words.ts'
import type { Side, Sides } from './sides.ts'
import { timesOf } from './times.ts'
import type { ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/**
 * The likeness from which two passages are one that was reworded; below it they are dropped and new. A passage out
 * of its place, and one of few words, must show more: two sentences of one formula share half of their words.
 */
const LEAST_LIKENESS = { inPlace: { long: 0.25, short: 0.4 }, moved: { long: 0.5, short: 0.6 } }
const SHORT = 12
/** In words; what is longer is no single sentence as a rule, and nobody repeats a formula of more. */
const LONG_FORMULA = 40
/** A reader is shown the first of more pairs than these, by their place in B, before all are compared. */
const MANY = { pairs: 400, first: 40, firstRows: 80 }

/**
 * Compares the words of each pair and says what became of every unit. The pairs in the heaviest rising order, by
 * words, stayed in place; the others moved. With `isMirrored` the rows come with A and B exchanged.
 */
export function* rowsOf(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pairs: readonly Pair[],
  reader: Reader,
  weights: WordWeights,
  isMirrored: boolean,
): Generator<Progress, Row[]> {
  const shared = new SharedWords(weights)
  const areMany = pairs.length > MANY.pairs
  const comparedPair = (pair: Pair) => {
    if (areMany && areOthers(a, b, pair, shared)) return undefined
    const one = counterpartOf(a, b, pair, reader, weights)
    return isSamePassage(one, 'inPlace') ? one : undefined
  }
  if (areMany) {
    const isFirst = (pair: Pair) => cell(pair[isMirrored ? 'a' : 'b'], 0) < MANY.first
    const some = pairs.map((pair) => (isFirst(pair) ? comparedPair(pair) : notCompared(a, b, pair)))
    const rows = rowsOfCompared(
      a,
      b,
      some.filter((one) => one !== undefined),
      isMirrored,
    )
    const end = rows.findIndex(({ pieces }) => pieces.length === 0)
    yield { stage: 'comparing', done: 0, first: rows.slice(0, end).slice(0, MANY.firstRows) }
  }
  const compared: Counterpart[] = []
  for (const [place, pair] of pairs.entries()) {
    const one = comparedPair(pair)
    if (one) compared.push(one)
    yield { stage: 'comparing', done: (place + 1) / pairs.length }
  }
  return rowsOfCompared(a, b, compared, isMirrored)
}

/** Stands for a pair that is yet to be compared, and has no pieces. */
function notCompared(a: readonly ReadUnit[], b: readonly ReadUnit[], pair: Pair): Counterpart {
  const wordsIn = (units: readonly ReadUnit[], places: readonly number[]) =>
    sumOf(places, (place) => cell(units, place).words)
  const words = { a: wordsIn(a, pair.a), b: wordsIn(b, pair.b), keptOfA: 0, keptOfB: 0 }
  return { ...pair, pieces: [], difference: 'none', words, likeness: 1 }
}

function rowsOfCompared(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  compared: Counterpart[],
  isMirrored: boolean,
): Row[] {
  compared.sort((one, two) => cell(one.a, 0) - cell(two.a, 0))
  const inOrder = inOrderOf(compared)
  const isRepeated = repetitionIn(a, b)
  const matched = compared.filter(
    (one) => inOrder.has(one) || (isSamePassage(one, 'moved') && !(isShort(one) && isRepeated(one))),
  )
  const displaced = matched.some(({ difference }) => difference === 'number')
    ? rankedOtherwise(a, b, matched)
    : new Set<Counterpart>()
  const taken = { a: new Set(matched.flatMap((one) => one.a)), b: new Set(matched.flatMap((one) => one.b)) }
  const isToldByNumber = toldByNumberIn(a, b)
  const rows = [
    ...matched.map((one) =>
      pairRow(
        a,
        b,
        (one.difference === 'number' && displaced.has(one)) || isToldByNumber(one)
          ? { ...one, difference: 'words' }
          : one,
        inOrder.has(one),
      ),
    ),
    ...a.filter((_, place) => !taken.a.has(place)).map((unit) => lonelyRow(unit, 'a')),
    ...b.filter((_, place) => !taken.b.has(place)).map((unit) => lonelyRow(unit, 'b')),
  ]
  return inReadingOrder(isMirrored ? rows.map(mirrored) : rows)
}

/** The pairs whose number says more than that others were added, removed or moved before it. */
function rankedOtherwise(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  matched: readonly Counterpart[],
): Set<Counterpart> {
  const items = { a: itemsOf(a), b: itemsOf(b) }
  const placesOf = (one: Counterpart) => ({ a: cell(one.a, 0), b: cell(one.b, 0) })
  const inOrder = { a: listsInOrder(items.a), b: listsInOrder(items.b) }
  const isInOrder = (one: Counterpart) => {
    const places = placesOf(one)
    return inOrder.a.has(items.a[places.a]?.list ?? -1) && inOrder.b.has(items.b[places.b]?.list ?? -1)
  }
  return new Set([...displacedIn(items, matched, placesOf)].filter((one) => !isInOrder(one)))
}

/**
 * Tells a passage whose number may be spoken of, and is all that parts it from another passage of its text: of "5.
 * Sitzung" and "6. Sitzung" a seventh is no renumbering.
 */
function toldByNumberIn(a: readonly ReadUnit[], b: readonly ReadUnit[]): (one: Counterpart) => boolean {
  const timesIn = (units: readonly ReadUnit[]) =>
    timesOf(units.flatMap(({ text }) => numbered(text)?.rest ?? []))
  let times: Sides<Map<string, number>> | undefined
  return ({ difference, a: inA, b: inB }) => {
    if (difference !== 'number') return false
    const found = [numbered(cell(a, cell(inA, 0)).text), numbered(cell(b, cell(inB, 0)).text)]
    if (!found.every((one) => one?.isDoubtful)) return false
    times ??= { a: timesIn(a), b: timesIn(b) }
    return (times.a.get(found[0]?.rest ?? '') ?? 0) > 1 || (times.b.get(found[1]?.rest ?? '') ?? 0) > 1
  }
}

/** Whether two single long passages have too few words in common, in whatever order, to be the same one. */
function areOthers(a: readonly ReadUnit[], b: readonly ReadUnit[], pair: Pair, shared: SharedWords): boolean {
  if (pair.a.length * pair.b.length > 1 || pair.isEnclosed) return false
  const [one, two] = [cell(a, cell(pair.a, 0)), cell(b, cell(pair.b, 0))]
  const isLong = Math.min(one.words, two.words) >= SHORT
  return isLong && shared.mostAlike(one, two) < LEAST_LIKENESS.inPlace.long * CERTAIN
}

const isShort = ({ words }: Counterpart) => Math.min(words.a, words.b) < SHORT

function isSamePassage(one: Counterpart, place: 'inPlace' | 'moved'): boolean {
  if (one.isEnclosed && place === 'inPlace') return true
  if (one.difference !== 'words') return true
  if (place === 'moved' && areOfOneFormula(one.pieces)) return false
  const shorter = Math.min(one.words.a, one.words.b)
  const isShort = shorter < (place === 'moved' ? LONG_FORMULA : SHORT)
  return one.likeness >= LEAST_LIKENESS[place][isShort ? 'short' : 'long']
}

/**
 * Tells a passage that is in either text more than once: of "Applause" nobody can say from where it moved. Where both
 * texts have it as often, and it is the same in both, none is new and none was dropped: one moved.
 */
function repetitionIn(a: readonly ReadUnit[], b: readonly ReadUnit[]): (one: Counterpart) => boolean {
  const keyOf = ({ marks }: ReadUnit) => marks.join()
  const timesIn = (units: readonly ReadUnit[]) => {
    const times = timesOf(units.filter(({ words }) => words < SHORT).map(keyOf))
    return (key: string) => times.get(key) ?? 0
  }
  const [timesInA, timesInB] = [timesIn(a), timesIn(b)]
  return (one) => {
    const keys = [...one.a.map((place) => cell(a, place)), ...one.b.map((place) => cell(b, place))].map(keyOf)
    const isOneOfAsMany = new Set(keys).size === 1 && keys.every((key) => timesInA(key) === timesInB(key))
    return !isOneOfAsMany && keys.some((key) => Math.max(timesInA(key), timesInB(key)) > 1)
  }
}

function inOrderOf(compared: readonly Counterpart[]): Set<Counterpart> {
  const rise = heaviestIncrease(
    compared.map((one) => cell(one.b, 0)),
    // What may be another passage of one formula makes none that stayed a moved one.
    compared.map((one) =>
      one.difference === 'words' && areOfOneFormula(one.pieces) ? 1 : one.words.a + one.words.b + 1,
    ),
  )
  return new Set(rise.map((index) => cell(compared, index)))
}

const passagesOf = (units: readonly ReadUnit[], places: readonly number[]): Passage[] =>
  places.flatMap((place) => [...cell(units, place).passages])

function pairRow(a: readonly ReadUnit[], b: readonly ReadUnit[], one: Counterpart, isInPlace: boolean): Row {
  return {
    change: isInPlace ? inPlace[one.difference] : 'moved',
    difference: one.difference,
    a: passagesOf(a, one.a),
    b: passagesOf(b, one.b),
    pieces: one.pieces,
    words: one.words,
  }
}

function lonelyRow(unit: ReadUnit, side: Side): Row {
  const isInA = side === 'a'
  return {
    change: isInA ? 'dropped' : 'new',
    difference: 'words',
    a: isInA ? [...unit.passages] : [],
    b: isInA ? [] : [...unit.passages],
    pieces: [{ kind: isInA ? 'removed' : 'added', a: isInA ? unit.text : '', b: isInA ? '' : unit.text }],
    words: { a: isInA ? unit.words : 0, b: isInA ? 0 : unit.words, keptOfA: 0, keptOfB: 0 },
  }
}

const inPlace: Record<Difference, Change> = {
  none: 'kept',
  number: 'renumbered',
  signs: 'signs',
  letters: 'letters',
  order: 'reworded',
  words: 'reworded',
}

const MIRRORED = {
  kept: 'kept',
  renumbered: 'renumbered',
  signs: 'signs',
  letters: 'letters',
  reworded: 'reworded',
  moved: 'moved',
  dropped: 'new',
  new: 'dropped',
  removed: 'added',
  added: 'removed',
} as const

function mirrored(row: Row): Row {
  const pieces = row.pieces.map(({ kind, a, b }) => ({ kind: MIRRORED[kind], a: b, b: a }))
  // Removed comes before added in both directions.
  for (let place = 1; place < pieces.length; place++) {
    const [before, here] = [cell(pieces, place - 1), cell(pieces, place)]
    if (before.kind === 'added' && here.kind === 'removed') pieces.splice(place - 1, 2, here, before)
  }
  const { a, b, keptOfA, keptOfB } = row.words
  return {
    ...row,
    change: MIRRORED[row.change],
    a: row.b,
    b: row.a,
    pieces,
    words: { a: b, b: a, keptOfA: keptOfB, keptOfB: keptOfA },
  }
}
