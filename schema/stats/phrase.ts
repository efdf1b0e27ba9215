import type { PhraseHit, PhraseSummary } from '../contract/phrase.ts'
import { type StatementDay, unsureDates } from '../statement-day.ts'
import { isJointKind } from '../vocabulary.ts'

interface PhraseUse extends StatementDay {
  statementId: string
  /** False for what is listed and not counted, in a passage shown as context. */
  isCounted: boolean
  /** Whether the passage limits the relationship, by a frame that is not the phrase's own. */
  isLimited?: boolean
}

export interface PhraseYear {
  year: number
  /** Statements of the year in the dataset. */
  statements: number
  /** Statements of the year with a counted hit. */
  withPhrase: number
}

interface PhraseSpan {
  /** Statements with a counted hit. */
  statements: number
  first: string | null
  last: string | null
  /** The longest stretch between two days with the phrase; null for fewer than two. */
  longestGap: { from: string; to: string; days: number } | null
  /** Those of these days that are not sure. */
  unsureDates: string[]
  /** Those of the first and last day on which nothing but limited uses is counted. */
  limitedDates: string[]
}

const dayLength = 86_400_000

/** When a phrase was used first and last, and the longest stretch in which no use is recorded. */
export function phraseSpan(uses: readonly PhraseUse[]): PhraseSpan {
  const counted = uses.filter(({ isCounted }) => isCounted)
  const days = [...new Set(counted.map(({ date }) => date))].sort()
  let longestGap: PhraseSpan['longestGap'] = null
  for (const [index, to] of days.entries()) {
    const from = days[index - 1]
    if (from === undefined) continue
    const length = (Date.parse(to) - Date.parse(from)) / dayLength
    if (length > (longestGap?.days ?? 0)) longestGap = { from, to, days: length }
  }
  const told = new Set([days[0], days.at(-1), longestGap?.from, longestGap?.to])
  const ends = days.length === 0 ? [] : [...new Set([days[0] ?? '', days.at(-1) ?? ''])]
  const isLimited = (day: string) => counted.every((use) => use.date !== day || use.isLimited === true)
  return {
    statements: new Set(counted.map(({ statementId }) => statementId)).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    longestGap,
    unsureDates: unsureDates(counted.filter(({ date }) => told.has(date))),
    limitedDates: ends.filter(isLimited),
  }
}

/** One row for each year from the first to the last in `statements`, years without a statement included. */
export function phraseYears(
  uses: readonly PhraseUse[],
  statements: readonly { date: string }[],
): PhraseYear[] {
  const spoken = Map.groupBy(statements, ({ date }) => Number(date.slice(0, 4)))
  const counted = uses.filter(({ isCounted }) => isCounted)
  const used = Map.groupBy(counted, ({ date }) => Number(date.slice(0, 4)))
  if (spoken.size === 0) return []
  const [first, last] = [Math.min(...spoken.keys()), Math.max(...spoken.keys())]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const withPhrase = new Set((used.get(year) ?? []).map(({ statementId }) => statementId)).size
    return { year, statements: spoken.get(year)?.length ?? 0, withPhrase }
  })
}

/** Whether a place holds what the speakers said; the title of the record of a text that one side alone issued nobody said. */
export function isOwnWords({ place, kind }: Pick<PhraseHit, 'place' | 'kind'>): boolean {
  return place === 'key_phrase' || (place === 'title' && isJointKind(kind))
}

/** The codebook's name for the same thing, and where it is coded. */
export interface SameNameCoding {
  name: string
  uses: readonly PhraseUse[]
}

/** The promised sum that a phrase is the name of, with the days on which it was announced. */
export interface PromisedByName {
  chain: string
  uses: readonly PhraseUse[]
}

/**
 * A phrase with its first and last use and its longest gap, by what these rest on: any of its words, those that nobody but
 * the speakers made, the coding of the same name, which goes by what is meant, and the trade ledger, of a phrase that is a sum.
 */
export function phraseSummary(
  { id, label, says }: { id: string; label: string; says: string },
  uses: readonly (PhraseUse & { isQuoted: boolean; isOwnWords: boolean })[],
  coding: SameNameCoding | undefined,
  promised: PromisedByName | undefined,
): PhraseSummary {
  const whole = phraseSpan(uses)
  const { statements, first, last, longestGap } = whole
  const said = uses.filter(({ isOwnWords }) => isOwnWords)
  const own = phraseSpan(said)
  const counted = new Set(uses.flatMap(({ isCounted, statementId }) => (isCounted ? statementId : [])))
  const context = phraseSpan(
    uses.filter(({ statementId }) => !counted.has(statementId)).map((use) => ({ ...use, isCounted: true })),
  )
  const coded = coding && phraseSpan(coding.uses)
  const announced = promised && phraseSpan(promised.uses)
  const spans = [whole, own, context, coded, announced].filter((span) => span !== undefined)
  return {
    id,
    label,
    says,
    statements,
    quoted: phraseSpan(uses.filter(({ isQuoted }) => isQuoted)).statements,
    ownWords: own.statements,
    first,
    last,
    longestGapFrom: longestGap?.from ?? null,
    longestGapTo: longestGap?.to ?? null,
    longestGapDays: longestGap?.days ?? null,
    ownFirst: own.first,
    ownLast: own.last,
    ownLongestGapFrom: own.longestGap?.from ?? null,
    ownLongestGapTo: own.longestGap?.to ?? null,
    ownLongestGapDays: own.longestGap?.days ?? null,
    contextStatements: context.statements,
    contextFirst: context.first,
    contextLast: context.last,
    codedAs: coding?.name ?? null,
    codedStatements: coded?.statements ?? null,
    codedFirst: coded?.first ?? null,
    codedLast: coded?.last ?? null,
    codedLongestGapFrom: coded?.longestGap?.from ?? null,
    codedLongestGapTo: coded?.longestGap?.to ?? null,
    codedLongestGapDays: coded?.longestGap?.days ?? null,
    promisedSum: promised?.chain ?? null,
    promisedAnnouncements: announced?.statements ?? null,
    promisedFirst: announced?.first ?? null,
    promisedLast: announced?.last ?? null,
    promisedLongestGapFrom: announced?.longestGap?.from ?? null,
    promisedLongestGapTo: announced?.longestGap?.to ?? null,
    promisedLongestGapDays: announced?.longestGap?.days ?? null,
    unsureDates: [...new Set(spans.flatMap((span) => span.unsureDates))],
    // A day that is limited by words and not by the coding, or the other way round, is not told to be.
    limitedDates: [...new Set([whole, own].flatMap((span) => span.limitedDates))].filter((day) =>
      spans.every(
        ({ first, last, limitedDates }) => (first !== day && last !== day) || limitedDates.includes(day),
      ),
    ),
  }
}
