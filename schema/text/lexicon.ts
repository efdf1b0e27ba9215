import type { Definition } from '../vocabulary.ts'
import { type Language, languages } from './language.ts'
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

export interface CompiledLexicon {
  rules: Rule[]
  /** The rules by their ids, by which a hit names its own. */
  ruleOf: ReadonlyMap<string, Rule>
  /** Word ids by folded spelling. */
  vocabulary: Map<string, number>
  /** Readings by the id of their first word. */
  starts: Reading[][]
  numberStarts: Reading[]
}

/** Prepares a lexicon for matching. Throws an Error that names the rule whose pattern cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const compiled: CompiledLexicon = {
    rules: lexicon.rules,
    ruleOf: new Map(lexicon.rules.map((rule) => [rule.id, rule])),
    vocabulary: new Map(),
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
  return compiled
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
    throw new Error(`Rule ${id}: ${(error as Error).message}`, { cause: error })
  }
  for (const row of rows) {
    const reading = { ...owner, steps: row.map((place) => step(compiled.vocabulary, place)) }
    const first = reading.steps[0] as Step
    if (first.isNumber) compiled.numberStarts.push(reading)
    for (const word of first.words.keys()) {
      compiled.starts[word] ??= []
      ;(compiled.starts[word] as Reading[]).push(reading)
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
  const scan: Scan = { text, found, ids: wordIds(lexicon.vocabulary, text, found), effort }
  const hits: Found[] = []
  const exceptions: Found[] = []
  for (let at = 0; at < found.start.length; at++) {
    const id = scan.ids[at] as number
    const starting = id < 0 ? undefined : lexicon.starts[id]
    const counting = found.kind[at] === TokenKind.number ? lexicon.numberStarts : undefined
    for (const list of [starting, counting]) {
      if (!list) continue
      for (const reading of list) {
        const last = follow(scan, reading.steps, 0, at)
        if (last < 0) continue
        const hit = { rule: reading.rule, start: found.start[at] as number, end: found.end[last] as number }
        ;(reading.isException ? exceptions : hits).push(hit)
      }
    }
  }
  return settle(hits, exceptions)
    .map((hit) => ({ rule: (lexicon.rules[hit.rule] as Rule).id, start: hit.start, end: hit.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

interface Scan {
  text: string
  found: Tokens
  ids: Int32Array
  effort: Effort | undefined
}

interface Found {
  rule: number
  start: number
  end: number
}

function wordIds(vocabulary: Map<string, number>, text: string, found: Tokens): Int32Array {
  const ids = new Int32Array(found.start.length)
  // A few letters change their length when made small; then every word is folded by itself.
  const small = text.toLowerCase()
  const isAligned = small.length === text.length
  for (let i = 0; i < ids.length; i++) {
    const isPlain = isAligned && !found.rough[i]
    const key = isPlain
      ? small.slice(found.start[i], found.end[i])
      : fold(text.slice(found.start[i], found.end[i]))
    ids[i] = vocabulary.get(key) ?? -1
  }
  return ids
}

/** The index of the token that ends the shortest match of the steps from `index` on, the first at `at`; -1 for none. */
function follow(scan: Scan, steps: Step[], index: number, at: number): number {
  const { found, effort } = scan
  if (effort) effort.steps += 1
  const current = steps[index] as Step
  if (!fits(scan, current, at)) return -1
  const next = steps[index + 1]
  if (!next) return at
  for (let skipped = 0; skipped <= next.gap; skipped++) {
    const to = at + 1 + skipped
    if (to >= found.start.length || found.join[to] === Join.stop) return -1
    if (next.gap === 0 && (found.join[to] as number) > Join.spaced) return -1
    const last = follow(scan, steps, index + 1, to)
    if (last >= 0) return last
  }
  return -1
}

function fits(scan: Scan, step: Step, at: number): boolean {
  if (step.isNumber && scan.found.kind[at] === TokenKind.number) return true
  const id = scan.ids[at] as number
  if (id < 0 || !step.words.has(id)) return false
  const spellings = step.words.get(id)
  if (!spellings) return true
  const printed = clean(scan.text.slice(scan.found.start[at], scan.found.end[at]))
  return spellings.some((spelling) => hasCapitalsOf(printed, spelling))
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
      const { rule, end } = barred[next] as Found
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
