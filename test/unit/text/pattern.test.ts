import { describe, expect, it } from 'vitest'
import { readings } from '../../../schema/text/pattern.ts'

function spelled(pattern: string, endings = {}): string[] {
  return readings(pattern, endings).map((row) =>
    row
      .map(
        (place) =>
          `${place.gap ? `..${place.gap} ` : ''}${[...place.words, ...(place.isNumber ? ['#'] : [])].join('|')}`,
      )
      .join(' '),
  )
}

describe('readings(pattern, endings)', () => {
  it('reads alternatives, endings, optional words and gaps', () => {
    expect(spelled('old? boat/n|ship ..3 sails', { n: ['', 's'] })).toEqual([
      'boat|boats|ship ..3 sails',
      'old boat|boats|ship ..3 sails',
    ])
  })

  it('reads a hyphen as a space and adds endings to the last part only', () => {
    expect(spelled('сине-бел/a', { a: ['ый', 'ого'] })).toEqual(['сине белый|белого'])
  })

  it('reads a Chinese word as its characters and a number as any number', () => {
    expect(spelled('海船|船 ..2 <number>')).toEqual(['海 船 ..2 #', '船 ..2 #'])
  })

  it('reads a pattern of 400 readings, and no more', () => {
    const choice = (count: number) => Array.from({ length: count }, (_, at) => `a${at}-b`).join('|')
    expect(readings(`${choice(20)} ${choice(20)}`)).toHaveLength(400)
    expect(() => readings(`${choice(401)}`)).toThrow('more than 400 readings')
  })

  it.each([
    ['boat/x', 'names the endings "x"'],
    ['..3 boat', 'starts with a gap'],
    ['boat ..3', 'ends with a gap'],
    ['boat ..99 sail', 'must be ..1 to ..15'],
    ['boat?', 'can match nothing'],
    ['boat |', 'is not a word'],
    ['船/n', 'Chinese words have no endings'],
    ['a-b|c-d a-b|c-d a-b|c-d a-b|c-d a-b|c-d a-b|c-d a-b|c-d a-b|c-d a-b|c-d', 'more than 400 readings'],
  ])('refuses %j and says why', (pattern, reason) => {
    expect(() => readings(pattern, { n: [''] })).toThrow(reason)
  })
})
