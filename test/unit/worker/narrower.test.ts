import { describe, expect, it } from 'vitest'
import { partsOfQuery } from '../../../worker/pages/search/narrower.ts'

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
