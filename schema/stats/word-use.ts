import { passageId } from '../passage-id.ts'
import type { SearchField } from '../vocabulary.ts'
import { type Attribution, type Voice, voices, voicesOfAttribution } from '../voice.ts'

/** What was found of the words in one statement, by who speaks in the places; `places` is 0 where the filter passes none. */
export interface WordUse {
  statementId: string
  date: string
  attribution: Attribution
  /** That pass the filter; of them, `ours` are in words that nobody said, summaries and titles among them. */
  places: number
  ours: number
  summaries: number
  titles: number
  /**
   * Places that hold words that were said: a passage shown as context has them as much as a counted one, unless the filter
   * asks for a status. `context`: those of them in such passages.
   */
  own: number
  context: number
  /** Numbers of the passages whose key phrases are among `own`: counted ones, and those shown as context. */
  phrases: number[]
  asides: number[]
  /** Numbers of the counted passages whose gists are among `ours`. */
  gists: number[]
  /** Places that are no summary, whatever the filter. */
  beside: number
}

/** A gist or summary that says of the words that they are left out. */
export interface Denial {
  statementId: string
  attribution: Attribution
  foundIn: Extract<SearchField, 'gist' | 'summary'>
  /** The passage whose gist it is. */
  n: number | null
  /** Whether the filter passes it; it speaks of its statement all the same. */
  isCounted: boolean
}

/**
 * `own_words`: key phrases, texts and titles of joint texts; `our_words`: gists and the titles of other records; `any`: all, summaries too. A
 * summary may only set the scene, so that it dates no use.
 */
export type SpanBasis = 'own_words' | 'our_words' | 'any'

export interface FoundSpan {
  voice: Voice
  basis: SpanBasis
  places: number
  /** Those that have them outside passages shown as context. */
  statements: number
  /** First and last that have them outside passages shown as context; where none has, those that have them there. */
  first: UsePlace
  last: UsePlace
  /** The first and the last in passages shown as context alone, where they are earlier and later than these. */
  earlierInContext: UsePlace | null
  laterInContext: UsePlace | null
}

/** The statement of a first or last use. */
export interface UsePlace {
  date: string
  statementId: string
  /** Whether no more of it has the words than passages shown as context, which are not counted. */
  isContext: boolean
  /** The passages that alone have them; none where a title or a text has them, too. */
  passages: string[]
  /** Whether nothing but the title of a record has them, which no voice said. */
  isTitle?: boolean
}

/** Statements in which nothing but places that deny the words has them: those of their summaries are an aside of ours. */
export function withAsides(uses: readonly WordUse[], denials: readonly Denial[]): ReadonlySet<string> {
  const beside = new Map<string, number>()
  for (const use of uses) beside.set(use.statementId, (beside.get(use.statementId) ?? 0) + use.beside)
  const byStatement = Map.groupBy(denials, ({ statementId }) => statementId)
  return new Set(
    [...byStatement].flatMap(([id, own]) =>
      own.filter(({ foundIn }) => foundIn !== 'summary').length >= (beside.get(id) ?? 0) ? id : [],
    ),
  )
}

/** The uses without places that deny them, and without asides in summaries. */
export function withoutDenied(uses: readonly WordUse[], denials: readonly Denial[]): readonly WordUse[] {
  if (denials.length === 0) return uses
  const asides = withAsides(uses, denials)
  const byStatement = Map.groupBy(denials, ({ statementId }) => statementId)
  return uses.map((use) => {
    const denied = byStatement.get(use.statementId)
    if (!denied) return use
    const counted = denied.filter((one) => one.isCounted && one.attribution === use.attribution)
    const isAside = asides.has(use.statementId)
    const summaries = use.summaries - counted.filter(({ foundIn }) => foundIn === 'summary').length
    const left = counted.length + (isAside ? summaries : 0)
    return {
      ...use,
      places: use.places - left,
      ours: use.ours - left,
      gists: use.gists.filter((n) => counted.every((one) => one.n !== n)),
      summaries: isAside ? 0 : summaries,
    }
  })
}

