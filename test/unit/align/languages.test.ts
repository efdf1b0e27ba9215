import { describe, expect, it } from 'vitest'
import { areOneInCases } from '../../../schema/text/align/name-case.ts'
import { deniesInTurkish } from '../../../schema/text/align/turkish-negation.ts'
import { changes } from './told-changes.ts'

type Told = [language: string, a: string, b: string, told: string]

/** For each language a sentence before and behind a figure, and five million and milliard in words and with digits. */
const LARGE: readonly (readonly [
  language: string,
  around: [string, string],
  million: string[],
  milliard: string[],
])[] = [
  [
    'English',
    ['The garden sold', 'apples and stays open all day for the guests of the town.'],
    ['five million', '5 million', '5,000,000'],
    ['five billion', '5 billion', '5,000,000,000'],
  ],
  [
    'German',
    ['Der Garten hat', 'Blumen und bleibt den ganzen Tag für die Gäste der Stadt offen.'],
    ['fünf Millionen', '5 Millionen', '5.000.000'],
    ['fünf Milliarden', '5 Milliarden', '5.000.000.000'],
  ],
  [
    'French',
    ['Le jardin compte', 'fleurs et reste ouvert toute la journée pour les visiteurs de la ville.'],
    ['cinq millions', '5 millions', '5 000 000'],
    ['cinq milliards', '5 milliards', '5 000 000 000'],
  ],
  [
    'Spanish',
    ['El jardín tiene', 'flores y está abierto todo el día para los visitantes de la ciudad.'],
    ['cinco millones', '5 millones', '5.000.000'],
    ['cinco mil millones', '5 mil millones', '5.000.000.000'],
  ],
  [
    'Italian',
    ['Il giardino ha', 'fiori e resta aperto tutto il giorno agli ospiti della città.'],
    ['cinque milioni', '5 milioni', '5.000.000'],
    ['cinque miliardi', '5 miliardi', '5.000.000.000'],
  ],
  [
    'Portuguese',
    ['O jardim tem', 'flores e fica aberto todo o dia para os visitantes da cidade.'],
    ['cinco milhões', '5 milhões', '5.000.000'],
    ['cinco bilhões', '5 bilhões', '5.000.000.000'],
  ],
  [
    'Russian',
    ['Сад продал', 'яблок и остаётся открытым весь день для гостей города.'],
    ['пять миллионов', '5 миллионов', '5 000 000'],
    ['пять миллиардов', '5 миллиардов', '5 000 000 000'],
  ],
  [
    'Serbian',
    ['Bašta ima', 'cvetova i ostaje otvorena ceo dan za goste grada.'],
    ['pet miliona', '5 miliona', '5.000.000'],
    ['pet milijardi', '5 milijardi', '5.000.000.000'],
  ],
  [
    'Serbian in Cyrillic',
    ['Башта има', 'цветова и остаје отворена цео дан за госте града.'],
    ['пет милиона', '5 милиона', '5.000.000'],
    ['пет милијарди', '5 милијарди', '5.000.000.000'],
  ],
  [
    'Polish',
    ['Ogród ma', 'kwiatów i pozostaje otwarty przez cały dzień dla gości miasta.'],
    ['pięć milionów', '5 milionów', '5 000 000'],
    ['pięć miliardów', '5 miliardów', '5 000 000 000'],
  ],
  [
    'Ukrainian',
    ['Сад має', 'квітів і залишається відкритим увесь день для гостей міста.'],
    ["п'ять мільйонів", '5 мільйонів', '5 000 000'],
    ["п'ять мільярдів", '5 мільярдів', '5 000 000 000'],
  ],
  [
    'Turkish',
    ['Bahçede', 'çiçek var ve bahçe bütün gün şehrin misafirlerine açık kalıyor.'],
    ['beş milyon', '5 milyon', '5.000.000'],
    ['beş milyar', '5 milyar', '5.000.000.000'],
  ],
  [
    'Chinese',
    ['花园去年卖了', '苹果，园丁们整天在果园工作。'],
    ['五百万个', '500万个', '5000000个'],
    ['五十亿个', '50亿个', '5000000000个'],
  ],
  [
    'Arabic',
    ['تنتج الحديقة', 'زهرة وتبقى مفتوحة طوال اليوم لضيوف المدينة.'],
    ['خمسة ملايين', '5 ملايين', '5,000,000'],
    ['خمسة مليارات', '5 مليارات', '5,000,000,000'],
  ],
  [
    'Hebrew',
    ['בגן יש', 'פרחים והוא פתוח כל היום לאורחי העיר.'],
    ['חמישה מיליון', '5 מיליון', '5,000,000'],
    ['חמישה מיליארד', '5 מיליארד', '5,000,000,000'],
  ],
]

