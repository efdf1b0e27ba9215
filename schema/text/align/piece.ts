import { diffArrays } from 'diff'
import { cell } from './cell.ts'
import { heaviestRise } from './spine.ts'

/**
 * A stretch of a compared passage. A kept stretch has the same words in both texts, though spaces, capitals and
 * the shape of quotation marks may differ; a removed one is empty in `b`, an added one in `a`.
 */
export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  a: string
  b: string
}

/** One side of a passage to compare, cut into tokens. */
export interface Wording {
  tokens: readonly string[]
  numbers: Int32Array
  isWord: Uint8Array
}

/** A stretch of both wordings, from and up to a token; a kept one is equally long in both. */
interface Span {
  isKept: boolean
  a: [number, number]
  b: [number, number]
}

export interface Comparison {
  pieces: Piece[]
  /** Words of each side that stand in kept pieces. */
  kept: { a: number; b: number }
}

/** Above this many insertions and deletions in a row, a stretch is cut at its rare words, or taken as replaced. */
const MOST_EDITS = 400

/** Compares two wordings word by word; the pieces' texts, joined, are each wording again. */
export function comparisonOf(a: Wording, b: Wording): Comparison {
  const spans: Span[] = []
  compare(a, b, [0, a.numbers.length], [0, b.numbers.length], spans)
  const pieces: Piece[] = []
  const kept = { a: 0, b: 0 }
  const text = (side: Wording, [from, to]: [number, number]) => side.tokens.slice(from, to).join('')
  for (const span of readable(a, b, rejoined(a, b, joined(spans)))) {
    const piece = { a: text(a, span.a), b: text(b, span.b) }
    if (span.isKept) {
      pieces.push({ kind: 'kept', ...piece })
      kept.a += wordsIn(a, span.a)
      kept.b += wordsIn(b, span.b)
      continue
    }
    if (piece.a !== '') pieces.push({ kind: 'removed', a: piece.a, b: '' })
    if (piece.b !== '') pieces.push({ kind: 'added', a: '', b: piece.b })
  }
  return { pieces, kept }
}

function wordsIn(side: Wording, [from, to]: [number, number]): number {
  return side.isWord.subarray(from, to).reduce((sum, one) => sum + one, 0)
}

function compare(a: Wording, b: Wording, inA: [number, number], inB: [number, number], spans: Span[]): void {
  let [fromA, toA] = inA
  let [fromB, toB] = inB
  const start = { a: fromA, b: fromB }
  while (fromA < toA && fromB < toB && a.numbers[fromA] === b.numbers[fromB]) {
    fromA++
    fromB++
  }
  spans.push({ isKept: true, a: [start.a, fromA], b: [start.b, fromB] })
  const end = { a: toA, b: toB }
  while (fromA < toA && fromB < toB && a.numbers[toA - 1] === b.numbers[toB - 1]) {
    toA--
    toB--
  }
  compareCore(a, b, [fromA, toA], [fromB, toB], spans)
  spans.push({ isKept: true, a: [toA, end.a], b: [toB, end.b] })
}

function compareCore(
  a: Wording,
  b: Wording,
  inA: [number, number],
  inB: [number, number],
  spans: Span[],
): void {
  const [fromA, toA] = inA
  const [fromB, toB] = inB
  const replaced: Span = { isKept: false, a: [fromA, toA], b: [fromB, toB] }
  if (fromA === toA || fromB === toB) {
    spans.push(replaced)
    return
  }
  const changes = diffArrays(
    Array.from(a.numbers.subarray(fromA, toA)),
    Array.from(b.numbers.subarray(fromB, toB)),
    {
      maxEditLength: MOST_EDITS,
    },
  )
  if (changes) {
    let [atA, atB] = [fromA, fromB]
    for (const { added, removed, count } of changes) {
      const endA = added ? atA : atA + count
      const endB = removed ? atB : atB + count
      spans.push({ isKept: !added && !removed, a: [atA, endA], b: [atB, endB] })
      atA = endA
      atB = endB
    }
    return
  }
  const anchors = anchorsOf(a.numbers, b.numbers, inA, inB)
  if (anchors.length === 0) {
    spans.push(replaced)
    return
  }
  let [atA, atB] = [fromA, fromB]
  for (const [placeA, placeB] of anchors) {
    compare(a, b, [atA, placeA], [atB, placeB], spans)
    spans.push({ isKept: true, a: [placeA, placeA + 1], b: [placeB, placeB + 1] })
    atA = placeA + 1
    atB = placeB + 1
  }
  compare(a, b, [atA, toA], [atB, toB], spans)
}

