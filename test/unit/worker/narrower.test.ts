import { describe, expect, it } from 'vitest'
import { partsOfQuery, yearBeside } from '../../../worker/pages/search/narrower.ts'

const themes = [{ label: 'Lamps', frames: [{ label: 'Lamps unlit' }, { label: 'Bright' }] }]
const term = (source: string, alsoFound: string[] = []) => ({
  ...{ source, alsoFound },
  ...{ isPhrase: false, isExcluded: false },
})

describe('what of a longer query may be looked for by itself', () => {
  it('are the names in it before its other words, and no word that only asks', () => {
    const parts = (q: string) =>
      partsOfQuery(
        q.split(' ').map((word) => term(word)),
        themes,
      )
    expect(parts('what does lamps unlit mean')).toEqual(['Lamps', 'Lamps unlit'])
    expect(parts('who first rejected the bright harbour')).toEqual(['Bright', 'rejected', 'harbour'])
  })

  it('is first what goes by several names', () => {
    expect(partsOfQuery([term('harbour'), term('ООН', ['UN'])], themes)).toEqual(['ООН', 'harbour'])
  })

  it('is never the query itself, nor what it excludes', () => {
    expect(partsOfQuery([term('lamps'), term('unlit')], themes)).toEqual(['Lamps', 'unlit'])
    expect(partsOfQuery([{ ...term('bright'), isExcluded: true }, term('harbour')], themes)).toEqual([
      'harbour',
    ])
  })
})

describe('a year beside words', () => {
  it.each([
    ['harbour 2023', { year: 2023, words: 'harbour' }],
    ['2014 harbour lights', { year: 2014, words: 'harbour lights' }],
    ['harbour in 2023', { year: 2023, words: 'harbour' }],
  ])('is told from them: %s', (q, found) => {
    expect(yearBeside(q)).toEqual(found)
  })

  it.each(['2023', 'harbour', '"harbour 2023"', '300 billion by 2030', '2023 2024'])('is none in %s', (q) => {
    expect(yearBeside(q)).toBeUndefined()
  })
})
