import { describe, expect, it } from 'vitest'
import {
  type CoveredPassage,
  type CoveredStatement,
  coverage,
  gaps,
  seriesSizes,
  speakers,
} from '../../../schema/stats/coverage.ts'

const statement: CoveredStatement = {
  id: '',
  date: '2014-03-01',
  ...{ dayBasis: null, otherDay: null },
  year: 2014,
  voice: 'moscow',
  confidence: 'verified',
  hasOfficialPage: true,
  speakers: [],
}
const statements: CoveredStatement[] = [
  { ...statement, id: 'c', year: 2015, date: '2015-01-09', voice: 'joint', speakers: ['Harbour', 'Quay'] },
  { ...statement, id: 'a', confidence: 'unverified', speakers: ['Quay', 'Quay'] },
  { ...statement, id: 'b', date: '2014-11-20', hasOfficialPage: false, speakers: ['Anchor'] },
  {
    ...statement,
    id: 'd',
    dayBasis: 'unseen',
    voice: 'beijing',
    speakers: ['Quay', 'Mast'],
  },
]
const passage: CoveredPassage = {
  statementId: 'a',
  silence: null,
  uncounted: null,
  settlement: 'agreed',
  stanceSettlement: 'agreed',
  restsOn: 'official',
  checkVerdict: 'confirmed',
  keyPhrase: null,
  keyPhraseBasis: null,
}
const passages: CoveredPassage[] = [
  passage,
  { ...passage, keyPhrase: 'a calm sea', keyPhraseBasis: 'as_reported', restsOn: 'one_press' },
  // In these the coders differ: of the stance alone, of the frames as well, and of what is in no number.
  { ...passage, stanceSettlement: 'open' },
  { ...passage, settlement: 'majority', stanceSettlement: 'majority' },
  { ...passage, uncounted: 'not_own_words', stanceSettlement: 'majority' },
  { ...passage, statementId: 'b', silence: 'official', checkVerdict: null },
  { ...passage, statementId: 'b', silence: 'secondary', restsOn: 'mirror' },
  {
    ...passage,
    statementId: 'b',
    uncounted: 'not_own_words',
    keyPhrase: 'a rough sea',
    keyPhraseBasis: 'official',
  },
  { ...passage, statementId: 'c', restsOn: 'none', checkVerdict: null },
  {
    ...passage,
    statementId: 'c',
    restsOn: 'unclassified',
    keyPhrase: 'the tide',
    keyPhraseBasis: 'text_at_hand',
  },
  { ...passage, statementId: 'nowhere' },
]

describe('coverage(statements, passages)', () => {
  it('has one row for each year and voice, in that order, and counts a passage once by what it is', () => {
    expect(coverage(statements, passages)).toEqual([
      {
        ...{ year: 2014, voice: 'beijing', statements: 1, officialAddress: 1, unverified: 0 },
        ...{ passages: 0, silences: 0, context: 0 },
      },
      {
        ...{ year: 2014, voice: 'moscow', statements: 2, officialAddress: 1, unverified: 1 },
        ...{ passages: 4, silences: 2, context: 2 },
      },
      {
        ...{ year: 2015, voice: 'joint', statements: 1, officialAddress: 1, unverified: 0 },
        ...{ passages: 2, silences: 0, context: 0 },
      },
    ])
  })

  it('has no row where there is no statement', () => {
    expect(coverage([], passages)).toEqual([])
  })
})

describe('seriesSizes(statements)', () => {
  it('counts statements by complete series, in order, and leaves out those of none', () => {
    const of = (series: string | null) => ({ series })
    expect(seriesSizes([of('b'), of(null), of('a'), of('b')])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(seriesSizes([of(null)])).toEqual([])
  })
})

describe('gaps(statements, passages)', () => {
  it('counts what is missing and what rests on little', () => {
    const [first, second, third, ...rest] = statements
    const told = [
      { ...first, readPart: 'The opening.' },
      { ...second, readWhole: 'The text.', readPart: 'The opening in English.' },
      { ...third, readPart: 'Nothing of the text; known from reports.' },
      ...rest,
    ]
    expect(gaps(told as typeof statements, passages, 3)).toEqual({
      statements: 4,
      withoutOfficialAddress: 1,
      unverifiedStatements: 1,
      uncountedRecords: 3,
      unknownReading: 1,
      readInPart: 1,
      nothingRead: 1,
      passages: 11,
      withoutEvidence: 1,
      unchecked: 2,
      framesAgreed: 6,
      stanceDiffers: 1,
      keyPhrases: 3,
      asReported: 1,
      inTextAtHand: 1,
      silences: 2,
      secondarySilences: 1,
      narrowEvidence: 3,
    })
  })
})

describe('speakers(statements)', () => {
  it('tells the first and the last day where they are not sure, and no day between them', () => {
    const on = (date: string) => ({ ...statement, date, dayBasis: 'unseen' as const, speakers: ['Quay'] })
    const [quay] = speakers([on('2014-05-02'), on('2013-05-02'), on('2015-05-02')])
    expect(quay?.unsureDates.toSorted()).toEqual(['2013-05-02?', '2015-05-02?'])
  })

  it('counts a name once in a statement, most statements first, and equals by name', () => {
    expect(speakers(statements)).toEqual([
      {
        ...{ name: 'Quay', statements: 3, first: '2014-03-01', last: '2015-01-09' },
        // Another statement is surely of the first day.
        unsureDates: [],
        voices: ['beijing', 'joint', 'moscow'],
      },
      {
        ...{ name: 'Anchor', statements: 1, first: '2014-11-20', last: '2014-11-20' },
        ...{ unsureDates: [], voices: ['moscow'] },
      },
      {
        ...{ name: 'Harbour', statements: 1, first: '2015-01-09', last: '2015-01-09' },
        ...{ unsureDates: [], voices: ['joint'] },
      },
      {
        ...{ name: 'Mast', statements: 1, first: '2014-03-01', last: '2014-03-01' },
        ...{ unsureDates: ['2014-03-01?'], voices: ['beijing'] },
      },
    ])
  })
})
