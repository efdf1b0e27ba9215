import { describe, expect, it } from 'vitest'
import { unlinkedHosts } from '#subject'
import type { LexiconFile } from '../../../schema/import/lexicon.ts'
import type { DatasetRows } from '../../../schema/import/rows.ts'
import { datasetRows } from '../../../schema/import/rows.ts'
import { changesBetween, unexplained } from '../../../schema/release/changes.ts'
import { dataset } from '../../support/dataset.ts'

const whole = datasetRows(dataset)

const id = '2012-03-04-reeds'
const statement = {
  ...(whole.statements[0] as DatasetRows['statements'][number]),
  id,
  date: '2012-03-04',
  year: 2012,
  title: 'Reeds',
}
const passage: DatasetRows['passages'][number] = {
  ...(whole.passages[0] as DatasetRows['passages'][number]),
  id: `${id}#1`,
  statementId: id,
  themeId: 'soup',
  gist: 'Speaks of soup.',
  uncounted: null,
  restsOn: 'official',
}
const none = Object.fromEntries(Object.keys(whole).map((name) => [name, []])) as unknown as DatasetRows
const older: DatasetRows = { ...none, statements: [statement], passages: [passage] }
const correction = {
  kind: 'statement' as const,
  itemId: id,
  position: 0,
  passageId: null,
  release: '2012.2',
  field: 'date',
  why: 'The page gives the next day.',
}

const between = (after: DatasetRows, lacks: string[] = []) =>
  changesBetween(
    { version: '2012.1', rows: older, lacks: new Set(lacks) },
    { version: '2012.2-draft', rows: after, lacks: new Set() },
  )

