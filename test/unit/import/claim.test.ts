import { describe, expect, it } from 'vitest'
import { claimProblems } from '../../../schema/import/claim.ts'
import { Holding } from '../../../schema/import/holding.ts'
import { dataset } from '../../support/dataset.ts'

const { subject } = dataset

function refused(claim: string, holds: object[]) {
  const finding = {
    id: 'soup',
    title: 'Soup',
    claim,
    query: {},
    holds: holds.map((one) => Holding.parse(one)),
  }
  return claimProblems({
    subject: { ...subject, value: { ...subject.value, findings: [finding] } },
  }).map(({ reason }) => reason)
}

const ofCollection = { frame: 'hot', voice: 'joint', first: '2013-03-04' }
const ofSeries = { ...ofCollection, series: 'leaders' }
const why =
  'tells a beginning or an end that rests on no complete series; say “in this collection” or “recorded”, or name the series in `holds`'

describe('claimProblems(files)', () => {
  it('holds the claims of the first page', () => {
    expect(claimProblems(dataset)).toEqual([])
  })

  it.each([
    'Soup is first called hot in 2013.',
    'Soup is called hot from 2013.',
    'Soup is called hot since March 2013.',
    'Soup is called hot until 4 March 2013.',
    'It is repeated as late as May 2018.',
    'No text calls soup hot before 2013.',
    'Soup was never called hot.',
  ])('refuses “%s” where its day rests on what was collected', (claim) => {
    expect(refused(claim, [ofCollection])).toEqual([`finding soup: “${claim}” ${why}`])
  })

  it('names the sentence that says too much, and no other', () => {
    const claim =
      'In this collection soup is hot from 2013. It is first cold in 2015; tea is recorded from 2016.'
    expect(refused(claim, [ofCollection])).toEqual([`finding soup: “It is first cold in 2015;” ${why}`])
  })

  it('lets a claim tell a first whose days are all of a complete series', () => {
    const claim = 'Soup is first called hot in 2013.'
    expect(refused(claim, [ofSeries])).toEqual([])
    expect(refused(claim, [ofSeries, ofCollection])).toHaveLength(1)
  })

  it('has a claim say how many of a series were not read, and none that all were', () => {
    const claim = 'Soup is first called hot in 2013'
    const holds = (notRead: number) => [{ ...ofSeries, beyond: { statements: 5, notRead } }]
    expect(refused(`${claim}.`, holds(2))).toEqual([
      'finding soup: say that “2 of the 5” were not fully read on it; a series that was not read whole is silent on less',
    ])
    expect(refused(`${claim}; 2 of the 5 before it were not fully read on soup.`, holds(2))).toEqual([])
    expect(refused(`${claim}; 3 of the 5 before it were not fully read on soup.`, holds(2))).toHaveLength(1)
    expect(refused(`${claim}.`, holds(0))).toEqual([])
    expect(refused(`${claim}; none of the 5 before it was fully read on soup.`, holds(5))).toEqual([])
    expect(refused(`${claim}.`, holds(5))).toEqual([
      'finding soup: say that “none of the 5” was fully read on it; a series that was not read whole is silent on less',
    ])
  })

  it('has a claim say what a published analysis alone finds silent', () => {
    const claim = 'Soup is first called hot in 2013'
    const holds = [{ ...ofSeries, beyond: { statements: 5, notRead: 0, byAnalysis: 5 } }]
    expect(refused(`${claim}.`, holds)).toEqual([
      'finding soup: say that “5 of the 5” rest on a published analysis alone; nobody here read them whole',
    ])
    expect(refused(`${claim}; 5 of the 5 before it rest on a published analysis alone.`, holds)).toEqual([])
  })

  it('lets a claim without such a word rest on what was collected', () => {
    expect(refused('Soup is called hot in 2013 and in 2015.', [ofCollection])).toEqual([])
  })
})
