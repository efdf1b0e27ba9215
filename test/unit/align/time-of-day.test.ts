import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a time of the day', () => {
  it.each([
    ['The fair opens at 9:30 p.m. by the mill.', 'The fair opens at 9:30 pm by the mill.', []],
    ['The fair opens at 9 a.m. by the mill.', 'The fair opens at 9 am by the mill.', []],
    [
      'The fair opens at 9.30 a.m. by the mill.',
      'The fair opens at 9:30 am by the mill.',
      ['rewritten: 9.30 a.m. > 9:30 am'],
    ],
    [
      'La foire ouvre à 10h30 près du moulin.',
      'La foire ouvre à 10:30 près du moulin.',
      ['rewritten: 10h30 > 10:30'],
    ],
    [
      'The fair opens at 9:30 p.m. by the mill.',
      'The fair opens at 21:30 by the mill.',
      ['rewritten: 9:30 p.m. > 21:30'],
    ],
    [
      'The fair opens at 12 a.m. by the mill.',
      'The fair opens at 0:00 by the mill.',
      ['rewritten: 12 a.m. > 0:00'],
    ],
    [
      'Der Markt beginnt um 9:30 Uhr am Wehr.',
      'Der Markt beginnt um 9.30 Uhr am Wehr.',
      ['rewritten: 9:30 Uhr > 9.30 Uhr'],
    ],
    [
      'La feria abre a las 9:30 horas junto al molino.',
      'La feria abre a las 9.30 horas junto al molino.',
      ['rewritten: 9:30 horas > 9.30 horas'],
    ],
    [
      'Ярмарка начнётся в 9.30 утра у плотины.',
      'Ярмарка начнётся в 9:30 утра у плотины.',
      ['rewritten: 9.30 утра > 9:30 утра'],
    ],
    ['The boat left at 17:00 GMT.', 'The boat left at 5 p.m. GMT.', ['rewritten: 17:00 GMT > 5 p.m. GMT']],
  ])('is the same one, written otherwise: %s > %s', (a, b, right) => expect(changes(a, b)).toEqual(right))

  it.each([
    [
      'The fair opens at 9:30 p.m. by the mill.',
      'The fair opens at 9:30 am by the mill.',
      '9:30 p.m. > 9:30 am',
    ],
    [
      'Der Markt beginnt um 9.30 Uhr am Wehr.',
      'Der Markt beginnt um 10.30 Uhr am Wehr.',
      '9.30 Uhr > 10.30 Uhr',
    ],
    [
      'Ярмарка начнётся в 9.30 утра у плотины.',
      'Ярмарка начнётся в 9.30 вечера у плотины.',
      '9.30 утра > 9.30 вечера',
    ],
    ['The fair opens at 9 am by the mill.', 'The fair opens at 10 am by the mill.', '9 am > 10 am'],
    ['La foire ouvre à 10h30 près du moulin.', 'La foire ouvre à 11:30 près du moulin.', '10h30 > 11:30'],
  ])('is another one: %s > %s', (a, b, told) => expect(changes(a, b)).toEqual([`figure: ${told}`]))
})
