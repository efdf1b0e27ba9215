import { describe, expect, it } from 'vitest'
import {
  codedKey,
  monthsOfUses,
  spansOfUses,
  statementsInOurWords,
  statementsInSummaries,
  statementsOfUses,
  type WordUse,
  withoutDenied,
} from '../../../schema/stats/word-use.ts'

/** As the query counts it where every place with words that were said passes. */
const use = (statementId: string, attribution: string, counts: Partial<WordUse> = {}): WordUse => {
  const { places = 1, own = 0 } = counts
  return {
    ...{ statementId, date: statementId.slice(0, 10), attribution, places, own, ours: places - own },
    ...{ context: 0, phrases: [], asides: [], gists: [], summaries: 0, titles: 0, beside: 1 },
    ...counts,
  }
}
const denial = (statementId: string, foundIn: 'gist' | 'summary', isCounted = true) => ({
  ...{ statementId, attribution: 'joint', foundIn, n: foundIn === 'gist' ? 1 : null, isCounted },
})

describe('uses of words', () => {
  it('are told by voice, of the own words and ours, remarks of both sides with each', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 3, own: 1 }),
      use('2020-01-01-b', 'joint', { places: 1, own: 1 }),
      use('2021-05-02-c', 'both', { places: 2, own: 0 }),
      use('2021-05-02-c', 'moscow', { places: 1, own: 1 }),
    ]
    const told = spansOfUses(uses).map(({ voice, basis, places, statements, first, last }) =>
      [voice, basis, places, statements, first.date, first.statementId, last.date, last.statementId].join(
        ' ',
      ),
    )
    expect(told).toEqual([
      'beijing any 2 1 2021-05-02 2021-05-02-c 2021-05-02 2021-05-02-c',
      'beijing our_words 2 1 2021-05-02 2021-05-02-c 2021-05-02 2021-05-02-c',
      'joint any 4 2 2020-01-01 2020-01-01-a 2020-01-01 2020-01-01-b',
      'joint own_words 2 2 2020-01-01 2020-01-01-a 2020-01-01 2020-01-01-b',
      'joint our_words 2 1 2020-01-01 2020-01-01-a 2020-01-01 2020-01-01-a',
      'moscow any 3 1 2021-05-02 2021-05-02-c 2021-05-02 2021-05-02-c',
      'moscow own_words 1 1 2021-05-02 2021-05-02-c 2021-05-02 2021-05-02-c',
      'moscow our_words 2 1 2021-05-02 2021-05-02-c 2021-05-02 2021-05-02-c',
    ])
  })

  it('take a summary of remarks of both sides for a use by neither, unless a passage of that side has the words', () => {
    const uses = [
      use('2020-01-01-a', 'both', { places: 1, summaries: 1, beside: 0 }),
      use('2021-05-02-c', 'both', { places: 1, summaries: 1, beside: 0 }),
      use('2021-05-02-c', 'moscow', { places: 1, gists: [1] }),
    ]
    expect(
      spansOfUses(uses).map(({ voice, basis, places, first }) => `${voice} ${basis} ${places} ${first.date}`),
    ).toEqual(['moscow any 1 2021-05-02', 'moscow our_words 1 2021-05-02'])
  })

  it('say of our words where the title of a record alone has them', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 2, titles: 1, summaries: 1 }),
      use('2020-01-02-b', 'joint', { places: 2, titles: 1, gists: [3] }),
    ]
    const [span] = spansOfUses(uses).filter(({ basis }) => basis === 'our_words')
    expect([span?.first.isTitle, span?.last.isTitle]).toEqual([true, false])
  })

  it('are dated by passages shown as context only where there are no others, and tell of those beside', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 0, own: 1, context: 1, asides: [4], ours: 0 }),
      use('2021-05-02-b', 'joint', { places: 1, own: 2, context: 1, ours: 0 }),
    ]
    const [span] = spansOfUses(uses).filter(({ basis }) => basis === 'own_words')
    expect(span).toMatchObject({
      statements: 1,
      first: { date: '2021-05-02', isContext: false },
      last: { date: '2021-05-02', isContext: false },
      earlierInContext: { date: '2020-01-01', isContext: true, passages: ['2020-01-01-a#4'] },
      laterInContext: null,
    })
    const later = use('2022-06-03-c', 'joint', { places: 0, own: 1, context: 1, asides: [2], ours: 0 })
    const own = (all: WordUse[]) => spansOfUses(all).find(({ basis }) => basis === 'own_words')
    expect(own([...uses, later])).toMatchObject({
      statements: 1,
      last: { date: '2021-05-02', isContext: false },
      laterInContext: { date: '2022-06-03', isContext: true },
    })
    expect(own([later])).toMatchObject({
      statements: 0,
      first: { date: '2022-06-03', isContext: true },
      last: { date: '2022-06-03', isContext: true },
      earlierInContext: null,
      laterInContext: null,
    })
    expect(spansOfUses(uses).filter(({ basis }) => basis === 'our_words')).toEqual([])
    expect(statementsOfUses(uses)).toBe(1)
  })

  it('name the passages whose key phrases alone have them in the first and the last statement', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 5, own: 3, context: 1, phrases: [2, 5], gists: [2, 6] }),
      // The title has them, too.
      use('2021-05-02-b', 'joint', { places: 2, own: 2, phrases: [1] }),
    ]
    const passagesOf = ([span]: ReturnType<typeof spansOfUses>) => [span?.first.passages, span?.last.passages]
    const of = (basis: string) => spansOfUses(uses).filter((span) => span.basis === basis)
    const own = ['2020-01-01-a#2', '2020-01-01-a#5']
    expect(passagesOf(of('own_words'))).toEqual([own, []])
    const ours = ['2020-01-01-a#2', '2020-01-01-a#6']
    expect(passagesOf(of('our_words'))).toEqual([ours, ours])
    expect(passagesOf(of('any'))).toEqual([[], []])
    // A title of ours has them beside the gist.
    const titled = [use('2020-01-01-a', 'moscow', { places: 2, gists: [1] })]
    expect(spansOfUses(titled).find(({ basis }) => basis === 'our_words')?.first.passages).toEqual([])
    // Remarks of one statement by two attributions are of one use.
    const both = [
      use('2020-01-01-a', 'both', { own: 1, phrases: [3] }),
      use('2020-01-01-a', 'moscow', { own: 1, phrases: [4] }),
    ]
    expect(
      spansOfUses(both).find(({ basis, voice }) => basis === 'own_words' && voice === 'moscow'),
    ).toMatchObject({
      last: { passages: ['2020-01-01-a#3', '2020-01-01-a#4'] },
    })
  })

  it('are asked for their coding only where a gist or a title of ours has them', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 1, own: 1 }),
      use('2020-01-02-b', 'joint', { places: 2, summaries: 1 }),
      use('2020-01-02-b', 'moscow', { places: 1 }),
      use('2020-01-03-c', 'joint', { places: 1, summaries: 1 }),
    ]
    expect(statementsInOurWords(uses)).toEqual(['2020-01-02-b'])
  })

  it('in our words are left out for a voice and statement without such a coding', () => {
    const uses = [use('2020-01-01-a', 'both', { places: 2, own: 1 })]
    const told = spansOfUses(uses, new Set([codedKey('moscow', '2020-01-01-a')]))
    expect(told.map(({ voice, basis, places }) => `${voice} ${basis} ${places}`)).toEqual([
      'beijing any 1',
      'beijing own_words 1',
      'moscow any 2',
      'moscow own_words 1',
      'moscow our_words 1',
    ])
  })

  it('are counted without a gist that denies them', () => {
    const uses = [use('2020-01-01-a', 'joint', { places: 2, gists: [1, 2], beside: 2 })]
    expect(withoutDenied(uses, [denial('2020-01-01-a', 'gist')])).toEqual([
      use('2020-01-01-a', 'joint', { places: 1, gists: [2], beside: 2 }),
    ])
    expect(withoutDenied(uses, [denial('2020-01-01-a', 'gist', false)])).toEqual(uses)
    expect(withoutDenied(uses, [denial('2020-01-02-b', 'gist')])).toEqual(uses)
  })

  it('take a summary for an aside where nothing else of the statement has the words undenied', () => {
    const uses = [use('2020-01-01-a', 'joint', { places: 1, summaries: 1, beside: 1 })]
    const none = use('2020-01-01-a', 'joint', { places: 0, summaries: 0, beside: 1 })
    expect(withoutDenied(uses, [denial('2020-01-01-a', 'gist', false)])).toEqual([none])
    const beside = [use('2020-01-01-a', 'joint', { places: 1, summaries: 1, beside: 2 })]
    expect(withoutDenied(beside, [denial('2020-01-01-a', 'gist', false)])).toEqual(beside)
    expect(withoutDenied(beside, [denial('2020-01-01-a', 'summary')])).toEqual([{ ...none, beside: 2 }])
    // Whoever speaks in it, another place speaks for the summary.
    const other = use('2020-01-01-a', 'moscow', { places: 0, beside: 1 })
    expect(withoutDenied([...uses, other], [denial('2020-01-01-a', 'gist', false)])).toEqual([...uses, other])
  })

  it('are dated by no summary, which may only set the scene', () => {
    const uses = [
      use('2020-01-01-a', 'joint', { places: 1, summaries: 1, beside: 0 }),
      use('2021-05-02-b', 'joint', { places: 2, summaries: 1, beside: 1 }),
    ]
    const told = spansOfUses(uses).map(
      ({ basis, statements, first }) => `${basis} ${statements} ${first.date}`,
    )
    expect(told).toEqual(['any 2 2020-01-01', 'our_words 1 2021-05-02'])
    expect(statementsInSummaries(uses)).toBe(1)
    const passage = use('2020-01-01-a', 'moscow', { places: 0, beside: 1 })
    expect(statementsInSummaries([...uses, passage])).toBe(0)
    expect(
      statementsInSummaries([use('2020-01-01-a', 'joint', { places: 0, summaries: 0, beside: 0 })]),
    ).toBe(0)
  })

  it('are of as many statements as have a place that passes, whoever speaks', () => {
    const uses = [
      use('2020-01-01-a', 'joint'),
      use('2020-01-01-a', 'moscow'),
      use('2020-01-02-b', 'joint', { places: 0 }),
    ]
    expect(statementsOfUses(uses)).toBe(1)
    expect(spansOfUses(uses.slice(2))).toEqual([])
  })

  it('are counted by month where the statement itself has the words, once a statement', () => {
    const uses = [
      use('2020-01-01-a', 'both', { own: 1 }),
      use('2020-01-01-a', 'moscow', { own: 2 }),
      use('2020-01-09-b', 'moscow', { own: 1 }),
      use('2020-02-01-c', 'moscow', { own: 0 }),
    ]
    expect([...monthsOfUses(uses)]).toEqual([
      ['moscow 2020-01', 2],
      ['beijing 2020-01', 1],
    ])
  })
})
