import { describe, expect, it } from 'vitest'
import { folded } from '../../../schema/text/align/fold.ts'
import { tokensOf } from '../../../schema/text/align/token.ts'

const words = (text: string) =>
  tokensOf(text).flatMap(({ text: part, core, isWord }) => (isWord ? [part.slice(0, core)] : []))

describe('tokensOf(text)', () => {
  it('keeps hyphens, apostrophes, points and commas inside a word', () => {
    expect(words("The long-term plan's 1,200.5 tonnes, co‑signed in 2013-2024.")).toEqual([
      'The',
      'long-term',
      "plan's",
      '1,200.5',
      'tonnes',
      'co‑signed',
      'in',
      '2013-2024',
    ])
  })

  it('parts words at a point without a space', () => {
    expect(words('The orchard closed.Pears stayed')).toEqual(['The', 'orchard', 'closed', 'Pears', 'stayed'])
  })

  it('reads Russian words whole', () => {
    expect(words('Северо-западный ветер, пришедший ещё вчера, стих.')).toEqual([
      'Северо-западный',
      'ветер',
      'пришедший',
      'ещё',
      'вчера',
      'стих',
    ])
  })

  it('cuts Chinese into words and parts it from Latin letters and digits', () => {
    expect(words('我们喜欢苹果和香蕉，WTO成员2024年')).toEqual([
      '我们',
      '喜欢',
      '苹果',
      '和',
      '香蕉',
      'WTO',
      '成员',
      '2024',
      '年',
    ])
  })

  it('leaves a soft hyphen and a direction mark inside the word', () => {
    expect(words('agree\u00ADment \u200Fsigned')).toEqual(['agree\u00ADment', 'signed'])
  })

  it('never cuts an emoji, a flag or a letter with its marks', () => {
    expect(tokensOf('a\u0301 👩🏽‍🌾🇷🇺! 𠀀𠀁').map(({ text }) => text)).toEqual([
      'a\u0301 ',
      '👩🏽‍🌾',
      '🇷🇺',
      '! ',
      '𠀀',
      '𠀁',
    ])
  })

  it('puts white space at the end of the token before it, and of none at the start of a text', () => {
    expect(tokensOf(' \tone  two\r\n').map(({ text }) => text)).toEqual([' \t', 'one  ', 'two\r\n'])
  })
})

describe('folded(word)', () => {
  it.each([
    ['Agree\u00ADment', 'agreement'],
    ['ещё', 'еще'],
    ['２０２４', '2024'],
    ['co‑operate', 'co-operate'],
    ['plan’s', "plan's"],
    ['«', '"'],
    ['“', '"'],
    ['，', ','],
  ])('reads %s as %s', (word, form) => {
    expect(folded(word)).toBe(form)
  })
})
