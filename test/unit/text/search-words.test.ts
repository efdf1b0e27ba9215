import { describe, expect, it } from 'vitest'
import { phraseMeant, readQuery, synonymGroup, synonymsOf } from '../../../schema/text/search/query.ts'
import { partsOfPhrase } from '../../../schema/text/search/set-phrase.ts'
import { otherSpellings } from '../../../schema/text/search/spelling.ts'

describe('phraseMeant(query)', () => {
  it.each([
    ['back to back', 'back', true],
    ['Step by step', 'step', true],
    ['bread bread', 'bread', true],
    ['rules of origin', 'rules origin', false],
    ['rules of origin -rice', 'rules origin -rice', false],
  ])('takes %s as a phrase, apart %s', (q, apart, isRepeated) => {
    const meant = phraseMeant(readQuery(q, new Map()))
    expect(meant).toMatchObject({ apart, isRepeated })
    expect(meant?.query[0]).toMatchObject({ isPhrase: true, source: q.replace(/ -.*/, '') })
  })

  it.each([
    'no limits',
    'not an alliance',
    'bread and butter',
    'bread butter',
    '"back" to back',
    'the',
    'of the of',
  ])('takes %s as no phrase', (q) => expect(phraseMeant(readQuery(q, new Map()))).toBeUndefined())
})

describe('otherSpellings(word)', () => {
  it.each([
    ['defence', 'defense'],
    ['defenses', 'defences'],
    ['neighbouring', 'neighboring'],
    ['labor', 'labour'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['normalise', 'normalize'],
    ['militarization', 'militarisation'],
    ['de-militarization', 'de-militarisation'],
    ['self-defence', 'self-defense'],
    ['roubles', 'rubles'],
    ['ruble', 'rouble'],
    ['program', 'programme'],
  ])('has %s also as %s', (word, other) => expect(otherSpellings(word)).toEqual([other]))

  it.each(
    'four hour tour sector minor more there promise compromises enterprise exercise supervise otherwise size rise raised citizen crisis peace since force'.split(
      ' ',
    ),
  )('has no other spelling of %s', (word) => expect(otherSpellings(word)).toEqual([]))

  it('is found and named beside the word, and left alone in quotation marks', () => {
    expect(readQuery('defence', new Map())[0]?.alsoFound).toEqual(['defense'])
    expect(readQuery('"defence"', new Map())[0]?.alsoFound).toEqual([])
    expect(readQuery('Korea', new Map())[0]?.alsoFound).toEqual(['Korean'])
    expect(readQuery('Korean', new Map())[0]?.alsoFound).toEqual([])
    const synonyms = synonymsOf([synonymGroup(['Korea', 'Корея'])])
    expect(readQuery('Корея', synonyms)[0]?.forms.length).toBe(readQuery('Korea', synonyms)[0]?.forms.length)
    expect(readQuery('Корея', synonyms)[0]?.alsoFound).toEqual(['Korea', 'Korean'])
  })
})

describe('partsOfPhrase(phrase)', () => {
  it('has the words of a wording that stand side by side', () => {
    const patterns = { en: ['not ..3 sold at fair/n price/n'], ru: [], zh: ['不卖'] }
    expect(partsOfPhrase({ id: 'fair', patterns }).patterns).toEqual({
      en: [
        'sold at',
        'sold at fair/n',
        'sold at fair/n price/n',
        'at fair/n',
        'at fair/n price/n',
        'fair/n price/n',
      ],
      ru: [],
      zh: [],
    })
  })

  it('has none in which every word may be left out', () => {
    const { en } = partsOfPhrase({
      id: 'fair',
      patterns: { en: ['fair and? honest? price'], ru: [], zh: [] },
    }).patterns
    expect(en).toContain('fair and? honest?')
    expect(en).not.toContain('and? honest?')
  })
})
