import { cell } from '../cell.ts'
import { messageOf } from '../error.ts'
import { oncePer } from '../once.ts'
import { type Definition, languages } from '../vocabulary.ts'
import { isOneWord, leastLetters, partedWord } from './joined-word.ts'
import type { Language } from './language.ts'
import { type Endings, type Place, readings } from './pattern.ts'
import { clean, fold, Join, TokenKind, type Tokens, tokens } from './word.ts'

export type Patterns = { [L in Language]?: string[] | undefined }

export interface Rule {
  id: string
  theme: string
  frame?: string | undefined
  /** The narrowest definition that counts this rule. */
  level: Definition
  patterns: Patterns
  /** Longer expressions that hold the words of a pattern and mean something else. */
  except?: Patterns | undefined
}

/** The published lexicon as plain data. */
export interface Lexicon {
  version: number
  endings: { [L in Language]?: Endings | undefined }
  rules: Rule[]
}

/** One place where a rule fired, as half-open offsets into the text. */
export interface Hit {
  rule: string
  start: number
  end: number
}

interface Step {
  gap: number
  isNumber: boolean
  /** The spellings that are asked for under each word id; undefined when any spelling will do. */
  words: Map<number, string[] | undefined>
}

interface Reading {
  rule: number
  isException: boolean
  steps: Step[]
}

/** Two words of the vocabulary as one. */
interface InOne {
  first: number
  second: number
  /** How many letters the first has. */
  letters: number
}

export interface CompiledLexicon {
  rules: Rule[]
  /** The rules by their ids, by which a hit names its own. */
  ruleOf: ReadonlyMap<string, Rule>
  /** Word ids by folded spelling. */
  vocabulary: Map<string, number>
  /** With what words of the vocabulary begin: a text may write one of them as two. */
  firstParts: Set<string>
  /** Two words of the vocabulary that a text writes as one, by what it writes; none of most words. */
  inOne: (word: string) => readonly InOne[]
  /** Readings by the id of their first word. */
  starts: Reading[][]
  numberStarts: Reading[]
}

/** The vocabulary of some thousand texts. */
const mostWords = 50_000

/** Prepares a lexicon for matching. Throws an Error that names the rule whose pattern cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const vocabulary = new Map<string, number>()
  const compiled: CompiledLexicon = {
    rules: lexicon.rules,
    ruleOf: new Map(lexicon.rules.map((rule) => [rule.id, rule])),
    vocabulary,
    firstParts: new Set(),
    inOne: oncePer((word) => wordsInOne(vocabulary, word), mostWords),
    starts: [],
    numberStarts: [],
  }
  lexicon.rules.forEach((rule, index) => {
    for (const [patterns, isException] of [
      [rule.patterns, false],
      [rule.except ?? {}, true],
    ] as const) {
      for (const language of languages) {
        for (const pattern of patterns[language] ?? []) {
          addPattern(compiled, { rule: index, isException }, rule.id, pattern, lexicon.endings[language])
        }
      }
    }
  })
  for (const word of vocabulary.keys())
    for (let end = leastLetters; end <= word.length - leastLetters; end++)
      compiled.firstParts.add(word.slice(0, end))
  return compiled
}

function wordsInOne(vocabulary: ReadonlyMap<string, number>, word: string): InOne[] {
  return partedWord(word).flatMap(([one, other]) => {
    const [first, second] = [vocabulary.get(one), vocabulary.get(other)]
    return first === undefined || second === undefined ? [] : [{ first, second, letters: one.length }]
  })
}

function addPattern(
  compiled: CompiledLexicon,
  owner: Pick<Reading, 'rule' | 'isException'>,
  id: string,
  pattern: string,
  endings?: Endings,
): void {
  let rows: Place[][]
  try {
    rows = readings(pattern, endings)
  } catch (error) {
    throw new Error(`Rule ${id}: ${messageOf(error)}`, { cause: error })
  }
  for (const row of rows) {
    const reading = { ...owner, steps: row.map((place) => step(compiled.vocabulary, place)) }
    const first = cell(reading.steps, 0)
    if (first.isNumber) compiled.numberStarts.push(reading)
    for (const word of first.words.keys()) {
      compiled.starts[word] ??= []
      cell(compiled.starts, word).push(reading)
    }
  }
}

function step(vocabulary: Map<string, number>, place: Place): Step {
  const words: Step['words'] = new Map()
  for (const word of place.words) {
    const key = fold(word)
    const id = vocabulary.get(key) ?? vocabulary.size
    vocabulary.set(key, id)
    const printed = clean(word)
    if (printed === printed.toLowerCase()) words.set(id, undefined)
    else if (!words.has(id)) words.set(id, [printed])
    else words.get(id)?.push(printed)
  }
  return { gap: place.gap, isNumber: place.isNumber, words }
}

/** Counts the comparisons that `match` makes, so that a test can hold it to linear time. */
export interface Effort {
  steps: number
}

