import { withDigits, withoutTimes } from '../han-number.ts'
import { withoutCurrencyName } from './currency-name.ts'
import { ordinalInOneForm, unitOf } from './figure-unit.ts'
import { inPlainHan } from './han-variant.ts'
import { saidNumberAt } from './number-words.ts'
import { romanValue } from './roman.ts'
import { withoutSignWord } from './sign-word.ts'

/** Nothing below would change these. */
const PLAIN = /^\d+$/
/** Between its number and its unit; no figure has it. */
const SEAM = '|'

/**
 * A figure by its value and unit, so that two ways to write one are the same: five thousand and 5,000, $5bn and $5
 * billion, 两亿 and 2亿, ٥٪ and 5 percent. `language` is that of its text, where it is known.
 */
export function figureKey(figure: string, language?: string): string {
  return PLAIN.test(figure) ? figure : (timeOfDay(figure) ?? keyOf(inPlainHan(figure), language))
}

const TIME_OF_DAY =
  /^(?<hour>\d{1,2})(?:(?<joint>:|\.|\s?[hч]\s?)(?<minute>[0-5]\d))?(?:\s?(?<half>[ap])\.?m\.?)?(?<clock>\s(?:Uhr|uur|horas))?(?<zone>\s[\p{L}\s()]+)?$/iu

const PART_OF_DAY = /^\s(?:утра|дня|вечера|ночи)$/u

/** A time of the day by its hour of 24: 9.30 p.m., 21:30 and 21h30 are one. Undefined of other figures. */
function timeOfDay(figure: string): string | undefined {
  const { hour = '', joint = '', minute, half, clock, zone = '' } = TIME_OF_DAY.exec(figure)?.groups ?? {}
  const isByClock = joint !== '' && (clock !== undefined || PART_OF_DAY.test(zone))
  const isTime = half !== undefined || isByClock || /[:hч]/iu.test(joint)
  if (!isTime || Number(hour) > 24) return undefined
  const isAfternoon = half?.toLowerCase() === 'p'
  const ofHalf = half !== undefined && Number(hour) === 12 ? 0 : Number(hour)
  const own = isAfternoon && ofHalf < 12 ? ofHalf + 12 : ofHalf
  return `${own}:${minute ?? '00'}${zone.replace(/[()\s]/gu, '')}`
}

/** The number of a figure without its unit, of a key that `figureKey` made. */
export const numberOf = (key: string) => key.split(SEAM, 1)[0] ?? key
/** The unit, empty where there is none. */
export const unitIn = (key: string) => key.slice(numberOf(key).length + SEAM.length)

