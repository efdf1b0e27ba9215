import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a number and the same again in brackets', () => {
  it.each([
    ['The barge is let for five (5) years.', 'The barge is let for five (6) years.'],
    ['The barge is let for 5 (five) years.', 'The barge is let for 5 (six) years.'],
    ['The barge is let for five [5] years.', 'The barge is let for five [6] years.'],
    ['The barge is let for five (5) years.', 'The barge is let for six (6) years.'],
    ['Payment within twelve (12) months.', 'Payment within twelve (21) months.'],
    ['Payment within twelve (12) months.', 'Payment within ten (12) months.'],
    ['Payment within twenty-five (25) days.', 'Payment within twenty-five (35) days.'],
    ['Payment within twenty five (25) days.', 'Payment within twenty five (35) days.'],
    ['A guild of five (5) millers meets.', 'A guild of five (7) millers meets.'],
    ['A toll of 15 (fifteen) per cent is due.', 'A toll of 15 (fifty) per cent is due.'],
    ['A toll of ten (10%) percent is due.', 'A toll of ten (12%) percent is due.'],
    ['A toll of ten (10%) percent.', 'A toll of ten (12%) percent.'],
    ['Ten (10) boats of twenty (20) sailed.', 'Ten (30) boats of twenty (20) sailed.'],
    ['المدة عشرة (10) أيام.', 'المدة عشرة (20) أيام.'],
    ['Pay two million (2,000,000) euros.', 'Pay two million (2,500,000) euros.'],
    ['Pay five (5) dollars.', 'Pay five (6) dollars.'],
    ['The toll is USD 5,000 (five thousand).', 'The toll is USD 5,000 (fifty thousand).'],
    ['Le bail dure six (6) mois.', 'Le bail dure six (9) mois.'],
    ['Die Frist beträgt zehn (10) Tage.', 'Die Frist beträgt zehn (20) Tage.'],
    ['Срок составляет десять (10) дней.', 'Срок составляет десять (15) дней.'],
    ['Сбор составляет 5 (пять) процентов.', 'Сбор составляет 5 (шесть) процентов.'],
    ['Строк становить десять (10) днів.', 'Строк становить десять (15) днів.'],
    ['El plazo es de quince (15) días.', 'El plazo es de quince (25) días.'],
    ['O prazo é de trinta (30) dias.', 'O prazo é de trinta (60) dias.'],
    ['La durata è di cinque (5) anni.', 'La durata è di cinque (7) anni.'],
    ['Okres wynosi dziesięć (10) dni.', 'Okres wynosi dziesięć (12) dni.'],
    ['期限为五（5）年。', '期限为五（6）年。'],
    ['It runs for five (6) years.', 'It runs for five years.'],
    ['It runs for five (6) years.', 'It runs for 5 years.'],
    ['It runs for five (6) years.', 'It runs for 6 years.'],
    ['A guild of five (6) millers meets.', 'A guild of five millers meets.'],
  ])('is another figure where either is another one: %s > %s', (a, b) => {
    for (const told of [changes(a, b), changes(b, a)]) {
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(/^figure: .+ > .+/)
    }
  })

  it.each([
    ['It runs for five (5) years.', 'It runs for five years.'],
    ['It runs for five (5) years.', 'It runs for 5 years.'],
    ['It runs for 5 (five) years.', 'It runs for 5 years.'],
    ['It runs for twenty five (25) days.', 'It runs for 25 days.'],
    ['A guild of five (5) millers meets.', 'A guild of five millers meets.'],
    ['A toll of 15 (fifteen) per cent is due.', 'A toll of 15 per cent is due.'],
    ['Сбор составляет 5 (пять) процентов.', 'Сбор составляет 5 процентов.'],
  ])('is the same figure, written differently, where all say one value: %s > %s', (a, b) => {
    for (const told of [changes(a, b), changes(b, a)]) {
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(/^rewritten: /)
    }
  })

  it.each([
    ['A walk of 5 km (3 miles) follows.', 'A walk of 5 km (4 miles) follows.', 'figure: 3 miles > 4 miles'],
    ['A quarter (25%) of it is sold.', 'A quarter (35%) of it is sold.', 'figure: 25% > 35%'],
  ])('is not what it comes to in another unit: %s > %s', (a, b, told) => {
    const bare = changes(a, b).map((one) => one.replaceAll(')', ''))
    expect(bare).toEqual([told])
  })
})

it.each([
  ['Au sens de l’article L. 121-3, a) du code.', 'Au sens de l’article L. 121-3, b) du code.'],
  ['Nach Artikel 5 Absatz 2 a) der Ordnung.', 'Nach Artikel 5 Absatz 2 b) der Ordnung.'],
  ['It is banned under section 4(2)(a) of it.', 'It is banned under section 4(2)(b) of it.'],
  ['A breach is punished under article 12(b).', 'A breach is punished under article 12(c).'],
  ['согласно пункту 3 (а) договора о плотине', 'согласно пункту 3 (б) договора о плотине'],
  ['As Annex A of it says, tolls apply.', 'As Annex B of it says, tolls apply.'],
])('another letter of a place in a law is another figure: %s > %s', (a, b) => {
  const told = changes(a, b)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^figure: /)
})

it('Hebrew years are no number two', () => {
  expect(changes('הסחר גדל בשנים הבאות.', 'הסחר גדל בתקופה הבאה.')).toEqual([])
})