/**
 * Finds every place where a rule of the lexicon fires, in the order of the text. All three languages are looked for
 * in every text, so that a name quoted in another script counts. Hits of one rule never overlap: of those that
 * would, the leftmost and longest stays. A hit that shares words with an exception of its rule is
 * dropped.
 */
export function match(
  lexicon: CompiledLexicon,
  text: string,
  found: Tokens = tokens(text),
  effort?: Effort,
): Hit[] {
  const scan: Scan = { text, found, ...wordIds(lexicon, text, found), effort }
  const hits: Found[] = []
  const exceptions: Found[] = []
  for (let at = 0; at < found.start.length; at++) {
    for (const list of beginnings(lexicon, scan, at)) {
      for (const reading of list) {
        const last = follow(scan, reading.steps, 0, at)
        if (last < 0) continue
        const hit = { rule: reading.rule, start: cell(found.start, at), end: cell(found.end, last) }
        ;(reading.isException ? exceptions : hits).push(hit)
      }
    }
  }
  return settle(hits, exceptions)
    .map((hit) => ({ rule: cell(lexicon.rules, hit.rule).id, start: hit.start, end: hit.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The readings that may begin with a token, or with what it is one half or two of. */
function beginnings({ starts, numberStarts }: CompiledLexicon, scan: Scan, at: number): Reading[][] {
  const id = cell(scan.ids, at)
  const list = id < 0 ? [] : [starts[id]]
  const pair = scan.pairs.get(at)
  if (pair !== undefined) list.push(starts[pair])
  for (const { first } of scan.inOne.get(at) ?? []) list.push(starts[first])
  if (scan.found.kind[at] === TokenKind.number) list.push(numberStarts)
  return list.filter((readings) => readings !== undefined)
}

interface Scan {
  text: string
  found: Tokens
  ids: Int32Array
  /** The ids of words that the text writes as two, by the first of these. */
  pairs: ReadonlyMap<number, number>
  /** The words of which the text writes two as one. */
  inOne: ReadonlyMap<number, readonly InOne[]>
  effort: Effort | undefined
}

interface Found {
  rule: number
  start: number
  end: number
}

function wordIds(
  { vocabulary, firstParts, inOne: wordsInOneOf }: CompiledLexicon,
  text: string,
  found: Tokens,
): Pick<Scan, 'ids' | 'pairs' | 'inOne'> {
  const ids = new Int32Array(found.start.length)
  const pairs = new Map<number, number>()
  const inOne = new Map<number, readonly InOne[]>()
  // A few letters change their length when made small; then every word is folded by itself.
  const small = text.toLowerCase()
  const isAligned = small.length === text.length
  /** The word before, where one of the vocabulary may begin with it. */
  let first: string | undefined
  for (let i = 0; i < ids.length; i++) {
    const isPlain = isAligned && !found.rough[i]
    const key = isPlain
      ? small.slice(found.start[i], found.end[i])
      : fold(text.slice(found.start[i], found.end[i]))
    ids[i] = vocabulary.get(key) ?? -1
    if (first !== undefined && cell(found.join, i) <= Join.spaced) {
      const pair = vocabulary.get(first + key)
      if (pair !== undefined && isOneWord(first, key)) pairs.set(i - 1, pair)
    }
    if (found.kind[i] === TokenKind.word) {
      const words = wordsInOneOf(key)
      if (words.length > 0) inOne.set(i, words)
    }
    first = firstParts.has(key) ? key : undefined
  }
  return { ids, pairs, inOne }
}

/** The index of the token that ends the shortest match of the steps from `index` on, the first at `at`; -1 for none. */
function follow(scan: Scan, steps: Step[], index: number, at: number): number {
  if (scan.effort) scan.effort.steps += 1
  const step = cell(steps, index)
  for (const { tokens: width, steps: done } of waysToFit(scan, step, steps[index + 1], at)) {
    const last = followFrom(scan, steps, index + done, at + width - 1)
    if (last >= 0) return last
  }
  return -1
}

/** The same where the steps before end with this token. */
function followFrom(scan: Scan, steps: Step[], index: number, end: number): number {
  const { found } = scan
  const next = steps[index]
  if (!next) return end
  for (let skipped = 0; skipped <= next.gap; skipped++) {
    const to = end + 1 + skipped
    if (to >= found.start.length || found.join[to] === Join.stop) return -1
    if (next.gap === 0 && cell(found.join, to) > Join.spaced) return -1
    const last = follow(scan, steps, index, to)
    if (last >= 0) return last
  }
  return -1
}

/** How many steps so many tokens are. */
interface Fit {
  tokens: number
  steps: number
}

const wordForWord: Fit = { tokens: 1, steps: 1 }
const twoForOne: Fit = { tokens: 2, steps: 1 }
const oneForTwo: Fit = { tokens: 1, steps: 2 }

/** A word of the text may be a word of the pattern, and of a compound either may have two for one of the other. */
function waysToFit(scan: Scan, step: Step, next: Step | undefined, at: number): Fit[] {
  const ways: Fit[] = []
  const isNumber = step.isNumber && scan.found.kind[at] === TokenKind.number
  if (isNumber || isAskedFor(step, cell(scan.ids, at), () => printed(scan, at))) ways.push(wordForWord)
  const pair = scan.pairs.get(at)
  if (pair !== undefined && isAskedFor(step, pair, () => printed(scan, at) + printed(scan, at + 1)))
    ways.push(twoForOne)
  if (next?.gap === 0) {
    for (const { first, second, letters } of scan.inOne.get(at) ?? []) {
      const isFirst = isAskedFor(step, first, () => printed(scan, at).slice(0, letters))
      // Within a word nothing is written with a capital.
      const isSecond = isAskedFor(next, second, () => printed(scan, at).slice(letters).toUpperCase())
      if (isFirst && isSecond) ways.push(oneForTwo)
    }
  }
  return ways
}

function isAskedFor(step: Step, id: number, asPrinted: () => string): boolean {
  if (id < 0 || !step.words.has(id)) return false
  const spellings = step.words.get(id)
  if (!spellings) return true
  const word = asPrinted()
  return spellings.some((spelling) => hasCapitalsOf(word, spelling))
}

function printed({ text, found }: Scan, at: number): string {
  return clean(text.slice(found.start[at], found.end[at]))
}

function hasCapitalsOf(printed: string, spelling: string): boolean {
  for (let i = 0; i < spelling.length; i++) {
    const wanted = spelling.charAt(i)
    const isCapital = wanted !== wanted.toLowerCase()
    if (isCapital && printed.charAt(i) === printed.charAt(i).toLowerCase()) return false
  }
  return true
}

function settle(hits: Found[], exceptions: Found[]): Found[] {
  const order = (a: Found, b: Found) => a.rule - b.rule || a.start - b.start || b.end - a.end
  hits.sort(order)
  const barred = exceptions.sort(order)
  const kept: Found[] = []
  let next = 0
  for (const hit of hits) {
    for (; next < barred.length; next++) {
      const { rule, end } = cell(barred, next)
      if (rule > hit.rule || (rule === hit.rule && end > hit.start)) break
    }
    const bar = barred[next]
    if (bar && bar.rule === hit.rule && bar.start < hit.end) continue
    const last = kept.at(-1)
    if (last && last.rule === hit.rule && hit.start < last.end) continue
    kept.push(hit)
  }
  return kept
}
