import { cell } from '../cell.ts'
import { type Definition, definitions } from '../vocabulary.ts'
import { type CompiledLexicon, type Hit, match, type Rule } from './lexicon.ts'
import { countIdeographs, countWords, tokens } from './word.ts'

/** Mentions of one theme under each definition; never falling from strict to broad. */
export type Counts = Record<Definition, number>

export interface Measure {
  words: number
  ideographs: number
  themes: Record<string, Counts>
  /** How often each rule fired; rules that did not are left out. */
  rules: Record<string, number>
}

/** Counts words and mentions in a text that is already in its normal form. */
export function measure(lexicon: CompiledLexicon, text: string): Measure {
  const found = tokens(text)
  const hits = match(lexicon, text, found)
  const rules: Record<string, number> = {}
  for (const hit of hits) rules[hit.rule] = (rules[hit.rule] ?? 0) + 1
  return {
    words: countWords(text, found),
    ideographs: countIdeographs(found),
    themes: countMentions(lexicon.rules, hits),
    rules,
  }
}

/**
 * Mentions per theme and level, every theme of the rules included: the largest number of hits that do not overlap, so
 * that words which several rules find are one mention and a rule with a gap never hides the names inside it. A
 * narrower definition chooses first, so that widening it can only add mentions.
 */
export function countMentions(rules: Rule[], hits: Hit[]): Record<string, Counts> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
  const byTheme = new Map<string, Hit[]>(rules.map((rule) => [rule.theme, []]))
  for (const hit of hits) byTheme.get(ruleById.get(hit.rule)?.theme ?? '')?.push(hit)
  const counts: Record<string, Counts> = {}
  for (const [theme, ofTheme] of byTheme) {
    const perLevel: Counts = { strict: 0, standard: 0, broad: 0 }
    let mentions: Hit[] = []
    for (const level of definitions) {
      const candidates = ofTheme.filter((hit) => ruleById.get(hit.rule)?.level === level)
      mentions = add(mentions, candidates)
      perLevel[level] = mentions.length
    }
    counts[theme] = perLevel
  }
  return counts
}

/** Adds as many candidates as fit beside the mentions and each other: those that end first are taken first. */
function add(mentions: Hit[], candidates: Hit[]): Hit[] {
  const sorted = candidates.toSorted((a, b) => a.end - b.end || b.start - a.start)
  const merged: Hit[] = []
  let next = 0
  let reached = 0
  for (const candidate of sorted) {
    for (; (mentions[next]?.end ?? Infinity) <= candidate.end; next++) {
      const mention = cell(mentions, next)
      merged.push(mention)
      reached = mention.end
    }
    const upcoming = mentions[next]?.start ?? Infinity
    if (candidate.start < reached || upcoming < candidate.end) continue
    merged.push(candidate)
    reached = candidate.end
  }
  return [...merged, ...mentions.slice(next)]
}
