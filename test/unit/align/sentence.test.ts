import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../schema/text/align/sentence.ts'

describe('sentencesOf(paragraph)', () => {
  it.each([
    [
      'The mill is old. It stands by the river! Does it?',
      ['The mill is old. ', 'It stands by the river! ', 'Does it?'],
    ],
    ['He said: “It is old.” Nobody laughed.', ['He said: “It is old.” ', 'Nobody laughed.']],
    ['It costs 200 bn. dollars, e.g. in spring.', ['It costs 200 bn. dollars, e.g. in spring.']],
    ['It costs 3.50 of 1,000. 5 carts come.', ['It costs 3.50 of 1,000. ', '5 carts come.']],
    [
      'Мельница стара… Она стоит у реки. В 2019 г. её чинили.',
      ['Мельница стара… ', 'Она стоит у реки. ', 'В 2019 г. её чинили.'],
    ],
    ['磨坊很旧。它在河边！“很旧。”他说。', ['磨坊很旧。', '它在河边！', '“很旧。”', '他说。']],
    ['It stands. \u200DIt fell. \uFE0FIt lies.', ['It stands. \u200DIt fell. \uFE0FIt lies.']],
    ['磨坊很旧。\u0301它在河边！', ['磨坊很旧。\u0301它在河边！']],
    ['  Only one  ', ['  Only one  ']],
    [' ', [' ']],
  ])('cuts %j', (paragraph, sentences) => expect(sentencesOf(paragraph)).toEqual(sentences))
})
