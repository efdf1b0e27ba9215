import { cell } from './cell.ts'
import type { Alignment, Fate, Passage, Progress, Row, Tally } from './outcome.ts'
import type { Pair } from './pair.ts'
import { type Comparison, comparisonOf, type Wording } from './piece.ts'
import { heaviestRise } from './spine.ts'
import type { ReadUnit } from './unit.ts'

/**
 * Words kept, over the geometric mean of both passages' words, that make two passages one; below it they are dropped
 * and new. A passage out of its place, and one of few words, must show more: formulas recur everywhere.
 */
const LEAST_KEPT = { inPlace: 0.25, moved: 0.4, short: 0.5 }
const SHORT = 12

interface Compared extends Pair {
  comparison: Comparison
  isWordForWord: boolean
  words: { a: number; b: number }
}

/**
 * Compares the words of each pair and says what became of every unit. The pairs in the heaviest rising order, by
 * words, stayed in place; the others moved. With `isMirrored` the rows come with A and B exchanged.
 */
export function* rowsOf(
  a: readonly ReadUnit[],
  b: readonly ReadUnit[],
  pairs: readonly Pair[],
  isMirrored: boolean,
): Generator<Progress, Row[]> {
  const compared: Compared[] = []
  for (const [place, pair] of pairs.entries()) {
    const one = comparedPair(a, b, pair)
    if (isSamePassage(one, LEAST_KEPT.inPlace)) compared.push(one)
    yield { stage: 'comparing', done: (place + 1) / pairs.length }
  }
  compared.sort((one, two) => cell(one.a, 0) - cell(two.a, 0))
  const spine = spineOf(compared)
  const matched = compared.filter((one) => spine.has(one) || isSamePassage(one, LEAST_KEPT.moved))
  const rows = [
    ...matched.map((one) => pairRow(a, b, one, spine.has(one))),
    ...lonelyRows(
      a,
      matched.flatMap((one) => one.a),
      'a',
    ),
    ...lonelyRows(
      b,
      matched.flatMap((one) => one.b),
      'b',
    ),
  ]
  return inReadingOrder(isMirrored ? rows.map(mirrored) : rows)
}

function isSamePassage({ isWordForWord, comparison, words }: Compared, least: number): boolean {
  const kept = Math.min(comparison.kept.a, comparison.kept.b)
  const needed = Math.min(words.a, words.b) < SHORT ? LEAST_KEPT.short : least
  return isWordForWord || kept >= Math.sqrt(words.a * words.b) * needed
}

function comparedPair(a: readonly ReadUnit[], b: readonly ReadUnit[], pair: Pair): Compared {
  const own = { a: pair.a.map((place) => cell(a, place)), b: pair.b.map((place) => cell(b, place)) }
  const wordsOf = (units: readonly ReadUnit[]) => units.reduce((sum, unit) => sum + unit.words, 0)
  const marks = (units: readonly ReadUnit[]) => units.map((unit) => unit.marks.join()).join()
  return {
    ...pair,
    comparison: comparisonOf(wordingOf(own.a), wordingOf(own.b)),
    isWordForWord: marks(own.a) === marks(own.b),
    words: { a: wordsOf(own.a), b: wordsOf(own.b) },
  }
}

/** The units one after another, each but the last ending in a line break. */
function wordingOf(units: readonly ReadUnit[]): Wording {
  const tokens = units.flatMap((unit, place) =>
    place === units.length - 1 ? unit.tokens : unit.tokens.with(-1, `${unit.tokens.at(-1)}\n`),
  )
  const numbers = new Int32Array(tokens.length)
  const isWord = new Uint8Array(tokens.length)
  let at = 0
  for (const unit of units) {
    numbers.set(unit.numbers, at)
    isWord.set(unit.isWord, at)
    at += unit.numbers.length
  }
  return { tokens, numbers, isWord }
}

function spineOf(compared: readonly Compared[]): Set<Compared> {
  const byB = compared.toSorted((one, two) => cell(one.b, 0) - cell(two.b, 0))
  const rank = new Map(byB.map((one, place) => [one, place]))
  const rise = heaviestRise(
    compared.map((one) => rank.get(one) ?? 0),
    compared.map((one) => one.words.a + one.words.b + 1),
  )
  return new Set(rise.map((index) => cell(compared, index)))
}

