import { passageId } from '../passage-id.ts'
import type { SearchField } from '../vocabulary.ts'
import { type Attribution, type Voice, voices, voicesOfAttribution } from '../voice.ts'

/** What was found of the words in one statement, by who speaks in the places; `places` is 0 where the filter passes none. */
export interface WordUse {
  statementId: string
  date: string
  attribution: Attribution
  /** That pass the filter; of them, `ours` are in our words, `summaries` of ours among them. */
  places: number
  ours: number
  summaries: number
  /**
   * Places that hold words that were said: a passage shown as context has them as much as a counted one, unless the filter
   * asks for a status. `context`: those of them in such passages.
   */
  own: number
  context: number
  /** Numbers of the counted passages whose key phrases are among `own`. */
  phrases: number[]
  /** Places that are no summary, whatever the filter. */
  beside: number
}

/** A gist or summary that says of the words that they are left out. */
export interface Denial {
  statementId: string
  attribution: Attribution
  foundIn: Extract<SearchField, 'gist' | 'summary'>
  /** Whether the filter passes it; it speaks of its statement all the same. */
  isCounted: boolean
}

/**
 * `own_words`: key phrases, texts and titles of joint texts; `our_words`: gists and other titles; `any`: all, summaries too. A
 * summary may only set the scene, so that it dates no use.
 */
export type SpanBasis = 'own_words' | 'our_words' | 'any'

export interface FoundSpan {
  voice: Voice
  basis: SpanBasis
  places: number
  statements: number
  first: string
  firstStatementId: string
  /** Whether no more of the first statement has the words than passages shown as context, which are not counted. */
  isFirstContext: boolean
  /** Of own words: the counted passages that alone have them in the first statement; none where its title or a text has them, too. */
  firstPassages: string[]
  /** The first statement that has them outside such passages; null where none has. */
  firstOutside: { date: string; statementId: string; passages: string[] } | null
  last: string
  lastStatementId: string
  isLastContext: boolean
  lastPassages: string[]
}

/**
 * The uses without places that deny them. Where nothing else in a statement with such a place has the words, those of its
 * summary are an aside of ours.
 */
export function withoutDenied(uses: readonly WordUse[], denials: readonly Denial[]): readonly WordUse[] {
  if (denials.length === 0) return uses
  const beside = new Map<string, number>()
  for (const use of uses) beside.set(use.statementId, (beside.get(use.statementId) ?? 0) + use.beside)
  const byStatement = Map.groupBy(denials, ({ statementId }) => statementId)
  return uses.map((use) => {
    const denied = byStatement.get(use.statementId)
    if (!denied) return use
    const counted = denied.filter((one) => one.isCounted && one.attribution === use.attribution)
    const isAside =
      denied.filter(({ foundIn }) => foundIn !== 'summary').length >= (beside.get(use.statementId) ?? 0)
    const summaries = use.summaries - counted.filter(({ foundIn }) => foundIn === 'summary').length
    const left = counted.length + (isAside ? summaries : 0)
    return {
      ...use,
      places: use.places - left,
      ours: use.ours - left,
      summaries: isAside ? 0 : summaries,
    }
  })
}

/** Voice and statement in which our words may tell of a use. */
export function codedKey(voice: Voice, statementId: string): string {
  return `${voice} ${statementId}`
}

/** First and last use by each voice. `coded`: the keys without which our words tell of no use; undefined if all do. */
export function spansOfUses(uses: readonly WordUse[], coded?: ReadonlySet<string>): FoundSpan[] {
  const byVoice = new Map(voices.toSorted().map((voice) => [voice, new Map<string, Found>()]))
  for (const { statementId, date, attribution, own, context, phrases, ...use } of uses) {
    for (const voice of voicesOfAttribution.get(attribution) ?? []) {
      const isTold = coded?.has(codedKey(voice, statementId)) !== false
      const [ours, summaries] = isTold ? [use.ours, use.summaries] : [0, 0]
      const statements = byVoice.get(voice)
      const found = statements?.get(statementId)
      if (found) {
        found.own += own
        found.context += context
        found.phrases = [...found.phrases, ...phrases]
        found.ours += ours
        found.summaries += summaries
      } else statements?.set(statementId, { statementId, date, own, context, phrases, ours, summaries })
    }
  }
  return [...byVoice].flatMap(([voice, statements]) =>
    bases.flatMap(([basis, placesOf]) => spanOf(voice, basis, [...statements.values()], placesOf)),
  )
}

