import type { Speaker } from '../contract/release.ts'
import { type StatementDay, unsureDates } from '../statement-day.ts'
import type { Confidence, PassageStatus } from '../vocabulary.ts'
import type { Attribution } from '../voice.ts'
import { byCodeUnit } from './code-unit-order.ts'
import { passageStatus } from './status.ts'
import { type Reading, readingOf } from './unread-theme.ts'

/** A statement as what is missing sees it. */
export interface CoveredStatement extends Reading, StatementDay {
  id: string
  year: number
  voice: Attribution
  confidence: Confidence
  hasOfficialPage: boolean
  speakers: readonly string[]
}

export interface CoveredPassage {
  statementId: string
  silence: string | null
  uncounted: string | null
  settlement: string
  stanceSettlement?: string | null | undefined
  restsOn: string
  checkVerdict: string | null
  keyPhrase: string | null
  keyPhraseBasis: string | null
}

/** What there is of one year and voice. */
export interface CoverageCount {
  year: number
  voice: Attribution
  statements: number
  officialAddress: number
  unverified: number
  /** Counted passages of these statements, whoever speaks in them. */
  passages: number
  silences: number
  context: number
}

/** In which count a passage is. */
const countedAs = {
  counted: 'passages',
  silent: 'silences',
  context: 'context',
} as const satisfies Record<PassageStatus, keyof CoverageCount>

/** What there is of each year and voice, in that order; a year and voice without a statement has no row. */
export function coverage(
  statements: readonly CoveredStatement[],
  passages: readonly CoveredPassage[],
): CoverageCount[] {
  const rows = new Map<string, CoverageCount>()
  const rowOf = new Map<string, CoverageCount>()
  for (const { id, year, voice, confidence, hasOfficialPage } of statements) {
    const row = rows.get(`${year} ${voice}`) ?? {
      ...{ year, voice, statements: 0, officialAddress: 0, unverified: 0 },
      ...{ passages: 0, silences: 0, context: 0 },
    }
    rows.set(`${year} ${voice}`, row)
    rowOf.set(id, row)
    row.statements += 1
    if (hasOfficialPage) row.officialAddress += 1
    if (confidence === 'unverified') row.unverified += 1
  }
  for (const passage of passages) {
    const row = rowOf.get(passage.statementId)
    if (row) row[countedAs[passageStatus(passage)]] += 1
  }
  return [...rows.values()].sort((a, b) => a.year - b.year || byCodeUnit(a.voice, b.voice))
}

export interface Gaps {
  statements: number
  withoutOfficialAddress: number
  unverifiedStatements: number
  /** Records that are in no number, and not among the statements. */
  uncountedRecords: number
  /** Statements of which nobody recorded how much was read. */
  unknownReading: number
  /** Read only in part, and not at all, where what is known of it is from reports. */
  readInPart: number
  nothingRead: number
  passages: number
  withoutEvidence: number
  unchecked: number
  /** Counted, with frames that every coder gave. */
  framesAgreed: number
  /** Those among them in whose stance the coders differ; 0 where the release does not say. */
  stanceDiffers: number
  keyPhrases: number
  asReported: number
  inTextAtHand: number
  silences: number
  secondarySilences: number
  narrowEvidence: number
}

/** Evidence that rests on too little to stand alone. */
const narrow = ['one_press', 'mirror', 'unclassified']

/** What the dataset knows that it lacks. */
export function gaps(
  statements: readonly CoveredStatement[],
  passages: readonly CoveredPassage[],
  uncountedRecords: number,
): Gaps {
  return {
    statements: statements.length,
    withoutOfficialAddress: count(statements, (s) => !s.hasOfficialPage),
    unverifiedStatements: count(statements, (s) => s.confidence === 'unverified'),
    uncountedRecords,
    unknownReading: count(statements, (s) => readingOf(s) === 'unrecorded'),
    readInPart: count(statements, (s) => readingOf(s) === 'part'),
    nothingRead: count(statements, (s) => readingOf(s) === 'nothing'),
    passages: passages.length,
    withoutEvidence: count(passages, (p) => p.restsOn === 'none'),
    unchecked: count(passages, (p) => p.checkVerdict === null),
    framesAgreed: count(passages, areFramesAgreed),
    stanceDiffers: count(passages, (p) => areFramesAgreed(p) && isStanceDisputed(p)),
    keyPhrases: count(passages, (p) => p.keyPhrase !== null),
    asReported: count(passages, (p) => p.keyPhraseBasis === 'as_reported'),
    inTextAtHand: count(passages, (p) => p.keyPhraseBasis === 'text_at_hand'),
    silences: count(passages, (p) => p.silence !== null),
    secondarySilences: count(passages, (p) => p.silence === 'secondary'),
    narrowEvidence: count(passages, (p) => narrow.includes(p.restsOn)),
  }
}

function areFramesAgreed(passage: CoveredPassage): boolean {
  return passageStatus(passage) === 'counted' && passage.settlement === 'agreed'
}

function isStanceDisputed({ stanceSettlement }: CoveredPassage): boolean {
  return (stanceSettlement ?? 'agreed') !== 'agreed'
}

/** How many statements there are of each complete series, in order. */
export function seriesSizes(statements: readonly { series: string | null }[]): [string, number][] {
  const sizes = new Map<string, number>()
  for (const { series } of statements) if (series !== null) sizes.set(series, (sizes.get(series) ?? 0) + 1)
  return [...sizes].sort(([a], [b]) => byCodeUnit(a, b))
}

/** Who speaks in the dataset, most statements first. */
export function speakers(statements: readonly CoveredStatement[]): Speaker[] {
  const found = new Map<string, CoveredStatement[]>()
  for (const statement of statements) {
    for (const name of new Set(statement.speakers)) {
      const own = found.get(name) ?? []
      found.set(name, own)
      own.push(statement)
    }
  }
  return [...found]
    .map(([name, own]) => {
      const dates = own.map(({ date }) => date).sort()
      return {
        name,
        statements: own.length,
        first: dates[0] ?? '',
        last: dates.at(-1) ?? '',
        unsureDates: unsureDates(own.filter(({ date }) => date === dates[0] || date === dates.at(-1))),
        voices: [...new Set(own.map(({ voice }) => voice))].sort(),
      }
    })
    .sort((a, b) => b.statements - a.statements || byCodeUnit(a.name, b.name))
}

function count<T>(list: readonly T[], test: (one: T) => boolean): number {
  return list.filter(test).length
}