/** Tokens that occur once in each stretch, in an order that rises in both (Bram Cohen's patience diff). */
function anchorsOf(
  a: Int32Array,
  b: Int32Array,
  inA: [number, number],
  inB: [number, number],
): [number, number][] {
  const onceIn = (list: Int32Array, [from, to]: [number, number]) => {
    const places = new Map<number, number>()
    for (let place = from; place < to; place++) {
      const number = list[place] ?? 0
      places.set(number, places.has(number) ? -1 : place)
    }
    return places
  }
  const onceInB = onceIn(b, inB)
  const common: [number, number][] = []
  for (const [number, place] of onceIn(a, inA)) {
    const other = onceInB.get(number) ?? -1
    if (place >= 0 && other >= 0) common.push([place, other])
  }
  const order = common
    .map((_, index) => index)
    .sort((one, two) => cell(common, one)[1] - cell(common, two)[1])
  const ranks = new Array<number>(common.length).fill(0)
  for (const [rank, index] of order.entries()) ranks[index] = rank
  return heaviestRise(
    ranks,
    common.map(() => 1),
  ).map((index) => cell(common, index))
}

/** Without empty spans, and with neighbours of one kind made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    if (span.a[0] === span.a[1] && span.b[0] === span.b[1]) continue
    const last = result.at(-1)
    if (last && last.isKept === span.isKept) {
      last.a[1] = span.a[1]
      last.b[1] = span.b[1]
    } else result.push({ isKept: span.isKept, a: [...span.a], b: [...span.b] })
  }
  return result
}

/**
 * Chinese words may be cut differently in two surroundings: where a changed stretch begins or ends with the same
 * characters up to a cut of both sides, that part was kept. Kept spans may then differ in tokens, never in letters.
 */
function rejoined(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    if (span.isKept || span.a[0] === span.a[1] || span.b[0] === span.b[1]) {
      result.push(span)
      continue
    }
    const [headA, headB] = commonHead(a.tokens.slice(...span.a), b.tokens.slice(...span.b))
    const rest: Span = {
      isKept: false,
      a: [span.a[0] + headA, span.a[1]],
      b: [span.b[0] + headB, span.b[1]],
    }
    const [tailA, tailB] = commonHead(
      a.tokens.slice(...rest.a).reverse(),
      b.tokens.slice(...rest.b).reverse(),
      true,
    )
    const middle = { a: rest.a[1] - tailA, b: rest.b[1] - tailB }
    result.push({ isKept: true, a: [span.a[0], rest.a[0]], b: [span.b[0], rest.b[0]] })
    result.push({ isKept: false, a: [rest.a[0], middle.a], b: [rest.b[0], middle.b] })
    result.push({ isKept: true, a: [middle.a, rest.a[1]], b: [middle.b, rest.b[1]] })
  }
  return joined(result)
}

/** How many tokens at the head of each list spell the same letters; for `isTail` the lists come reversed. */
function commonHead(a: readonly string[], b: readonly string[], isTail = false): [number, number] {
  let [atA, atB] = [0, 0]
  let best: [number, number] = [0, 0]
  let [readA, readB] = ['', '']
  while (true) {
    if (readA.length <= readB.length) {
      if (atA === a.length) return best
      readA = isTail ? cell(a, atA) + readA : readA + cell(a, atA)
      atA++
    } else {
      if (atB === b.length) return best
      readB = isTail ? cell(b, atB) + readB : readB + cell(b, atB)
      atB++
    }
    const [short, long] = readA.length < readB.length ? [readA, readB] : [readB, readA]
    if (isTail ? !long.endsWith(short) : !long.startsWith(short)) return best
    if (readA.length === readB.length) best = [atA, atB]
  }
}

/** A kept stretch of more words than this is worth showing whatever surrounds it. */
const CRUMB = 3

/**
 * Takes a kept stretch of a few words that is less than half as long as the changes on both its sides as changed too: a lone "the"
 * between two replaced clauses is no sign that anything was kept, and cuts the reading into crumbs.
 */
function readable(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  const lettersIn = (side: Wording, [from, to]: [number, number]) => {
    let letters = 0
    for (let place = from; place < to; place++)
      if (side.isWord[place]) letters += cell(side.tokens, place).length
    return letters
  }
  const size = (span: Span) => Math.max(lettersIn(a, span.a), lettersIn(b, span.b))
  const result: Span[] = []
  for (const { isKept, a: inA, b: inB } of spans) {
    const span: Span = { isKept, a: [...inA], b: [...inB] }
    while (!isKept) {
      const kept = result.at(-1)
      const before = result.at(-2)
      if (!kept || !before || wordsIn(a, kept.a) > CRUMB) break
      if (2 * size(kept) >= Math.min(size(before), size(span))) break
      result.length -= 2
      span.a[0] = before.a[0]
      span.b[0] = before.b[0]
    }
    result.push(span)
  }
  return result
}