/** Voice and statement in which our words may tell of a use. */
export function codedKey(voice: Voice, statementId: string): string {
  return `${voice} ${statementId}`
}

/**
 * First and last use by each voice. A summary of remarks of several sides is of none of them: it says of no word who has it.
 * `coded`: the keys without which our words tell of no use; undefined if all do.
 */
export function spansOfUses(uses: readonly WordUse[], coded?: ReadonlySet<string>): FoundSpan[] {
  const byVoice = new Map(voices.toSorted().map((voice) => [voice, new Map<string, Found>()]))
  for (const { attribution, ...all } of uses) {
    const speaking = voicesOfAttribution.get(attribution) ?? []
    const use = speaking.length > 1 ? { ...all, ours: all.ours - all.summaries, summaries: 0 } : all
    for (const voice of speaking) {
      const isTold = coded?.has(codedKey(voice, use.statementId)) !== false
      const told = isTold ? use : { ...use, ours: 0, summaries: 0, titles: 0, gists: [] }
      const statements = byVoice.get(voice)
      const found = statements?.get(use.statementId)
      statements?.set(use.statementId, found ? together(found, told) : told)
    }
  }
  return [...byVoice].flatMap(([voice, statements]) =>
    bases.flatMap((basis) => spanOf(voice, basis, [...statements.values()])),
  )
}

type Found = Pick<
  WordUse,
  | 'statementId'
  | 'date'
  | 'own'
  | 'context'
  | 'phrases'
  | 'asides'
  | 'ours'
  | 'summaries'
  | 'titles'
  | 'gists'
>

function together(a: Found, b: Found): Found {
  return {
    ...a,
    ...{ own: a.own + b.own, context: a.context + b.context },
    ...{ phrases: [...a.phrases, ...b.phrases], asides: [...a.asides, ...b.asides] },
    ...{ ours: a.ours + b.ours, summaries: a.summaries + b.summaries, titles: a.titles + b.titles },
    gists: [...a.gists, ...b.gists],
  }
}

const bases: SpanBasis[] = ['any', 'own_words', 'our_words']

function placesOf({ own, ours, summaries }: Found, basis: SpanBasis): number {
  if (basis === 'any') return own + ours
  return basis === 'own_words' ? own : ours - summaries
}

function spanOf(voice: Voice, basis: SpanBasis, all: readonly Found[]): FoundSpan[] {
  let places = 0
  let statements = 0
  const counted: Ends = {}
  const context: Ends = {}
  const isContext = (found: Found) => basis !== 'our_words' && placesOf(found, basis) === found.context
  for (const found of all) {
    const own = placesOf(found, basis)
    if (own === 0) continue
    places += own
    if (!isContext(found)) statements += 1
    const ends = isContext(found) ? context : counted
    if (!ends.first || isBefore(found, ends.first)) ends.first = found
    if (!ends.last || isBefore(ends.last, found)) ends.last = found
  }
  const { first, last } = statements > 0 ? counted : context
  if (!first || !last) return []
  const place = (found: Found): UsePlace => ({
    ...{ date: found.date, statementId: found.statementId, isContext: isContext(found) },
    passages: onlyPassages(found, basis, isContext(found)).map((n) => passageId(found.statementId, n)),
    isTitle: basis === 'our_words' && placesOf(found, basis) === found.titles,
  })
  const [earliest, latest] = [context.first, context.last]
  return [
    {
      ...{ voice, basis, places, statements, first: place(first), last: place(last) },
      earlierInContext: earliest && earliest.date < first.date ? place(earliest) : null,
      laterInContext: latest && latest.date > last.date ? place(latest) : null,
    },
  ]
}

interface Ends {
  first?: Found
  last?: Found
}

/** Numbers of the passages, where the words stand in nothing else of the statement that this basis goes by. */
function onlyPassages(found: Found, basis: SpanBasis, isContext: boolean): number[] {
  if (basis === 'any') return []
  if (basis === 'our_words') return found.gists.length === placesOf(found, basis) ? found.gists : []
  if (isContext) return found.asides
  return found.phrases.length === found.own - found.context ? found.phrases : []
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
