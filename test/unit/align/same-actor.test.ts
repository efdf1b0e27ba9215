import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

const rain = {
  en: 'The rain fell all night over the wide green fields of the south.',
  ru: 'Всю ночь шёл дождь над широкими зелёными полями далёкой долины.',
}
const boats = {
  en: 'In the morning the boats went out again and came home with full nets.',
  ru: 'Утром лодки снова вышли на озеро и вернулись домой с полными сетями.',
}

const between = (language: 'en' | 'ru', gone: string, come: string) =>
  changes(
    `${gone} ${rain[language]}\n\n${boats[language]}`,
    `${rain[language]}\n\n${boats[language]} ${come}`,
  )

describe('who acts in a dropped sentence and in a new one elsewhere', () => {
  it('is not listed where the two are of one formula', () => {
    expect(
      between(
        'en',
        'The Council expresses its concern about the situation in Yemen.',
        'The Council expresses its satisfaction about the situation in Chad.',
      ),
    ).toEqual(['name: Yemen > ', 'name:  > Chad'])
    expect(
      between(
        'ru',
        'Стороны и Совет выражают озабоченность положением дел в Йемене.',
        'Стороны и Совет выражают удовлетворение положением дел в Чаде.',
      ),
    ).toEqual(['name: Йемене > ', 'name:  > Чаде'])
  })

  it('is listed where another one acts, or the sentences are none of one formula', () => {
    expect(
      between(
        'en',
        'The Council expresses its concern about the situation in Yemen.',
        'The Senate expresses its satisfaction about the situation in Chad.',
      ),
    ).toEqual(['name: Council > ', 'name: Yemen > ', 'name:  > Senate', 'name:  > Chad'])
    expect(
      between(
        'en',
        'We asked the Council to open the old gate by the river.',
        'Nobody but the Council may sell bread on feast days.',
      ),
    ).toEqual(expect.arrayContaining(['name: Council > ', 'name:  > Council']))
  })
})
