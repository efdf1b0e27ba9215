import { describe, expect, it } from 'vitest'
import { sureDay } from '../../../schema/statement-day.ts'
import { phraseSpan, phraseSummary, phraseYears } from '../../../schema/stats/phrase.ts'

const uncoded = {
  ...{ codedAs: null, codedStatements: null, codedFirst: null, codedLast: null },
  ...{ codedLongestGapFrom: null, codedLongestGapTo: null, codedLongestGapDays: null },
}

const unpromised = {
  ...{ promisedSum: null, promisedAnnouncements: null, promisedFirst: null, promisedLast: null },
  ...{ promisedLongestGapFrom: null, promisedLongestGapTo: null, promisedLongestGapDays: null },
}

const uses = [
  { statementId: 's1', ...sureDay('2019-03-01'), isCounted: true },
  { statementId: 's1', ...sureDay('2019-03-01'), isCounted: true },
  { statementId: 's2', ...sureDay('2019-03-11'), isCounted: true },
  { statementId: 's3', ...sureDay('2020-03-11'), isCounted: false },
  { statementId: 's4', ...sureDay('2021-03-11'), isCounted: true },
]

describe('phraseSpan(uses)', () => {
  it('counts statements once and passes over what is not counted, in the gap too', () => {
    expect(phraseSpan(uses)).toEqual({
      statements: 3,
      first: '2019-03-01',
      last: '2021-03-11',
      longestGap: { from: '2019-03-11', to: '2021-03-11', days: 731 },
      unsureDates: [],
      limitedDates: [],
    })
  })

  it('takes the earlier of two gaps of one length', () => {
    const every = (date: string) => ({ statementId: date, ...sureDay(date), isCounted: true })
    expect(phraseSpan(['2021-03-01', '2021-03-11', '2021-03-21'].map(every)).longestGap).toEqual({
      from: '2021-03-01',
      to: '2021-03-11',
      days: 10,
    })
  })

  it('takes uses in whatever order they come', () => {
    expect(phraseSpan(uses.toReversed())).toEqual(phraseSpan(uses))
  })

  it('has no gap for a single day and no days for nothing', () => {
    expect(phraseSpan(uses.slice(0, 2)).longestGap).toBeNull()
    expect(phraseSpan([])).toEqual({
      ...{ statements: 0, first: null, last: null, longestGap: null },
      unsureDates: [],
      limitedDates: [],
    })
  })

  it('says which of its days are not sure: those that no statement of the day is surely of', () => {
    const unseen = { dayBasis: 'unseen' as const, otherDay: null }
    const unsure = uses.map((use) => (use.statementId === 's1' ? use : { ...use, ...unseen }))
    expect(phraseSpan(unsure).unsureDates).toEqual(['2019-03-11?', '2021-03-11?'])
    const beside = { ...uses[4], statementId: 's5', ...sureDay('2021-03-11'), isCounted: true }
    expect(phraseSpan([...unsure, beside]).unsureDates).toEqual(['2019-03-11?'])
  })
})

describe('phraseYears(uses, statements)', () => {
  it('lists every year of the dataset, those without a statement too', () => {
    const statements = [{ date: '2019-01-01' }, { date: '2019-02-01' }, { date: '2021-01-01' }]
    expect(phraseYears(uses, statements)).toEqual([
      { year: 2019, statements: 2, withPhrase: 2 },
      { year: 2020, statements: 0, withPhrase: 0 },
      { year: 2021, statements: 1, withPhrase: 1 },
    ])
  })
})

