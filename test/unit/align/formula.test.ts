import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a figure below or above a letter', () => {
  it.each([
    ['Let x₂ be the sum of both rows.', 'Let x₃ be the sum of both rows.', 'x₂ > x₃'],
    ['The kiln emits CO₂ at night.', 'The kiln emits CO₃ at night.', 'CO₂ > CO₃'],
    ['Der Ofen braucht H₂SO₄ am Abend.', 'Der Ofen braucht H₂SO₃ am Abend.', 'H₂SO₄ > H₂SO₃'],
    ['The force grows with v² and no faster.', 'The force grows with v³ and no faster.', 'v² > v³'],
    ['Газ N₂O идёт по трубе.', 'Газ N₃O идёт по трубе.', 'N₂O > N₃O'],
  ])('that became another one is a changed figure: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it.each([
    ['The kiln emits CO₂ at night.', 'The kiln emits SO₂ at night.'],
    ['The kiln emits CO₂ at night.', 'The kiln emits CO2 at night.'],
    ['The kiln emits CO₂ and dust at night.', 'The kiln emits dust at night.'],
    ['The rule¹ holds for every guest.', 'The rule² holds for every guest.'],
  ])(
    'that stayed, was written on the line, left with its letter, or marks a footnote, is none: %s > %s',
    (a, b) => expect(changes(a, b)).toEqual([]),
  )
})
