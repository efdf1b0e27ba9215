import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of units that are one character', () => {
  it.each([
    ['Мешок весит 5 ㎏ при 3 ℃.', 'Мешок весит 5 kg при 3 °C.'],
    ['花园气温5℃，种子重10㎏。', '花园气温5°C，种子重10kg。'],
    ['The garden has 20 ㎡ of barley.', 'The garden has 20 m² of barley.'],
    ['庭の種は10㎏です。', '庭の種は10kgです。'],
  ])('tells no other figure where they stand in letters: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    ['The garden has 20 ㎡ of barley.', 'The garden has 30 ㎡ of barley.', ['figure: 20 m² > 30 m²']],
    ['The garden has 20 ㎡ of barley.', 'The garden has 20 m³ of barley.', ['figure: 20 m² > 20 m³']],
    ['花园气温35℃，种子重10㎏。', '花园气温53°C，种子重10kg。', ['figure: 35°C > 53°C']],
  ])('tells another number or unit: %s', (a, b, found) => expect(changes(a, b)).toEqual(found))
})
