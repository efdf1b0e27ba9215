import type { Codebook, CodebookTheme, Theme } from './contract/codebook.ts'
import type { Event } from './contract/context.ts'
import type { LaterField } from './contract/later-field.ts'
import type { PhraseHistory, PhraseHit, PhraseSummary } from './contract/phrase.ts'
import type { Speaker } from './contract/release.ts'
import type { NamedThing } from './contract/search.ts'
import type { StatementRow } from './contract/statement.ts'
import type { StatementDay } from './statement-day.ts'
import type { ChangeSummary } from './stats/change-summary.ts'
import type { NotReadCounts, PassageCounts, StatementCounts } from './stats/count.ts'
import type { CoverageCount, Gaps } from './stats/coverage.ts'
import type { GroupPassage } from './stats/groups.ts'
import type { AgreementFigures } from './stats/lexicon-agreement.ts'
import type { MarkRecords } from './stats/mark.ts'
import type { AnnouncedChange } from './stats/news.ts'
import type { OtherWords } from './stats/other-words.ts'
import type { PhraseYear } from './stats/phrase.ts'
import type { MeasuredGroup, MeasuredSums, MeasuredTexts } from './stats/rate.ts'
import type { SecondReading } from './stats/second-reading.ts'
import type { YearSpan } from './stats/span.ts'
import type { PackedStatements, ToldStatement } from './stats/told.ts'
import type { VoiceFilter } from './stats/trend.ts'
import type { UsePlace } from './stats/word-use.ts'
import type { Lexicon } from './text/lexicon.ts'
import type { SynonymGroup } from './text/search/query.ts'
import type { Worded, WordedPhrase } from './text/search/set-phrase.ts'
import type { Definition, KeyPhraseBasis, Kind } from './vocabulary.ts'
import type { Attribution } from './voice.ts'

/** How often the lexicon finds a theme in a text; each definition counts what the one before it counts, and more. */
export type ThemeMentions = { theme: string } & Record<Definition, number>

/**
 * Answers that depend on the release alone, by question: counted when it is seeded and read whole. A key names which of
 * several answers is meant, such as a theme.
 */
export interface CountedAnswers {
  codebook: Theme[]
  /** By statement. */
  statement: Pick<
    StatementRow,
    | 'parties'
    | 'speakers'
    | 'themes'
    | 'unnamed'
    | 'namedByFrame'
    | 'silentOn'
    | 'contextOn'
    | 'passages'
    | 'reading'
  >
  /** By theme. */
  codebook_theme: CodebookTheme
  /** By part, from `1` on: ids of so many statements, oldest first. */
  statement_ids: string[]
  news: AnnouncedChange[]
  /** By release, of those that changed something. */
  change_summary: ChangeSummary
  codebook_history: Pick<Codebook, 'version' | 'stances' | 'history'>
  statements: StatementCounts
  /** By statement whose whole text was measured. */
  whole_text_mentions: ThemeMentions[]
  /** By statement of whose whole text the measured one has words of others, too. */
  other_words: OtherWords
  phrases: PhraseSummary[]
  /** What each phrase goes by: its label, and the patterns of its wordings with the endings that they name; frames by their ids, too. */
  phrase_names: {
    phrases: (WordedPhrase & { label: string; says: string })[]
    frames: Worded[]
    endings: Lexicon['endings']
  }
  synonyms: SynonymGroup[]
  /** What words may name besides statements, kind by kind. */
  named_things: NameableThing[]
  /** As somebody who mistypes a word may mean it, the likeliest first. */
  known_words: string[]
  /** By phrase. */
  phrase: {
    patterns: PhraseHistory['patterns']
    years: PhraseYear[]
    /** The first place in words of each attribution's own, outside passages shown as context and in them, oldest first. */
    firsts: (UsePlace & { voice: Attribution })[]
    hits: number
  }
  /** By phrase and page, from `no-limits 1` on; oldest first. */
  phrase_hits: Omit<PhraseHit, 'evidence'>[]
  codings: [theme: string, coder: string, codings: number][]
  /** By theme, and all core themes under `core`. */
  passages: Record<string, PassageCounts>
  /** Every theme by what names it. */
  wholes: Record<string, PassageCounts>
  /** Measured texts and their mentions, by theme. */
  measured: MeasuredTexts
  /** The same texts added up, group by group. */
  measured_groups: (MeasuredGroup & MeasuredSums)[]
  events: Event[]
  coverage: CoverageCount[]
  gaps: Gaps
  /** For each pair of groups that the subject offers, in its order: how many of how many rows can be tested, and on what that rests. */
  offered_groups: {
    tests: number
    rows: number
    statements: number
    /** Those among them of which nobody recorded how much was read: a test takes them as read. */
    unknownReading: number
  }[]
  /** How many statements the release holds of each complete series, in order. */
  series_sizes: [series: string, statements: number][]
  second_readings: SecondReading[]
  speaker_list: Speaker[]
  /** By `texts` and `gists`. */
  lexicon_agreement: AgreementFigures[]
  /** The statements whose day is not sure. */
  unsure_days: (StatementDay & { id: string })[]
  /** Ids of the records of statements and of the passages that no page confirms. */
  unconfirmed: { statements: string[]; passages: string[] }
  search_ground: { statements: number; passages: number }
  spoken: SpokenDay[]
  /** Statements that were not read on each theme. */
  not_read: NotReadCounts
  /** By what the statements of a series have in common. */
  series: { count: number; first: string; last: string; unsureDates: string[] }
  /** By series and frame, in order: days on which a statement has it in its own words. */
  series_days: string[]
  told: PackedStatements
  /** By what `cellOf` says of statements, oldest first: the statements with their counted passages. */
  members: GroupMember[]
  /** What the release records nothing of. */
  unrecorded: LaterField[]
  /** What was told before each release that followed another, oldest first. */
  told_before: { release: string; told: PackedStatements }[]
  /** By theme. */
  marks: MarkRecords<Kind, KeyPhraseBasis>
  /** By theme: the years of every frame and voice. */
  spans: SeriesYears[]
  first_naming: FirstNaming | null
  /** Which rows of the trends, such as `nato|any|all|2013`, the package of this release has otherwise in which columns. */
  packaged_otherwise: Record<string, string[]>
  /** By theme, and of the core themes under `core`: since which release each number of the trends is what it is. */
  recounted: Record<string, string>
}

