import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a name that opens a sentence or a line', () => {
  it.each([
    ['Oslo, 3 June 2018', 'Accra, 3 June 2018', ['name: Oslo > Accra']],
    ['Lima, June 3, 2018. We met.', 'Quito, June 3, 2018. We met.', ['name: Lima > Quito']],
    ['Казань, 3 июня 2018 года', 'Тверь, 3 июня 2018 года', ['name: Казань > Тверь']],
    [
      'Назначить И. П. Сидорова послом.',
      'Назначить В. Л. Крюкова послом.',
      ['name: И. П. Сидорова > В. Л. Крюкова'],
    ],
    ['Освободить Орлова от должности.', 'Освободить Лапина от должности.', ['name: Орлова > Лапина']],
  ])('is told without what is none of it: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it.each([
    ['Yesterday, 3 June 2018, we met.', 'Recently, 3 June 2018, we met.'],
    ['Rain, 3 men and the rain came.', 'Snow, 3 men and the snow came.'],
  ])('is no other word: %s', (a, b) => expect(changes(a, b)).toEqual([]))
})
