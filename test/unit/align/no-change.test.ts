import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('a saying with a negation', () => {
  it.each([
    ['It is possible.', 'It is no doubt possible.'],
    ['The fair is open.', 'The fair is, whether or not it rains, open.'],
    ['Le port est ouvert.', 'Le port est sans aucun doute ouvert.'],
    ['Le port est ouvert.', 'Le port est sans doute ouvert.'],
    ['Der Hafen ist offen.', 'Der Hafen ist ohne Zweifel offen.'],
    ['El puerto está abierto.', 'El puerto no obstante está abierto.'],
    ['Паром готов.', 'Паром тем не менее готов.'],
    ['Паром готов.', 'Паром как нельзя лучше готов.'],
    ['الميناء مفتوح.', 'الميناء لا سيما مفتوح.'],
    ['港で働く。', '港で限りない努力をする。'],
    ['港で働く。', '港で揺るぎない努力をする。'],
    ['磨坊合作。', '磨坊无不合作。'],
    ['ท่าเรือเปิด', 'ไม่ว่าอย่างไร ท่าเรือเปิด'],
  ])('denies nothing: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    ['It is possible.', 'It is not possible.', 'not'],
    ['Паром готов.', 'Паром не готов.', 'не'],
    ['港で働く。', '港で働かない。', 'ない'],
    ['ท่าเรือเปิด', 'ท่าเรือไม่เปิด', 'ไม่'],
  ])('is told from a negation: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`negation:  > ${told}`])
  })
})

describe('what is no figure or name', () => {
  it.each([
    ['the mark of a footnote', 'The gate is shut in winter[1].', 'The gate is shut in winter[2].'],
    ['the unit in the next cell', 'coal;40;kW\nsteel;12;kW', 'coal;40;MW\nsteel;12;kW'],
  ])('is not listed: %s', (_, a, b) => expect(changes(a, b)).toEqual([]))

  it.each([
    ['The fleet has 12 500 boats.', 'The fleet has 12500 boats.', '12 500 > 12500'],
    ['The sum is 1\n000 marks and due in May.', 'The sum is 1000 marks and due in May.', '1 000 > 1000'],
  ])('leaves a number that is written otherwise: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`rewritten: ${told}`]),
  )

  it('leaves the numbers of a column apart', () =>
    expect(changes('a\n12\n500\n320\nb', 'a\n12\n501\n320\nb')).toEqual(['figure: 500 > 501']))
})

it('tells no figure for a sign that shows nothing', () =>
  expect(changes('The fee is \u202e100\u202c crowns a day.', 'The fee is 100 crowns a day.')).toEqual([]))

it('tells no negation for its short form', () =>
  expect(changes('Le gardien n’entre pas.', 'Le gardien ne peut entrer.')).toEqual([]))

it('takes the crowns of Chinese for no grams', () =>
  expect(changes('行会每年支付四千万克朗。', '行会每年支付五千万克朗。')).toEqual([
    'figure: 四千万克朗 > 五千万克朗',
  ]))
