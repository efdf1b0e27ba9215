import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../schema/text/align/alignment.ts'
import { countWords } from '../../../schema/text/word.ts'

/** Each row's pieces: removed in [ ], added in { }, with the number of a move, and in < > what changed on the way. */
function moved(a: readonly string[], b: readonly string[]) {
  const outcome = alignTexts(a, b, { granularity: 'paragraph' })
  if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
  const rows = outcome.rows.map(({ pieces }) =>
    pieces
      .map(({ kind, a: before, b: after, move, isChanged }) => {
        const text = isChanged ? `<${before}${after}>` : before || after
        if (kind === 'kept') return '_'
        return kind === 'removed' ? `[${move ?? ''} ${text}]` : `{${move ?? ''} ${text}}`
      })
      .join(''),
  )
  return { rows, sentencesMoved: outcome.sentencesMoved }
}

describe('a sentence that moved', () => {
  it('is marked whole, with the full stop at its end, and counted once', () => {
    const [one, two, three, four] = [
      'The mill was built above the weir by two sisters. ',
      'Nobody knows who laid the stones of the lower path. ',
      'In autumn the boats bring barley from the far shore. ',
      'The keeper rings a bell before he opens the gate.',
    ]
    expect(moved([one + two + three + four], [one + three + two + four])).toEqual({
      rows: [`_{1 ${three}}_[1 ${three}]_`],
      sentencesMoved: 1,
    })
  })

  it.each([
    ['Arabic', 'فتح الطحان السد.', 'بنى الضيوف قاربا كبيرا.', 'شكر الحارس أهل الوادي.'],
    ['Hebrew', 'הטוחן פתח את הסכר.', 'הוסכם לבנות סירה גדולה.', 'השומר הודה לכל האורחים.'],
    ['Korean', '방앗간 주인이 둑을 열었다.', '손님들이 새 배를 지었다.', '문지기가 마을에 깊이 감사했다.'],
    ['Hindi', 'चक्की वाले ने बाँध खोला।', 'मेहमानों ने एक नाव बनाई।', 'पहरेदार ने सबको धन्यवाद दिया।'],
    ['English', 'The miller shut it.', 'A new boat was built.', 'The keeper thanked the guests.'],
  ])('may be short, in any script: %s', (_, one, two, three) =>
    expect(moved([`${one} ${two} ${three}`], [`${two} ${three} ${one}`]).sentencesMoved).toBe(1),
  )

  it('is known in Chinese by its characters, of which a fifth became others', () => {
    const [one, two, three] = [
      '河边的磨坊由两位姐妹在水坝上方建成。',
      '渡船的主人每天清晨为村里的孩子运送书本和牛奶。',
      '钟楼的看守人在打开城门以前先敲钟三次。',
    ]
    const after = '渡船的老人每日清晨为城里的孩童运送书信和牛奶。'
    expect(moved([one + two, three], [one, three + after]).sentencesMoved).toBe(1)
    expect(
      moved([one + two, three], [one, `${three}羊群每年秋天从山上回到河谷里过冬吃草。`]).sentencesMoved,
    ).toBe(0)
  })

  it.each([
    [
      'English',
      'The guild pays 500 crowns for each day on which the ferry lies still. ',
      'The guild pays 600 crowns for each day on which the ferry lies still.',
      ['[1 The guild pays ][1 <500 >][1 crowns for each day on which the ferry lies still. ]', '{1 <600 >}'],
    ],
    [
      'Russian',
      'Гильдия платит сто крон за каждый день простоя парома. ',
      'Гильдия платит двести крон за каждый день простоя парома.',
      ['[1 Гильдия платит ][1 <сто >][1 крон за каждый день простоя парома. ]', '{1 <двести >}'],
    ],
  ])('shows what changed in it on its way: %s', (_, before, after, [gone, come]) => {
    const [mill, bell] = [
      'The mill was built above the weir by two sisters.',
      'The keeper rings a bell before he opens the gate.',
    ]
    const { rows, sentencesMoved } = moved([before + mill, bell], [mill, `${bell} ${after}`])
    expect(rows[0]).toContain(gone)
    expect(rows[1]).toContain(come)
    expect(sentencesMoved).toBe(1)
  })

  it('is numbered by its place in the second text, changed on its way or not', () => {
    const mill = 'The mill was built above the weir by two sisters.'
    const bell = 'The keeper rings a bell before he opens the gate.'
    const pays = (crowns: number) =>
      `The guild pays ${crowns} crowns for each day on which the ferry lies still. `
    const stones = 'Nobody knows who laid the stones of the lower path. '
    const { rows } = moved([pays(500) + stones + mill, bell], [mill, `${bell} ${pays(600)}${stones}`])
    const numbers = [...(rows[1] ?? '').matchAll(/\{(\d)/g)].map(([, n]) => n)
    expect(numbers).toEqual(numbers.toSorted())
    expect(new Set(numbers)).toEqual(new Set(['1', '2']))
  })

  it('shows a sign or a capital that changed on its way, though its words are the same', () => {
    const [mill, bell] = [
      'The mill was built above the weir by two sisters.',
      'The keeper rings a bell before he opens the gate.',
    ]
    const before = 'It is agreed that the ferry belongs to us: at −5 degrees it rests. '
    const after = 'It is agreed that the ferry belongs to US: at 5 degrees it rests.'
    const { rows } = moved([before + mill, bell], [mill, `${bell} ${after}`])
    expect(rows[0]).toContain('[1 <us>][1 : at ][1 <−>][1 5 degrees it rests. ]')
    expect(rows[1]).toContain('{1 <US>}{1 : at }{1 5 degrees it rests.}')
  })

  const carried = (before: string, after: string) => {
    const outcome = alignTexts([before], [after], { granularity: 'paragraph' })
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    const { words, carriedOver, rows } = outcome
    const kept = rows.reduce((sum, row) => sum + row.words.keptOfA, 0)
    return { all: words.a, ofA: carriedOver.wordsOfA, ofB: carriedOver.wordsOfB, inRows: kept }
  }

  const five = [
    'Both sides agree that the mill shall be open to all.',
    'Both sides agree that the ferry shall be free of charge.',
    'The town pays for the weir.',
    'Nobody may close the gate of the orchard at night.',
    'The guild of millers meets at the mill every spring to vote on the toll.',
  ]

  it('is carried over with all its words, where five stand in reverse order', () => {
    const before = five.join(' ')
    const after = five.toReversed().join(' ')
    expect(carried(before, after)).toEqual({ all: 53, ofA: 53, ofB: 53, inRows: 53 })
  })

  it('is not carried over where fewer than three quarters of its words are in both places', () => {
    const mill = '河边的磨坊由两位姐妹在水坝上方建成。'
    const ferry = '渡船的主人每天清晨为村里的孩子运送书本和牛奶。'
    const changed = '渡船的老人每日清晨为城里的孩童运送书信和牛奶。'
    const bell = '钟楼的看守人在打开城门以前先敲钟三次。'
    const outcome = alignTexts([mill + ferry, bell], [mill, bell + changed], { granularity: 'paragraph' })
    if (outcome.outcome !== 'aligned') throw new Error(outcome.outcome)
    expect(outcome.sentencesMoved).toBe(1)
    const kept = countWords(mill) + countWords(bell)
    expect(outcome.carriedOver).toMatchObject({ wordsOfA: kept, wordsOfB: kept })
  })

  it('is carried over except for what changed on its way', () => {
    const [first = '', ...others] = five
    const after = [...others, first.replace('mill', 'barn')].join(' ')
    expect(carried(five.join(' '), after)).toEqual({ all: 53, ofA: 52, ofB: 52, inRows: 52 })
  })

  it('is told in Chinese with its own full stop', () => {
    const [one, two, three, four] = [
      '这座磨坊是两姐妹在水坝上面建造的。',
      '没有人知道下面小路的石头是谁铺的。',
      '秋天船只从对岸运来许多大麦。',
      '看守人开门以前先要敲钟。',
    ]
    expect(moved([one + two + three + four], [one + three + two + four])).toEqual({
      rows: [`_{1 ${three}}_[1 ${three}]_`],
      sentencesMoved: 1,
    })
  })
})

describe('sentences of one passage that resemble each other', () => {
  const en = (name: string, figure: number) => `${name} pays ${figure} million crowns for the dam each year. `
  const zh = (name: string, figure: string) => `${name}每年为水坝支付${figure}百万克朗。`

  it.each([
    ['English', [en('Germany', 5), en('France', 6), en('Italy', 7)]],
    ['Chinese', [zh('德国', '五'), zh('法国', '六'), zh('意大利', '七')]],
  ])('are told as moved where their order changed, in %s', (_, [one = '', two = '', three = '']) => {
    expect(moved([one + two + three], [three + one + two])).toEqual({
      rows: [`{1 ${three}}_[1 ${three}]`],
      sentencesMoved: 1,
    })
  })

  it('are told with what changed in them besides', () =>
    expect(moved([en('Germany', 5) + en('France', 6)], [en('France', 6) + en('Germany', 8)])).toEqual({
      rows: [
        '[1 Germany pays ][1 <5 >][1 million crowns for the dam each year. ]_{1 Germany pays }{1 <8 >}{1 million crowns for the dam each year. }',
      ],
      sentencesMoved: 1,
    }))

  it('are compared in their place where their order is the same', () =>
    expect(moved([en('Germany', 5) + en('France', 6)], [en('Germany', 6) + en('France', 5)])).toEqual({
      rows: ['_[ 5 ]{ 6 }_[ 6 ]{ 5 }_'],
      sentencesMoved: 0,
    }))
})

describe('a short sentence that moved', () => {
  it.each([
    ['English', 'Trade rose sharply. ', 'The ministers met and spoke of the dam for hours. '],
    ['Russian', 'Торговля резко выросла. ', 'Министры встретились в городе и говорили о плотине. '],
    ['Chinese', '贸易大幅增长。', '部长们在老城会面，讨论了水坝问题。'],
  ])('is told as moved where each text has it once, in %s', (_, short, long) =>
    expect(moved([short + long], [long + short])).toEqual({
      rows: [`[1 ${short}]_{1 ${short}}`],
      sentencesMoved: 1,
    }),
  )

  it('is removed and added where a text has it twice', () =>
    expect(
      moved(
        [
          'All of them agreed. The ministers met and spoke of the dam. All of them agreed. They left at night.',
        ],
        [
          'The ministers met and spoke of the dam. They left at night. All of them agreed. All of them agreed.',
        ],
      ).rows,
    ).toEqual([
      '[ All of them agreed. ]_{1 They left at night. }_[1 They left at night]{ All of them agreed}_',
    ]))
})

describe('a dropped sentence and a new one of one formula', () => {
  const kept = ['果园的门每天晚上关闭，客人须提前离开。', '渡船每小时一班，冬季停运。']

  it.each([
    [
      'English',
      'The mills will buy forty wagons from the works at Tarn. ',
      'The guilds will buy twelve engines from the works at Reedham. ',
      'Rain delayed the regatta. ',
      'Nobody knows who laid the stones of the lower path. ',
    ],
    [
      'Russian',
      'Мельницы купят сорок вагонов на заводе в Тарне. ',
      'Гильдии купят двенадцать двигателей на заводе в Ридеме. ',
      'Дождь задержал регату. ',
      'Никто не знает, кто клал камни нижней тропы. ',
    ],
    [
      'Chinese',
      '偷窃木料的，处三年以下苦役。',
      '毁坏堤坝的，处五年以下苦役。',
      '大雨推迟了帆船赛。',
      '没有人知道下面小路的石头是谁铺的。',
    ],
  ])('are no moved one in %s', (_, before, after, rain, stones) =>
    expect(moved([before + rain, stones], [rain, stones + after]).sentencesMoved).toBe(0),
  )

  it('are no moved one beside others', () =>
    expect(
      moved(
        ['北镇将向沿河村庄提供三万袋大麦种子。', ...kept],
        [...kept, '东港将向山区村庄提供五万袋大麦面粉。'],
      ),
    ).toEqual({
      rows: ['[ 北镇将向沿河村庄提供三万袋大麦种子。]', '_', '_', '{ 东港将向山区村庄提供五万袋大麦面粉。}'],
      sentencesMoved: 0,
    }))
})
