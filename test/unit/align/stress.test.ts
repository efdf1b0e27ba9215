import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['The seller SHALL NOT leave.', 'The seller shall not leave.', []],
  ['The seller SHALL NOT leave.', 'The seller shall leave.', ['negation: NOT > ']],
  ['The buyer pays at once.', 'The buyer MUST pay at once.', []],
  ['Der Käufer zahlt sofort.', 'Der Käufer MUSS sofort zahlen.', []],
  ['They wrote to the GUILD in spring.', 'They wrote to the UNION in spring.', ['name: GUILD > UNION']],
])('a word in capitals for stress is no name: %s', (a, b, told) => {
  expect(changes(a, b)).toEqual(told)
})

it.each([
  ['The mill burnt last night.', 'CORRECTION: The mill burnt last night.', []],
  ['DRAFT The mill burnt last night.', 'The mill burnt last night.', []],
  ['Мельница сгорела ночью.', 'СРОЧНО: Мельница сгорела ночью.', []],
  ['港口接待船只。', 'URGENT：港口接待船只。', []],
  ['REED: I agree with this.', 'MOSS: I agree with this.', ['name: REED > MOSS']],
])('a label in capitals is a name only where another one takes its place: %s', (a, b, told) => {
  expect(changes(a, b)).toEqual(told)
})
