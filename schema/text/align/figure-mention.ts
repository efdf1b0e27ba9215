import { isInitial } from './name-mention.ts'
import { AMBIGUOUS_WORDS, NUMBER_JOINT, NUMBER_WORD } from './number-words.ts'

/** What makes a figure another one though its digits stay. */
const UNITS = [
  '(?:[Mk]|Mrd|Mds?)€',
  'hundred|thousand|millions?|billions?|trillions?|per ?cent|percentage points?|basis points?|bn|trn|tn|mln|mn|m',
  // In "5. K. Reed" the letter is a name.
  String.raw`(?<=\p{Nd})k`,
  // German, French, Serbian and Arabic.
  'Mio\\.?|Mrd\\.?|Mds?|Tsd\\.?|Millionen|Milliarden?|Billionen|Tausend|milliards?|mille|Prozent(?:punkte?n?)?|pour cent',
  String.raw`милион\p{L}*|милијард\p{L}*|хиљад\p{L}*|miliona?|milijard\p{L}*|hiljad\p{L}*|مليون|ملايين|مليار(?:ات)?|[أا]لف|آلاف|تريليون|بالمئة|بالمائة`,
  String.raw`тыс\p{L}*|млн|млрд|трлн|миллион\p{L}*|миллиард\p{L}*|триллион\p{L}*|процент\p{L}*`,
  'dollars?|euros?|pounds?|r(?:o)?ubles?|yuan|renminbi|RMB|CNY|USD|EUR|RUB|GBP',
  String.raw`руб\p{L}*|долл\p{L}*|евро|юан\p{L}*`,
  'degrees?|(?:kilo|centi|milli)?met(?:er|re)s?|km|cm|mm|miles?|mph|knots?|feet|foot|ft|inch(?:es)?|yards?|yd|acres?|hectares?|ha|kg|kilograms?|lbs?|oz|tonn?es?|tons?|barrels?|(?:kilo|mega|giga|tera)watts?(?:-hours?)?|[kMGT]Wh?|[CFС]',
  String.raw`градус\p{L}*|километр\p{L}*|метр\p{L}*|км|гектар\p{L}*|кг|тонн\p{L}*|баррел\p{L}*`,
].join('|')
const UNIT = String.raw`(?:(?:square|sq|cubic|nautical|metric)\.?\s+)?(?:${UNITS})(?:[²³]|(?![\p{L}\p{N}'’]))`
const HAN_UNIT =
  '(?:[千万萬亿億兆]*(?:美元|欧元|日元|元人民币|人民币|元|卢布|公里|公顷|公斤|千克|吨|桶|摄氏度|度|米|个百分点)?)'
const HAN_DIGITS = '一二三四五六七八九十百千万萬亿億零〇两兩'
/** What is counted one by one in Chinese. Without it a lone numeral is mostly part of another word. */
const HAN_COUNTERS =
  '(?:小时|分钟|个百分点|个基点|个月|个|個|名|位|人|年|月|日|天|周|届|屆|次|项|項|条|條|款|章|节|節|点|點|倍|成|岁|歲|艘|架|座|种|種|家|场|場|轮|輪|期|号|號|份|元|国|國|方|大(?=\\p{sc=Han}{2}))'
/** A unit that sticks to its digits: 5km, 10mn, 1990s, 2x. */
const STUCK = String.raw`(?:(?<=\p{Nd})[\p{sc=Latin}\p{sc=Cyrillic}]{1,5}(?![\p{L}\p{N}]))?`
const FRACTION = String.raw`[\u00BC-\u00BE\u2150-\u215E\u2189]`
/** Numbers that are one character: Ⅳ, ①, ❷, ㈢. */
const SINGLE = String.raw`[\u2160-\u2188]+|[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]`

export const FIGURE = new RegExp(
  [
    String.raw`(?:[<>≤≥≈~±]\s*)?(?:(?<!\p{L})(?:minus|plus|moins|минус|плюс)\s+)?(?:(?<![\p{L}\p{N}])[-−+]\s*)?(?:(?<!\p{L})(?:USD|EUR|RUB|GBP|CNY|RMB|JPY|CHF)[ \u00A0]?(?=\p{Nd}))?(?:(?:(?<!\p{L})(?:US|A|AU|C|CA|HK|NZ|S))?\p{Sc}\s*)?(?:\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/'’‐‑‒–\u066B\u066C-]\p{Nd}+)*\p{No}*(?:(?:st|nd|rd|th|-?(?:й|я|го|му|м|х))(?!\p{L}))?${STUCK}(?:[)\]](?=\s*(?:${UNIT})))?(?:\s*(?:[%‰٪]|°(?:\s?[CFKС](?!\p{L}))?|\p{Sc}))?(?:\s*(?:${UNIT})){0,2}${HAN_UNIT}`,
    `第[${HAN_DIGITS}]+${HAN_COUNTERS}?`,
    `百分之[${HAN_DIGITS}点]+`,
    `[${HAN_DIGITS}]+分之[${HAN_DIGITS}]+`,
    `[${HAN_DIGITS}]{2,}${HAN_UNIT}`,
    '翻[一两兩三四]?番|[单單双雙三四][边邊]',
    `[${HAN_DIGITS}半](?:${HAN_COUNTERS})|一半|半数`,
    String.raw`${FRACTION}(?:\s*${UNIT})?`,
    SINGLE,
    String.raw`(?<!\p{L}|\p{L}-)${NUMBER_WORD}(?:${NUMBER_JOINT}${NUMBER_WORD})*(?!\p{L})(?:\s*(?:${UNIT})){0,2}`,
  ].join('|'),
  'giu',
)

