import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['Half of the members voted for it.', 'All of the members voted for it.', 'Half > All'],
  ['The whole crew came to the gate.', 'A third of the crew came to the gate.', 'whole > third'],
  ['Two thirds of the members voted.', 'Most members voted.', 'Two thirds > Most'],
  ['Половина членов совета согласилась.', 'Все члены совета согласились.', 'Половина > Все'],
  ['Die Hälfte der Boote kam an.', 'Alle Boote kamen an.', 'Hälfte > Alle'],
  ['La moitié des membres a voté.', 'Tous les membres ont voté.', 'moitié > Tous'],
  ['半数成员同意这一安排。', '全体成员同意这一安排。', '半数 > 全体'],
])('a share that became a word for how much is a changed figure: %s > %s', (a, b, told) =>
  expect(changes(a, b)).toEqual([`figure: ${told}`]),
)

it('a word for how much that became another one is no figure', () =>
  expect(changes('All members voted for it.', 'Most members voted for it.')).toEqual([]))
