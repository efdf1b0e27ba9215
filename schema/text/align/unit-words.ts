import { CYRILLIC_LETTER } from './number-words.ts'

/**
 * What a number in words or digits is multiplied by, as it stands right behind: 5 million, 5bn, 5 млрд, 5 Mrd. Sources of
 * expressions that pass over case.
 */
export const TIMES_WORDS: readonly (readonly [value: number, words: string])[] = [
  [1e2, 'hundred|сот(?:ен|ни)?'],
  [
    1e3,
    `thousand|tausend|tsd\\.?|mille|mila|mil|tys\\.?|tysi(?:ąc(?:e|ach|ami|om)?|ęcy)|tisíc(?:e|i|ů)?|tusen|tusind|duizend|bin|тис(?:\\.|яч[аіу]?)?|тыс(?:\\.|яч${CYRILLIC_LETTER}*)?|хиљад${CYRILLIC_LETTER}*|hiljad[aeiou]?(?:ma)?|[أا]لف|آلاف|אלף|אלפים`,
  ],
  [
    1e6,
    `millions?|mln|mn|mio\\.?|million(?:en)?|mill[oó]n(?:es)?|milion(?:[aeiyůu]|ów|ami|ima)?|milioane|milh(?:ão|ões)|milhoes|(?:млн|мил)\\.?|миллион${CYRILLIC_LETTER}*|мільйон${CYRILLIC_LETTER}*|милион${CYRILLIC_LETTER}*|milyon|miljon(?:er)?|miljoen|miljoona[an]?|millioner|millió|milione|triệu|juta|εκατομμύρι(?:ο|α)|मिलियन|مليون(?:ا|ين)?|ملايين|מיליו(?:ן|ני)`,
  ],
  [
    1e9,
    `billion|bn|mrd\\.?|mds?|mld|milliard(?:en?|s)?|mili?ard(?:[aeioyu]|ów|ami)?|bilh(?:ão|ões)|млрд\\.?|миллиард${CYRILLIC_LETTER}*|мільярд${CYRILLIC_LETTER}*|милијард${CYRILLIC_LETTER}*|milijard[aeiou]?(?:ma)?|milyar|miljard(?:er)?|miljardi[an]?|milliarder|milliárd|tỷ|tỉ|miliar|δισεκατομμύρι(?:ο|α)|مليار(?:ات|ا|ين)?|מיליארדי?`,
  ],
  // Behind a number English has “billion”; “billions” are French, and with biliões of the long scale.
  [
    1e12,
    `trillions?|trn|tn|billionen|billions|bili(?:ão|ões)|bill[oó]n(?:es)|трлн\\.?|триллион${CYRILLIC_LETTER}*|تريليون|טריליון`,
  ],
]

/** A unit by its one name. */
export interface Measure {
  unit: string
  /** What is written with one case alone: m is no M. */
  signs?: string
  /** In any case. */
  words?: string
  /** In Chinese and Japanese. */
  han?: string
}

