import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

const rewritten = (...told: string[]) => told.map((one) => `rewritten: ${one}`)

describe('notableChanges(rows) of units in words and signs', () => {
  it.each([
    ['园地有300平方米，长12公里。', '园地有300m²，长12km。', ['300平方米 > 300m²', '12公里 > 12km']],
    ['庭は20平方メートルです。', '庭は20㎡です。', ['20平方メートル > 20m²']],
    ['庭の気温は8度です。', '庭の気温は8℃です。', ['8度 > 8°C']],
    ['길은 5킬로미터이고 좁다.', '길은 5km이고 좁다.', ['5킬로미터이고 > 5km']],
    ['El huerto tiene 90 metros cuadrados.', 'El huerto tiene 90 m².', ['90 metros cuadrados > 90 m²']],
    ['Le puits a 3 mètres cubes.', 'Le puits a 3 m³.', ['3 mètres cubes > 3 m³']],
    ['L’orto ha 90 metri quadrati.', 'L’orto ha 90 m².', ['90 metri quadrati > 90 m²']],
    ['Ogród ma 90 metrów kwadratowych.', 'Ogród ma 90 m².', ['90 metrów kwadratowych > 90 m²']],
    ['Der Garten hat 90 Quadratmeter.', 'Der Garten hat 90 m².', ['90 Quadratmeter > 90 m²']],
    ['Im Stall sind 5 Grad Celsius.', 'Im Stall sind 5 °C.', ['5 Grad Celsius > 5 °C']],
    ['В саду 5 градусов Цельсия.', 'В саду 5 °C.', ['5 градусов Цельсия > 5 °C']],
    ['Телега едет 9 километров в час.', 'Телега едет 9 км/ч.', ['9 километров в час > 9 км/ч']],
  ])('tells the same figure, written differently: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(rewritten(...told)),
  )

  it.each([
    ['庭の種は10kgです。', '庭の種は12kgです。', '10kg > 12kg'],
    ['庭は35℃で、静かです。', '庭は53℃で、静かです。', '35°C > 53°C'],
    [
      'Der Garten hat 90 Quadratmeter.',
      'Der Garten hat 95 Quadratmeter.',
      '90 Quadratmeter > 95 Quadratmeter',
    ],
    ['Der Preis stieg um das Doppelte.', 'Der Preis stieg um das Dreifache.', 'Doppelte > Dreifache'],
    ['Il prezzo è il doppio.', 'Il prezzo è il triplo.', 'doppio > triplo'],
  ])('tells another figure with its whole unit: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual([`figure: ${told}`]),
  )

  it('takes a word that also says something else for no figure where nothing took its place', () =>
    expect(changes('Die Hütte hat eine doppelte Wand.', 'Die Hütte hat eine Wand.')).toEqual([]))
})

describe('notableChanges(rows) of lines that open with a dash', () => {
  it('tells what one of them counts', () =>
    expect(changes('- 5 km\n\n- 7 kg\n\n- 9 °C', '- 5 kilometres\n\n- 8 kg\n\n- 9 °C')).toEqual([
      'rewritten: - 5 km > - 5 kilometres',
      'figure: - 7 kg > - 8 kg',
    ]))

  it('takes the dash of several lines for no minus', () => {
    const [a, b] = [
      '- 5 percent more rye\n\n- 3 percent less oats',
      '5 percent more rye\n\n3 percent less oats',
    ]
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
    expect(changes('- 5 percent more rye', '5 percent more rye')).toEqual(['figure: - 5 percent > 5 percent'])
  })
})

describe('notableChanges(rows) of sums and spans', () => {
  it.each([
    ['Млин коштує 5 млн грн на рік.', 'Млин коштує 5 млн євро на рік.', '5 млн грн > 5 млн євро'],
    ['Млин коштує 5 млн крб на рік.', 'Млин коштує 5 млн євро на рік.', '5 млн крб > 5 млн євро'],
    [
      'The mill cost 5 million florins.',
      'The mill cost 5 million euros.',
      '5 million florins > 5 million euros',
    ],
    [
      'The mill cost 5 million in all.',
      'The mill cost 5 million euros in all.',
      '5 million > 5 million euros',
    ],
    ['चक्की 300 करोड़ रुपये की है।', 'चक्की 300 करोड़ डॉलर की है।', '300 करोड़ रुपये > 300 करोड़ डॉलर'],
    ['चक्की 5 लाख टका की है।', 'चक्की 5 लाख रुपये की है।', '5 लाख टका > 5 लाख रुपये'],
    ['Frost of −5 to +5 degrees.', 'Frost of +5 to −5 degrees.', '−5 to +5 degrees > +5 to −5 degrees'],
    ['Frost of −5 to −3 degrees.', 'Frost of −5 to 3 degrees.', '−5 to −3 degrees > −5 to 3 degrees'],
  ])('tells the whole of each: %s', (a, b, told) => expect(changes(a, b)).toEqual([`figure: ${told}`]))

  it.each([
    ['Млин коштує 5 грн на рік.', 'Млин коштує 5 ₴ на рік.', '5 грн > 5 ₴'],
    [
      'The mill cost 5 crore rupees.',
      'The mill cost 50 million rupees.',
      '5 crore rupees > 50 million rupees',
    ],
  ])('tells one that is written differently: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(rewritten(told)),
  )
})