describe('changesBetween(older, newer)', () => {
  it('finds nothing between a release and itself', () => {
    expect(between(older)).toEqual([])
  })

  it('gives a stance the reason of its frames and a theme that of its own, and of no other field', () => {
    const of = (field: string, position: number) => ({
      ...{ ...correction, passageId: passage.id },
      ...{ position, field, why: `Of ${field}.` },
    })
    const after = {
      ...older,
      passages: [{ ...passage, themeId: 'bread', stance: 'limit' as const, gist: 'Speaks of bread.' }],
      corrections: [of('gist', 0), of('frames', 1), of('theme', 2)],
    }
    const whys = new Map(between(after).map(({ field, why }) => [field, why]))
    expect(whys.get('stance')).toBe('Of frames.')
    expect(whys.get('themeId')).toBe('Of theme.')
    expect(whys.get('gist')).toBe('Of gist.')
  })

  it('gives no field the reason of another one, and says with what page came that none is lacking any more', () => {
    const unsure = { ...passage, unverified: 'its page is gone' }
    const of = (field: string, position: number) => ({
      ...{ ...correction, passageId: passage.id },
      ...{ position, field, why: `Of ${field}.` },
    })
    const found = changesBetween(
      { version: '2012.1', rows: { ...older, passages: [unsure] }, lacks: new Set() },
      {
        ...{ version: '2012.2', lacks: new Set() },
        rows: {
          ...older,
          passages: [{ ...unsure, unverified: null, gist: 'Speaks of bread.' }],
          corrections: [of('evidence', 0), of('voice', 1)],
        },
      },
    )
    const whys = new Map(found.map(({ field, why }) => [field, why]))
    expect(whys.get('unverified')).toBe('Of evidence.')
    expect(whys.get('gist')).toBeNull()
    expect(unexplained(found).map(({ field }) => field)).toEqual(['gist'])
  })

  it('says in the reason that a value does not name a refused host', () => {
    const host = unlinkedHosts.refused[0]
    const before = { ...older, statements: [{ ...statement, notes: `Seen at ${host}.` }] }
    const after = {
      ...older,
      statements: [{ ...statement, notes: 'Seen.' }],
      corrections: [{ ...correction, field: 'notes', why: 'It is gone.' }],
    }
    const [found] = changesBetween(
      { version: '2012.1', rows: before, lacks: new Set() },
      { version: '2012.2', rows: after, lacks: new Set() },
    )
    expect(found?.was).not.toContain(host)
    expect(found?.why).toBe(
      'It is gone. Where “a page no longer relied on” stands, it named a host that no record may cite any more.',
    )
  })

  it('tells a corrected field with what it was, what it is and the reason of that field', () => {
    const after = {
      ...older,
      statements: [{ ...statement, date: '2012-03-05' }],
      corrections: [correction, { ...correction, position: 1, field: 'title', why: 'Another reason.' }],
    }
    expect(between(after)).toEqual([
      {
        release: '2012.2-draft',
        position: 0,
        kind: 'corrected',
        record: 'statement',
        itemId: id,
        statementId: id,
        themeId: null,
        label: 'Reeds',
        field: 'date',
        was: '2012-03-04',
        now: '2012-03-05',
        why: 'The page gives the next day.',
      },
    ])
  })

  it('tells an added record as a whole, and a passage that no number counts any more as withdrawn', () => {
    const after = {
      ...older,
      passages: [
        { ...passage, uncounted: 'not their own words' },
        { ...passage, id: `${id}#2`, n: 2, gist: 'Praises soup.' },
      ],
    }
    expect(between(after).map(({ kind, itemId, field, now }) => ({ kind, itemId, field, now }))).toEqual([
      { kind: 'withdrawn', itemId: `${id}#1`, field: 'uncounted', now: 'not their own words' },
      { kind: 'added', itemId: `${id}#2`, field: null, now: null },
    ])
  })

  it('takes other words for why a passage is not counted for no second withdrawal', () => {
    const context = { ...passage, uncounted: 'a translation' }
    const after = { ...older, passages: [{ ...context, uncounted: 'a translation of a translation' }] }
    const found = changesBetween(
      { version: '2012.1', rows: { ...older, passages: [context] }, lacks: new Set() },
      { version: '2012.2', rows: after, lacks: new Set() },
    )
    expect(found.map(({ kind, field }) => ({ kind, field }))).toEqual([
      { kind: 'corrected', field: 'uncounted' },
    ])
  })

  it('tells a second reading apart from a correction', () => {
    const after = {
      ...older,
      passages: [{ ...passage, checkVerdict: 'partly' as const, checkHow: 'whole_text' as const }],
    }
    const unread = { ...older, passages: [{ ...passage, checkVerdict: null, checkHow: null }] }
    const found = changesBetween(
      { version: '2012.1', rows: unread, lacks: new Set() },
      { version: '2012.2', rows: after, lacks: new Set() },
    )
    expect(found.map(({ kind, field, was, now }) => ({ kind, field, was, now }))).toEqual([
      { kind: 'checked', field: 'checkVerdict', was: null, now: 'partly' },
      { kind: 'checked', field: 'checkHow', was: null, now: 'whole_text' },
    ])
  })

  it('tells of a coding with which version it was made again, where an older release had that of the coder alone', () => {
    const coding = { ...whole.codings[0], passageId: passage.id, coderId: 'a', codebook: null }
    const coder = { ...whole.coders[0], id: 'a', codebook: 1 }
    const before = { ...older, coders: [coder], codings: [coding] } as DatasetRows
    const again = { ...before, codings: [{ ...coding, codebook: 2 }] } as DatasetRows
    const of = (rows: DatasetRows) =>
      changesBetween(
        { version: '2012.1', rows: before, lacks: new Set(['codings.codebook']) },
        { version: '2012.2', rows, lacks: new Set() },
      ).map(({ kind, field, was, now }) => ({ kind, field, was, now }))
    expect(of(again)).toEqual([{ kind: 'corrected', field: 'codebook', was: '1', now: '2' }])
    expect(of({ ...before, codings: [{ ...coding, codebook: 1 }] } as DatasetRows)).toEqual([])
  })

  it('tells codings, and why one was made again as its passage says', () => {
    const coding = {
      ...whole.codings[0],
      passageId: passage.id,
      coderId: 'a',
      frames: 'hot',
      codedAfresh: null,
    }
    const before = { ...older, codings: [coding] } as DatasetRows
    const after = {
      ...before,
      codings: [
        { ...coding, frames: 'cold' },
        { ...coding, coderId: 'b' },
      ],
      corrections: [{ ...correction, passageId: passage.id, field: 'frames', why: 'The page has it cold.' }],
    } as DatasetRows
    const found = changesBetween(
      { version: '2012.1', rows: before, lacks: new Set() },
      { version: '2012.2', rows: after, lacks: new Set() },
    )
    expect(
      found.map(({ kind, record, itemId, field, why }) => ({ kind, record, itemId, field, why })),
    ).toEqual([
      {
        kind: 'corrected',
        record: 'coding',
        itemId: `${id}#1|a`,
        field: 'frames',
        why: 'The page has it cold.',
      },
      { kind: 'added', record: 'coding', itemId: `${id}#1|b`, field: null, why: null },
    ])
  })

  it('gives a record that came in no reason of one of its fields', () => {
    const why = 'The page has it cold.'
    const said = { passageId: `${id}#2`, field: 'gist', release: '2012.2', position: 0, why }
    const after: DatasetRows = {
      ...older,
      passages: [passage, { ...passage, id: `${id}#2`, n: 2 }],
      corrections: [{ kind: 'statement', itemId: id, ...said }],
    }
    const found = changesBetween(
      { version: '2012.1', rows: older, lacks: new Set() },
      { version: '2012.2', rows: after, lacks: new Set() },
    )
    expect(found.map(({ kind, itemId, why }) => ({ kind, itemId, why }))).toEqual([
      { kind: 'added', itemId: `${id}#2`, why: null },
    ])
  })

  it('calls what follows from other values recounted', () => {
    const after = { ...older, passages: [{ ...passage, restsOn: 'none' as const }] }
    expect(between(after).map(({ kind, field, was, now }) => ({ kind, field, was, now }))).toEqual([
      { kind: 'recounted', field: 'restsOn', was: 'official', now: 'none' },
    ])
  })

  it('tells a column that the older release did not have once, and what it says of each record', () => {
    const statements = [
      { ...statement, series: 'soups' },
      { ...statement, id: '2012-03-05-reeds', series: null },
    ]
    const found = changesBetween(
      { version: '2012.1', rows: { ...older, statements }, lacks: new Set(['statements.series']) },
      { version: '2012.2', rows: { ...older, statements }, lacks: new Set() },
    )
    expect(found).toMatchObject([
      {
        ...{ kind: 'recorded', record: 'statement', itemId: statement.id, statementId: statement.id },
        ...{ field: 'series', was: null, now: 'soups' },
      },
      {
        ...{ kind: 'new_field', record: 'statement', itemId: 'series', statementId: null, field: 'series' },
        ...{
          label: 'series, given for 1 of 2',
          was: null,
          now: null,
          why: expect.stringContaining('series'),
        },
      },
    ])
  })

  it('tells new columns last, after what became of records', () => {
    const statements = [{ ...statement, series: 'soups', title: 'Another title' }]
    const found = changesBetween(
      {
        version: '2012.1',
        rows: { ...older, statements: [statement] },
        lacks: new Set(['statements.series']),
      },
      { version: '2012.2', rows: { ...older, statements }, lacks: new Set() },
    )
    expect(found.map(({ kind, field, position }) => [kind, field, position])).toEqual([
      ['corrected', 'title', 0],
      ['recorded', 'series', 1],
      ['new_field', 'series', 2],
    ])
  })

  it('tells nothing of a new column that no record has a value of', () => {
    const statements = [{ ...statement, shortName: null }]
    expect(between({ ...older, statements }, ['statements.shortName'])).toEqual([])
  })

  it('finds what belongs to a record and stands in another table', () => {
    const source = {
      passageId: passage.id,
      position: 0,
      url: 'https://soup.example/',
      publisher: 'Soup',
      kind: 'official',
    }
    const after = { ...older, passageSources: [source] } as DatasetRows
    expect(between(after).map(({ record, field, was, now }) => ({ record, field, was, now }))).toEqual([
      { record: 'passage', field: 'evidence', was: null, now: 'https://soup.example/' },
    ])
  })
})

