import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { notableChanges } from '../../../schema/text/align/notable.ts'
import { changes } from './told-changes.ts'

describe('words that took each other’s place', () => {
  it.each([
    ['Reedham sued Wexley in Tarn.', 'Wexley sued Reedham in Tarn.', ['Reedham … Wexley > Wexley … Reedham']],
    [
      'Reedham, Wexley, Tarn mend the dam of the old mill together.',
      'Reedham, Tarn, Wexley mend the dam of the old mill together.',
      ['Wexley … Tarn > Tarn … Wexley'],
    ],
    [
      'Ann Reed, of Tarn, and Tom Moss, of Wexley, won.',
      'Ann Reed, of Wexley, and Tom Moss, of Tarn, won.',
      ['Tarn … Wexley > Wexley … Tarn'],
    ],
    [
      'The miller pays the baker at noon.',
      'The baker pays the miller at noon.',
      ['miller … baker > baker … miller'],
    ],
    [
      'The toll fell from Monday to Friday.',
      'The toll fell from Friday to Monday.',
      ['Monday … Friday > Friday … Monday'],
    ],
    ['Reed paused. Moss smiled.', 'Moss paused. Reed smiled.', ['Reed … Moss > Moss … Reed']],
    [
      'Сидоров запел. Морозов замолчал.',
      'Морозов запел. Сидоров замолчал.',
      ['Сидоров … Морозов > Морозов … Сидоров'],
    ],
    [
      '昨日、葦田氏が苔木氏を批判した。',
      '昨日、苔木氏が葦田氏を批判した。',
      ['葦田氏 … 苔木氏 > 苔木氏 … 葦田氏'],
    ],
    ['商队先到北京后到上海。', '商队先到上海后到北京。', ['北京 … 上海 > 上海 … 北京']],
    ['甲は乙に代金を支払う。', '乙は甲に代金を支払う。', ['甲 … 乙 > 乙 … 甲']],
    [
      '갈 장관이 이끼 의원을 비판했다.',
      '이끼 의원이 갈 장관을 비판했다.',
      ['갈 장관 … 이끼 의원 > 이끼 의원 … 갈 장관'],
    ],
    ['मोहन ने सोहन की आलोचना की।', 'सोहन ने मोहन की आलोचना की।', ['मोहन … सोहन > सोहन … मोहन']],
    ['فازت مصر على تونس في المباراة.', 'فازت تونس على مصر في المباراة.', ['مصر … تونس > تونس … مصر']],
    ['השר סוף ביקר את השר טחב.', 'השר טחב ביקר את השר סוף.', ['סוף … טחב > טחב … סוף']],
  ])('is told with both in the order of either text: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual(told.map((one) => `exchange: ${one}`))
    expect(changes(`${a} It was told in 2019.`, `${b} It was told in 2021.`)).toContain('figure: 2019 > 2021')
  })

  it.each([
    [
      'Вечером Камышов позвонил Мохову.',
      'Вечером Камышову позвонил Мохов.',
      'Камышов … Мохову > Камышову … Мохов',
    ],
    [
      'Камышов подал в суд на Мохова.',
      'Мохов подал в суд на Камышова.',
      'Камышов … Мохова > Мохов … Камышова',
    ],
    [
      'Учора Очерет критикував Лозового.',
      'Учора Очерета критикував Лозовий.',
      'Очерет … Лозового > Очерета … Лозовий',
    ],
    [
      'Wczoraj Trzcin pochwalił Olchę.',
      'Wczoraj Trzcina pochwalił Olcha.',
      'Trzcin … Olchę > Trzcina … Olcha',
    ],
    ['Včera porazil Rákos Mechna.', 'Včera porazil Rákosa Mechen.', undefined],
    [
      'Nádas legyőzte Sásdit a döntőben.',
      'Nádast legyőzte Sásdi a döntőben.',
      'Nádas … Sásdit > Nádast … Sásdi',
    ],
    ["Dün Sazlık Yosun'u aradı.", "Dün Sazlık'ı Yosun aradı.", "Sazlık … Yosun'u > Sazlık'ı … Yosun"],
  ])('is told where each got the other’s ending, and no name as another one: %s > %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(told === undefined ? [] : [`exchange: ${told}`]),
  )

  it.each([
    ['En Lima el ministro Juncal recibió a Rosa Musgo.', 'El ministro Juncal recibió a Rosa Musgo en Lima.'],
    ['The dam at Wexley was mended by Ann Reed.', 'Ann Reed mended the dam at Wexley.'],
    ['Tại Huế, ông Lau tiếp bà Rêu.', 'Ông Lau tiếp bà Rêu tại Huế.'],
    ['Мохову помог Камышов.', 'Камышов помог Мохову.'],
    ['葦田氏が苔木氏を批判した。', '苔木氏を葦田氏が批判した。'],
    ['השר סוף נפגש בחיפה עם השר טחב.', 'בחיפה נפגש השר סוף עם השר טחב.'],
    ['On Friday the mill at Wexley burned.', 'The mill at Wexley burned on Friday.'],
    ['In May 2019 the dam at Wexley broke.', 'The dam at Wexley broke in May 2019.'],
    ['Reed sang. Moss danced.', 'Moss danced. Reed sang.'],
    ['השר סוף ביקר ביום שלישי בעיר עם השר טחב.', 'ביום שלישי ביקר השר סוף עם השר טחב בעיר.'],
    ['In 2021 the dam broke and in 2022 it was mended.', 'The dam broke in 2021 and was mended in 2022.'],
    ['The reeds, the mosses and the alders grow.', 'The alders, the reeds and the mosses grow.'],
    ['Il a dit à Reed.', 'Il à dit a Reed.'],
  ])('is not where only the order of words is another one: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })
})

