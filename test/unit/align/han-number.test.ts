import { describe, expect, it } from 'vitest'
import { changes, differencesOf } from './told-changes.ts'

it.each([
  ['水車の代金は金壱千万円とする。', '水車の代金は金弐千万円とする。', '壱千万円 > 弐千万円'],
  ['水車の代金は金弐百五拾万円とする。', '水車の代金は金参百五拾万円とする。', '弐百五拾万円 > 参百五拾万円'],
  ['水車の代金は金壱億円とする。', '水車の代金は金弐億円とする。', '壱億円 > 弐億円'],
])('formal numerals say another value: %s', (a, b, told) =>
  expect(changes(a, b)).toEqual([`figure: ${told}`]),
)

it.each([
  ['水車の代金は金弐百万円とする。', '水車の代金は金200万円とする。', '弐百万円 > 200万円'],
  ['水車の代金は金弐百万円とする。', '水車の代金は金二百万円とする。', '弐百万円 > 二百万円'],
])('formal numerals say the same value in another way: %s', (a, b, told) =>
  expect(changes(a, b)).toEqual([`rewritten: ${told}`]),
)

it.each([
  ['他有一只船，没有财产。', '他有一隻船，没有财产。'],
  ['磨坊有五个门。', '磨坊有五個门。'],
  ['园丁参加会议。', '园丁参观会议。'],
])('a counter in the other script is no other figure, and 参 alone none: %s', (a, b) =>
  expect(changes(a, b)).toEqual([]),
)

describe('a Chinese figure of a day, a way or a sum', () => {
  it.each([
    ['他上午九时到磨坊。', '他下午九时到磨坊。', '上午九时 > 下午九时'],
    ['磨坊离河五公里。', '磨坊离河五里。', '五公里 > 五里'],
    ['行会付三十八亿元。', '行会付八十三亿元。', '三十八亿元 > 八十三亿元'],
  ])('is told where it became another one: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it('of the same characters makes no words in another order', () =>
    expect([
      differencesOf('行会付三十八亿元。', '行会付八十三亿元。'),
      differencesOf('行会付磨坊三十八元。', '磨坊付行会三十八元。'),
    ]).toEqual([['words'], ['order']]))
})