const passageOf = ({ paragraph, start, text }: ReadUnit): Passage => ({ paragraph, start, text })

function pairRow(a: readonly ReadUnit[], b: readonly ReadUnit[], one: Compared, isInPlace: boolean): Row {
  const unmoved: Fate = one.isWordForWord ? 'kept' : 'reworded'
  const { pieces, kept } = one.comparison
  return {
    fate: isInPlace ? unmoved : 'moved',
    isWordForWord: one.isWordForWord,
    a: one.a.map((place) => passageOf(cell(a, place))),
    b: one.b.map((place) => passageOf(cell(b, place))),
    pieces,
    words: { ...one.words, keptOfA: kept.a, keptOfB: kept.b },
  }
}

function lonelyRows(units: readonly ReadUnit[], taken: readonly number[], side: 'a' | 'b'): Row[] {
  const isTaken = new Set(taken)
  return units
    .filter((_, place) => !isTaken.has(place))
    .map((unit) => {
      const [inA, inB] = side === 'a' ? [unit.words, 0] : [0, unit.words]
      const [textA, textB] = side === 'a' ? [unit.text, ''] : ['', unit.text]
      return {
        fate: side === 'a' ? 'dropped' : 'new',
        isWordForWord: false,
        a: side === 'a' ? [passageOf(unit)] : [],
        b: side === 'b' ? [passageOf(unit)] : [],
        pieces: [{ kind: side === 'a' ? 'removed' : 'added', a: textA, b: textB }],
        words: { a: inA, b: inB, keptOfA: 0, keptOfB: 0 },
      }
    })
}

const MIRRORED = {
  kept: 'kept',
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
    fate: MIRRORED[row.fate],
    a: row.b,
    b: row.a,
    pieces,
    words: { a: b, b: a, keptOfA: keptOfB, keptOfB: keptOfA },
  }
}

function inReadingOrder(rows: readonly Row[]): Row[] {
  const before = (one: Passage | undefined, two: Passage | undefined) =>
    (one?.paragraph ?? 0) - (two?.paragraph ?? 0) || (one?.start ?? 0) - (two?.start ?? 0)
  const dropped = rows.filter((row) => row.fate === 'dropped').sort((one, two) => before(one.a[0], two.a[0]))
  const ordered: Row[] = []
  let next = 0
  // New and moved passages wait until the dropped ones before the next passage in place have been put down.
  let waiting: Row[] = []
  for (const row of rows
    .filter((one) => one.fate !== 'dropped')
    .sort((one, two) => before(one.b[0], two.b[0]))) {
    if (row.fate === 'new' || row.fate === 'moved') {
      waiting.push(row)
      continue
    }
    while (next < dropped.length && before(cell(dropped, next).a[0], row.a[0]) < 0)
      ordered.push(cell(dropped, next++))
    ordered.push(...waiting, row)
    waiting = []
  }
  return [...ordered, ...dropped.slice(next), ...waiting]
}

export function alignmentOfRows(
  rows: Row[],
  grain: Alignment['grain'],
  oddities: Alignment['oddities'],
): Alignment {
  const empty = (): Tally => ({ rows: 0, wordsOfA: 0, wordsOfB: 0 })
  const tally: Alignment['tally'] = {
    kept: empty(),
    reworded: empty(),
    moved: empty(),
    dropped: empty(),
    new: empty(),
  }
  const words = { a: 0, b: 0 }
  const carried = { a: 0, b: 0 }
  for (const row of rows) {
    const own = tally[row.fate]
    own.rows++
    own.wordsOfA += row.words.a
    own.wordsOfB += row.words.b
    words.a += row.words.a
    words.b += row.words.b
    carried.a += row.words.keptOfA
    carried.b += row.words.keptOfB
  }
  return {
    outcome: 'aligned',
    isIdentical: rows.every((row) => row.fate === 'kept'),
    grain,
    rows,
    tally,
    words,
    carriedOver: {
      wordsOfA: carried.a,
      wordsOfB: carried.b,
      shareOfA: words.a === 0 ? 0 : carried.a / words.a,
      shareOfB: words.b === 0 ? 0 : carried.b / words.b,
    },
    oddities,
  }
}