describe('changesBetween(older, newer) of a lexicon', () => {
  const definitions = (theme: string) => ({
    strict: `Names ${theme}.`,
    standard: `Means ${theme}.`,
    broad: 'Both.',
  })
  const rule = (id: string) => ({ id, level: 'strict', says: `Says ${id}.`, en: [id] })
  const soup = { ...definitions('soup'), rules: [rule('soup-word')] }
  const bread = { ...definitions('bread'), rules: [rule('bread-word')] }
  const history = [
    { version: 9, what: 'Counts bread.' },
    { version: 10, what: 'Counts no bread.' },
  ]
  const lexicon = (version: number, themes: object) =>
    ({ version, endings: {}, history: history.slice(0, version - 8), themes }) as unknown as LexiconFile
  const told = (was: LexiconFile, now: LexiconFile) =>
    changesBetween(
      { version: '2012.1', rows: older, lexicon: was, lacks: new Set() },
      { version: '2012.2', rows: older, lexicon: now, lacks: new Set() },
    ).map(({ kind, itemId, field, was: before, now: after, why }) => [
      kind,
      itemId,
      field,
      before,
      after,
      why,
    ])

  it('tells definitions and rules that it takes away, with the reason of a version past nine', () => {
    expect(told(lexicon(9, { soup, bread }), lexicon(10, { soup }))).toEqual([
      ['corrected', 'lexicon', 'version', '9', '10', 'Counts no bread.'],
      ['withdrawn', 'definitions.bread', null, null, null, 'Counts no bread.'],
      ['withdrawn', 'bread-word', null, null, null, 'Counts no bread.'],
    ])
  })

  it('tells of a rule and of definitions what the version says of them, and of one that it does not name nothing', () => {
    const spoken = {
      version: 10,
      what: 'Read once more.',
      changes: [
        { rules: ['bread-word'], what: 'Bread is none.' },
        { rules: ['definitions.bread', 'bread-word'], what: 'It went stale.' },
      ],
    }
    const newer = {
      ...lexicon(10, { soup: { ...soup, rules: [] } }),
      history: [...history.slice(0, 1), spoken],
    }
    expect(told(lexicon(9, { soup, bread }), newer)).toEqual([
      ['corrected', 'lexicon', 'version', '9', '10', 'Read once more.'],
      ['withdrawn', 'definitions.bread', null, null, null, 'It went stale.'],
      ['withdrawn', 'soup-word', null, null, null, null],
      ['withdrawn', 'bread-word', null, null, null, 'Bread is none. It went stale.'],
    ])
  })

  it('tells the words of one definition that is gone', () => {
    const { broad: _, ...narrow } = soup
    expect(told(lexicon(9, { soup }), lexicon(10, { soup: narrow }))).toEqual([
      ['corrected', 'lexicon', 'version', '9', '10', 'Counts no bread.'],
      ['corrected', 'definitions.soup', 'broad', 'Both.', null, 'Counts no bread.'],
    ])
  })
})

