import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['磨坊的合同有效。', '磨坊的合同无效。', '有效 > 无效'],
  ['磨坊的合同无效。', '磨坊的合同有效。', '无效 > 有效'],
  ['此举无利于磨坊。', '此举有利于磨坊。', '无 > '],
])('a word that became its opposite by 无 is told once: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`negation: ${told}`]),
)
