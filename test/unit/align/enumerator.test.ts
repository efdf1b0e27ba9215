import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  [
    'The mill sold five (5) boats and six (6) carts.',
    'The mill sold five (5) boats and seven (7) carts.',
    'six (6) > seven (7)',
  ],
  ['The mill sold boats (5) and carts (6).', 'The mill sold boats (5) and carts (7).', '6 > 7'],
  ['See paragraphs (1) and (2) of the plan.', 'See paragraphs (1) and (3) of the plan.', '2 > 3'],
])('a number in brackets behind what it counts is a figure: %s', (a, b, told) => {
  expect(changes(a, b)).toEqual([`figure: ${told}`])
})

it.each([
  [
    'It covers (1) the well, (2) the yard and (3) the barn.',
    'It covers (2) the well, (3) the yard and (4) the barn.',
  ],
  [
    'It covers (1) the well, (2) the yard and (3) the barn.',
    'It covers (1) the well, (2) the yard and (4) the barn.',
  ],
  ['It covers 1) the well; 2) the yard.', 'It covers 3) the well; 4) the yard.'],
  ['It covers (I) the well and (II) the yard.', 'It covers (II) the well and (III) the yard.'],
])('the numbers of the items of a sentence count nothing: %s', (a, b) => {
  expect(changes(a, b)).toEqual([])
})
