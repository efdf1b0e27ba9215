import { describe, expect, it } from 'vitest'
import type { LexiconFile } from '../../../schema/import/lexicon.ts'
import { type DatasetRows, datasetRows } from '../../../schema/import/rows.ts'
import type { ComparedRelease } from '../../../schema/release/change.ts'
import { changesBetween, unexplained } from '../../../schema/release/changes.ts'
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
  'trends.shareAtMost': 'follows from the three numbers of the share',
  'trends.low': 'follows from the three numbers of the share',
  'trends.high': 'follows from the three numbers of the share',
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
  // Each column is one comparison, for which the first rows of each table do.
  const few = Object.fromEntries(
    Object.entries({ ...rows, trends }).map(([name, list]) => [name, list.slice(0, 100)]),
  ) as unknown as DatasetRows & { trends: typeof trends }
  const compared = (changed: typeof few) => JSON.stringify(recordsOf(changed, changed.trends))
  const same = compared(few)

  it.each(columns)('sees another $column in $table', ({ table, column }) => {
    // The place of a row among others is told by the order of the lists.
    if (column === 'position' || (passedOver[table] ?? passedOver[`${table}.${column}`])) return
    const list = few[table as keyof typeof few] as Record<string, unknown>[]
    expect(list.length, `${table} has no row to change`).toBeGreaterThan(0)
    const changed = list.map((row) => ({ ...row, [column]: another(row[column]) }))
    expect(compared({ ...few, [table]: changed })).not.toBe(same)
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

  const compare = (older: LexiconFile, newer: LexiconFile) =>
    changesBetween(
      { version: '2012.1', rows: none, lexicon: older, lacks: new Set() },
      { version: '2012.2', rows: none, lexicon: newer, lacks: new Set() },
    ).map(({ kind, itemId, field, was, now, why }) => ({ kind, itemId, field, was, now, why }))

  it('says of the lexicon what each newer version of it says, the tenth after the ninth', () => {
    const history = [8, 9, 10, 11].map((version) => ({ version, what: `As of ${version}.` }))
    expect(
      compare({ ...lexicon(9, ['hot soup']), history }, { ...lexicon(11, ['hot soup']), history }),
    ).toEqual([
      {
        ...{ kind: 'corrected', itemId: 'lexicon', field: 'version', was: '9', now: '11' },
        why: 'As of 10. As of 11.',
      },
    ])
  })

  it('tells a theme and a rule that the lexicon has no longer or newly, with what the lexicon says of it', () => {
    const older = lexicon(1, ['hot soup'])
    const { soup, tea } = older.themes
    if (!soup || !tea) throw new Error('the lexicon has both')
    const newer = { ...lexicon(2, ['hot soup']), themes: { soup, ale: { ...tea, rules: [] } } }
    const why = 'Warm soup counts.'
    const whole = { field: null, was: null, now: null, why }
    expect(compare(older, newer)).toEqual([
      { kind: 'corrected', itemId: 'lexicon', field: 'version', was: '1', now: '2', why },
      { kind: 'added', itemId: 'definitions.ale', ...whole },
      { kind: 'withdrawn', itemId: 'definitions.tea', ...whole },
      { kind: 'withdrawn', itemId: 'tea-hot', ...whole },
    ])
  })

  it('names a rule that is gone among those by which mentions are counted otherwise', () => {
    const newer = lexicon(2, ['hot soup'])
    const [tea] = [newer.themes.tea]
    if (!tea) throw new Error('the lexicon has it')
    const found = changesBetween(
      {
        ...{ version: '2012.1', lexicon: lexicon(1, ['hot soup']), lacks: new Set<string>() },
        rows: { ...none, mentions: [mention('tea', 2)] },
      },
      {
        ...{ version: '2012.2', lacks: new Set<string>() },
        lexicon: { ...newer, themes: { ...newer.themes, tea: { ...tea, rules: [] } } },
        rows: { ...none, mentions: [mention('tea', 0)] },
      },
    )
    expect(found.find(({ record }) => record === 'mention')?.why).toBe(
      'Counted by version 2 of the lexicon and not by version 1; of this theme it has other rules: tea-hot.',
    )
  })

  it('knows disagreements by their ids, and those of a release without ids by their place', () => {
    const told = (id: string | null, position: number, text: string) => ({ id, position, text })
    const between = (before: DatasetRows['tradeDisagreements'], after: DatasetRows['tradeDisagreements']) =>
      changesBetween(
        { version: '2012.1', rows: { ...none, tradeDisagreements: before }, lacks: new Set() },
        { version: '2012.2', rows: { ...none, tradeDisagreements: after }, lacks: new Set() },
      ).map(({ kind, itemId, was, now }) => ({ kind, itemId, was, now }))
    const inserted = [
      told('harvest', 0, 'Of the harvest.'),
      told('disagreement-1', 1, 'Of soup.'),
      told('disagreement-2', 2, 'Of tea and milk.'),
    ]
    const expected = [
      { kind: 'added', itemId: 'harvest', was: null, now: null },
      { kind: 'corrected', itemId: 'disagreement-2', was: 'Of tea.', now: 'Of tea and milk.' },
    ]
    expect(between([told(null, 0, 'Of soup.'), told(null, 1, 'Of tea.')], inserted)).toEqual(expected)
    expect(
      between([told('disagreement-1', 0, 'Of soup.'), told('disagreement-2', 1, 'Of tea.')], inserted),
    ).toEqual(expected)
  })

  it('gives a changed frame the reason of the codebook for that frame, and other parts what its version is about', () => {
    const [theme] = rows.themes
    const [frame] = rows.frames
    if (!theme || !frame) throw new Error('the codebook has both')
    const rowsOf = (mark: string, version: number): DatasetRows => ({
      ...none,
      themes: [{ ...theme, id: 'soup', question: `Which soup${mark}` }],
      frames: ['hot', 'cold'].map((id) => ({ ...frame, id, themeId: 'soup', label: `${id}${mark}` })),
      codebookVersions: [1, 2]
        .filter((one) => one <= version)
        .map((one) => ({ version: one, date: '2012-03-04', summary: `Summary of ${one}.` })),
      codebookChanges: [1, 2]
        .filter((one) => one <= version)
        .map((one) => ({
          version: one,
          position: 0,
          frames: 'hot',
          what: `Heat ${one}.`,
          why: 'It was vague.',
        })),
    })
    const found = changesBetween(
      { version: '2012.1', rows: rowsOf('', 1), lacks: new Set() },
      { version: '2012.2', rows: rowsOf('?', 2), lacks: new Set() },
    )
    expect(found.map(({ kind, itemId, why }) => ({ kind, itemId, why }))).toEqual([
      { kind: 'corrected', itemId: 'soup', why: 'Summary of 2.' },
      { kind: 'corrected', itemId: 'hot', why: 'Heat 2. It was vague.' },
      { kind: 'corrected', itemId: 'cold', why: 'Summary of 2.' },
      { kind: 'added', itemId: '2', why: 'Summary of 2.' },
    ])
  })

  it('asks for a reason of every correction and withdrawal, and takes that of the release where no record gives one', () => {
    const phrase = { id: 'hot-tea', position: 0, label: 'Hot tea', patterns: '{}' }
    const before = { ...none, phrases: [phrase] } as unknown as DatasetRows
    const after = { ...none, phrases: [{ ...phrase, label: 'Very hot tea' }] } as unknown as DatasetRows
    const compared = (changed: DatasetRows, reasons: ComparedRelease['reasons']) =>
      changesBetween(
        { version: '2012.1', rows: before, lacks: new Set() },
        { version: '2012.2', rows: changed, lacks: new Set(), reasons },
      )
    const why = 'It is very hot.'
    const named = [{ record: 'phrase' as const, id: 'hot-tea', why }]
    expect(unexplained(compared(after, [])).map(({ itemId, field }) => ({ itemId, field }))).toEqual([
      { itemId: 'hot-tea', field: 'label' },
    ])
    expect(unexplained(compared(none, [])).map(({ kind, itemId }) => ({ kind, itemId }))).toEqual([
      { kind: 'withdrawn', itemId: 'hot-tea' },
    ])
    expect(compared(after, named).map((change) => change.why)).toEqual([why])
    expect(unexplained([...compared(after, named), ...compared(none, named)])).toEqual([])
  })

  it('takes what a release said of itself for none of the next one', () => {
    const text = { id: 'new', date: '2012-01-01', title: 'New', voice: 'moscow', kind: 'speech' }
    const after = { ...none, statements: [text] } as unknown as DatasetRows
    const old = [{ record: 'statement' as const, why: 'A check of the first release found it.' }]
    const whyAfter = (reasons: ComparedRelease['reasons']) =>
      changesBetween(
        { version: '2012.2', rows: none, lacks: new Set(), reasons: old },
        { version: '2012.2+', rows: after, lacks: new Set(), reasons },
      ).map(({ why }) => why)
    expect(whyAfter(old)).toEqual([null])
    expect(whyAfter([...old, { record: 'statement', id: 'new', why: 'It is new.' }])).toEqual(['It is new.'])
  })

  it('asks for a reason of every addition: a passage comes with its statement, a coding with its coder or passage', () => {
    const text = (id: string) => ({ id, date: '2012-01-01', title: id, voice: 'moscow', kind: 'speech' })
    const part = (statementId: string, n: number) => ({
      ...{ id: `${statementId}#${n}`, statementId, n, themeId: 'tea', gist: 'Tea.', voice: 'moscow' },
    })
    const coding = (passageId: string, coderId: string) => ({
      ...{ passageId, coderId, themeId: 'tea', frames: '', stance: 'neutral', confidence: 'high' },
    })
    const coder = (id: string) => ({ id, label: id, method: 'human', date: '2012-01-01', codebook: 1 })
    const before = {
      ...none,
      ...{ statements: [text('old')], passages: [part('old', 1)], coders: [coder('ann')] },
      codings: [coding('old#1', 'ann')],
    } as unknown as DatasetRows
    const after = {
      ...before,
      statements: [text('old'), text('new'), text('named')],
      passages: [part('old', 1), part('old', 2), part('new', 1), part('named', 1)],
      coders: [coder('ann'), coder('bo')],
      codings: [
        coding('old#1', 'ann'),
        coding('old#1', 'bo'),
        coding('old#2', 'ann'),
        coding('new#1', 'ann'),
      ],
    } as unknown as DatasetRows
    const compared = (reasons: ComparedRelease['reasons']) =>
      changesBetween(
        { version: '2012.1', rows: before, lacks: new Set() },
        { version: '2012.2', rows: after, lacks: new Set(), reasons },
      ).filter(({ kind }) => kind === 'added')
    expect(unexplained(compared([])).length).toBe(compared([]).length)
    const told = compared([
      { record: 'statement', why: 'It was not there.' },
      { record: 'statement', id: 'named', why: 'It speaks of tea.' },
      { record: 'passage', why: 'No passage had it.' },
      { record: 'coder', why: 'Two are better.' },
    ])
    expect(new Map(told.map(({ record, itemId, why }) => [`${record} ${itemId}`, why]))).toEqual(
      new Map([
        ['statement new', 'It was not there.'],
        ['statement named', 'It speaks of tea.'],
        ['passage old#2', 'No passage had it.'],
        ['passage new#1', 'It was not there.'],
        ['passage named#1', 'It speaks of tea.'],
        ['coding old#1|bo', 'Two are better.'],
        ['coding old#2|ann', 'No passage had it.'],
        ['coding new#1|ann', 'It was not there.'],
        ['coder bo', 'Two are better.'],
      ]),
    )
  })
})
