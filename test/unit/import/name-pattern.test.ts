import { describe, expect, it } from 'vitest'
import { namePattern } from '../../../schema/corpus/name-pattern.ts'

describe('namePattern(pattern)', () => {
  it.each([
    ['{party}_{session}_{year}', 'un/OST_67_2012.txt', { party: 'OST', date: '2012' }],
    ['{party}_{session}_{year}', 'speeches.csv#OST_67_2012', { party: 'OST', date: '2012' }],
    [
      '{date}-{speaker}-{title}',
      '20120503-Hallow-On_lamps.en.txt',
      { date: '2012-05-03', speakers: ['Hallow'], title: 'On lamps' },
    ],
    ['{year}.{month} {party}', '2012.5 North Shore.docx', { party: 'North Shore', date: '2012-05' }],
    ['{year}{month}{day}_{party}', '2012-05-03_OST.txt', null],
    ['{party}_{year}', 'OST_212.txt', null],
  ])('%s reads %s', (pattern, name, facts) => {
    expect(namePattern(pattern)(name)).toEqual(facts)
  })

  it('refuses a pattern without a field, and one that names a field twice', () => {
    expect(() => namePattern('speech')).toThrow('speech names no field; write it as {party}_{session}_{year}')
    expect(() => namePattern('{year}_{year}')).toThrow('{year}_{year} names {year} twice')
  })
})
