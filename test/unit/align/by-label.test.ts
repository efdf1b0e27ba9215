import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['Sugar rose to 30, salt to 40 and tea to 50.', 'Tea rose to 50, sugar to 30 and salt to 45.', ['40 > 45']],
  ['Exports: 5; imports: 7; prices: 9.', 'Imports: 7; prices: 8; exports: 5.', ['9 > 8']],
  ['Exports: 5; imports: 7; prices: 9.', 'Imports: 7; prices: 9; exports: 5.', []],
])('figures of a list in another order are told by what they are of: %s', (a, b, told) => {
  expect(changes(a, b)).toEqual(told.map((one) => `figure: ${one}`))
})

it('figures of which more than two are of other things now are each told', () => {
  const a = 'The port got 10 boats, the mill 40 and the school 70.'
  const b = 'The port got 70 boats, the mill 10 and the school 55.'
  expect(changes(a, b)).toEqual(['10 > 70', '40 > 10', '70 > 55'].map((one) => `figure: ${one}`))
})

it('shares in Hungarian are told as others are', () => {
  expect(
    changes(
      'A hajók fele elindult, a kocsik harmada maradt.',
      'A hajók negyede elindult, a kocsik harmada maradt.',
    ),
  ).toEqual(['figure: fele > negyede'])
})
