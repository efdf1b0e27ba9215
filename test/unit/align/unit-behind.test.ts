import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('notableChanges(rows) of a number and its unit', () => {
  it.each([
    [
      'The orchard keeps 40 gardeners and 7 carts.',
      'The orchard keeps 40 trained gardeners and 7 new carts.',
    ],
    ['The guild may refuse within 30 days.', 'The guild may refuse within 30 full working days.'],
    ['A toll of 5 percent is due from 20 mills.', 'A toll of 5 full percent is due from 20 foreign mills.'],
    ['Сад держит 40 садовников и ждёт 14 дней.', 'Сад держит 40 опытных садовников и ждёт 14 рабочих дней.'],
    [
      'El huerto tiene 40 jardineros por 6 meses.',
      'El huerto tiene 40 nuevos jardineros por 6 largos meses.',
    ],
  ])('tells no other figure for a word between them: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })

  it.each([
    [
      'The orchard keeps 40 gardeners.',
      'The orchard keeps 40 weavers and gardeners.',
      ['figure: 40 gardeners > 40 weavers'],
    ],
    [
      'The guild may refuse within 30 days.',
      'The guild may refuse within 20 working days.',
      ['figure: 30 > 20'],
    ],
  ])('tells another unit or number: %s', (a, b, found) => expect(changes(a, b)).toEqual(found))

  it.each([
    [
      'The mill takes $5 or €5 a day.',
      'The mill takes €5 or $5 a day.',
      ['figure: $5 > €5', 'figure: €5 a day > $5 a day'],
    ],
    [
      'Мельник взял 5 рублей и 5 долларов.',
      'Мельник взял 5 долларов и 5 рублей.',
      ['figure: 5 рублей > 5 долларов', 'figure: 5 долларов > 5 рублей'],
    ],
    [
      'Reed brings 90 tonnes and Moss brings 90 barrels.',
      'Reed brings 90 barrels and Moss brings 90 tonnes.',
      ['figure: 90 tonnes > 90 barrels', 'figure: 90 barrels > 90 tonnes'],
    ],
    [
      'The toll is 5 % of barley and 5 ‰ of rye.',
      'The toll is 5 ‰ of barley and 5 % of rye.',
      ['figure: 5 % > 5 ‰', 'figure: 5 ‰ > 5 %'],
    ],
    ['The toll is 5 %, or 2 coins.', 'The toll is 3 coins, or 5 %.', ['figure: 2 > 3']],
  ])('tells units that were exchanged in their places: %s', (a, b, found) =>
    expect(changes(a, b)).toEqual(found),
  )
})
