import { describe, expect, it } from 'vitest'
import { wordingFinder } from '../../../schema/text/search/set-phrase.ts'
import { dataset } from '../../support/dataset.ts'

const phrases = [
  {
    id: 'open-harbour',
    patterns: {
      en: ['open|free harbour/n', 'harbour ..3 everybody'],
      ru: ['открыт/adj гавань'],
      zh: ['开放港口'],
    },
  },
  { id: 'good-bread', patterns: { en: ['good bread'], ru: [], zh: ['好面包'] } },
]
const wordingsIn = wordingFinder(phrases, { en: { n: ['', 's'] }, ru: { adj: ['ая', 'ой'] } })

describe('wordingFinder(phrases, endings)', () => {
  it.each([
    ['Free Harbours', ['open-harbour: Free Harbours']],
    ['a harbour that is for everybody', ['open-harbour: harbour that is for everybody']],
    ['открытой гавань', ['open-harbour: открытой гавань']],
    ['港口：开放港口', ['open-harbour: 开放港口']],
    [
      'good bread in an open harbour, a free harbour',
      ['good-bread: good bread', 'open-harbour: open harbour'],
    ],
    ['開放港口', ['open-harbour: 開放港口']],
    ['a closed harbour', []],
    ['', []],
  ])('finds in %j %j', (text, expected) => {
    expect(wordingsIn(text).map(({ id, words }) => `${id}: ${words}`)).toEqual(expected)
  })

  it('finds each set phrase by the examples of its file, in every language', () => {
    const { phrases: own } = dataset.phrases.value
    const find = wordingFinder(
      own.map(({ id, en = [], ru = [], zh = [] }) => ({ id, patterns: { en, ru, zh } })),
      dataset.lexicon.value.endings,
    )
    for (const { id, counts } of own)
      for (const example of counts)
        expect(
          find(example).map(({ id }) => id),
          example,
        ).toContain(id)
  })
})
