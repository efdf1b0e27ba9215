import { describe, expect, it } from 'vitest'
import { fieldMeant, operatorsMeant } from '../../../schema/text/search/operator.ts'

describe('operatorsMeant(text)', () => {
  it.each([
    ['soup AND reeds', ['AND'], ['soup reeds']],
    ['soup OR "reeds AND bread"', ['OR'], ['soup', '"reeds AND bread"']],
    ['soup NOT "old bread"', ['NOT'], ['soup -"old bread"']],
    ['soup AND NOT -reeds', ['AND', 'NOT'], ['soup -reeds']],
    ['NOT "old bread" OR soup', ['NOT', 'OR'], ['soup']],
    ['soup OR reeds OR soup OR', ['OR'], ['soup', 'reeds']],
    ['OR', ['OR'], []],
  ])('finds in %s what looks like one, and what to ask instead', (text, words, instead) => {
    expect(operatorsMeant(text)).toEqual({ words, instead })
  })

  it.each(['soup and reeds', '"soup AND reeds"', 'soup, ANDES', 'soup/OR'])('finds none in %s', (text) => {
    expect(operatorsMeant(text)).toBeUndefined()
  })
})

describe('fieldMeant(text)', () => {
  it.each([
    ['title:soup reeds', 'title:soup', 'title', 'soup', 'reeds'],
    ['reeds key_phrase:"old soup" bread', 'key_phrase:"old soup"', 'key_phrase', '"old soup"', 'reeds bread'],
    ['reeds -title:soup', '-title:soup', 'title', 'soup', 'reeds'],
  ])('finds the first in %s', (text, source, name, value, rest) => {
    expect(fieldMeant(text)).toEqual({ source, name, value, rest })
  })

  it.each(['12:30 soup', 'https://reeds.example/1', 'Soup: reeds', '"title:soup"', 'title:'])(
    'finds none in %s',
    (text) => {
      expect(fieldMeant(text)).toBeUndefined()
    },
  )
})
