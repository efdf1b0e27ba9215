import type { DatasetRows } from '../import/rows.ts'
import { anyFrame } from '../stats/trend.ts'
import type { ChangedRecord } from '../vocabulary.ts'
import type { ReleaseTable } from './table.ts'
import type { Value } from './value.ts'

/** A record as two releases are compared: with what belongs to it in its fields, however many tables hold that. */
export interface ReleaseRecord {
  id: string
  label: string
  statementId: string | null
  themeId: string | null
  fields: Record<string, Value>
}

/** The table that has the records of each kind. */
export const tableOf: Record<ChangedRecord, keyof DatasetRows | 'trends'> = {
  statement: 'statements',
  passage: 'passages',
  coding: 'codings',
  event: 'events',
  trade_target: 'tradeTargets',
  trade_volume: 'tradeVolumes',
  measured_text: 'measuredTexts',
  theme: 'themes',
  frame: 'frames',
  phrase: 'phrases',
  coder: 'coders',
  agreement: 'agreements',
  trend: 'trends',
}

type Row = Record<string, unknown>

/** Every record of a release, by kind. `trends` is the table of that name, counted from the same rows. */
export function recordsOf(
  rows: DatasetRows,
  trends: ReleaseTable['rows'],
): Record<ChangedRecord, ReleaseRecord[]> {
  const parties = joined(rows.statementParties, 'statementId', ({ party }) => party)
  const speakers = joined(rows.statementSpeakers, 'statementId', ({ name }) => name)
  const links = joined(rows.statementLinks, 'statementId', ({ role, url }) => `${role} ${url}`)
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
  const record = (
    row: Row,
    label: string,
    own: Partial<ReleaseRecord> & { fields: Record<string, Value> },
  ) => ({
    id: String(row.id),
    label,
    statementId: null,
    themeId: null,
    ...own,
  })
  return {
    statement: rows.statements.map((row) =>
      record(row, row.title, {
        statementId: row.id,
        fields: {
          ...without(row, ['id', 'year']),
          parties: parties(row.id),
          speakers: speakers(row.id),
          links: links(row.id),
        },
      }),
    ),
    passage: rows.passages.map((row) =>
      record(row, row.gist, {
        statementId: row.statementId,
        themeId: row.themeId,
        fields: {
          ...without(row, ['id', 'statementId', 'n']),
          frames: frames(row.id),
          evidence: evidence(row.id),
        },
      }),
    ),
    coding: rows.codings.map((row) => {
      const passage = passageOf.get(row.passageId)
      return record({ id: `${row.passageId}|${row.coderId}` }, `${row.coderId}: ${passage?.gist ?? ''}`, {
        statementId: passage?.statementId ?? null,
        themeId: passage?.themeId ?? null,
        fields: without(row, ['passageId', 'coderId']),
      })
    }),
    event: rows.events.map((row) =>
      record(row, row.label, { fields: { ...without(row, ['id']), sources: eventSources(row.id) } }),
    ),
    trade_target: rows.tradeTargets.map((row) =>
      record(row, `${row.announced}, ${row.by}`, {
        fields: { ...without(row, ['id']), sources: targetSources(row.id) },
      }),
    ),
    trade_volume: rows.tradeVolumes.map((row) =>
      record(row, `${row.year}, ${row.series}`, {
        fields: { ...without(row, ['id']), sources: volumeSources(row.id) },
      }),
    ),
    measured_text: rows.measuredTexts.map((row) =>
      record(row, row.title, { statementId: row.statementId ?? null, fields: without(row, ['id']) }),
    ),
    theme: rows.themes.map((row) =>
      record(row, row.label, { themeId: row.id, fields: without(row, ['id', 'position']) }),
    ),
    frame: rows.frames.map((row) =>
      record(row, row.label, { themeId: row.themeId, fields: without(row, ['id', 'position']) }),
    ),
    phrase: rows.phrases.map((row) => record(row, row.label, { fields: without(row, ['id', 'position']) })),
    coder: rows.coders.map((row) => record(row, row.label, { fields: without(row, ['id']) })),
    agreement: rows.agreements.map((row) =>
      record(row, row.id, {
        themeId: row.themeId ?? null,
        fields: { alpha: row.alpha ?? null, passages: row.passages },
      }),
    ),
    trend: trends.map(
      ({ theme, frame, voice, year, statements, statementsWithFrame, passages, silences }) => ({
        id: [theme, frame, voice, year].join('|'),
        label: `${theme}${frame === anyFrame ? '' : `, ${frame}`}, ${voice}, ${year}`,
        statementId: null,
        themeId: String(theme),
        fields: { statements, statementsWithFrame, passages, silences } as Record<string, Value>,
      }),
    ),
  }
}

function without(row: Row, names: readonly string[]): Record<string, Value> {
  const kept = Object.entries(row).filter(([name]) => !names.includes(name))
  return Object.fromEntries(kept) as Record<string, Value>
}

/** What the rows of one record hold, joined by a space; null where there is none. */
function joined<R extends object>(rows: readonly R[], key: keyof R, cell: (row: R) => string) {
  const lists = Map.groupBy(rows, (row) => String(row[key]))
  return (id: string) => lists.get(id)?.map(cell).join(' | ') ?? null
}