/** Signs and words for one unit. */
export const MEASURES: readonly Measure[] = [
  {
    unit: '%',
    words: `[%٪％]|per ?cent|prozent|procent|pour cent|por ?ciento|por cento|per cento|процент${CYRILLIC_LETTER}*|відсотк${CYRILLIC_LETTER}*|بالمئة|بالمائة|אחוז(?:ים)?`,
  },
  { unit: 'percentage point', words: 'percentage points?|prozentpunkte?n?', han: '个百分点|個百分點' },
  { unit: 'basis point', words: 'basis points?|bps?', han: '个基点|個基點' },
  {
    unit: '$',
    words: String.raw`\$|d[oó]lar(?:es|i)?|dollari?s?|dollaro|долл(?:\.|ар${CYRILLIC_LETTER}*)?|דולר(?:ים)?`,
    han: 'ドル',
  },
  {
    unit: 'US$',
    words: `us ?\\$|usd|(?:us|u\\.s\\.|american)[ -]dollars?|долл(?:\\.|ар${CYRILLIC_LETTER}*)? сша`,
    han: '美元',
  },
  { unit: 'A$', words: String.raw`au?\$|aud|australian dollars?`, han: '澳元' },
  { unit: 'C$', words: String.raw`ca?\$|cad|canadian dollars?`, han: '加元' },
  { unit: 'HK$', words: String.raw`hk\$|hkd|hong kong dollars?`, han: '港元' },
  { unit: '€', words: '€|eur|euros?|евро|євро|יורו', han: '欧元|歐元|ユーロ' },
  { unit: '£', words: '£|gbp', han: '英镑|英鎊' },
  {
    unit: '₽',
    words: `₽|rub|r(?:o)?ubles?|rubel|rubl[oei]s?|руб(?:\\.|л${CYRILLIC_LETTER}*)?`,
    han: '卢布|盧布|ルーブル',
  },
  {
    unit: 'CNY',
    words: `cny|rmb|yuan|renminbi|юан${CYRILLIC_LETTER}*`,
    han: '元人民币|元人民幣|人民币|人民幣|元',
  },
  { unit: 'JPY', words: 'jpy|yen|иен', han: '日元|円' },
  { unit: 'KRW', han: '韩元|韓元' },
  { unit: 'CHF', words: 'chf', han: '瑞士法郎' },
  {
    unit: 'km',
    signs: 'km|км',
    words: `kilomet(?:er|re)[sn]?|kilómetros?|chilometr[oi]|quil[oôó]metros?|kilomètres?|kilometr(?:y|ów|i|a|ů)?|километр${CYRILLIC_LETTER}*|кілометр${CYRILLIC_LETTER}*|километар${CYRILLIC_LETTER}*|kilomet(?:ar)?ra?`,
    han: '公里|千米',
  },
  {
    unit: 'm',
    signs: 'm|м',
    words: `met(?:er|re)[sn]?|metr[oi]s?|mètres?|metr(?:y|ów|ů|a)?|met(?:ar|ra)|метр${CYRILLIC_LETTER}*|метар${CYRILLIC_LETTER}*`,
    han: '米|公尺',
  },
  {
    unit: 'cm',
    signs: 'cm|см',
    words: `centimet(?:er|re)s?|zentimeter|сантиметр${CYRILLIC_LETTER}*`,
    han: '厘米|公分',
  },
  { unit: 'mm', signs: 'mm|мм', words: `millimet(?:er|re)s?|миллиметр${CYRILLIC_LETTER}*`, han: '毫米' },
  { unit: 'mile', words: `miles?|meilen?|миль|мил[яи]`, han: '英里' },
  { unit: 'nautical mile', words: 'nautical miles?', han: '海里' },
  {
    unit: 'kg',
    signs: 'kg|кг',
    words: `kilograms?|kilogramm|kilogrammes?|килограмм${CYRILLIC_LETTER}*`,
    han: '公斤|千克',
  },
  { unit: 'g', signs: 'g|г', words: `grams?|gramm|грамм${CYRILLIC_LETTER}*`, han: '克' },
  {
    unit: 't',
    signs: 't|т',
    words: `tonn?es?|tonnen?|tonnellat[ae]|toneladas?|ton[ay]?|тонн${CYRILLIC_LETTER}*|тон[аеиу]?`,
    han: '吨|噸',
  },
  {
    unit: 'ha',
    signs: 'ha|га',
    words: `hectares?|hektar|hektara|hectáreas?|ettar[oi]|гектар${CYRILLIC_LETTER}*|хектар${CYRILLIC_LETTER}*`,
    han: '公顷|公頃',
  },
  { unit: 'mu', words: 'mu', han: '亩|畝' },
  { unit: 'l', signs: 'l|L|л', words: `lit(?:er|re)s?|litr[oi]s?|литр${CYRILLIC_LETTER}*`, han: '升' },
  { unit: 'barrel', words: `barrels?|barils?|barriles|barili|barris|баррел${CYRILLIC_LETTER}*`, han: '桶' },
  { unit: 'ft', signs: 'ft', words: 'feet|foot', han: '英尺' },
  { unit: 'in', signs: 'in', words: 'inch(?:es)?', han: '英寸' },
  { unit: 'yd', signs: 'yd', words: 'yards?' },
  { unit: 'oz', signs: 'oz', words: 'ounces?', han: '盎司' },
  { unit: '°C', words: '°c|degrees? celsius', han: '摄氏度|攝氏度' },
  { unit: '°', words: `°|degrees?|grad|degrés?|grad[oi]s?|graus?|градус${CYRILLIC_LETTER}*`, han: '度' },
  { unit: 'kWh', signs: 'kWh', words: 'kilowatt-?hours?', han: '千瓦时|千瓦時' },
  { unit: 'kW', signs: 'kW', words: 'kilowatts?', han: '千瓦' },
  { unit: 'MW', signs: 'MW', words: 'megawatts?', han: '兆瓦' },
  { unit: 'h', signs: 'h', words: 'hours?', han: '个小时|個小時|小时|小時' },
]

/** The units that Chinese and Japanese write without a space, square and cubic ones too; the longest first. */
export const HAN_MEASURE = `(?:[平立]方)?(?:${MEASURES.flatMap(({ han }) => han?.split('|') ?? [])
  .sort((one, two) => two.length - one.length)
  .join('|')})`

/** What is counted one by one in Chinese and Japanese. */
export const HAN_CLASSIFIER =
  '四半期|[ヶかカヵ]月|時間|週間|割(?!\\p{sc=Han})|小时|小時|分钟|分鐘|个月|個月|多?人次|个|個|名|位|人|年|月|日|天|周|届|屆|次|项|項|条|條|款|章|节|節|点|點|倍|成|岁|歲|艘|架|座|种|種|家|场|場|轮|輪|期|号|號|份|隻|只|匹|头|頭|枚|台|辆|輛|棵|羽|冊|册|颗|顆|支|件|户|戶|所|类|類|级|級|层|層|票|枝|株|块|塊|批|套|箱|袋|页|頁|幅|軒|元|国|國|方|大(?=\\p{sc=Han}{2})'
