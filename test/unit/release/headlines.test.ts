import { describe, expect, it } from 'vitest'
import { headlines } from '../../../schema/release/headlines.ts'
import { dataset } from '../../support/dataset.ts'

const finding = (id: string, claim: string) => ({
  id,
  title: id.toUpperCase(),
  claim,
  query: {},
  restsOnLedger: false,
})

describe('headlines(before, now)', () => {
  it('are the claims that changed, with those that are new or gone', () => {
    const before = {
      findings: [finding('soup', 'Soup is hot.'), finding('tea', 'Tea is.'), finding('salt', 'Salt is.')],
    }
    const now = {
      findings: [finding('soup', 'Soup is cold.'), finding('tea', 'Tea is.'), finding('reef', 'Reef is.')],
    }
    expect(headlines(before, now)).toEqual([
      { where: 'SOUP', was: 'Soup is hot.', is: 'Soup is cold.' },
      { where: 'REEF', was: '', is: 'Reef is.' },
      { where: 'SALT', was: 'Salt is.', is: '' },
    ])
  })

  it('are none of a release that says what the one before said, or that kept no findings', () => {
    const same = { findings: [finding('soup', 'Soup is hot.')] }
    expect(headlines(same, same)).toEqual([])
    expect(headlines({}, {})).toEqual([])
  })
})

describe('the findings of a published release', () => {
  const [first, second] = dataset.releases.value.releases
  const idsOf = (release: typeof first) => release?.findings?.map(({ id }) => id)

  it('are kept with it, those of the newest as the first page has them', () => {
    expect(idsOf(first)).toEqual(['no-limits', 'nato', 'indo-pacific', '200-billion', 'general-assembly'])
    expect(second?.findings?.map(({ claim }) => claim)).toEqual(
      dataset.subject.value.findings.map(({ claim }) => claim),
    )
  })

  it('tell as changed what both releases say otherwise, in their own words', () => {
    const changed = headlines(first ?? {}, second ?? {})
    expect(changed.map(({ where }) => where)).toEqual(
      dataset.subject.value.findings.flatMap(({ id, title }) => (id === 'general-assembly' ? [] : title)),
    )
    for (const { was, is } of changed) {
      expect(first?.findings?.some(({ claim }) => claim === was)).toBe(true)
      expect(second?.findings?.some(({ claim }) => claim === is)).toBe(true)
    }
  })
})