describe('notableChanges(rows) in the languages that the page names', () => {
  const pairs = LARGE.flatMap(([language, [before, behind], million, milliard]) => {
    const join = language === 'Chinese' ? '' : ' '
    const around = (figure: string) => [before, figure, behind].join(join)
    const sameValue = [million, milliard].flatMap((forms) =>
      forms.flatMap((one) =>
        forms
          .filter((other) => other !== one)
          .map((other): Told => [language, around(one), around(other), `rewritten: ${one} > ${other}`]),
      ),
    )
    const changed = million.map((one, at): Told => {
      const other = milliard[at] ?? ''
      return [language, around(one), around(other), `figure: ${one} > ${other}`]
    })
    return [...sameValue, ...changed]
  })
  it.each(pairs)('tells a large number by its value, and whole: %s, %s > %s', (_, a, b, told) =>
    expect(changes(a, b)).toEqual([told]),
  )

  it.each(
    [
      ...'美元 欧元 吨 公里 米 公斤 公顷 度 桶 厘米 毫米 英镑 卢布 升 平方公里 千克 小时 亩'.split(' '),
      ...'人 名 艘 辆 次 项 天 个 家 册'.split(' '),
    ].map((unit) => [unit]),
  )('tells a Chinese numeral before a unit or what is counted: 五%s', (unit) => {
    const around = (figure: string) => `花园去年共有${figure}，园丁们整天在果园工作。`
    expect(changes(around(`五${unit}`), around(`八${unit}`))).toEqual([`figure: 五${unit} > 八${unit}`])
    expect(changes(around(`五${unit}`), around(`5${unit}`))).toEqual([`rewritten: 五${unit} > 5${unit}`])
    expect(changes(around(`5${unit}`), around(`五${unit}`))).toEqual([`rewritten: 5${unit} > 五${unit}`])
    expect(changes(around(`三万${unit}`), around(`3万${unit}`))).toEqual([
      `rewritten: 三万${unit} > 3万${unit}`,
    ])
    expect(changes(around(`1.5万${unit}`), around(`15000${unit}`))).toEqual([
      `rewritten: 1.5万${unit} > 15000${unit}`,
    ])
  })

  it('names nobody inside a number', () =>
    expect(
      changes(
        '今年有2万多人参观花园，园丁们整天在果园工作。',
        '今年有20000多人参观花园，园丁们整天在果园工作。',
      ),
    ).toEqual(['rewritten: 2万多人 > 20000多人']))

  it.each([
    ['fünf Tonnen', '5 Tonnen'],
    ['drei Meter', '3 m'],
    ['zwölf Hektar', '12 Hektar'],
    ['sieben Kilometer', '7 km'],
  ])('knows a German unit by its word: %s, %s', (one, other) => {
    const around = (figure: string) =>
      `Der Hof hat ${figure} und bleibt den ganzen Tag für die Gäste der Stadt offen.`
    expect(changes(around(one), around(other))).toEqual([`rewritten: ${one} > ${other}`])
  })

  it.each([
    ['5-1/2 percent', '5.50 percent'],
    ['5 1/2 percent', '5.5 percent'],
    ['5-1/4 to 5-1/2 percent', '5.25 to 5.5 percent'],
  ])('reads a number with a fraction: %s, %s', (one, other) => {
    const around = (figure: string) =>
      `The share of barley is ${figure} and stays so for the rest of the year in the town.`
    expect(changes(around(one), around(other))).toEqual([`rewritten: ${one} > ${other}`])
  })

  it.each([
    [
      'The guests not only sang but danced in the garden all day long.',
      'The guests sang and danced in the garden all day long.',
    ],
    [
      'Die Gäste haben nicht nur gesungen, sondern im Garten getanzt.',
      'Die Gäste haben gesungen und im Garten getanzt.',
    ],
    ['Гости не только пели, но и танцевали в саду весь день.', 'Гости пели и танцевали в саду весь день.'],
    [
      'Les invités ont non seulement chanté mais dansé dans le jardin.',
      'Les invités ont chanté et dansé dans le jardin.',
    ],
    [
      'Gli ospiti hanno non solo cantato ma ballato nel giardino.',
      'Gli ospiti hanno cantato e ballato nel giardino.',
    ],
    [
      'Los invitados no sólo cantaron sino que bailaron en el jardín.',
      'Los invitados cantaron y bailaron en el jardín.',
    ],
    ['园丁们不仅修剪果树，而且修建围墙，整天在果园工作。', '园丁们修剪果树，而且修建围墙，整天在果园工作。'],
  ])('lists no negation that denies nothing: %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
    expect(changes(b, a)).toEqual([])
  })
})

