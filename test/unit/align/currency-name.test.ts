import { expect, it } from 'vitest'
import { changes } from './told-changes.ts'

it.each([
  ['磨坊每年付300元人民币。', '磨坊每年付300元港币。', 'figure: 300元人民币 > 300元港币'],
  ['磨坊每年付20元人民币或等值大麦。', '磨坊每年付20元新台币或等值大麦。', 'figure: 20元人民币 > 20元新台币'],
  ['磨坊共值500元（人民币）。', '磨坊共值500元（港币）。', 'figure: 500元（人民币） > 500元（港币）'],
  ['磨坊共值500亿元。', '磨坊共值500亿元新台币。', 'figure: 500亿元 > 500亿元新台币'],
  ['磨坊共值人民币300万元。', '磨坊共值美元300万元。', 'figure: 人民币300万元 > 美元300万元'],
  ['磨坊共值新臺幣300萬元整。', '磨坊共值人民幣300萬元整。', 'figure: 新臺幣300萬元 > 人民幣300萬元'],
  ['磨坊共值港幣三萬元。', '磨坊共值美金三萬元。', 'figure: 港幣三萬元 > 美金三萬元'],
  ['磨坊共值300万元澳元。', '磨坊共值300万元加元。', 'figure: 300万元澳元 > 300万元加元'],
  ['水車の価格は米ドル300万とする。', '水車の価格は豪ドル300万とする。', 'figure: 米ドル300万 > 豪ドル300万'],
  [
    '방앗간 값은 미화 300만 달러로 한다.',
    '방앗간 값은 호주화 300만 달러로 한다.',
    'figure: 미화 300만 달러로 > 호주화 300만 달러로',
  ],
  [
    'The mill costs $300 (Canadian) in all.',
    'The mill costs $300 (Australian) in all.',
    'figure: $300 (Canadian) > $300 (Australian)',
  ],
  [
    'The mill costs 300 dollars Canadian.',
    'The mill costs 300 dollars Australian.',
    'figure: 300 dollars Canadian > 300 dollars Australian',
  ],
])('a sum has the currency that is named apart from its unit: %s', (before, after, told) => {
  expect(changes(before, after)).toEqual([told])
  const [one, other] = told.slice('figure: '.length).split(' > ')
  expect(changes(after, before)).toEqual([`figure: ${other} > ${one}`])
})

it.each([
  ['磨坊共值300元人民币。', '磨坊共值300元。'],
  ['磨坊共值人民币500亿元。', '磨坊共值500亿元人民币。'],
  ['磨坊付港币3万元。', '磨坊付3万港元。'],
  ['방앗간 값은 미화 300만 달러로 한다.', '방앗간 값은 300만 미국 달러로 한다.'],
  ['The mill costs $300 (Canadian) in all.', 'The mill costs 300 Canadian dollars in all.'],
])('one sum of one currency is written in another way: %s', (before, after) =>
  expect(changes(before, after)).toEqual([expect.stringMatching(/^rewritten: /u)]),
)

it.each([
  ['人民币3月升值。', '人民币4月升值。', 'figure: 3月 > 4月'],
  ['我们用人民币支付5次。', '我们用美元支付5次。', undefined],
])('a currency before what is no sum is none of it: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual(told === undefined ? [] : [told]),
)

it.each([
  [
    'The deposit is 12,500 Swiss francs.',
    'The deposit is 12,500 Congolese francs.',
    '12,500 Swiss francs > 12,500 Congolese francs',
  ],
  [
    'It costs 300 Japanese yen a crate.',
    'It costs 300 Chinese yuan a crate.',
    '300 Japanese yen > 300 Chinese yuan',
  ],
  [
    'It costs 300 Norwegian kroner in all.',
    'It costs 300 Danish kroner in all.',
    '300 Norwegian kroner > 300 Danish kroner',
  ],
  [
    'Cena wynosi 300 koron czeskich.',
    'Cena wynosi 300 koron duńskich.',
    '300 koron czeskich > 300 koron duńskich',
  ],
  [
    'Bedel 300 Kanada doları olur.',
    'Bedel 300 Avustralya doları olur.',
    '300 Kanada doları > 300 Avustralya doları',
  ],
])('the land whose money it is belongs to the sum, and is no name: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)

it.each([
  [
    'The mill closes at 17:00 GMT on Friday.',
    'The mill closes at 17:00 EST on Friday.',
    '17:00 GMT > 17:00 EST',
  ],
  [
    'The mill closes at 12:00 noon CET today.',
    'The mill closes at 12:00 noon UTC today.',
    '12:00 noon CET > 12:00 noon UTC',
  ],
  [
    'It closes at 9 a.m. Eastern Time.',
    'It closes at 9 a.m. Pacific Time.',
    '9 a.m. Eastern Time > 9 a.m. Pacific Time',
  ],
  [
    'Sie schließt um 14:00 Uhr MEZ am Freitag.',
    'Sie schließt um 14:00 Uhr UTC am Freitag.',
    '14:00 Uhr MEZ > 14:00 Uhr UTC',
  ],
])('a time has its zone, which is no name: %s', (before, after, told) =>
  expect(changes(before, after)).toEqual([`figure: ${told}`]),
)
