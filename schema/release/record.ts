import { type LexiconFile, publishedLexicon } from '../import/lexicon.ts'
import type { DatasetRows } from '../import/rows.ts'
import { anyFrame, trendId } from '../stats/trend.ts'
import type { ChangedRecord } from '../vocabulary.ts'
import type { TrendRow } from './recounted.ts'
import type { Value } from './value.ts'

/** A record as two releases are compared: with what belongs to it in its fields, however many tables hold that. */
export interface ReleaseRecord {
  id: string
  label: string
  statementId: string | null
  themeId: string | null
  fields: Record<string, Value>
}

/** The table that has the records of each kind; the rules of the lexicon are a file of the package, and pages stand in several. */
export const tableOf: Record<ChangedRecord, keyof DatasetRows | 'trends' | 'lexicon' | 'pages'> = {
  statement: 'statements',
  passage: 'passages',
  coding: 'codings',
  event: 'events',
  trade_target: 'tradeTargets',
  trade_volume: 'tradeVolumes',
  trade_chain: 'tradeChains',
  trade_disagreement: 'tradeDisagreements',
  measured_text: 'measuredTexts',
  theme: 'themes',
  frame: 'frames',
  stance: 'stances',
  codebook_version: 'codebookVersions',
  phrase: 'phrases',
  synonym: 'synonyms',
  lexicon: 'lexicon',
  coder: 'coders',
  page: 'pages',
  agreement: 'agreements',
  trend: 'trends',
  mention: 'mentions',
  phrase_hit: 'phraseHits',
}

/** Columns that came in for what another table had said before, so that an older release lacks none of it. */
export const saidBefore: ReadonlySet<string> = new Set(['codings.codebook'])

type Row = Record<string, unknown>

