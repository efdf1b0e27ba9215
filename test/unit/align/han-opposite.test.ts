import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['磨坊的合同有效。', '磨坊的合同无效。', '有效 > 无效'],
  ['磨坊的合同无效。', '磨坊的合同有效。', '无效 > 有效'],
  ['此举无利于磨坊。', '此举有利于磨坊。', '无 > '],
])('a word that became its opposite by 无 is told once: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`negation: ${told}`]),
)

it.each([
  ['磨坊不再是仓库。', '磨坊是仓库。', '不'],
  ['洪水不可避免。', '洪水可避免。', '不'],
  ['行会毫不动摇。', '行会动摇。', '不'],
  ['磨坊主未必同意。', '磨坊主必同意。', '未'],
  ['它是非北约国家。', '它是北约国家。', '非'],
])('a word that denies more than the verb alone is one: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`negation: ${told} > `]),
)

it.each([
  ['这是非常好的磨坊。', '这是好的磨坊。'],
  ['他们谈到是非问题。', '他们谈到问题。'],
  ['他毫无疑问会来。', '他会来。'],
])('is none in another word: %s', (before, after) => expect(changes(before, after)).toEqual([]))
