import { keptRuns } from './kept-runs.ts'
import type { Sides } from './sides.ts'

/** Lines that follow each other and begin as quoted lines of a mail do. */
const BLOCK = /(?:^[ \t]*>[^\r\n]*(?:\r\n?|\n|$))+/gm
const PREFIX = /^[ \t]*(?:>[ \t]?)+/gm
/** Where every line begins with a figure, the marks may say "more than": > 5, > 10. */
const QUOTED = /^[ \t]*(?:>[ \t]?)+["'“‘«([*_#-]*\p{L}/mu
const LINE = /[^\r\n]+/g
const WORD = /\p{sc=Han}|[\p{L}\p{M}\p{N}]+/gu
/** Beyond so many words that one text alone has, a line is looked up by two of its words. */
const MOST_EDITS = 2_000

type Pair<T> = Sides<T>

/** The words of a text, each with how often it is quoted. */
interface QuotedWords {
  words: Int32Array
  depths: Uint8Array
  /** The first word of each quoted line and the one after its last, by where the line begins. */
  lines: Map<number, [from: number, to: number]>
}

/**
 * Both texts with spaces for the signs that a mail puts before each quoted line, where the other text quotes the same
 * words as often: where these lines end is layout. Elsewhere they tell who says what, and stay. Lengths do not change.
 */
export function withoutQuotePrefixes(texts: Pair<string>): Pair<string> {
  if (texts.a.search(PREFIX) < 0 && texts.b.search(PREFIX) < 0) return texts
  const numbers = new Map<string, number>()
  const [a, b] = [quotedWordsOf(texts.a, numbers), quotedWordsOf(texts.b, numbers)]
  const runs = keptRuns(a.words, b.words, MOST_EDITS) ?? []
  const depthOf = { a: new Int8Array(a.words.length).fill(-1), b: new Int8Array(b.words.length).fill(-1) }
  for (const [startA, startB, length] of runs)
    for (let step = 0; step < length; step++) {
      depthOf.a[startA + step] = b.depths[startB + step] ?? 0
      depthOf.b[startB + step] = a.depths[startA + step] ?? 0
    }
  return { a: blanked(texts.a, a, depthOf.a, b), b: blanked(texts.b, b, depthOf.b, a) }
}

function quotedWordsOf(text: string, numbers: Map<string, number>): QuotedWords {
  const words: number[] = []
  const depths: number[] = []
  const lines: QuotedWords['lines'] = new Map()
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const prefix = line.match(PREFIX)?.[0] ?? ''
    const depth = Math.min(100, prefix.split('>').length - 1)
    const from = words.length
    for (const [own] of line.slice(prefix.length).matchAll(WORD)) {
      const word = own.toLowerCase()
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      words.push(number)
      depths.push(depth)
    }
    if (depth > 0) lines.set(index, [from, words.length])
  }
  return { words: Int32Array.from(words), depths: Uint8Array.from(depths), lines }
}

function blanked(text: string, own: QuotedWords, depthThere: Int8Array, other: QuotedWords): string {
  let depthsByRun: ReadonlyMap<string, ReadonlySet<number>> | undefined
  const isElsewhere = (from: number, to: number) => {
    depthsByRun ??= depthsByRunIn(other)
    const depth = own.depths[from] ?? 0
    const length = to - from > 1 ? 2 : 1
    for (let at = from; at + length <= to; at++) {
      const found = depthsByRun.get(runAt(own.words, at, length))
      if (found) return !found.has(depth)
    }
    return false
  }
  const isTold = (start: number) => {
    const [from, to] = own.lines.get(start) ?? [0, 0]
    const there = depthThere.subarray(from, to)
    if (there.every((depth) => depth === -1)) return isElsewhere(from, to)
    return there.some((depth, at) => depth !== -1 && depth !== own.depths[from + at])
  }
  return text.replace(BLOCK, (block, start: number) =>
    QUOTED.test(block)
      ? block.replace(PREFIX, (prefix, at: number) =>
          isTold(start + at) ? prefix : ' '.repeat(prefix.length),
        )
      : block,
  )
}

const runAt = (words: Int32Array, at: number, length: 1 | 2) =>
  length === 1 ? `${words[at]}` : `${words[at]} ${words[at + 1]}`

function depthsByRunIn({ words, depths }: QuotedWords): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (let at = 0; at < words.length; at++)
    for (const length of [1, 2] as const) {
      const run = runAt(words, at, length)
      const known = found.get(run) ?? new Set()
      found.set(run, known.add(depths[at] ?? 0))
    }
  return found
}
