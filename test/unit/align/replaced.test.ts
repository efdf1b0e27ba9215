import { describe, expect, it } from 'vitest'
import { changes } from './told-changes.ts'

describe('one name, date or figure in the place of another one', () => {
  it.each([
    [
      'À Lyon, le préfet Aubert Vaillant a parlé jeudi.',
      'Le préfet Aubert Vaillant a parlé jeudi à Lille.',
      ['name: Lyon > Lille'],
    ],
    [
      'A Bari la sindaca ha visto 300 operai.',
      'La sindaca ha visto a Bari 3.000 operai.',
      ['figure: 300 > 3.000'],
    ],
    [
      '5 травня у Львові загинули 3 людини.',
      'У Львові 3 травня загинули 5 людей.',
      ['figure: 5 травня > 3 травня', 'figure: 3 > 5'],
    ],
    [
      'The leaders of Kenya, Mali and Ghana met.',
      'The leaders of Ghana, Mali and Chad met.',
      ['name: Kenya > Chad'],
    ],
  ])('is one entry wherever they stand: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it('is none where a date stands in both texts: an order says nothing of which is meant', () =>
    expect(
      changes(
        'In 2021 the dam broke and in 2022 it was mended.',
        'The dam broke in 2021 and was mended in 2022.',
      ),
    ).toEqual([]))

  it('is not told of names in two sentences', () =>
    expect(
      changes(
        'In Tarn the mill burned. The bell of the old chapel rang at noon.',
        'The mill burned. The bell of the old chapel rang at noon in Reedham.',
      ),
    ).not.toContain('name: Tarn > Reedham'))
})

describe('the countries of which people hold an office', () => {
  it.each([
    [
      'The Ministers of Georgia, Moldova and Ukraine met.',
      'The Ministers of Ukraine, Moldova and Armenia met.',
      ['name: Georgia > Armenia'],
    ],
    [
      'The Presidents of Kenya and Ghana spoke.',
      'The Presidents of Ghana and Mali spoke.',
      ['name: Kenya > Mali'],
    ],
    [
      'Министры Грузии, Молдавии и Украины встретились.',
      'Министры Украины, Молдавии и Армении встретились.',
      ['name: Грузии > Армении'],
    ],
    [
      'Die Minister von Georgien, Moldau und der Ukraine trafen sich.',
      'Die Minister der Ukraine, von Moldau und Armenien trafen sich.',
      ['name: Georgien > Armenien'],
    ],
    [
      'The Ministers of Georgia, Moldova and Ukraine met.',
      'The Ministers of Ukraine, Georgia and Moldova met.',
      [],
    ],
    [
      'Les Présidents du Tchad et du Mali ont signé.',
      'Les Présidents du Mali et du Niger ont signé.',
      ['name: Tchad > Niger'],
    ],
    [
      'I Ministri di Canada, Mali e Cuba firmano.',
      'I Ministri di Cuba, Mali e Ghana firmano.',
      ['name: Canada > Ghana'],
    ],
  ])('are told without the office: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))
})

describe('names of several words in other cases and another order', () => {
  it('are no other name', () =>
    expect(
      changes('Pääministeri lensi Helsingistä Ouluun.', 'Pääministeri lensi Oulusta Helsinkiin.').filter(
        (one) => one.startsWith('name'),
      ),
    ).toEqual([]))
})
