import { and, asc, desc, eq, gt, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { MeasuredText } from '../../schema/contract/measure.ts'
import type { SeriesChoice } from '../../schema/counted.ts'
import type { AskedTexts } from '../../schema/stats/definition-check.ts'
import {
  type CoverageChoice,
  isCovered,
  type MeasuredGroup,
  type MeasuredSums,
  type SharedChoice,
} from '../../schema/stats/rate.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import { statements } from '../../schema/tables/statement.ts'
import { measuredTexts, mentions } from '../../schema/tables/text.ts'
import type { Definition } from '../../schema/vocabulary.ts'
import { isOfMeeting, speaksFor, type Voice, voices } from '../../schema/voice.ts'
import type { Database } from '../db/db.ts'
import { countedAnswers } from './counted.ts'
import { speakingFor } from './passage-match.ts'

interface MeasureFilter {
  theme: readonly string[]
  voice?: readonly Voice[] | undefined
  language?: readonly string[] | undefined
  panel?: string | undefined
  /** Texts of a panel, or of a statement of a complete series. */
  series?: SeriesChoice | undefined
  /** Texts of any coverage if left out. */
  coverage?: CoverageChoice | undefined
  /** If left out, texts in which several sides speak are among the others, and a side has those in which it speaks. */
  shared?: SharedChoice | undefined
  from?: number | undefined
  to?: number | undefined
}

/** What a list of measured texts shows of each: its mentions under one definition. */
interface MeasureListFilter extends MeasureFilter {
  definition: Definition
  /** Only texts with a mention, or only those without. */
  mentioning?: 'some' | 'none' | undefined
  sort?: 'oldest' | 'newest' | undefined
}

/** Where a page of the list begins: after this text and theme. */
interface AfterMeasure {
  date: string
  id: string
  theme: string
}

const columns = {
  id: measuredTexts.id,
  statementId: measuredTexts.statementId,
  title: measuredTexts.title,
  date: measuredTexts.date,
  year: measuredTexts.year,
  dateBasis: measuredTexts.dateBasis,
  language: measuredTexts.language,
  voice: measuredTexts.voice,
  speakers: measuredTexts.speakers,
  panel: measuredTexts.panel,
  theme: mentions.themeId,
  words: measuredTexts.words,
  coverage: measuredTexts.coverage,
  note: measuredTexts.note,
  source: measuredTexts.source,
  url: measuredTexts.url,
  sha256: measuredTexts.sha256,
}

/** What a measured text says of its day is its date alone. */
type DatedMeasure = Omit<MeasuredText, 'dayBasis' | 'otherDay'>

/** One row for each measured text and theme, oldest first, and how many there are in all. */
export async function measureList(
  db: Database,
  filter: MeasureListFilter,
  page: { limit: number; after?: AfterMeasure | undefined },
): Promise<{ rows: DatedMeasure[]; count: number }> {
  const { definition, mentioning, sort } = filter
  const inOrder = sort === 'newest' ? desc : asc
  const where = and(
    condition(filter),
    mentioning === undefined
      ? undefined
      : mentioning === 'some'
        ? gt(mentions[definition], 0)
        : eq(mentions[definition], 0),
  )
  const [rows, sums] = await Promise.all([
    db
      .select({ ...columns, mentions: mentions[definition] })
      // Run through as it is written: by date, until the page is full.
      .from(measuredTexts)
      .crossJoin(mentions)
      .where(and(where, eq(mentions.textId, measuredTexts.id), page.after && isAfter(page.after, sort)))
      .orderBy(inOrder(measuredTexts.date), inOrder(measuredTexts.id), inOrder(mentions.themeId))
      .limit(page.limit),
    measuredSums(db, filter),
  ])
  const count = sumOf(sums, ({ texts, mentioning: some }) => countOf(texts, some[definition], mentioning))
  const list = rows.map((row) => ({ ...row, definition, per1000Words: (row.mentions * 1000) / row.words }))
  return { rows: list as DatedMeasure[], count }
}

function countOf(texts: number, some: number, mentioning: MeasureListFilter['mentioning']): number {
  if (mentioning === undefined) return texts
  return mentioning === 'some' ? some : texts - some
}

/** What a rate counts: the measured texts that pass the filter, added up by theme and group, whatever their number. */
export async function measuredSums(
  db: Database,
  filter: MeasureFilter,
): Promise<(MeasuredSums & { theme: string })[]> {
  const found = await countedAnswers(db, 'measured_groups', filter.theme)
  return filter.theme.flatMap((theme) =>
    (found.get(theme) ?? []).flatMap(({ language, panel, isOfSeries, ...sums }) =>
      isMeasured({ ...sums, language, panel, isOfSeries }, filter) ? [{ theme, ...sums }] : [],
    ),
  )
}

/** Words and mentions of every measured text, theme by theme, under each definition, and which groups pass the filter. */
export async function measuredTextsOf(db: Database, filter: MeasureFilter): Promise<AskedTexts[]> {
  const found = await countedAnswers(db, 'measured', filter.theme)
  return [...found].map(([theme, texts]) => ({
    ...{ theme, ...texts },
    isAsked: texts.groups.map((group) => isMeasured(group, filter)),
  }))
}

/** Texts that are measured, of those that pass the filter; none where the lexicon finds a theme in no text at all. */
export async function measuredTextCount(db: Database, filter: MeasureFilter): Promise<number> {
  const all = await measuredSums(db, filter)
  // Every text is measured for every theme.
  const texts = all.reduce((sum, own) => (own.theme === all[0]?.theme ? sum + own.texts : sum), 0)
  return all.some(({ mentions }) => mentions.broad > 0) ? texts : 0
}

function isMeasured(
  group: MeasuredGroup,
  { voice, language, panel, series, coverage, shared, from, to }: MeasureFilter,
): boolean {
  return (
    (shared !== 'apart' || !isOfMeeting(group.voice)) &&
    (voice === undefined || voice.some((one) => speaksFor(one, group.voice))) &&
    (language === undefined || language.includes(group.language)) &&
    (panel === undefined || group.panel === panel) &&
    (series === undefined || group.isOfSeries) &&
    isCovered(group, coverage ?? 'all') &&
    (from === undefined || group.year >= from) &&
    (to === undefined || group.year <= to)
  )
}

function condition(filter: MeasureFilter): SQL | undefined {
  const { theme, voice, language, panel, series, coverage = 'all', shared, from, to } = filter
  return and(
    inArray(mentions.themeId, [...theme]),
    shared === 'apart'
      ? inArray(measuredTexts.voice, [...(voice ?? voices)])
      : voice && inArray(measuredTexts.voice, speakingFor(voice)),
    language && inArray(measuredTexts.language, [...language]),
    panel === undefined ? undefined : eq(measuredTexts.panel, panel),
    series && isOfSeries,
    coverage === 'all' ? undefined : eq(measuredTexts.coverage, coverage),
    // The list is run through by date, and a panel's year is at most one away from that of the date.
    from === undefined
      ? undefined
      : and(gte(measuredTexts.year, from), gte(measuredTexts.date, String(from - 1))),
    to === undefined ? undefined : and(lte(measuredTexts.year, to), lte(measuredTexts.date, `${to + 1}~`)),
  )
}

const isOfSeries = sql`(${measuredTexts.panel} is not null or exists (select 1 from ${statements} where ${statements.id} = ${measuredTexts.statementId} and ${statements.series} is not null))`

function isAfter({ date, id, theme }: AfterMeasure, sort: MeasureListFilter['sort']): SQL {
  const row = sql`(${measuredTexts.date}, ${measuredTexts.id}, ${mentions.themeId})`
  // The date alone says at which text the index is entered.
  return sort === 'newest'
    ? sql`${measuredTexts.date} <= ${date} and ${row} < (${date}, ${id}, ${theme})`
    : sql`${measuredTexts.date} >= ${date} and ${row} > (${date}, ${id}, ${theme})`
}
