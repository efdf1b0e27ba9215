import { cell } from '../../cell.ts'
import { heaviestIncrease } from './increasing.ts'
import { keptRuns } from './kept-runs.ts'

/** One side of a passage to compare, cut into tokens. */
export interface Wording {
  text: string
  /** Where each token begins in the text, and at last where the text ends. */
  starts: Int32Array
  numbers: Int32Array
  /** What a reader reads of each token; see `ReadUnit`. */
  exact: Int32Array
  formsIn(from: number, to: number): string[]
  isWord: Uint8Array
}

/** A stretch of both wordings, from and up to a token; a kept one is equally long in both. */
export interface Span {
  isKept: boolean
  a: [number, number]
  b: [number, number]
}

/** The words and signs from one place up to another, as they stand in the text. */
export const textOf = ({ text, starts }: Wording, [from, to]: readonly [number, number]) =>
  text.slice(starts[from], starts[to])

/** Whether the same words were set apart for their letters, or for the space beside them. */
export function haveSameTokens(a: Wording, b: Wording, span: Omit<Span, 'isKept'>): boolean {
  const [one, two] = [a.numbers.subarray(...span.a), b.numbers.subarray(...span.b)]
  return one.length === two.length && one.every((number, place) => number === two[place])
}

/** Above this many insertions and deletions in a row, a stretch is cut at its rare words, or taken as replaced. */
const MOST_EDITS = 400

/** What was kept and what changed, token by token, from the start of both wordings to their end. */
export function spansOf(a: Wording, b: Wording): Span[] {
  const spans: Span[] = []
  compareBetween(a, b, sameWords(a, b), [0, a.numbers.length], [0, b.numbers.length], spans)
  return joined(spans)
}

/** The same between two places of each. */
export function spansWithin(a: Wording, b: Wording, inA: [number, number], inB: [number, number]): Span[] {
  const spans: Span[] = []
  compare(a, b, inA, inB, spans)
  return spans
}

/** Keeps the anchors and compares what stands before, between and after them. */
function compareBetween(
  a: Wording,
  b: Wording,
  anchors: readonly [number, number][],
  inA: [number, number],
  inB: [number, number],
  spans: Span[],
): void {
  let [atA, atB] = [inA[0], inB[0]]
  for (const [placeA, placeB] of anchors) {
    compare(a, b, [atA, placeA], [atB, placeB], spans)
    spans.push({ isKept: true, a: [placeA, placeA + 1], b: [placeB, placeB + 1] })
    atA = placeA + 1
    atB = placeB + 1
  }
  compare(a, b, [atA, inA[1]], [atB, inB[1]], spans)
}

/**
 * The places of all words where both sides have the same ones in one order: then a comma that moved over a word is a
 * change of signs, not of the word. None where any word differs.
 */
function sameWords(a: Wording, b: Wording): [number, number][] {
  const found: [number, number][] = []
  let other = 0
  for (let place = 0; place < a.numbers.length; place++) {
    if (!a.isWord[place]) continue
    while (other < b.numbers.length && !b.isWord[other]) other++
    if (a.numbers[place] !== b.numbers[other]) return []
    found.push([place, other++])
  }
  return b.isWord.subarray(other).includes(1) ? [] : found
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
  const runs = keptRuns(a.numbers.subarray(fromA, toA), b.numbers.subarray(fromB, toB), MOST_EDITS)
  if (runs) {
    let [atA, atB] = [fromA, fromB]
    for (const [startA, startB, length] of [...runs, [toA - fromA, toB - fromB, 0] as const]) {
      const start = { a: fromA + startA, b: fromB + startB }
      spans.push({ isKept: false, a: [atA, start.a], b: [atB, start.b] })
      atA = start.a + length
      atB = start.b + length
      spans.push({ isKept: true, a: [start.a, atA], b: [start.b, atB] })
    }
    return
  }
  const anchors = anchorsOf(a.numbers, b.numbers, inA, inB)
  if (anchors.length === 0) {
    spans.push(replaced)
    return
  }
  compareBetween(a, b, anchors, inA, inB, spans)
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
  return heaviestIncrease(
    common.map(([, place]) => place),
    common.map(() => 1),
  ).map((index) => cell(common, index))
}

/**
 * The spans with every token apart whose exact form differs, or the space read between it and the kept one before it;
 * a space between a sign and a word is the sign's. Undefined where no kept one does. Two tokens that `areOne` are the same.
 */
export function exactSpans(
  a: Wording,
  b: Wording,
  spans: readonly Span[],
  areOne: (one: string, other: string) => boolean = () => false,
): Span[] | undefined {
  const tokenAt = (side: Wording, place: number) => textOf(side, [place, place + 1]).trim()
  const differenceAt = (span: Span, at: number) => {
    const [inA, inB] = [span.a[0] + at, span.b[0] + at]
    const difference = (a.exact[inA] ?? 0) ^ (b.exact[inB] ?? 0)
    return difference > 1 && areOne(tokenAt(a, inA), tokenAt(b, inB)) ? difference & 1 : difference
  }
  const isSpaceOfSign = (span: Span, at: number) =>
    differenceAt(span, at) === 1 && a.isWord[span.a[0] + at] === 1 && a.isWord[span.a[0] + at - 1] === 0
  const isApart = (span: Span, at: number, length: number) => {
    const difference = differenceAt(span, at)
    if (difference > 1 || (at + 1 < length && isSpaceOfSign(span, at + 1))) return true
    return at > 0 && difference !== 0 && !isSpaceOfSign(span, at)
  }
  const result: Span[] = []
  let isAnyApart = false
  for (const span of spans) {
    const length = span.isKept ? span.a[1] - span.a[0] : 0
    let from = 0
    for (let at = 0; at < length; at++) {
      if (!isApart(span, at, length)) continue
      isAnyApart = true
      result.push(partOf(span, from, at), { ...partOf(span, at, at + 1), isKept: false })
      from = at + 1
    }
    result.push(span.isKept ? partOf(span, from, length) : span)
  }
  return isAnyApart ? joined(result) : undefined
}

/** A part of a kept span, which is equally long on both sides. */
function partOf({ isKept, a, b }: Span, from: number, to: number): Span {
  return { isKept, a: [a[0] + from, a[0] + to], b: [b[0] + from, b[0] + to] }
}

/** Without empty spans, and with neighbours of one kind made one. */
export function joined(spans: readonly Span[]): Span[] {
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