const HEAD = new RegExp(
  [
    String.raw`^(?<bound>[<>＜＞≤≥≈~±]?)\s*(?<sign>[-−‒–－+＋])?\s*`,
    String.raw`(?<currency>\p{L}{0,3}\p{Sc}|(?:\p{L}{2,4}\.?|元)(?=\s?[-−+\p{Nd}\p{Sc}]))?\s*(?<inner>[-−+])?(?<second>\p{Sc})?\s*`,
    String.raw`(?<number>\.?\d[\d\s\u00A0\u202F.,'’]*(?<=\d)|(?=[\u00BC-\u00BE\u2150-\u215E\u2189]))`,
    String.raw`(?:e(?<power>[-+−]?\d{1,3})(?![\p{L}\p{N}]))?(?<fraction>[\u00BC-\u00BE\u2150-\u215E\u2189])?`,
  ].join(''),
  'iu',
)
const RANGE =
  /^(?:\s?[-‐‑‒–—−~～〜至到]\s?|\s+(?:to|bis|à|al?|до|do|עד|إلى|and|und|et|y|и)\s+)(?<lastSign>[-−+＋])?(?<number>\d[\d\s\u00A0\u202F.,'’]*(?<=\d))(?![\p{Nd}:/]|-\d)/iu
const ORDINAL = /^(?:st|nd|rd|th|-?(?:й|я|го|му|м|х|ый|ая|ое|ой))(?!\p{L})/iu
/** The 1990's are the 1990s. */
const OF_DECADE = /(?<=^\d{3}0)['’](?=s$)/u
const FRACTION = /^(?<top>\d)\/(?<bottom>[2-9]|10)(?!\d)/

function keyOf(figure: string, language: string | undefined): string {
  const { rest: bare, sign: said } = withoutSignWord(figure.replace(/\s+/g, ' '))
  if (said !== '') {
    const key = keyOf(bare, language)
    return said === '+' ? `+${key}` : key.startsWith('-') ? key.slice(1) : `-${key}`
  }
  const named = withoutCurrencyName(bare)
  if (named) {
    const [number = '', unit = ''] = keyOf(named.rest, language).split(SEAM)
    return keyOfParts(number, unit === '' ? named.unit : unit.replace(BARE_MONEY, named.unit))
  }
  const own = withoutMixed(withPlainDigits(bare)).replace(OF_DECADE, '')
  const fraction = FRACTION.exec(own)
  const { top, bottom } = fraction?.groups ?? {}
  if (top !== undefined && Number(top) < Number(bottom))
    return valued(Number(top) / Number(bottom), own.slice(fraction?.[0].length), language)
  const head = HEAD.exec(own)
  if (!head) return saidKey(own, language)
  const {
    bound = '',
    sign = '',
    currency = '',
    inner = '',
    second = '',
    number = '',
    power = '0',
    fraction: part,
  } = head.groups ?? {}
  const value = number === '' ? 0 : numberIn(number, language)
  const rest = own.slice(head[0].length)
  // What is no number, as a time, a date or a ratio, is compared as it is written.
  const to = RANGE.exec(rest)
  if (value === undefined || /^[.,:/'’]?\d/u.test(rest) || (!to && /^-\d/.test(rest))) return asWritten(own)
  const isNegative = /^[-−‒–－]$/u.test(sign) || /[-−]/u.test(inner)
  const shown = /^[+＋]$/u.test(sign + inner) ? '+' : ''
  const first =
    (value + (part === undefined ? 0 : partValue(part))) *
    10 ** Number(power.replace('−', '-')) *
    (isNegative ? -1 : 1)
  const end = to?.groups?.number === undefined ? undefined : numberIn(to.groups.number, language)
  const last = end !== undefined && /[-−]/u.test(to?.groups?.lastSign ?? '') ? -end : end
  const behind = to && last !== undefined ? rest.slice(to[0].length) : rest
  const isOrdinal = ORDINAL.test(behind)
  const money = currency + second
  const { times, unit } = unitOf(behind.replace(ORDINAL, ''), money, language)
  const wordsOf = (one: number) => valueWords(one * times)
  const words = last === undefined ? wordsOf(first) : `${wordsOf(first)}–${wordsOf(endOfYears(first, last))}`
  return keyOfParts(bound + shown + words + (isOrdinal ? 'th' : ''), unit)
}

/** What says of no land whose money it is; a currency named twice is one. */
const BARE_MONEY = /(?:CNY|\$)$/u

/** 5-1/2 is 5.5. */
const MIXED = /(?<![\d/.,])(?<whole>\d{1,4})[- \u00A0](?<top>\d)\/(?<bottom>\d{1,2})(?![\d/])/gu
const withoutMixed = (figure: string) =>
  figure.replace(MIXED, (own, whole: string, top: string, bottom: string) =>
    Number(top) < Number(bottom) ? String(Number(whole) + Number(top) / Number(bottom)) : own,
  )

/** 2010–12 ends in 2012. */
const endOfYears = (first: number, last: number) =>
  first >= 1000 && first < 3000 && last < 100 ? last + 100 * Math.floor(first / 100) : last

export const keyOfParts = (number: string, unit: string) => (unit === '' ? number : `${number}${SEAM}${unit}`)

/** Without the last places of a product in binary. */
const valueWords = (value: number) =>
  String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)))

const ROMAN = /^[IVXLCDM]+$/

function saidKey(figure: string, language: string | undefined): string {
  const compatible = figure.normalize('NFKC')
  if (ROMAN.test(compatible)) return valueWords(romanValue(compatible.toLowerCase()))
  if (PLAIN.test(compatible)) return compatible
  const said = saidNumberAt(figure, 0, language)
  if (said?.value === undefined) return asWritten(figure.toLowerCase())
  const rest = figure.slice(said.end)
  // Twice a day is two times a day.
  if (said.isOften) return valued(said.value, `times${rest}`, language)
  return valued(said.value, rest, language, said.isOrdinal ? 'th' : '')
}

function valued(value: number, behind: string, language: string | undefined, ending = ''): string {
  const { times, unit } = unitOf(behind, '', language)
  return keyOfParts(valueWords(value * times) + ending, unit)
}

/** 周三, 礼拜三 and 星期三 are one day, and so are 星期天 and 星期日. */
const CHINESE_WEEKDAY = /^(?:[周週]|礼拜|禮拜|星期)(?=[\d日天]$)/u

const asWritten = (figure: string) =>
  (/^[第首]/u.test(figure) ? ordinalInOneForm(figure.replace(/^首/u, '第1')) : figure)
    .replace(/[)\]]/g, '')
    .replace(CHINESE_WEEKDAY, '星期')
    .replace(/^星期天$/u, '星期日')
    .replace(/^[-−‒–－]\s*/u, '-')
    .replace(BETWEEN_NUMBERS, '-')
    .replace(HALF_OF_DAY, (_, half: string) => `${half.toLowerCase()}m`)
    .replace(/(?<=\p{N})\s+(?=\D|\p{N}{3}(?!\p{N}))/gu, '')
