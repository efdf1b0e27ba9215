import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

const list = (...items: string[]) => items.join('\n\n')

it.each([
  [
    list('1. Apples', '2. Pears', '3. Plums'),
    list('1. Pears', '2. Apples', '3. Plums'),
    'Apples … Pears > Pears … Apples',
  ],
  [list('a) Gips', 'b) Kalk', 'c) Sand'), list('a) Kalk', 'b) Gips', 'c) Sand'), 'Gips … Kalk > Kalk … Gips'],
  [
    list('(1) Tea', '(2) Rice', '(3) Salt'),
    list('(1) Salt', '(2) Rice', '(3) Tea'),
    'Tea … Salt > Salt … Tea',
  ],
])('of two items that took each other’s number no figure and no letter changed: %j', (a, b, told) =>
  expect(changes(a, b)).toEqual([`exchange: ${told}`]),
)

it('tells a number that no other item took', () =>
  expect(changes('10. Platz: Ungarn', '12. Platz: Ungarn')).toEqual(['figure: 10 > 12']))

it('tells nothing of more than two items in another order, which the passages show', () =>
  expect(changes(list('1. Tea', '2. Rice', '3. Salt'), list('1. Salt', '2. Tea', '3. Rice'))).toEqual([]))