/** Signs of the units of measurement, whose case tells them apart: MW and mW, K and k. An inch only where no place follows. */
const SIGN = String.raw`(?:(?:[QRYZEPTGMkhdcmµμnp]|da)?(?:Pa|Wh?|Hz|VA?|Ah?|J|N|eV|g|m|s|[Ll]|B|b|bit|bps|Gy|Sv|Bq|T|H|Ω|mol|cal|bar|t)|K|h|min|nm|psi|rpm|dB|bpd|boe|ppm|ppb|in(?=\s*(?:[,.;:)\]×]|$|(?:of|by|wide|long|deep|high|thick)(?!\p{L}))))`
const UNIT_SIGN = new RegExp(String.raw`\s?(?!A\s\p{Ll})°?${SIGN}[²³23]?(?![\p{L}\p{N}'’]|\.\s?\p{Lu})`, 'uy')
const TIME = 'seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?'
/** What a unit is of: /h, / kg, per year, a day, pro Tag, par an, в год. */
const RATE = new RegExp(
  [
    String.raw`(?:\s?\/\s?[\p{sc=Latin}\p{sc=Cyrillic}]{1,12}[²³]?`,
    String.raw`\s+per\s+(?!cent(?!\p{L}))\p{L}+|\s+an?\s+(?:${TIME})|\s+pro\s+\p{Lu}\p{L}+`,
    String.raw`\s+par\s+(?:seconde|minute|heure|jour|semaine|mois|an|trimestre|habitant|personne)`,
    String.raw`\s+в\s+(?:секунду|минуту|час|день|сутки|неделю|месяц|квартал|год))(?![\p{L}\p{N}])`,
  ].join('|'),
  'uy',
)

/** Where a figure that FIGURE found up to `end` ends with its unit and what that is of: 5 MPa, 50 km/h, $5/kg. */
export function endWithUnit(text: string, figure: string, end: number): number {
  const found = /\p{L}$/u.test(figure) ? end : endOf(UNIT_SIGN, text, end)
  return endOf(RATE, text, found)
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

/** A figure so that two ways to write one are the same: ٥٪ and 5%, 50km and 50 km, Two and two. */
export function figureKey(figure: string): string {
  const western = figure.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
  const key = western.replaceAll('\u066B', '.').replaceAll('\u066C', ',').replaceAll('٪', '%')
  if (!/\p{N}/u.test(key)) return key.toLowerCase().replace(/ة$/, '')
  return key
    .replace(/[)\]]/g, '')
    .replace(/^(?:minus|moins|минус)\s+|^[-−]\s*/iu, '-')
    .replace(/(?<=\p{N})\s+(?=\D|\p{N}{3}(?!\p{N}))/gu, '')
}

/** Digits of one kind follow each other from zero on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}

/** The number of a figure without its unit. */
export const bareNumber = (figure: string) =>
  /[\p{N}][\p{N}.,:/]*/u.exec(figureKey(figure))?.[0] ?? figureKey(figure)

/** Up to 39, where a numeral is no other word; a single letter is one only beside another numeral. */
export const ROMAN =
  /(?<![\p{L}\p{N}.'’-])(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?![\p{L}\p{N}'’])/gu

/** Said of much that is not counted: one of us, at first, a second, 一个. */
const WEAK = new RegExp(
  String.raw`^(?:${AMBIGUOUS_WORDS}|one|first|secondes?|seconds?|premi(?:er|ère)s?|thirds?|half|halves|quarters?|один|одн\p{L}+|перв\p{L}+|втор\p{L}+|половин\p{L}|четверт\p{L}+|трет\p{L}+|(?:uni|bi|tri|quadri)lateral(?:ly)?|\p{L}+сторонн\p{L}+|.[边邊]|[两兩][国國方]|[一二三四五六七八九十]大|[IVX]|[一半]\p{sc=Han}+|半数)$`,
  'iu',
)

/** Whether a figure tells a change only where another figure takes its place. */
export const isWeakFigure = (figure: string) => WEAK.test(figure)

const DIGIT_FIRST = /^\p{Nd}/u
const NAMING_LETTER = /[\p{Lu}\u2080-\u209C]$/u

/** Whether its digits belong to a name, as in H2O, G20 and CO₂. */
export const isInName = (figure: string, before: string) =>
  DIGIT_FIRST.test(figure) && NAMING_LETTER.test(before)

/** A name without the numbers in it: Article IV, Chapter FOUR. */
export const withoutFigures = (name: string) =>
  name
    .replace(FIGURE, (figure, at: number) => (isInName(figure, name.slice(0, at)) ? figure : ''))
    .replace(ROMAN, (own, start: number) => (isInitial(name, { start, end: start + own.length }) ? own : ''))
    .trim()

/** Whether a text is one figure and nothing else. */
export function isFigure(text: string): boolean {
  const bare = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const [first, second] = bare.match(FIGURE) ?? bare.match(ROMAN) ?? []
  return second === undefined && first === bare && bare !== ''
}

/** A number whose unit follows: 5. million people. */
export const STARTS_WITH_UNIT = new RegExp(String.raw`^\s*(?:${UNIT}|[%‰°])`, 'iu')
