import { describe, expect, it } from 'vitest'
import { cutsOf } from '../../../schema/text/align/cuts.ts'
import { folded } from '../../../schema/text/align/fold.ts'
import { countWords } from '../../../schema/text/word.ts'

function words(text: string): string[] {
  const { start, end, isWord } = cutsOf(text)
  return start.flatMap((from, place) => (isWord[place] ? [text.slice(from, end[place])] : []))
}

function parts(text: string): string[] {
  const { start } = cutsOf(text)
  return start.map((from, place) => text.slice(from, start[place + 1]))
}

describe('cutsOf(text)', () => {
  it('cuts where words are counted: at a hyphen, not at an apostrophe, a point or comma between digits, initials', () => {
    const text = "The long-term U.S. plan's 1,200.5 tonnes in 2013-2024."
    expect(parts(text)).toEqual([
      'The ',
      'long',
      '-',
      'term ',
      'U.S. ',
      "plan's ",
      '1,200.5 ',
      'tonnes ',
      'in ',
      '2013',
      '-',
      '2024',
      '.',
    ])
    expect(words(text).length).toBe(countWords(text))
  })

  it('parts words at a point without a space', () => {
    expect(words('The orchard closed.Pears stayed')).toEqual(['The', 'orchard', 'closed', 'Pears', 'stayed'])
  })

  it('reads Russian words whole', () => {
    expect(words('Северо-западный ветер, пришедший ещё вчера, стих.')).toEqual([
      'Северо',
      'западный',
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

  it('finds the words of scripts without spaces, also where something that shows nothing stands in one', () => {
    expect(words('我\u200B们喜欢苹果')).toEqual(['我\u200B们', '喜欢', '苹果'])
    expect(words('ตลาดเปิดทุกวัน')).toEqual(['ตลาด', 'เปิด', 'ทุก', 'วัน'])
    expect(words('コーヒーを飲む')).toEqual(['コーヒー', 'を', '飲む'])
  })

  it('leaves a soft hyphen and a direction mark inside the word', () => {
    expect(words('agree\u00ADment \u200Fsigned')).toEqual(['agree\u00ADment', 'signed'])
  })

  it('never cuts an emoji, a flag or a letter with its marks', () => {
    expect(parts('a\u0301 👩🏽‍🌾🇷🇺! 𠀀𠀁か\u3099 5\uFE0F\u20E3')).toEqual([
      'a\u0301 ',
      '👩🏽‍🌾',
      '🇷🇺',
      '! ',
      '𠀀',
      '𠀁',
      'か\u3099 ',
      '5\uFE0F\u20E3',
    ])
  })

  it('puts white space at the end of the token before it, and of none at the start of a text', () => {
    expect(parts(' \tone  two\r\n')).toEqual([' \t', 'one  ', 'two\r\n'])
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
