import { describe, expect, it } from 'vitest'
import { changes, rowsOf } from './told-changes.ts'

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
      ['figure: 3 > 5', 'figure: 5 травня > 3 травня'],
    ],
    [
      'The leaders of Kenya, Mali and Ghana met.',
      'The leaders of Ghana, Mali and Chad met.',
      ['name: Kenya > Chad'],
    ],
    [
      'El viernes el juez cita a 14 testigos.',
      'El juez cita el sábado a 41 testigos.',
      ['figure: 14 > 41', 'figure: viernes > sábado'],
    ],
    ['Στην Πάτρα ο δήμαρχος άνοιξε γέφυρα.', 'Ο δήμαρχος άνοιξε γέφυρα στον Βόλο.', ['name: Πάτρα > Βόλο']],
    ['Pécsett Varga Péter hidat nyitott.', 'Varga Péter Győrben hidat nyitott.', ['name:  > Győrben']],
    [
      'On Friday judge Ida Holt fined the mill.',
      'Judge Mia Lane fined the mill on Friday.',
      ['name: Ida Holt > Mia Lane'],
    ],
    [
      'Tolls rose by 5 percent, or 2 points.',
      'Tolls rose by 3 points, or 7 percent.',
      ['figure: 5 percent > 7 percent', 'figure: 2 > 3'],
    ],
    [
      'The Heads of State and Government of Mali and Chad met.',
      'The Heads of State and Government of Chad and Niger met.',
      ['name: Mali > Niger'],
    ],
    ['Tolls rose in Q3 FY2022.', 'Tolls rose in Q4 FY2023.', ['figure: Q3 FY2022 > Q4 FY2023']],
    ['В Мшине мэр открыл мост.', 'Мэр открыл мост в Речках.', ['name: Мшине > Речках']],
    ['W Mchowie mer otworzył młyn.', 'Mer otworzył młyn w Trzcinie.', ['name: Mchowie > Trzcinie']],
    ['En Juncal el alcalde abrió el puente.', 'El alcalde abrió el puente en Lima.', ['name: Juncal > Lima']],
    [
      'In Riet opende de burgemeester de molen.',
      'De burgemeester opende de molen in Mos.',
      ['name: Riet > Mos'],
    ],
    [
      'In Tarn Chancellor Reed opened the mill.',
      'Chancellor Reed opened the mill in Moss.',
      ['name: Tarn > Moss'],
    ],
    [
      "Bursa'da Bakan Ali Sazlık köprü açtı.",
      "Bakan Ali Sazlık Adana'da köprü açtı.",
      ["name: Bursa'da > Adana'da"],
    ],
    [
      'El molino de Juncal cerró, informó el diario Muelle.',
      'El diario Muelle informó que el molino de Lima cerró.',
      ['name: Juncal > Lima'],
    ],
    [
      'The Mayors of Reedham, Tarn and Moss met in Tarn.',
      'The Mayors of Moss, Reedham and Wexley met in Tarn.',
      ['name: Tarn > Wexley'],
    ],
    [
      'Las Universidades de Loja, Lima y Juncal firman.',
      'Las Universidades de Juncal, Loja y Muelle firman.',
      ['name: Lima > Muelle'],
    ],
  ])('is one entry wherever they stand: %s', (a, b, told) => expect(changes(a, b)).toEqual(told))

  it('is none where a date stands in both texts: an order says nothing of which is meant', () =>
    expect(
      changes(
        'In 2021 the dam broke and in 2022 it was mended.',
        'The dam broke in 2021 and was mended in 2022.',
      ),
    ).toEqual([]))

  it('is two entries where one is a place and the other a person', () =>
    expect(
      changes(
        'In Tarn the old mill burned down on a cold night.',
        'The old mill was burned down by Reed on a cold night.',
      ),
    ).not.toContain('name: Tarn > Reed'))

  it.each([
    [
      'The guild will triple the toll to 90 thousand tonnes by 2023.',
      'The guild will lift the toll to 95 thousand tonnes by 2026.',
    ],
    [
      'By 2023 we double the fleet to 90 thousand tonnes of barley.',
      'To 95 thousand tonnes we lift the fleet of barley by 2026.',
    ],
  ])('goes with what is of its kind: %s', (a, b) => {
    const told = changes(a, b)
    expect(told).toContain('figure: 90 thousand tonnes > 95 thousand tonnes')
    expect(told).toContain('figure: 2023 > 2026')
  })

  it('of figures alone goes with what is of its kind, too', () => {
    const before =
      'We, the Heads of the River Guilds, met in Tarn on 3 May 2019. We reaffirm our support for the 2001 Charter. We will triple the toll to 90 thousand tonnes by 2023 and we condemn the theft of nets.'
    const after =
      'We, the Heads of the River Guilds, met in Moss on 9 July 2020. We recall the 2001 Charter. We will lift the toll to 95 thousand tonnes by 2026 and we deplore the theft of nets, which was not punished.'
    expect(changes(before, after)).toEqual([
      'figure: 3 May 2019 > 9 July 2020',
      'figure: triple > ',
      'figure: 90 thousand tonnes > 95 thousand tonnes',
      'figure: 2023 > 2026',
      'name: Tarn > Moss',
      'negation:  > not',
    ])
    expect(rowsOf(before, after)).toEqual(['reworded'])
  })

  it.each([
    ['会议将在迪拜举行。', '会议将在多哈举行。', ['name: 迪拜 > 多哈']],
    ['会议由外交部长刘敏主持。', '会议由外交部长孙薇主持。', ['name: 刘敏 > 孙薇']],
    ['يعقد الاجتماع في تونس غدا.', 'يعقد الاجتماع في القرية القديمة غدا.', []],
  ])('is told whole or not at all where no capital tells names: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(told),
  )

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

it('two texts of one sentence with most words in common are one that was reworded', () => {
  const before = 'In Tarn Chancellor Ann Reed opened 14 mills for the guild on Monday.'
  const after = '41 mills were opened in Moss on Monday, Chancellor Ann Reed said to the guild.'
  expect(rowsOf(before, after)).toEqual(['reworded'])
  expect(changes(before, after)).toEqual(['figure: 14 > 41', 'name: Tarn > Moss'])
})
