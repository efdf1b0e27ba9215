import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['The lease has a term of one year.', 'The lease has a term of one month.', 'one year > one month'],
  [
    'The term is one (1) year from now.',
    'The term is one (1) month from now.',
    'one (1) year > one (1) month',
  ],
  ['Срок аренды — один год с этого дня.', 'Срок аренды — один месяц с этого дня.', 'один год > один месяц'],
  ["Un délai d'un mois est accordé.", "Un délai d'un an est accordé.", 'un mois > un an'],
  ['Le bail dure neuf ans au moulin.', 'Le bail dure neuf mois au moulin.', 'neuf ans > neuf mois'],
  ['El plazo es de un año desde hoy.', 'El plazo es de un mes desde hoy.', 'un año > un mes'],
  ['O prazo é de um ano no moinho.', 'O prazo é de um mês no moinho.', 'um ano > um mês'],
  ['Die Pacht läuft einen Monat lang.', 'Die Pacht läuft ein Jahr lang.', 'einen Monat > ein Jahr'],
  ['Il mulino resta chiuso sei anni.', 'Il mulino resta chiuso sei mesi.', 'sei anni > sei mesi'],
  ['Zahlung binnen acht Tagen.', 'Zahlung binnen acht Wochen.', 'acht Tagen > acht Wochen'],
  ['Die Sperre dauert zwölf Stunden.', 'Die Sperre dauert zwölf Tage.', 'zwölf Stunden > zwölf Tage'],
  ['Zahlung binnen 8 Tagen.', 'Zahlung binnen 8 Wochen.', '8 Tagen > 8 Wochen'],
])('a period in another unit is a changed figure, whatever word its number is: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)

it.each([
  ['Die Frist beträgt einen Monat.', 'Die Frist beträgt 1 Monat.', 'einen Monat > 1 Monat'],
  ['Le bail dure un an au moulin.', 'Le bail dure 1 an au moulin.', 'un an > 1 an'],
  ['El plazo es de un mes desde hoy.', 'El plazo es de 1 mes desde hoy.', 'un mes > 1 mes'],
  ['Termin wynosi jeden miesiąc.', 'Termin wynosi 1 miesiąc.', 'jeden miesiąc > 1 miesiąc'],
  [
    'Payment within 30 (thirty) days of it.',
    'Payment within thirty days of it.',
    '30 (thirty) days > thirty days',
  ],
])('one period in two ways is one entry, written in another way: %s', (before, after, told) => {
  expect(changes(before, after)).toEqual([`rewritten: ${told}`])
  expect(changes(after, before)).toEqual([`rewritten: ${told.split(' > ').toReversed().join(' > ')}`])
})

it.each([
  ['Die Frist beträgt einen Monat.', 'Die Frist beträgt zwei Monate.', 'einen Monat > zwei Monate'],
  ['Le bail dure un an au moulin.', 'Le bail dure deux ans au moulin.', 'un an > deux ans'],
  ['Le bail dure un (1) mois.', 'Le bail dure un (2) mois.', 'un (1) mois > un (2) mois'],
  ['Le bail dure un(1) mois.', 'Le bail dure un(2) mois.', 'un(1) mois > un(2) mois'],
])('a period whose number was an article is told whole: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)

it.each([
  ['Frist: Tage', 'Frist: Wochen'],
  ['The miller has one of the boats.', 'The miller has one of the carts.'],
])('a unit of time alone is neither a name nor a figure: %s', (before, after) =>
  expect(changes(before, after).filter((one) => !one.startsWith('rewritten'))).toEqual([]),
)