describe('areOneInCases(one, other, language)', () => {
  it.each([
    ['Путина', 'Путиным', 'ru'],
    ['Москву', 'Москвы', 'ru'],
    ['Лавров', 'Лаврова', 'ru'],
    ['Сергеем Лавровым', 'Сергея Лаврова', 'ru'],
    ['Совет Безопасности', 'Совета Безопасности', 'ru'],
    ['Київ', 'Києва', 'uk'],
    ['Зеленським', 'Зеленського', 'uk'],
    ['Вучићем', 'Вучића', 'sr'],
    ['Putinom', 'Putina', undefined],
    ['Putinem', 'Putina', undefined],
    ['Havel', 'Havla', undefined],
    ["Ankara'da", "Ankara'dan", undefined],
    ['Putins', 'Putin', 'de'],
  ])('knows a name in another case: %s, %s', (one, other, language) => {
    expect(areOneInCases(one, other, language)).toBe(true)
    expect(areOneInCases(other, one, language)).toBe(true)
  })

  it.each([
    ['Путина', 'Лаврова', 'ru'],
    ['Иванова', 'Ивана', 'ru'],
    ['Петрова', 'Петренко', 'ru'],
    ['Казани', 'Рязани', 'ru'],
    ['Ирана', 'Ирака', 'ru'],
    ['Сергеем Лавровым', 'Лаврова', 'ru'],
    ['Putina', 'Tuska', undefined],
    ['Clinton', 'Clintons', 'en'],
    ['Maria', 'Marie', 'fr'],
  ])('keeps two names apart: %s, %s', (one, other, language) =>
    expect(areOneInCases(one, other, language)).toBe(false),
  )
})

describe('deniesInTurkish(verb, other)', () => {
  it.each([
    ['onayladı', 'onaylamadı'],
    ['etti', 'etmedi'],
    ['destekliyor', 'desteklemiyor'],
    ['yapacak', 'yapmayacak'],
    ['okuyacak', 'okumayacak'],
    ['yapar', 'yapmaz'],
    ['onaylamış', 'onaylamamış'],
    ['etmesi', 'etmemesi'],
    ['yapan', 'yapmayan'],
  ])('knows the denied verb: %s, %s', (verb, other) => {
    expect(deniesInTurkish(verb, other)).toBe(true)
    expect(deniesInTurkish(other, verb)).toBe(false)
  })

  it.each([
    ['onayladı', 'onaylamıştı'],
    ['açıkladı', 'açıklamada'],
    ['gördü', 'görmek'],
    ['onayladı', 'yapmadı'],
  ])('keeps others apart: %s, %s', (verb, other) => expect(deniesInTurkish(verb, other)).toBe(false))
})

