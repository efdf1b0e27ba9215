import { describe, expect, it } from 'vitest'
import { saidNumberAt } from '../../../schema/text/align/number-words.ts'
import { changes } from './told-changes.ts'

describe('saidNumberAt(text, place)', () => {
  it.each([
    ['two and a half million dollars', 2.5e6, ' dollars'],
    ['two million and a half', 2.5e6, ''],
    ['one and a quarter million', 1.25e6, ''],
    ['three quarters of a million', 750_000, ''],
    ['half a million', 500_000, ''],
    ['two and three', 2, ' and three'],
    ['twenty-first century', 21, ' century'],
    ['zweieinhalb Millionen', 2.5e6, ''],
    ['eine halbe Million', 500_000, ''],
    ['eine Billion', 1e12, ''],
    ['un billion', 1e12, ''],
    ['deux millions et demi', 2.5e6, ''],
    ['quatre-vingt-dix-sept', 97, ''],
    ['dos millones y medio', 2.5e6, ''],
    ['due milioni e mezzo', 2.5e6, ''],
    ['dois milhões e meio', 2.5e6, ''],
    ['два с половиной миллиона', 2.5e6, ''],
    ['dva i po miliona', 2.5e6, ''],
    ['dwa i pół miliona', 2.5e6, ''],
    ['п’ятсот тисяч', 500_000, ''],
    ['полумиллиона рублей', 500_000, ' рублей'],
    ['ottava porta', 8, ' porta'],
    ['iki buçuk milyon', 2.5e6, ''],
    ['driehonderdvijfentwintig dagen', 325, ' dagen'],
    ['drieëntwintig', 23, ''],
    ['twee en een half miljoen', 2.5e6, ''],
    ['anderhalf miljard', 1.5e9, ''],
    ['huszonöt nap', 25, ' nap'],
    ['ötszázharminchárom', 533, ''],
    ['két és fél millió', 2.5e6, ''],
    ['másfél milliárd', 1.5e9, ''],
    ['مليونان ونصف المليون', 2.5e6, ''],
    ['שני מיליון וחצי', 2.5e6, ''],
  ])('reads %s', (text, value, rest) => {
    const said = saidNumberAt(text, 0)
    expect(said?.value).toBe(value)
    expect(text.slice(said?.end)).toBe(rest)
  })

  it.each(['several million', 'einige hundert', 'несколько тысяч', 'тысячи', 'millions'])(
    'gives %s no value',
    (text) => {
      expect(saidNumberAt(text, 0)).toEqual({ end: text.length, value: undefined })
    },
  )

  it.each(['on the', 'undue', 'ein Boot', 'un bateau'])('takes %s for no number', (text) => {
    expect(saidNumberAt(text, 0)).toBeUndefined()
  })
})

describe('notableChanges(rows) of numbers', () => {
  it.each([
    ['It fell by minus five percent.', 'It fell by five percent.', 'minus five percent > five percent'],
    ['До минус пяти градусов.', 'До пяти градусов.', 'минус пяти градусов > пяти градусов'],
    ['Es sind minus fünf Grad.', 'Es sind fünf Grad.', 'minus fünf Grad > fünf Grad'],
    ['A menos cinco grados.', 'A cinco grados.', 'menos cinco grados > cinco grados'],
    ['气温为负五度。', '气温为五度。', '负五度 > 五度'],
    ['他带了五公斤大米。', '他带了五斤大米。', '五公斤 > 五斤'],
    ['Er hat 1 Billion Euro.', 'Er hat 1 Milliarde Euro.', '1 Billion Euro > 1 Milliarde Euro'],
    ['De har 1 billion kroner.', 'De har 1 milliard kroner.', '1 billion kroner > 1 milliard kroner'],
    ['De huurder betaalt binnen tien dagen.', 'De huurder betaalt binnen twintig dagen.', 'tien > twintig'],
    ['A bérlő tíz napon belül fizet.', 'A bérlő húsz napon belül fizet.', 'tíz > húsz'],
    ['Are 30 de lei în casă.', 'Are 30 de euro în casă.', '30 de lei > 30 de euro'],
    ['It lasts one second in all.', 'It lasts one minute in all.', 'one second > one minute'],
    ['Several million came here.', '1,000,000 came here.', 'Several million > 1,000,000'],
  ])('tells another sign, scale or unit: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`figure: ${told}`])
  })

  it('passes over a number word of another language than that of the text', () => {
    expect(changes('Le four est chaud et le pain est bon.', 'Le feu est chaud et le pain est bon.')).toEqual(
      [],
    )
  })
})

describe('half a share', () => {
  it.each([
    [
      'Kara wynosi pół procent na dzień.',
      'Kara wynosi jeden procent na dzień.',
      'pół procent > jeden procent',
    ],
    [
      'El recargo es de medio por ciento.',
      'El recargo es de uno por ciento.',
      'medio por ciento > uno por ciento',
    ],
    [
      'La penale è di mezzo punto percentuale al giorno.',
      'La penale è di un punto percentuale al giorno.',
      'mezzo punto percentuale > un punto percentuale',
    ],
  ])('is a figure, though its words are mostly articles: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )
})

it.each([
  [
    'About five hundred thousand geese left.',
    'About half a million geese left.',
    'five hundred thousand > half a million',
  ],
  [
    'It cost two hundred and fifty thousand dollars.',
    'It cost a quarter of a million dollars.',
    'two hundred and fifty thousand dollars > quarter of a million dollars',
  ],
])('one value in other words is written in another way: %s', (a, b, told) =>
  expect(changes(a, b)).toEqual([`rewritten: ${told}`]),
)

it.each([
  ['The ruling C-402/05 was read.', 'The ruling C-420/05 was read.', ['figure: C-402/05 > C-420/05']],
  ['Bill INV-2024-118 is unpaid.', 'Bill INV-2024-181 is unpaid.', ['figure: INV-2024-118 > INV-2024-181']],
  ['The group G-20 met here.', 'The group G-21 met here.', ['name: G-20 > G-21']],
])('the number of a case is a whole figure: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))
