import { cell } from '../../cell.ts'
import { expression } from '../expression.ts'
import { haveSameTokens, joined, type Span, textOf, type Wording } from './span.ts'

/** Spans as a reader should see them: kept letters as kept, and no crumbs of kept words between replaced clauses. */
export function readable(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  return atSentences(a, b, withoutCrumbs(a, b, rejoined(a, b, spans)))
}

/** A sentence is seldom longer, in words and signs. */
const FARTHEST = 200
const ENDS_SENTENCE = /[\p{STerm}…]["'”»’」』)）\]]*\s*$/u
const ENDS_CLAUSE = expression(String.raw`[\p{P}]\s*$`, 'u')

/**
 * What only one side has, moved along equal words so that it begins after the end of a sentence, or else of a clause: of
 * "A. B. C." against "A. C." the sentence "B. " was added, not ". B".
 */
function atSentences(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  const result: Span[] = spans.map(({ isKept, a: inA, b: inB }) => ({ isKept, a: [...inA], b: [...inB] }))
  for (const [at, span] of result.entries()) {
    const before = result[at - 1]
    if (span.isKept || !before?.isKept) continue
    const isRemoved = span.b[0] === span.b[1]
    if (!isRemoved && span.a[0] !== span.a[1]) continue
    const after = result[at + 1] ?? { isKept: true, a: [span.a[1], span.a[1]], b: [span.b[1], span.b[1]] }
    const beside = {
      before: before.a[1] - before.a[0],
      after: after.a[1] - after.a[0],
    }
    // What stood first among the kept words would follow others: the space before it is then compared too.
    const isSpaced = beside.after > 0 && a.exact[after.a[0]] !== b.exact[after.b[0]]
    const steps = isSpaced
      ? 0
      : isRemoved
        ? stepsToBest(a, b, span.a, { ...beside, at: span.b[0] })
        : stepsToBest(b, a, span.b, { ...beside, at: span.a[0] })
    if (steps === 0) continue
    if (!result[at + 1]) result.push(after)
    for (const own of ['a', 'b'] as const) {
      before[own][1] -= steps
      span[own][0] -= steps
      span[own][1] -= steps
      after[own][0] -= steps
    }
  }
  return joined(result)
}

/** How many tokens further to the left it begins best; below 0, to the right. */
function stepsToBest(own: Wording, other: Wording, [from, to]: [number, number], beside: Beside): number {
  const rank = (start: number) => {
    if (start === 0) return 2
    // No word ends a clause.
    if (own.isWord[start - 1] === 1) return 0
    const token = textOf(own, [start - 1, start])
    if (ENDS_SENTENCE.test(token)) return 2
    return ENDS_CLAUSE().test(token) ? 1 : 0
  }
  let [best, steps] = [rank(from), 0]
  for (const direction of [1, -1]) {
    const most = Math.min(FARTHEST, direction === 1 ? beside.before : beside.after)
    for (let step = 1; step <= most && best < 2; step++) {
      const shift = direction * step
      // The token that enters at one end must be the one that leaves at the other, and be read so in the other text.
      const [leaves, enters] = direction === 1 ? [to - step, from - step] : [from + step - 1, to + step - 1]
      const place = direction === 1 ? beside.at - step : beside.at + step - 1
      if (own.exact[leaves] !== own.exact[enters] || own.exact[leaves] !== other.exact[place]) break
      if (rank(from - shift) > best) [best, steps] = [rank(from - shift), shift]
    }
  }
  return steps
}

/** Where a stretch of one side stands in the other, and how many tokens were kept before and after it. */
interface Beside {
  at: number
  before: number
  after: number
}

export function wordsIn(side: Wording, [from, to]: [number, number]): number {
  let words = 0
  for (let place = from; place < to; place++) words += cell(side.isWord, place)
  return words
}

/**
 * Chinese words may be cut differently in two surroundings: where a changed stretch begins or ends with the same
 * characters up to a cut of both sides, in whatever script, that part was kept. Kept spans may then differ in tokens,
 * never in what is read.
 */
function rejoined(a: Wording, b: Wording, spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    if (span.isKept || span.a[0] === span.a[1] || span.b[0] === span.b[1] || haveSameTokens(a, b, span)) {
      result.push(span)
      continue
    }
    const [headA, headB] = commonHead(a.formsIn(...span.a), b.formsIn(...span.b))
    const rest: Span = {
      isKept: false,
      a: [span.a[0] + headA, span.a[1]],
      b: [span.b[0] + headB, span.b[1]],
    }
    const [tailA, tailB] = commonHead(a.formsIn(...rest.a).reverse(), b.formsIn(...rest.b).reverse(), true)
    const middle = { a: rest.a[1] - tailA, b: rest.b[1] - tailB }
    result.push({ isKept: true, a: [span.a[0], rest.a[0]], b: [span.b[0], rest.b[0]] })
    result.push({ isKept: false, a: [rest.a[0], middle.a], b: [rest.b[0], middle.b] })
    result.push({ isKept: true, a: [middle.a, rest.a[1]], b: [middle.b, rest.b[1]] })
  }
  return joined(result)
}

/** How many forms at the head of each list spell the same letters; for `isTail` the lists come reversed. */
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
      if (side.isWord[place]) letters += (side.starts[place + 1] ?? 0) - (side.starts[place] ?? 0)
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
