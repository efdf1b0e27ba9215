import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['Никто не возражал против плотины.', 'Никто возражал против плотины.', 'не'],
  ['Никто из мельников не голосовал.', 'Никто из мельников голосовал.', 'не'],
  ['Nikt nie głosował przeciw.', 'Nikt głosował przeciw.', 'nie'],
  ['Нико није гласао против.', 'Нико је гласао против.', 'није'],
  ['Ніхто не голосував проти.', 'Ніхто голосував проти.', 'не'],
])(
  'a pronoun that only goes with the negation of its verb is neither added nor removed: %s',
  (denied, other, word) => {
    expect(changes(denied, other)).toEqual([`negation: ${word} > `])
    expect(changes(other, denied)).toEqual([`negation:  > ${word}`])
  },
)

it('a French “ne” that denies nothing is neither added nor removed', () => {
  expect(changes('Le portail ouvre avant qu’il ne pleuve.', 'Le portail ouvre avant qu’il pleuve.')).toEqual(
    [],
  )
  expect(changes('Il ouvre avant qu’il ne pleuve pas.', 'Il ouvre avant qu’il pleuve.')).toEqual([
    'negation: ne > ',
  ])
})