/** Every record of a release, by kind. `trends` is the table of that name, as its package has it or counted from the same rows. */
export function recordsOf(
  rows: DatasetRows,
  trends: readonly TrendRow[],
  lexicon?: LexiconFile,
): Record<ChangedRecord, ReleaseRecord[]> {
  const parties = joined(rows.statementParties, 'statementId', ({ party }) => party)
  const speakers = joined(rows.statementSpeakers, 'statementId', ({ name }) => name)
  const links = joined(rows.statementLinks, 'statementId', ({ role, what, url }) =>
    what ? `${role} (${what}) ${url}` : `${role} ${url}`,
  )
  const frames = joined(rows.passageFrames, 'passageId', ({ frameId }) => frameId)
  const passageOf = new Map(rows.passages.map((row) => [row.id, row]))
  const evidence = joined(rows.passageSources, 'passageId', ({ url }) => url)
  const sources = (kind: string) =>
    joined(
      rows.contextSources.filter((row) => row.kind === kind),
      'itemId',
      ({ url }) => url,
    )
  const eventSources = sources('event')
  const targetSources = sources('trade_target')
  const volumeSources = sources('trade_volume')
  const examples = joined(
    rows.frameExamples,
    'frameId',
    ({ role, rule, passageId }) => `${role} (${rule}) ${passageId}`,
  )
  const rounds = joined(
    rows.codebookChanges,
    'version',
    ({ frames, what, why }) => `${frames ?? ''}: ${what} ${why}`,
  )
  const names = joined(rows.synonyms, 'groupId', ({ language, name }) => `${language} ${name}`)
  const textOf = new Map(rows.measuredTexts.map((row) => [row.id, row]))
  const statementOf = new Map(rows.statements.map((row) => [row.id, row]))
  const versionOf = new Map(rows.coders.map(({ id, codebook }) => [id, codebook]))
  const phraseLabel = new Map(rows.phrases.map(({ id, label }) => [id, label]))
  const themeLabel = new Map(rows.themes.map(({ id, label }) => [id, label]))
  return {
    statement: rows.statements.map((row) =>
      record(row, row.title, {
        statementId: row.id,
        fields: fieldsOf(row, ['id', 'year'], {
          parties: parties(row.id),
          speakers: speakers(row.id),
          links: links(row.id),
        }),
      }),
    ),
    passage: rows.passages.map((row) =>
      record(row, row.gist, {
        statementId: row.statementId,
        themeId: row.themeId,
        fields: fieldsOf(row, ['id', 'statementId', 'n'], {
          frames: frames(row.id),
          evidence: evidence(row.id),
        }),
      }),
    ),
    coding: rows.codings.map((row) => {
      const passage = passageOf.get(row.passageId)
      return record({ id: `${row.passageId}|${row.coderId}` }, `${row.coderId}: ${passage?.gist ?? ''}`, {
        statementId: passage?.statementId ?? null,
        themeId: passage?.themeId ?? null,
        fields: fieldsOf(row, ['passageId', 'coderId'], {
          codebook: row.codebook ?? versionOf.get(row.coderId) ?? null,
        }),
      })
    }),
    event: rows.events.map((row) =>
      record(row, row.label, { fields: fieldsOf(row, ['id'], { sources: eventSources(row.id) }) }),
    ),
    trade_target: rows.tradeTargets.map((row) =>
      record(row, `${row.announced}, ${row.by}: ${targetWords(row)}`, {
        fields: fieldsOf(row, ['id'], { sources: targetSources(row.id) }),
      }),
    ),
    trade_volume: rows.tradeVolumes.map((row) =>
      record(row, `${row.year}, ${row.series}: ${row.usdBn} billion dollars`, {
        fields: fieldsOf(row, ['id'], { sources: volumeSources(row.id) }),
      }),
    ),
    trade_chain: rows.tradeChains.map((row) =>
      record(row, row.label, { fields: fieldsOf(row, ['id', 'position']) }),
    ),
    trade_disagreement: rows.tradeDisagreements.map((row) =>
      // Those of the first release had no ids: they are the seven that the dataset calls so ever since.
      record({ id: row.id ?? `disagreement-${(row.position ?? 0) + 1}` }, row.text, {
        fields: fieldsOf(row, ['id', 'position']),
      }),
    ),
    measured_text: rows.measuredTexts.map((row) =>
      record(row, row.title, { statementId: row.statementId ?? null, fields: fieldsOf(row, ['id']) }),
    ),
    theme: rows.themes.map((row) =>
      record(row, row.label, { themeId: row.id, fields: fieldsOf(row, ['id', 'position']) }),
    ),
    frame: rows.frames.map((row) =>
      record(row, row.label, {
        themeId: row.themeId,
        fields: fieldsOf(row, ['id', 'position'], { examples: examples(row.id) }),
      }),
    ),
    stance: rows.stances.map((row) => record(row, row.label, { fields: fieldsOf(row, ['id', 'position']) })),
    codebook_version: rows.codebookVersions.map((row) =>
      record({ id: row.version }, `Version ${row.version}`, {
        fields: fieldsOf(row, ['version'], { changes: rounds(String(row.version)) }),
      }),
    ),
    phrase: rows.phrases.map((row) => record(row, row.label, { fields: fieldsOf(row, ['id', 'position']) })),
    synonym: [...new Set(rows.synonyms.map(({ groupId }) => groupId))].map((id) =>
      record({ id }, id, { fields: { names: names(id) } }),
    ),
    lexicon: lexicon === undefined ? [] : lexiconRecords(lexicon),
    coder: rows.coders.map((row) => record(row, row.label, { fields: fieldsOf(row, ['id']) })),
    page: pageRecords(rows),
    agreement: rows.agreements.map((row) =>
      record(row, row.id, {
        themeId: row.themeId ?? null,
        fields: fieldsOf(row, ['id', 'position', 'themeId', 'frameId', 'subject']),
      }),
    ),
    trend: trends.map(
      ({ theme, frame, voice, year, status, statements, notRead, statementsWithFrame, passages, silences }) =>
        record(
          { id: trendId({ theme, frame, voice, year }) },
          `${theme}${frame === anyFrame ? '' : `, ${frame}`}, ${voice}, ${year}`,
          {
            themeId: String(theme),
            fields: { status, statements, notRead, statementsWithFrame, passages, silences } as Record<
              string,
              Value
            >,
          },
        ),
    ),
    mention: rows.mentions.map((row) => {
      const text = textOf.get(row.textId)
      return record(
        { id: `${row.textId}|${row.themeId}` },
        `${text?.title ?? row.textId}: ${themeLabel.get(row.themeId) ?? row.themeId}`,
        {
          statementId: text?.statementId ?? null,
          themeId: row.themeId,
          fields: fieldsOf(row, ['textId', 'themeId']),
        },
      )
    }),
    phrase_hit: rows.phraseHits.map((row) => {
      const [statement, passage] = [statementOf.get(row.statementId), passageOf.get(row.passageId ?? '')]
      const phrase = phraseLabel.get(row.phraseId) ?? row.phraseId
      const place = `${statement?.date}, ${row.place.replace('_', ' ')}`
      return record(
        { id: [row.phraseId, row.passageId ?? row.statementId, row.place].join('|') },
        `“${phrase}”, ${place}: ${passage?.gist ?? statement?.title}`,
        { statementId: row.statementId, fields: { wording: row.wording } },
      )
    }),
  }
}