it.each([
  ['The miller met Doctor Helen Wickfield at noon.', 'The miller met Doctor Helena Wickford at noon.'],
  ['Am Abend sang Helena Braun im Turm.', 'Am Abend sang Helen Brauner im Turm.'],
  ['Helen thanked the miller and Carter.', 'Helena thanked the miller and Carson.'],
])('names that became others of which neither took an ending of the other exchange nothing: %s', (a, b) => {
  expect(changes(a, b).filter((told) => told.startsWith('exchange'))).toEqual([])
})

it('a figure that went to another word is told as one that moved', () => {
  const outcome = alignTexts(
    ['Reed pays 500 at noon; Moss pays nothing.'],
    ['Reed pays nothing at noon; Moss pays 500.'],
  )
  expect(outcome.outcome === 'aligned' && notableChanges(outcome.rows)).toMatchObject([
    { kind: 'figure', removed: '500', isMoved: true },
    { kind: 'negation', isMoved: true },
  ])
})

it('takes no preposition that opens a sentence for a part of a name: À Lyon', () =>
  expect(changes('À Lyon, le préfet a reçu le maire.', 'Le préfet a reçu le maire à Lille.')).not.toContain(
    'name: À Lyon > ',
  ))

describe('a passage in which only the order of words changed', () => {
  const differenceOf = (a: string, b: string) => {
    const outcome = alignTexts([a], [b])
    return outcome.outcome === 'aligned'
      ? outcome.rows.map(({ change, difference }) => `${change} ${difference}`)
      : []
  }
  it.each([
    ['In Tarn the mill burned down.', 'The mill burned down in Tarn.', 'order'],
    ['昨日、東で磨いた。', '東で昨日、磨いた。', 'order'],
    ['In Tarn the mill burned down.', 'The mill burned down at Tarn.', 'words'],
    ['Red is 3:1 ahead.', 'Red is 1:3 ahead.', 'words'],
  ])('differs in that: %s > %s', (a, b, difference) =>
    expect(differenceOf(a, b)).toEqual([`reworded ${difference}`]),
  )
})

describe('clauses in another order', () => {
  it.each([
    [
      'In Leeds the mayor sold 5 boats for 300 crowns, and in York the abbot bought 7 carts for 450 crowns.',
      'In York the abbot bought 7 carts for 460 crowns, and in Leeds the mayor sold 5 boats for 300 crowns.',
      ['figure: 450 > 460'],
    ],
    [
      '小麦增长5%至40吨，大米下降7%至90吨，价格上涨2%。',
      '大米下降7%至95吨，价格上涨2%，小麦增长5%至45吨。',
      ['figure: 90吨 > 95吨', 'figure: 40吨 > 45吨'],
    ],
    [
      'For: 5 boats, 6 carts. Against: 7 mules.',
      'For: 5 boats. Against: 7 mules, 6 carts.',
      ['figure: 6 > 6'],
    ],
  ])('are compared each with itself, unless one went elsewhere: %s', (a, b, told) => {
    expect(changes(a, b)).toEqual(told)
  })
})

describe('figures that took each other’s place', () => {
  it.each([
    ['Reed got 5 and Moss got 7.', 'Reed got 7 and Moss got 5.', ['5 … 7 > 7 … 5']],
    [
      'In 2014 the mill grew; in 2015 it burned.',
      'In 2015 the mill grew; in 2014 it burned.',
      ['2014 … 2015 > 2015 … 2014'],
    ],
    [
      'In 2014 the mill got 5; in 2015 it got 6.',
      'In 2015 the mill got 6; in 2014 it got 5.',
      ['2014 … 2015 > 2015 … 2014', '5 … 6 > 6 … 5'],
    ],
  ])('are one exchange in one sentence: %s', (a, b, told) =>
    expect(changes(a, b)).toEqual(told.map((one) => `exchange: ${one}`)),
  )

  it.each([
    ['Reed got 5. The mill burned. Moss got 7.', 'Reed got 7. The mill burned. Moss got 5.'],
    ['Reed got 5, Ash got 5 and Moss got 7.', 'Reed got 7, Ash got 5 and Moss got 5.'],
  ])('are told apart over the end of a sentence, and where a third one is the same: %s', (a, b) =>
    expect(changes(a, b)).toEqual(['figure: 5 > 7', 'figure: 7 > 5']),
  )
})