describe('phraseSummary(phrase, uses)', () => {
  const phrase = { id: 'soup', label: 'Hot soup', says: 'Soup is hot.' }

  it('counts every use, and apart from that those in titles and key phrases, and those in words of a speaker', () => {
    const quotedIn = ['s1', 's3']
    const told = uses.map((use) => ({
      ...use,
      isQuoted: quotedIn.includes(use.statementId),
      isOwnWords: use.statementId === 's2',
    }))
    expect(phraseSummary(phrase, told, undefined, undefined)).toEqual({
      ...phrase,
      statements: 3,
      quoted: 1,
      ownWords: 1,
      first: '2019-03-01',
      last: '2021-03-11',
      longestGapFrom: '2019-03-11',
      longestGapTo: '2021-03-11',
      longestGapDays: 731,
      ...{ ownFirst: '2019-03-11', ownLast: '2019-03-11' },
      // In our words, too.
      ...{ contextStatements: 1, contextFirst: '2020-03-11', contextLast: '2020-03-11' },
      ...{ ownLongestGapFrom: null, ownLongestGapTo: null, ownLongestGapDays: null },
      ...uncoded,
      ...unpromised,
      unsureDates: [],
      limitedDates: [],
    })
  })

  it('tells apart what rests on words and what on the coding of the same name', () => {
    const told = uses.map((use) => ({ ...use, isQuoted: true, isOwnWords: use.statementId !== 's2' }))
    const coding = {
      name: 'Firm handshake',
      uses: [
        { statementId: 's1', ...sureDay('2019-03-01'), isCounted: true },
        { statementId: 's5', ...sureDay('2020-10-01'), isCounted: true },
        { statementId: 's6', ...sureDay('2022-01-01'), isCounted: false },
      ],
    }
    expect(phraseSummary(phrase, told, coding, undefined)).toMatchObject({
      ...{ first: '2019-03-01', last: '2021-03-11', longestGapDays: 731 },
      ...{ ownFirst: '2019-03-01', ownLongestGapFrom: '2019-03-01', ownLongestGapDays: 741 },
      ...{ codedAs: 'Firm handshake', codedStatements: 2, codedFirst: '2019-03-01', codedLast: '2020-10-01' },
      ...{ codedLongestGapFrom: '2019-03-01', codedLongestGapTo: '2020-10-01', codedLongestGapDays: 580 },
    })
  })

  it('names the first and last days on which the words only limit, deny or play down', () => {
    const said = (date: string, isLimited: boolean) => ({
      ...{ statementId: date, ...sureDay(date), isCounted: true, isLimited },
      ...{ isQuoted: true, isOwnWords: true },
    })
    const told = [said('2019-03-01', false), said('2020-03-01', true), said('2021-03-01', true)]
    const limitedOf = (...more: (typeof told)[number][]) =>
      phraseSummary(phrase, [...told, ...more], undefined, undefined).limitedDates
    expect(limitedOf()).toEqual(['2021-03-01'])
    // Another passage of the day says it as it stands.
    expect(limitedOf(said('2021-03-01', false))).toEqual([])
    const coding = { name: 'Hot soup', uses: [{ ...said('2021-03-01', false) }] }
    expect(phraseSummary(phrase, told, coding, undefined).limitedDates).toEqual([])
  })

  it('tells apart the statements that have the words in context alone', () => {
    const said = (date: string, isCounted: boolean) => ({
      ...{ statementId: date, ...sureDay(date), isCounted, isQuoted: true, isOwnWords: true },
    })
    const told = [
      said('2015-05-30', false),
      said('2019-09-25', true),
      said('2019-09-25', false),
      said('2022-09-09', true),
      said('2024-05-16', false),
    ]
    expect(phraseSummary(phrase, told, undefined, undefined)).toMatchObject({
      ...{ ownWords: 2, ownFirst: '2019-09-25', ownLast: '2022-09-09' },
      ...{ contextStatements: 2, contextFirst: '2015-05-30', contextLast: '2024-05-16' },
    })
  })

  it('has no dates and no gap without a use', () =>
    expect(phraseSummary(phrase, [], undefined, undefined)).toEqual({
      ...phrase,
      ...{ statements: 0, quoted: 0, ownWords: 0, first: null, last: null },
      ...{ contextStatements: 0, contextFirst: null, contextLast: null },
      ...{ longestGapFrom: null, longestGapTo: null, longestGapDays: null },
      ...{ ownFirst: null, ownLast: null },
      ...{ ownLongestGapFrom: null, ownLongestGapTo: null, ownLongestGapDays: null },
      ...uncoded,
      ...unpromised,
      unsureDates: [],
      limitedDates: [],
    }))

  it('has the announcements of the sum that it names, whether or not a statement has them', () => {
    const on = (date: string) => ({ statementId: date, ...sureDay(date), isCounted: true })
    const promised = { chain: '20', uses: ['2019-04-01', '2019-09-01', '2020-01-01'].map(on) }
    const told = ['2019-03-01', '2021-03-01'].map((date) => ({
      ...on(date),
      isQuoted: true,
      isOwnWords: true,
    }))
    expect(phraseSummary(phrase, told, undefined, promised)).toMatchObject({
      ...{ longestGapFrom: '2019-03-01', longestGapTo: '2021-03-01', longestGapDays: 731 },
      ...{
        promisedSum: '20',
        promisedAnnouncements: 3,
        promisedFirst: '2019-04-01',
        promisedLast: '2020-01-01',
      },
      ...{
        promisedLongestGapFrom: '2019-04-01',
        promisedLongestGapTo: '2019-09-01',
        promisedLongestGapDays: 153,
      },
    })
  })
})
