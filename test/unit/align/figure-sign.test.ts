import { describe, expect, it } from 'vitest'
import { changes, differencesOf } from './told-changes.ts'

describe('signs and letters that belong to a figure', () => {
  it.each([
    ['It has 1e5 grains.', 'It has 1e-5 grains.', ['figure: 1e5 > 1e-5']],
    ['Порог равен 2e3 по шкале.', 'Порог равен 2e4 по шкале.', ['figure: 2e3 > 2e4']],
    ['The mill has 2e3 sacks.', 'The mill has 2,000 sacks.', ['rewritten: 2e3 > 2,000']],
    ['The share was 0.5 of it.', 'The share was .5 of it.', ['rewritten: 0.5 > .5']],
    ['The share was 0.5 of it.', 'The share was .7 of it.', ['figure: 0.5 > .7']],
    ['The share (.5) was paid.', 'The share (5) was paid.', ['figure: .5 > 5']],
    ['The change was -.5 that day.', 'The change was -.6 that day.', ['figure: -.5 > -.6']],
    ['It fell by 5 ‱ in May.', 'It fell by 5 ‰ in May.', ['figure: 5 ‱ > 5 ‰']],
    ['税率为3‱。', '税率为3‰。', ['figure: 3‱ > 3‰']],
    ['It cost 元500 then.', 'It cost 元600 then.', ['figure: 元500 > 元600']],
    ['It cost $500 then.', 'It cost 元500 then.', ['figure: $500 > 元500']],
    ['It was built in MMXX by us.', 'It was built in MMXXI by us.', ['figure: MMXX > MMXXI']],
    ['Построено в MCMXC году.', 'Построено в MCMXCI году.', ['figure: MCMXC > MCMXCI']],
    ['A hair of 5 µm is thin.', 'A hair of 6 μm is thin.', ['figure: 5 µm > 6 μm']],
    ['A hair of 5 µm is thin.', 'A hair of 5 mm is thin.', ['figure: 5 µm > 5 mm']],
  ])('are told with it: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it.each([
    ['We saw the MIX on sale.', 'We saw the CIVIC on sale.', ['name: MIX > CIVIC']],
    ['They left.5 men stayed.', 'They left.6 men stayed.', ['figure: 5 > 6']],
    ['价格为欧元500。', '价格为欧元600。', ['figure: 欧元500 > 欧元600']],
    ['Room 5E was let.', 'Room 6E was let.', ['figure: 5E > 6E']],
  ])('are not where they belong to something else: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it('are no month where the other text has the word in small letters', () => {
    expect(changes('The March on March 5 was long.', 'The march on March 5 was long.')).toEqual([])
    expect(changes('The March on March 5 was long.', 'The April on March 5 was long.')).toEqual([
      'figure: March > April',
    ])
  })

  it('makes no difference whether μ is a letter or the micro sign', () => {
    expect(differencesOf('A hair of 5 µm is thin.', 'A hair of 5 μm is thin.')).toEqual(['none'])
    expect(changes('A hair of 5 µm is thin.', 'A hair of 5 μm is thick.')).toEqual([])
    expect(differencesOf('A hair of 5 µm is thin.', 'A hair of 5 nm is thin.')).toEqual(['words'])
  })
})