/** 6:17 PM, 6:17 p.m. */
const HALF_OF_DAY = /\s?([ap])\.?m\.?$/iu
const BETWEEN_NUMBERS = /(?<=\p{N})(?:\s?[-‐‑‒–—−~～〜至到]\s?)(?=[-−–]?\p{N})/giu

/** They part the whole numbers from the parts by a point, and thousands by commas; most others do the reverse. */
const WITH_POINT: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko', 'he'])

/** More digits are no number to be counted with. */
const LONGEST = 15

/** The value of digits; undefined where they are no one number. */
function numberIn(digits: string, language: string | undefined): number | undefined {
  const own = digits.replace(/[\s\u00A0\u202F'’]/gu, '').replace(/^\./, '0.')
  const [points, commas] = [own.split('.').length - 1, own.split(',').length - 1]
  const isGrouped = (sign: string) => new RegExp(`^-?\\d{1,3}(?:\\${sign}\\d{3})+$`).test(own)
  if (/^-?0\d/.test(own) || own.length > LONGEST) return undefined
  if (points + commas === 0) return Number(own)
  if (points > 0 && commas > 0) {
    const point = own.lastIndexOf('.') > own.lastIndexOf(',') ? '.' : ','
    const [whole = '', part = ''] = own.split(point)
    const isNumber = own.split(point).length === 2 && /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole)
    return isNumber ? Number(`${whole.replace(/[.,]/g, '')}.${part}`) : undefined
  }
  const sign = points > 0 ? '.' : ','
  if (points + commas > 1) return isGrouped(sign) ? Number(own.replaceAll(sign, '')) : undefined
  const mayBeThousands = isGrouped(sign) && !own.startsWith('0')
  const hasPoint = language === undefined ? undefined : WITH_POINT.has(language)
  // Nobody can say which "1.000" is in no known language: it is one thousand to those who write "1,000" otherwise.
  if (mayBeThousands && hasPoint === undefined && sign === '.') return undefined
  const areThousands = mayBeThousands && (sign === ',') === (hasPoint ?? true)
  return Number(areThousands ? own.replace(sign, '') : own.replace(',', '.'))
}

const partValue = (fraction: string) => {
  const [top = '0', bottom = '1'] = fraction.normalize('NFKC').split('⁄')
  return Number(top) / Number(bottom)
}

/** A figure with the digits of every script as 0 to 9, Chinese numerals among them, except for ten thousands and more. */
function withPlainDigits(figure: string): string {
  const digits = westernOf(figure.replace(/^(?:零下|[负負])/, '-'))
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',')
    .replace(/[)\]]/g, '')
  const start = digits.search(/\d/)
  return start < 0 ? digits : digits.slice(0, start) + withoutTimes(digits.slice(start))
}

/** Not of a word that counts nothing, as 双边 and 一半. */
function westernOf(figure: string): string {
  const percent = /^百分之(.+)$/u.exec(figure)?.[1]
  if (percent !== undefined) return `${withDigits(percent).replace('点', '.')}%`
  const tenths = /^(.+)成$/u.exec(figure)?.[1]
  if (tenths !== undefined) return `${10 * Number(withDigits(tenths))}%`
  const [, bottom, top] = /^(.+)分之(.+)$/u.exec(figure) ?? []
  if (bottom !== undefined && top !== undefined) return `${withDigits(top)}/${withDigits(bottom)}`
  if (/^一?半|^[双單单雙]|番$|[边邊]$/u.test(figure)) return figure
  return withDigits(figure.replace('四半期', 'Q')).replace(/(?<=\d)点(?=\d)/u, '.')
}

/** Digits of one kind follow each other from zero on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
