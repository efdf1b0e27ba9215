import { describe, expect, it } from 'vitest'
import type { LexiconFile } from '../../../schema/import/lexicon.ts'
import { type DatasetRows, datasetRows } from '../../../schema/import/rows.ts'
import { changesBetween } from '../../../schema/release/changes.ts'
import { recordsOf } from '../../../schema/release/record.ts'
import { releaseTables, trendTable } from '../../../schema/release/table.ts'
import { dataset } from '../../support/dataset.ts'

const rows = datasetRows(dataset)
const trends = trendTable(rows).rows

/** Tables and columns of the package that the comparison of two releases passes over, and why. */
const passedOver: Record<string, string> = {
  corrections: 'they are themselves the reasons of the changes',
  'statements.year': 'the year of the date',
  'measuredTexts.id': 'an id names the record',
  'trends.share': 'statementsWithFrame divided by statements',
  'trends.low': 'follows from the two numbers of the share',
  'trends.high': 'follows from the two numbers of the share',
  'passages.n': 'part of the id',
  'agreements.themeId': 'part of the id',
  'agreements.frameId': 'part of the id',
  'agreements.subject': 'part of the id',
}

const columns = releaseTables(rows).flatMap(({ name, fields }) =>
  fields.map((field) => ({ table: name, column: field.name })),
)

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return `${value ?? ''}x`
}

describe('the comparison of two releases', () => {
  const compared = (changed: DatasetRows, counted = trends) => JSON.stringify(recordsOf(changed, counted))
  const same = compared(rows)

  it.each(columns)('sees another $column in $table', ({ table, column }) => {
    // The place of a row among others is told by the order of the lists.
    if (column === 'position' || (passedOver[table] ?? passedOver[`${table}.${column}`])) return
    const list = (table === 'trends' ? trends : rows[table as keyof DatasetRows]) as Record<string, unknown>[]
    expect(list.length, `${table} has no row to change`).toBeGreaterThan(0)
    const changed = list.map((row) => ({ ...row, [column]: another(row[column]) }))
    const found =
      table === 'trends'
        ? compared(rows, changed as typeof trends)
        : compared({ ...rows, [table]: changed } as DatasetRows)
    expect(found).not.toBe(same)
  })
})

describe('changesBetween(older, newer)', () => {
  const none = Object.fromEntries(Object.keys(rows).map((name) => [name, []])) as unknown as DatasetRows
  const rule = { id: 'soup-hot', level: 'strict' as const, says: 'Hot soup.', en: ['hot soup'] }
  const lexicon = (version: number, en: string[]): LexiconFile => ({
    version,
    history: [
      { version: 1, what: 'First.' },
      { version: 2, what: 'Warm soup counts.' },
    ],
    endings: {},
    themes: {
      soup: { strict: 'Hot.', standard: 'Warm.', broad: 'Any.', rules: [{ ...rule, en }] },
      tea: { strict: 'Hot.', standard: 'Warm.', broad: 'Any.', rules: [{ ...rule, id: 'tea-hot' }] },
    },
  })
  const mention = (themeId: string, strict: number) => ({
    textId: '2012-03-04-reeds.en',
    themeId,
    strict,
    standard: 9,
    broad: 9,
  })

  it('tells the rules of the lexicon that changed, and with them why mentions are counted otherwise', () => {
    const found = changesBetween(
      {
        version: '2012.1',
        rows: { ...none, mentions: [mention('soup', 2), mention('tea', 1)] },
        lexicon: lexicon(1, ['hot soup']),
        lacks: new Set(),
      },
      {
        version: '2012.2',
        rows: { ...none, mentions: [mention('soup', 5), mention('tea', 1)] },
        lexicon: lexicon(2, ['hot soup', 'warm soup']),
        lacks: new Set(),
      },
    )
    expect(
      found.map(({ kind, record, itemId, themeId, field, was, now, why }) => ({
        ...{ kind, record, itemId, themeId, field, was, now, why },
      })),
    ).toEqual([
      {
        ...{ kind: 'corrected', record: 'lexicon', itemId: 'lexicon', themeId: null, field: 'version' },
        ...{ was: '1', now: '2', why: 'Warm soup counts.' },
      },
      {
        ...{ kind: 'corrected', record: 'lexicon', itemId: 'soup-hot', themeId: 'soup', field: 'en' },
        ...{ was: '["hot soup"]', now: '["hot soup","warm soup"]', why: 'Warm soup counts.' },
      },
      {
        ...{ kind: 'recounted', record: 'mention', itemId: '2012-03-04-reeds.en|soup', themeId: 'soup' },
        ...{ field: 'strict', was: '2', now: '5' },
        why: 'Counted by version 2 of the lexicon and not by version 1; of this theme it has other rules: soup-hot.',
      },
    ])
  })

  it('tells that a set phrase is found in a place or no longer', () => {
    const hit = { phraseId: 'hot-tea', position: 0, statementId: '2012-03-04-reeds', wording: 'hot tea' }
    const at = (place: 'gist' | 'title') => ({ ...hit, passageId: null, place })
    const found = changesBetween(
      { version: '2012.1', rows: { ...none, phraseHits: [at('gist')] }, lacks: new Set() },
      { version: '2012.2', rows: { ...none, phraseHits: [at('title')] }, lacks: new Set() },
    )
    expect(found.map(({ kind, itemId, was, now }) => ({ kind, itemId, was, now }))).toEqual([
      { kind: 'recounted', itemId: 'hot-tea|2012-03-04-reeds|title', was: null, now: 'hot tea' },
      { kind: 'recounted', itemId: 'hot-tea|2012-03-04-reeds|gist', was: 'hot tea', now: null },
    ])
  })
})