/** What a query may name besides statements. */
export interface NameableThing extends Omit<NamedThing, 'kind' | 'address' | 'more'> {
  kind: Exclude<NamedThing['kind'], 'list'>
  id: string
  /** Whose frame it is. */
  theme: string | null
  /** Its name and what is said of it, as `nameStems` gives them. */
  stems: string[]
}

/** A statement as a group of statements lists it. */
export interface GroupMember
  extends Pick<ToldStatement, 'date' | 'otherDay' | 'kind' | 'voice' | 'isOfSeries'> {
  id: string
  passages: GroupPassage[]
}

/** What `members` are told together by: year, attribution and kind. */
export function cellOf({ date, voice, kind }: { date: string; voice: Attribution; kind: Kind }): string {
  return `${date.slice(0, 4)} ${voice} ${kind}`
}

/** Statements of one day, attribution and kind, how many of them are of a complete series, and the other day that they may be of. */
export type SpokenDay = [
  attribution: string,
  date: string,
  kind: Kind,
  statements: number,
  ofSeries: number,
  otherDay?: string,
]

/** What one series has for one voice, year by year. */
export interface SeriesYears {
  theme: string
  frame: string
  voice: VoiceFilter
  years: YearSpan[]
}

/** Since when a voice names a theme, its silences before, and how many of its statements before were not read on it, year by year. */
export interface FirstNaming {
  first: StatementDay & { id: string }
  before: (StatementDay & { statementId: string; evidence: { url: string; publisher: string }[] })[]
  notReadBefore: [year: number, statements: number][]
}

export type CountedQuestion = keyof CountedAnswers

/** Key of the answer to a question that has one alone. */
export const onlyAnswer = ''

/** Statements that one part of `statement_ids` names. */
export const statementsOfPart = 1000

/** Places of a phrase on one page. */
export const hitsOfPage = 200

/** Statements that a count may be limited to. */
export const seriesChoices = ['complete'] as const
export type SeriesChoice = (typeof seriesChoices)[number]

/** The key of the same answer from statements of complete series alone. */
export function keyWithin(series: SeriesChoice | undefined, key: string): string {
  return series === undefined ? key : `${series} ${key}`
}

/** Key of what is answered for the core themes. */
export const coreThemes = 'core'
