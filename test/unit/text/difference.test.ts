import { describe, expect, it } from 'vitest'
import { differences } from '../../../schema/text/difference.ts'

const published = {
  words: 900,
  ideographs: 0,
  themes: { nato: { strict: 1, standard: 2, broad: 3 } },
  rules: { 'nato-name': 1 },
}

describe('differences(published, counted)', () => {
  it('finds none between equal figures', () => {
    expect(differences(published, structuredClone(published))).toEqual([])
  })

  it('says what was published and what was counted', () => {
    const counted = {
      words: 901,
      ideographs: 0,
      themes: { nato: { strict: 1, standard: 2, broad: 4 }, trade: { strict: 0, standard: 0, broad: 0 } },
      rules: { 'nato-bloc': 2 },
    }
    expect(differences(published, counted)).toEqual([
      'words: published 900, counted 901',
      'nato broad: published 3, counted 4',
      'trade strict: published nothing, counted 0',
      'trade standard: published nothing, counted 0',
      'trade broad: published nothing, counted 0',
      'rule nato-name: published 1, counted 0',
      'rule nato-bloc: published 0, counted 2',
    ])
  })
})
