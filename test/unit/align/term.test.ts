import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a term with a capital', () => {
  it.each([
    [
      'No Guild can close the weir by night.',
      'Guilds should not close the weir by night.',
      ['negation: No > not'],
    ],
    ['Each Guild shall tell the keeper of it.', 'The Guilds shall tell the keeper of it.', []],
    ['Any River Party may ask for a count.', 'River Parties may ask for a count.', []],
    ['Then each Party signs, and the Council too.', 'Then the Parties sign, and the Council too.', []],
    ['The Keepers of Weirs met in Moss.', 'The Keeper of Weirs met in Moss.', []],
    ['Chaque Partie avertit le gardien.', 'Les Parties avertissent le gardien.', []],
    [
      'Ningún Estado puede cerrar la presa.',
      'Los Estados no pueden cerrar la presa.',
      ['negation: Ningún > no'],
    ],
    ['Каждая Сторона уведомляет хранителя.', 'Стороны уведомляют хранителя.', []],
  ])('is the same in the singular and the plural: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual(told)
    expect(changes(b, a)).toHaveLength(told.length)
  })

  it.each([
    ['Then Ann Reed signed the list.', 'Then Ann Reeds signed the list.', 'Ann Reed > Ann Reeds'],
    ['Ms Petrova thanked the Mill Board.', 'Mr Petrov thanked the Mill Board.', 'Ms Petrova > Mr Petrov'],
    ['Then each Buyer signs the list.', 'Then each Seller signs the list.', 'Buyer > Seller'],
    ['They met in the Euro-Baltic area.', 'They met in the Baltic area.', 'Euro-Baltic > Baltic'],
  ])('is told where it is another one: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`name: ${told}`]),
  )
})