describe('changesBetween(older, newer) of a set phrase', () => {
  const phrase = {
    id: 'two-reeds',
    position: 0,
    label: '2 reeds',
    says: 'Two reeds.',
    patterns: '{"en":["2 reeds"]}',
  }
  const hit = {
    phraseId: 'two-reeds',
    position: 0,
    statementId: id,
    passageId: passage.id,
    place: 'gist',
    wording: 'two reeds',
  } as const
  const was = { ...older, phrases: [phrase], passages: [{ ...passage, gist: 'Counts two reeds.' }] }
  const now = { ...was, phrases: [{ ...phrase, patterns: '{"en":["2|two reeds"]}' }], phraseHits: [hit] }
  const reasons = [{ record: 'phrase' as const, id: 'two-reeds', why: 'Figures in words are found, too.' }]
  const told = (after: DatasetRows) =>
    changesBetween(
      { version: '2012.1', rows: was, lacks: new Set() },
      { version: '2012.2', rows: after, reasons, lacks: new Set() },
    )
      .filter(({ record }) => record === 'phrase_hit')
      .map(({ kind, now: found, why }) => [kind, found, why])

  it('gives the reason of the phrase for a place that only its new rule finds', () => {
    expect(told(now)).toEqual([['recounted', 'two reeds', 'Figures in words are found, too.']])
  })

  it('gives none where the words themselves are others', () => {
    const passages = [{ ...passage, gist: 'Counts, as before, two reeds.' }]
    expect(told({ ...now, passages })).toEqual([['recounted', 'two reeds', null]])
  })
})
