import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['磨坊于上午9时开门。', '磨坊于下午9时开门。', '上午9 > 下午9'],
  [
    'Мельница открывается в 9 часов утра.',
    'Мельница открывается в 9 часов вечера.',
    '9 часов утра > 9 часов вечера',
  ],
  ['磨坊建于公元前250年。', '磨坊建于公元250年。', '公元前250年 > 公元250年'],
  [
    'The mill was built in 250 BC near the weir.',
    'The mill was built in 250 AD near the weir.',
    '250 BC > 250 AD',
  ],
  [
    'Мельница построена в 250 году до н. э. у реки.',
    'Мельница построена в 250 году н. э. у реки.',
    '250 году до н. э. > 250 году н. э.',
  ],
])('the half of the day and the era belong to their figure: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)