/** One announcement may name several sums. */
function targetWords({
  amountUsdBn,
  targetYearFrom,
  targetYear,
}: DatasetRows['tradeTargets'][number]): string {
  const from = targetYearFrom ? `${targetYearFrom}–` : ''
  const year = targetYear === null || targetYear === undefined ? '' : ` by ${from}${targetYear}`
  return amountUsdBn === null ? 'no sum' : `${amountUsdBn} billion dollars${year}`
}

/** The lexicon as a whole, and each of its rules. */
function lexiconRecords(file: LexiconFile): ReleaseRecord[] {
  const { version, endings, themes, rules } = publishedLexicon(file)
  const plain = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  return [
    record({ id: 'lexicon' }, `Version ${version}`, { fields: { version, endings: plain(endings) } }),
    ...themes.map(({ id, definitions }) =>
      record({ id: `definitions.${id}` }, id, { themeId: id, fields: definitions }),
    ),
    ...rules.map(({ id, theme, frame, level, says, patterns, except }) =>
      record({ id }, says, {
        themeId: theme,
        fields: {
          ...{ frame: frame ?? null, level, says },
          ...{ en: plain(patterns.en), ru: plain(patterns.ru), zh: plain(patterns.zh) },
          except: plain(except),
        },
      }),
    ),
  ]
}

interface CitedPage {
  url: string
  publisher?: string | undefined
  kind?: string | undefined
  language?: string | null | undefined
}

/** Every cited page with who published it; which records cite it stands with them. */
function pageRecords(rows: DatasetRows): ReleaseRecord[] {
  const cited: CitedPage[] = [
    ...rows.statementLinks,
    ...rows.passageSources,
    ...rows.contextSources.map(({ url, publisher, publisherKind: kind }) => ({ url, publisher, kind })),
  ]
  return [...Map.groupBy(cited, ({ url }) => url)].map(([url, pages]) => {
    const said = (key: 'publisher' | 'kind' | 'language') => {
      const [first] = pages
      const values = new Set(pages.map((page) => page[key] ?? null))
      // Nearly every page is said to be one and the same.
      if (values.size === 1) return first?.[key] ?? null
      values.delete(null)
      return [...values].toSorted().join(' | ')
    }
    return record({ id: url }, url, {
      fields: { publisher: said('publisher'), kind: said('kind'), language: said('language') },
    })
  })
}

/** It belongs to no statement and no theme where `own` names none. */
function record(
  row: Row,
  label: string,
  own: Partial<ReleaseRecord> & { fields: Record<string, Value> },
): ReleaseRecord {
  return { id: String(row.id), label, statementId: null, themeId: null, ...own }
}

/** What a row says without the columns of these names, and what other tables have of it. */
function fieldsOf(
  row: Row,
  names: readonly string[],
  belonging: Record<string, Value> = {},
): Record<string, Value> {
  const fields: Record<string, Value> = {}
  for (const name in row) if (!names.includes(name)) fields[name] = row[name] as Value
  return Object.assign(fields, belonging)
}

/** What the rows of one record hold, joined by " | "; null where there is none. */
function joined<R extends object>(rows: readonly R[], key: keyof R, cell: (row: R) => string) {
  const lists = Map.groupBy(rows, (row) => String(row[key]))
  return (id: string) => lists.get(id)?.map(cell).join(' | ') ?? null
}
