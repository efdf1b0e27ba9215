import { cell } from './cell.ts'
import { joined, type Span, type Wording } from './span.ts'

/** Spans as a reader should see them: kept letters as kept, and no crumbs of kept words between replaced clauses. */
export function readable(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  return withoutCrumbs(a, b, rejoined(a, b, spans))
}

export function wordsIn(side: Wording, [from, to]: [number, number]): number {
  return side.isWord.subarray(from, to).reduce((sum, one) => sum + one, 0)
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
function withoutCrumbs(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
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