interface Found {
  statementId: string
  date: string
  own: number
  context: number
  phrases: number[]
  ours: number
  summaries: number
}

const bases: [SpanBasis, (found: Found) => number][] = [
  ['any', ({ own, ours }) => own + ours],
  ['own_words', ({ own }) => own],
  ['our_words', ({ ours, summaries }) => ours - summaries],
]

function spanOf(
  voice: Voice,
  basis: SpanBasis,
  all: readonly Found[],
  placesOf: (found: Found) => number,
): FoundSpan[] {
  let places = 0
  let statements = 0
  let first: Found | undefined
  let last: Found | undefined
  let outside: Found | undefined
  const isContext = (found: Found) => basis !== 'our_words' && placesOf(found) === found.context
  for (const found of all) {
    const own = placesOf(found)
    if (own === 0) continue
    places += own
    statements += 1
    if (!first || isBefore(found, first)) first = found
    if (!isContext(found) && (!outside || isBefore(found, outside))) outside = found
    if (!last || isBefore(last, found)) last = found
  }
  if (!first || !last) return []
  const passagesOf = (found: Found) => (basis === 'own_words' ? onlyPassages(found) : [])
  const ends = {
    ...{ first: first.date, firstStatementId: first.statementId, isFirstContext: isContext(first) },
    ...{ last: last.date, lastStatementId: last.statementId, isLastContext: isContext(last) },
    ...{ firstPassages: passagesOf(first), lastPassages: passagesOf(last) },
  }
  const firstOutside = outside
    ? { date: outside.date, statementId: outside.statementId, passages: passagesOf(outside) }
    : null
  return [{ voice, basis, places, statements, ...ends, firstOutside }]
}

function onlyPassages({ statementId, own, context, phrases }: Found): string[] {
  return phrases.length === own - context ? phrases.map((n) => passageId(statementId, n)) : []
}

function isBefore(a: Found, b: Found): boolean {
  return a.date < b.date || (a.date === b.date && a.statementId < b.statementId)
}

/** Statements that hold the words themselves, by voice and month, under `<voice> <month>`. */
export function monthsOfUses(uses: readonly WordUse[]): Map<string, number> {
  const months = new Map<string, Set<string>>()
  for (const { statementId, date, attribution, own } of uses) {
    if (own === 0) continue
    for (const voice of voicesOfAttribution.get(attribution) ?? []) {
      const key = `${voice} ${date.slice(0, 7)}`
      const month = months.get(key) ?? new Set()
      months.set(key, month.add(statementId))
    }
  }
  return new Map([...months].map(([key, statements]) => [key, statements.size]))
}

/** How many statements hold a place that passes, and have the words in our summary alone. */
export function statementsInSummaries(uses: readonly WordUse[]): number {
  const byStatement = Map.groupBy(uses, ({ statementId }) => statementId)
  return [...byStatement.values()].filter(
    (own) => own.some(({ places }) => places > 0) && own.every(({ beside }) => beside === 0),
  ).length
}

/** Statements with a gist or title of ours that passes: their coding can contradict it. */
export function statementsInOurWords(uses: readonly WordUse[]): string[] {
  return [
    ...new Set(uses.filter(({ ours, summaries }) => ours > summaries).map(({ statementId }) => statementId)),
  ]
}

/** How many statements hold a place that passes. */
export function statementsOfUses(uses: readonly WordUse[]): number {
  return new Set(uses.flatMap(({ statementId, places }) => (places > 0 ? statementId : []))).size
}
