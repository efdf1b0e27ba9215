/** What a number in words or digits is multiplied by, as it stands right behind: 5 million, 5bn, 5 млрд, 5 Mrd. */
const TIMES: readonly (readonly [value: number, words: RegExp])[] = [
  [1e2, /^(?:hundred|сот(?:ен|ни)?)(?![\p{L}])/iu],
  [
    1e3,
    /^(?:thousand|k|tausend|tsd\.?|mille|mila|mil|tys\.?|тис(?:\.|яч[аі]?)?|тыс(?:\.|яч\p{L}*)?|хиљад\p{L}*|hiljad\p{L}*|[أا]لف|آلاف|אלף|אלפים)(?!\p{L})/iu,
  ],
  [
    1e6,
    /^(?:millions?|mln|mn|mio\.?|million(?:en)?|mill[oó]n(?:es)?|milion[ei]|milh(?:ão|ões)|млн\.?|миллион\p{L}*|мільйон\p{L}*|milyon|miljon(?:er)?|millioner|милион\p{L}*|miliona?|مليون|ملايين|מיליו(?:ן|ני))(?!\p{L})/iu,
  ],
  [
    1e9,
    /^(?:billions?|bn|mrd\.?|mds?|milliard(?:en?|s)?|miliard[oi]|bilh(?:ão|ões)|млрд\.?|миллиард\p{L}*|мільярд\p{L}*|mld|milyar|miljard(?:er)?|milliarder|милијард\p{L}*|milijard\p{L}*|مليار(?:ات)?|מיליארדי?)(?!\p{L})/iu,
  ],
  [
    1e12,
    /^(?:trillions?|trn|tn|billionen|bill[oó]n(?:es)|трлн\.?|триллион\p{L}*|تريليون|טריליון)(?!\p{L})/iu,
  ],
]
/** Of money alone: a metre and a tonne else. */
const MONEY_TIMES: readonly (readonly [value: number, words: RegExp])[] = [
  [1e3, /^k(?!\p{L})/iu],
  [1e6, /^m(?!\p{L})/iu],
  [1e9, /^b(?!\p{L})/iu],
  [1e12, /^t(?!\p{L})/iu],
]

/** Signs and words for one unit. */
const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  [
    '%',
    /^(?:[%٪％]|per ?cent|prozent|pour cent|por ciento|por cento|процент\p{L}*|بالمئة|بالمائة|אחוז(?:ים)?)$/iu,
  ],
  ['percentage point', /^(?:percentage points?|prozentpunkte?n?|个百分点)$/iu],
  ['basis point', /^(?:basis points?|bps?|个基点)$/iu],
  ['$', /^(?:\$|dollars?|dólares|долл(?:\.|ар\p{L}*)?|דולר(?:ים)?)$/iu],
  ['US$', /^(?:us ?\$|usd|(?:us|u\.s\.|american) dollars?|долл(?:\.|ар\p{L}*)? сша|美元)$/iu],
  ['A$', /^(?:au?\$|aud|australian dollars?)$/iu],
  ['C$', /^(?:ca?\$|cad|canadian dollars?)$/iu],
  ['HK$', /^(?:hk\$|hkd|hong kong dollars?)$/iu],
  ['€', /^(?:€|eur|euros?|евро|יורו|欧元|歐元)$/iu],
  ['£', /^(?:£|gbp)$/iu],
  ['₽', /^(?:₽|rub|r(?:o)?ubles?|rubel|rublos?|руб(?:\.|л\p{L}*)?|卢布)$/iu],
  ['CNY', /^(?:cny|rmb|yuan|renminbi|юан\p{L}*|元人民币|人民币|元)$/iu],
  ['JPY', /^(?:jpy|日元|円)$/iu],
  ['km', /^(?:km|kilomet(?:er|re)s?|kilómetros?|kilomètres?|км|километр\p{L}*|公里)$/iu],
  ['m', /^(?:m|met(?:er|re)s?|metros?|mètres?|м|метр\p{L}*|米)$/u],
  ['cm', /^(?:cm|centimet(?:er|re)s?)$/u],
  ['mm', /^(?:mm|millimet(?:er|re)s?)$/u],
  ['kg', /^(?:kg|kilograms?|кг|килограмм\p{L}*|公斤|千克)$/u],
  ['t', /^(?:t|tonnes?|tonnen|toneladas?|тонн\p{L}*|т|吨)$/u],
  ['ha', /^(?:ha|hectares?|hektar|hectáreas?|гектар\p{L}*|га|公顷)$/u],
  ['ft', /^(?:ft|feet|foot)$/u],
  ['in', /^(?:in|inch(?:es)?)$/u],
  ['yd', /^(?:yd|yards?)$/u],
  ['oz', /^(?:oz|ounces?)$/u],
  ['°C', /^(?:°c|摄氏度|degrees? celsius)$/iu],
  ['°', /^(?:°|degrees?|grad|degrés?|grados?|градус\p{L}*|度)$/iu],
  ['h', /^(?:h|hours?)$/u],
]

export interface UnitRead {
  times: number
  unit: string
}

/** What stands behind a number, and the currency before it: by what it multiplies, and the one name of its unit. */
export function unitOf(behind: string, currency: string): UnitRead {
  let rest = behind.replace(/^[\s\u00A0-]+/u, '')
  let times = 1
  const isMoney = currency !== '' || /^[a-z]\s?(?:€|\$|£|eur|dollar|руб)/iu.test(rest)
  for (let found = timesAt(rest, isMoney); found; found = timesAt(rest, isMoney)) {
    times *= found.value
    rest = rest.slice(found.length).replace(/^[\s\u00A0-]+/u, '')
  }
  const unit = rest === '' ? '' : ` ${rest}`.split(OF_RATE).map(unitNamed).join('/')
  return { times, unit: currency === '' ? unit : unitNamed(currency) + unit }
}

/** 5 km/h, 5 kilometres per hour. */
const OF_RATE = /\s?\/\s?|\s+per\s+(?!cent)|\s+an?\s+/u

function timesAt(rest: string, isMoney: boolean): { value: number; length: number } | undefined {
  for (const [value, words] of isMoney ? [...TIMES, ...MONEY_TIMES] : TIMES) {
    const length = words.exec(rest)?.[0].length
    if (length !== undefined) return { value, length }
  }
  return undefined
}

/** 5 square kilometres, 5 sq. km, 5 кв. км, 5平方公里. */
const POWERS: readonly (readonly [power: string, words: RegExp])[] = [
  ['²', /^(?:sq(?:uare|\.)?|кв\.|квадратн\p{L}+)\s|^平方/iu],
  ['³', /^(?:cubic|cu\.|куб\.|кубическ\p{L}+)\s|^立方/iu],
]

function unitNamed(own: string): string {
  const bare = own.replace(/\s+/gu, ' ').trim()
  const [power = '', words] = POWERS.find(([, pattern]) => pattern.test(bare)) ?? []
  if (words) return unitNamed(bare.replace(words, '')) + power
  const [, base, raised] = /^(.+?)([²³])$/u.exec(bare) ?? []
  if (base !== undefined) return unitNamed(base) + raised
  const known = UNITS.find(([, pattern]) => pattern.test(bare))?.[0]
  return known ?? bare.replace(/\s/gu, '').replace(/(?<=\p{sc=Cyrillic})\.$/u, '')
}