describe('what changed, by language', () => {
  it.each([
    ['Bakan bunu kabul edecek.', 'Bakan bunu kabul etmeyecek.', 'negation: edecek > etmeyecek'],
    ['Bu durum kabul edilebilir.', 'Bu durum kabul edilemez.', 'negation: edilebilir > edilemez'],
    ['Bakan dün gelebildi.', 'Bakan dün gelemedi.', 'negation: gelebildi > gelemedi'],
    ['En tule kokoukseen, koska sataa.', 'Tulen kokoukseen, koska sataa.', 'negation: En > '],
    ['Vláda to ví a bude jednat.', 'Vláda to ví a nebude jednat.', 'negation: bude > nebude'],
    ['Nincs senki a házban.', 'Van valaki a házban.', 'negation: Nincs > '],
    ['Nu există nicio soluție la asta.', 'Există o soluție la asta.', 'negation: Nu > '],
  ])('tells denials: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([told])
  })

  it.each([
    ['习近平主席访问俄罗斯。', '胡锦涛主席访问俄罗斯。', '习近平 > 胡锦涛'],
    ['会谈在基辅举行。', '会谈在上海举行。', '基辅 > 上海'],
    ['代表团抵达基辅。', '代表团抵达莫斯科。', '基辅 > 莫斯科'],
    ['Письмо Ивана Петрова пришло.', 'Письмо Сергея Петрова пришло.', 'Ивана Петрова > Сергея Петрова'],
    ['Die Rede des Kanzlers Weber ist kurz.', 'Die Rede des Kanzlers Huber ist kurz.', 'Weber > Huber'],
  ])('tells a name without the words around it: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`name: ${told}`])
  })

  it.each([
    ['Die Rede des Kanzlers Weber ist kurz.', 'Die Rede von Kanzler Weber ist kurz.'],
    ['会谈在近期举行。', '会谈在明年举行。'],
    ['En el jardín y en la casa viven los gatos.', 'El jardín y la casa son de los gatos.'],
  ])('tells no name and no denial that is none: %s > %s', (a, b) => {
    expect(changes(a, b)).toEqual([])
  })

  it.each([
    ['Al menos cinco pueblos firman.', 'Más de cinco pueblos firman.', 'Al menos cinco > Más de cinco'],
    ['Almeno cinque paesi firmano.', 'Circa cinque paesi firmano.', 'Almeno cinque > Circa cinque'],
    [
      'Pelo menos cinco aldeias assinam.',
      'Cerca de cinco aldeias assinam.',
      'Pelo menos cinco > Cerca de cinco',
    ],
    ['Co najmniej pięć wsi podpisze.', 'Około pięć wsi podpisze.', 'Co najmniej pięć > Około pięć'],
    ['W dolinie w maju 2019 roku.', 'W dolinie w czerwcu 2019 roku.', 'maju 2019 > czerwcu 2019'],
    ['У долині в травні 2019 року.', 'У долині в червні 2019 року.', 'травні 2019 > червні 2019'],
    ["Fiyatlar Mayıs 2019'da arttı.", "Fiyatlar Haziran 2019'da arttı.", 'Mayıs 2019 > Haziran 2019'],
  ])('tells another limit or month: %s > %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`figure: ${told}`])
  })

  it.each([
    ['基金有一万三千亿元。', '基金有1.3万亿元。', '一万三千亿元 > 1.3万亿元'],
    ['基金有三点五万元。', '基金有35000元。', '三点五万元 > 35000元'],
    ['贸易占三成。', '贸易占30%。', '三成 > 30%'],
    ['기금은 1억 5천만 원이다.', '기금은 150000000 원이다.', '1억 5천만 원이다 > 150000000 원이다'],
  ])('reads the value of %s', (a, b, told) => {
    expect(changes(a, b)).toEqual([`rewritten: ${told}`])
  })
})
