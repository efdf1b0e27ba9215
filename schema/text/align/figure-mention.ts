import { once } from '../../once.ts'
import { expression } from '../expression.ts'
import { THOUSAND_AS_UNIT } from '../han-number.ts'
import { currencyBefore, endOfCurrency } from './currency.ts'
import { currencyNamedBefore, endOfCurrencyNamed } from './currency-name.ts'
import type { Figure } from './figure.ts'
import { withoutIndices } from './formula.ts'
import { isInitial } from './initial.ts'
import { light } from './light.ts'
import { isNumberWord, saidNumberAt } from './number-words.ts'
import { endOf, matchesAt, type Opening, Openings } from './opening.ts'
import { startWithSign } from './sign-word.ts'
import { unitWordAt } from './unit-lexicon.ts'
import { HAN_CLASSIFIER, HAN_MEASURE, HAN_MEASURE_OF_TIMES } from './unit-words.ts'

/** What multiplies a number in Chinese and Korean; 제2조 is an article. */
const HAN_TIMES_SIGN = `(?:(?!${HAN_MEASURE_OF_TIMES})(?<!제\\p{Nd}{1,4})[百千万萬亿億兆백천만억조])`
/** What a number measures or counts in Chinese. Without it a lone numeral is mostly part of another word. */
const HAN_COUNTERS = `(?:${HAN_MEASURE}|${HAN_CLASSIFIER})`
/** And that it is about so many: 三万, 2万多, 两万余. */
const HAN_TIMES = `${HAN_TIMES_SIGN}*(?:(?:(?<=[万萬亿億兆])|(?<=[만억조])\\s?)\\p{Nd}[\\p{Nd},.]*${HAN_TIMES_SIGN}+)*(?:[多余餘](?=${HAN_COUNTERS}))?`
const PLAIN_HAN_DIGITS = '一二三四五六七八九十百千万萬亿億零〇两兩'
/** With the tens in one sign and those of sums of money, which alone are mostly other words: 大陆, 收拾. */
const HAN_DIGITS = `${PLAIN_HAN_DIGITS}廿卅卌壹壱贰貳弐叁參参肆伍陆陸柒捌玖拾佰仟`
/** Sayings in which two numerals mean many: 千方百计, 四面八方, 千家万户. At the first one or the second. */
const HAN_IDIOM =
  '[百千万萬](?:(?<=.)\\p{sc=Han}[百千万萬]\\p{sc=Han}|(?<=[百千万萬]\\p{sc=Han}.)\\p{sc=Han})|[四七](?:\\p{sc=Han}八\\p{sc=Han})|八(?<=[四七]\\p{sc=Han}.)\\p{sc=Han}'
/** 千万 before what must not be or must be done is no number. */
const BY_ALL_MEANS = '千[万萬](?:[不别別勿莫]|要(?!求))'
/** Below zero; 担负 and 胜负 are other words. */
const HAN_NEGATIVE = '(?:零下|(?<![担擔肩辜抱胜勝自亏虧背欺])[负負])'
/** Behind a unit in Chinese, Japanese or Korean another word may follow at once: 10kgです. */
const NO_MORE = String.raw`(?![\p{sc=Latin}\p{sc=Cyrillic}\p{N}]|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])\p{L})`
/** A power of ten, 1e-5, or a unit that sticks to its digits: 5km, 10mn, 1990s, 2x. */
const STUCK = String.raw`(?:(?<=\p{Nd})e[-+−]?\p{Nd}{1,3}(?![\p{L}\p{N}]))?(?:(?<=\p{Nd})(?:(?<=(?:\bthe|['’]?s,?\s(?:and|or|to))\s\p{Nd}{3}0)['’](?=s(?!\p{L})))?[\p{sc=Latin}\p{sc=Cyrillic}]{1,5}${NO_MORE})?`
const FRACTION = String.raw`[\u00BC-\u00BE\u2150-\u215E\u2189]`
/** A raised digit after three others is the mark of a footnote: 1999¹. */
const POWER = String.raw`(?<!\p{Nd}{3})[⁺⁻]?\p{No}+`
/** Numbers that are one character: Ⅳ, ①, ❷, ㈢. */
const SINGLE = String.raw`[\u2160-\u2188]+|[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]`

/** A number to be called, which begins with 0 or a plus: its groups are of any length. */
const CALLED = String.raw`(?:0\p{Nd}+|(?<=\+)\p{Nd}{1,3})(?:[ \u00A0]\p{Nd}{2,})+`
/** Parts thousands; at the end of a line only within a sentence: in a column another figure follows. */
const THOUSANDS = String.raw`(?:[ \u00A0\u202F]|(?<=\p{L}[ \u00A0]\p{Nd}{1,3})\n(?=\p{Nd}{3}[ \u00A0]\p{Ll}))`
const DIGITS = String.raw`(?:${CALLED}|\p{Nd}{1,3}(?:${THOUSANDS}\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/'’‐‑‒–\u066B\u066C-]\p{Nd}+)*`
/** A dash is a minus where nothing stands before it that it could part from what follows, as 5 in "5 –10"; 5 + 4 has no sign either. */
const MINUS = String.raw`(?:(?<![\p{L}\p{N}]|[\p{N})][ \u00A0](?=[-−+]\s))[-−+]\s*|(?<![\p{L}\p{N}]|\p{N}[ \u00A0])[‒–](?=[\p{Nd}\p{Sc}]))`
/**
 * Chinese and Japanese have no space before it: 增长−12%. After what a number counts it makes a range, 3月-5月, and a hyphen
 * before a bare number is of a name.
 */
const HAN_MINUS = [
  String.raw`(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])`,
  `(?<![\\p{N}${HAN_DIGITS}](?:${HAN_COUNTERS}|[千万萬亿億兆]+[人个個名]?|${HAN_MEASURE}))`,
  String.raw`(?:[−+＋](?=[\p{Nd}\p{Sc}])|[-－](?=\p{Sc}?\p{Nd}[\p{Nd}.,]*\s?(?:[%‰‱％°℃]|个百分点|摄氏度|度)))`,
].join('')
/** What makes one range of two numbers: 5–10, 5～10, 5 to 10, 5至10. */
const RANGE_JOINT = String.raw`(?:[~～〜—至到]|\s[-–—~]\s|\s+(?:to|bis|à|al?|до|do|עד|إلى)\s+|(?<=(?<!\p{L})(?:between|zwischen|entre|между)\s[\p{Nd}.,]+)\s+(?:and|und|et|y|и)\s+)`

/** Digits with the signs before and behind them, of which `minus` may be one. */
const digitsWith = (minus: string) =>
  String.raw`(?<digits>(?:[<>＜＞≤≥≈~±]\s*)?(?:${minus})?(?:(?:(?<!\p{L})\p{L}{1,3}(?=\p{Sc}))?\p{Sc}\s*)?${DIGITS}(?:${RANGE_JOINT}[-−–+＋]?${DIGITS})?(?:[- \u00A0]\p{Nd}/\p{Nd}{1,2}(?![\p{Nd}/]))?(?:${FRACTION}|${POWER})?(?:(?:st|nd|rd|th|-?(?:й|я|го|му|м|х))(?!\p{L}))?${STUCK})`
/** Beside ideographs in the case as it is written: to pass over case takes longer to compile. */
const headOf = (flags: 'iuy' | 'uy', ...parts: string[]) =>
  once(() => new RegExp(light(parts.join('|')), flags))
const FRACTION_HEAD = `(?<fraction>${FRACTION})`
/**
 * A figure up to its unit: where nothing is in Chinese, behind an ideograph, and where it begins with one. What a text has not
 * is not compiled: an expression of all three took longer than to read a short text.
 */
const HEAD = headOf(
  'iuy',
  String.raw`(?<![\p{L}\p{N}.,])\p{Nd}{1,2}\s?[hч]\s?[0-5]\p{Nd}(?![\p{L}\p{N}])`,
  String.raw`(?<place>\p{Nd}{1,3}°\s?\p{Nd}{1,2}(?:[.,]\p{Nd}+)?[′'’](?:\s?\p{Nd}{1,2}(?:[.,]\p{Nd}+)?[″"”])?)`,
  digitsWith(MINUS),
  FRACTION_HEAD,
  SINGLE,
)
const HEAD_BEHIND_HAN = headOf('uy', digitsWith(`${MINUS}|${HAN_MINUS}`), FRACTION_HEAD, SINGLE)
const HAN_HEAD = headOf(
  'uy',
  digitsWith(`${HAN_NEGATIVE}(?=\\p{Nd})`).replace('(?:[<>＜＞≤≥≈~±]\\s*)?', `(?=${HAN_NEGATIVE}\\p{Nd})`),
  '首[次届屆轮輪批]',
  `第(?:[${HAN_DIGITS}]+?(?=四半期)|[${HAN_DIGITS}]+|\\p{Nd}+)${HAN_COUNTERS}?`,
  `星期[一二三四五六日天]|(?<![${HAN_DIGITS}\\p{Nd}])(?:[周週][一二三四五六日]|(?:礼拜|禮拜)[一二三四五六日天])(?![${HAN_DIGITS}]|${HAN_CLASSIFIER})`,
  '[月火水木金土日]曜日?|[월화수목금토일]요일',
  `百分之[${HAN_DIGITS}点]+`,
  `[${HAN_DIGITS}]+分之[${HAN_DIGITS}]+`,
  `(?<han>(?!${BY_ALL_MEANS})${HAN_NEGATIVE}?(?:(?:(?!${THOUSAND_AS_UNIT})[${HAN_DIGITS}]){2,}|[${HAN_DIGITS}]+点[零〇一二三四五六七八九]+(?![十百分]))${HAN_TIMES})`,
  '翻[一两兩三四]?番|[单單双雙三四][边邊]',
  `(?<=[上下]午|凌晨|早上|晚上|清晨|傍晚)[${HAN_DIGITS}]{1,3}[时時]`,
  `[${HAN_DIGITS}]+里(?!屯)`,
  `${HAN_NEGATIVE}?(?:[一二三四五六七八九十两兩半]多?${HAN_MEASURE}|(?!${HAN_IDIOM})[${PLAIN_HAN_DIGITS}半](?:${HAN_CLASSIFIER}))|${HAN_NEGATIVE}[${HAN_DIGITS}]+度?|一半|半数`,
)
const isIdeograph = (code: number) => code >= 0x2e80 && code < 0xfb00

function headAt(text: string, place: number): RegExpExecArray | null {
  const own = isIdeograph(text.charCodeAt(place))
    ? text.charCodeAt(place) < 0x3400
      ? HEAD()
      : HAN_HEAD()
    : isIdeograph(text.charCodeAt(place - 1))
      ? HEAD_BEHIND_HAN()
      : HEAD()
  own.lastIndex = place
  return own.exec(text)
}

/** With what a figure may begin: add here whatever a new alternative begins with that is no run of letters. */
const HEAD_SIGN = once(
  () => new RegExp(`[\\p{N}\\p{S}\\p{Pd}第首星周週礼禮月火水木金土日百翻单單双雙零负負半${HAN_DIGITS}]`, 'u'),
)
const SIGN_NEXT = once(
  () =>
    new RegExp(String.raw`\s*(?:[%‰‱٪％]|°(?:\s?[CFKС]${NO_MORE})?|\p{Sc})|\+(?!\p{L}|\s*[\p{N}+])`, 'iuy'),
)
/** Degrees from the equator or a meridian: 45° N, 55°45′ с. ш. */
const SIDE_NEXT = expression(String.raw`\s?(?:[NSEW](?![\p{L}\p{N}])|[сю]\.\s?ш\.|[вз]\.\s?д\.)`, 'uy')
const HAN_TIMES_NEXT = once(() => new RegExp(HAN_TIMES, 'uy'))
const HAN_COUNTER_NEXT = once(() => new RegExp(HAN_COUNTERS, 'uy'))
const BRACKET = /[)\]]/

/** Korean joins an ending to it: 월요일에. */
const KOREAN_DAY = /^[월화수목금토일]요일/u

/** П'ять, дев'ять. */
const BEFORE_APOSTROPHE = /^(?:п|дев)$/iu

/** What may stand in letters before the sign of a currency, whatever it is: US$5, R$5, NT$5. */
const BEFORE_CURRENCY = expression(String.raw`^\p{Lu}\p{L}{0,2}$`, 'u')

/** Whether a number may begin with a word, or the word stands before the sign of a currency. */
export const FIGURE: Opening = {
  mayOpenWith: (word) =>
    BEFORE_CURRENCY().test(word) ||
    BEFORE_APOSTROPHE.test(word) ||
    KOREAN_DAY.test(word) ||
    isNumberWord(word),
  mayOpenWithSign: (sign) => HEAD_SIGN().test(sign),
}
const OPENINGS = new Openings(FIGURE)
const LETTER = /\p{L}/u

/**
 * The figures of a text with their units: -5.2 %, 2 million tonnes, three quarters, 第五条; `places` as FIGURE finds them,
 * `language` that of the text, where it is known.
 */
export function figuresOf(
  text: string,
  places: readonly number[] = OPENINGS.in(text)[0] ?? [],
  language?: string,
): Figure[] {
  const found: Figure[] = []
  let last = 0
  for (const place of places) {
    if (place < last) continue
    const own = figureAt(text, place, language)
    if (!own) continue
    const start = Math.max(last, startWithSign(text, startWithPoint(text, own.start)))
    found.push({ text: text.slice(start, own.end), start })
    last = own.end
  }
  return found
}

/** The point, with its sign and currency, before the parts of a number without a whole: .5, -.5, $.5. */
const POINT_BEFORE = expression(String.raw`(?<![^\s(\["'“‘«„])[-−+]?\p{Sc}?\.$`, 'u')
const startWithPoint = (text: string, start: number) =>
  text.charAt(start - 1) === '.' && /\p{Nd}/u.test(text.charAt(start))
    ? start - (POINT_BEFORE().exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0)
    : start

function figureAt(
  text: string,
  place: number,
  language: string | undefined,
): { start: number; end: number } | undefined {
  const said = saidAt(text, place, language)
  if (said !== undefined) return { start: place, end: endWithUnits(text, said, language) }
  if (LETTER.test(text.charAt(place)) && BEFORE_APOSTROPHE.test(text.charAt(place))) return undefined
  const head = headAt(text, place)
  if (!head) return undefined
  const own = endOfFigure(text, head.index + head[0].length, head.groups ?? {}, language)
  const start = head.groups?.digits === undefined ? place : place - currencyBefore(text, place)
  const end = start === place && /\p{N}/u.test(head[0]) ? endOfCurrency(text, own) : own
  return { start: start - currencyNamedBefore(text, start, end), end: endOfCurrencyNamed(text, place, end) }
}

/** Where a number in words ends that begins at a place; not inside a word, nor behind a hyphen. */
function saidAt(text: string, place: number, language: string | undefined): number | undefined {
  const isInside =
    LETTER.test(text.charAt(place - 1)) || JOINED_BEFORE().test(text.slice(Math.max(0, place - 2), place))
  return isInside ? undefined : saidNumberAt(text, place, language)?.end
}
const JOINED_BEFORE = expression(String.raw`\p{L}-$`, 'u')

function endOfFigure(
  text: string,
  head: number,
  { digits, fraction, han, place }: Record<string, string>,
  language: string | undefined,
): number {
  if (place !== undefined) return endOf(text, head, SIDE_NEXT())
  if (fraction !== undefined) return endWithUnits(text, head, language)
  if (han !== undefined) return endOf(text, head, HAN_COUNTER_NEXT())
  if (digits === undefined) return head
  const isBracketed = BRACKET.test(text.charAt(head)) && endWithUnits(text, head + 1, language) > head + 1
  const sign = endOf(text, isBracketed ? head + 1 : head, SIGN_NEXT())
  const end = text.charAt(sign - 1) === '°' ? endOf(text, sign, SIDE_NEXT()) : sign
  const isBeforeHan = isIdeograph(text.charCodeAt(end))
  const times = isBeforeHan ? endOf(text, end, HAN_TIMES_NEXT()) : end
  const unit = endWithUnits(text, times, language)
  return unit === times && isBeforeHan ? endOf(text, times, HAN_COUNTER_NEXT()) : unit
}

const GAP = /\s*/uy
/** Millones de euros, 30 de lei; millions d’euros. */
const JOINT = /\s+(?:d['’]|d[ei]\s+)/iuy
/** Made of what multiplies and of its unit: 5 thousand million euros. */
const MOST_UNITS = 3

/** Where a number ends with what multiplies it and its unit. */
function endWithUnits(text: string, from: number, language: string | undefined): number {
  let end = from
  for (let unit = 0; unit < MOST_UNITS; unit++) {
    const next = unitWordAt(text, endOf(text, end, GAP), language) ?? unitBehindJoint(text, end, language)
    if (!next) break
    end = next.end
    if (next.times === undefined && unit > 0) break
  }
  return end
}

function unitBehindJoint(text: string, end: number, language: string | undefined) {
  const joint = endOf(text, end, JOINT)
  return joint === end ? undefined : unitWordAt(text, joint, language)
}

/** Signs of the units of measurement, whose case tells them apart: MW and mW, K and k. An inch only where no place follows. */
const SIGN = String.raw`(?:(?:[QRYZEPTGMkhdcmµμnp]|da)?(?:Pa|Wh?|Hz|VA?|Ah?|J|N|eV|g|m|s|[Ll]|B|b|bit|bps|Gy|Sv|Bq|T|H|Ω|mol|cal|bar|t)|K|h|min|nm|psi|rpm|dB|bpd|boe|ppm|ppb|in(?=\s*(?:[,.;:)\]×]|$|(?:of|by|wide|long|deep|high|thick)(?!\p{L}))))`
const UNIT_SIGN = once(
  () =>
    new RegExp(String.raw`\s?(?!A\s\p{Ll})°?${SIGN}[²³23]?${NO_MORE}(?!['’]|(?<=\s\p{Lu})\.\s?\p{Lu})`, 'uy'),
)
const TIME = 'seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?'
/** What a unit is of: /h, / kg, per year, a day, pro Tag, par an, в год. */
const RATE = once(
  () =>
    new RegExp(
      [
        String.raw`(?:\s?\/\s?[\p{sc=Latin}\p{sc=Cyrillic}]{1,12}[²³]?`,
        String.raw`\s+per\s+(?!(?:cent|l[aeo]|il|i|gli|un[oa]?|ogni|quest\p{L}|[dn]?ell?[aeo]|chi|i[ln])(?!\p{L})|l['’])\p{L}+|\s+an?\s+(?:${TIME})|\s+pro\s+\p{Lu}\p{L}+`,
        String.raw`\s+par\s+(?:seconde|minute|heure|jour|semaine|mois|an|trimestre|habitant|personne)`,
        String.raw`\s+в\s+(?:секунду|минуту|час|день|сутки|неделю|месяц|квартал|год))(?![\p{L}\p{N}])`,
      ].join('|'),
      'uy',
    ),
)

/** Only the time of the day has them: 9:30 Uhr, 9.30 Uhr, a las 9.30 horas, в 9.30 утра. */
const BY_THE_CLOCK = expression(String.raw`\s(?:Uhr|uur|horas|утра|дня|вечера|ночи)(?!\p{L})`, 'uy')
const CLOCK = expression(String.raw`^\p{Nd}{1,2}(?:[:.]|\s?[hч]\s?)\p{Nd}{2}(?:\s?[ap]\.?m\.?)?$`, 'iu')
/** Behind a time of the day: 17:00 GMT, 12:00 noon CET, 14:00 Uhr MEZ, 9 a.m. Eastern Time. */
const ZONE = expression(
  String.raw`(?:\s(?:noon|midnight|hours|hrs|Uhr|uur|часов))?\s\(?(?:UTC|[A-Z]{1,4}T|MES?Z|MSK|МСК|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? Time)\)?(?![\p{L}\p{N}]|\s?[-+−–±]\s?\p{Nd})`,
  'uy',
)

/** In small letters without points only behind an hour with minutes, or in English: am is another word in German. */
const HALF_IN_SMALL = expression(String.raw`\s?[ap]m(?![\p{L}\p{N}])`, 'uy')
const HOUR = /^\p{Nd}{1,2}$/u
const MINUTES = /^\p{Nd}{1,2}[:.]\p{Nd}{2}$/u
const HALF_OF_DAY = expression(String.raw`\s?(?:[AP]M|[AaPp]\.[Mm]\.?)(?![\p{L}\p{N}])`, 'uy')

/** Where a figure that `figuresOf` found up to `end` ends with its unit and what that is of: 5 MPa, 50 km/h, $5/kg. */
export function endWithUnit(text: string, figure: string, end: number, language?: string): number {
  if (/\p{L}$/u.test(figure)) return endOf(text, end, RATE())
  const mayHaveHalf = MINUTES.test(figure) || (language === 'en' && HOUR.test(figure))
  const half = Math.max(
    endOf(text, end, HALF_OF_DAY()),
    mayHaveHalf ? endOf(text, end, HALF_IN_SMALL()) : end,
  )
  if (half > end) return endOf(text, half, ZONE())
  const clock = MINUTES.test(figure) ? endOf(text, end, BY_THE_CLOCK()) : end
  if (clock > end && endOf(text, end, ZONE()) === end) return clock
  if (CLOCK().test(figure)) return endOf(text, end, ZONE())
  const found = endOf(text, end, UNIT_SIGN())
  return endOf(text, found, RATE())
}

/** Whether a word is the sign of a unit: Mt, kW. */
export const isUnitSign = (word: string) => endOf(word, 0, UNIT_SIGN()) === word.length

/** Where the unit ends that begins right at a place; the place itself where none does. */
export function endOfUnitAt(text: string, from: number, language: string | undefined): number {
  const end = endWithUnits(text, from, language)
  return endWithUnit(text, text.slice(from, end), end, language)
}

/** Up to 39, where a numeral is no other word, and from 1100 on in four letters or more; a single letter is one only beside another numeral. */
const ROMAN = expression(
  String.raw`(?<![\p{L}\p{N}.'’-])(?:(?=[MDCLXVI]{4})M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})(?![\p{L}\p{N}'’])`,
  'gu',
)
const ROMAN_HERE = once(() => new RegExp(ROMAN().source, 'uy'))
export const ROMAN_FIGURE: Opening = {
  mayOpenWith: (word) => /^(?:[IVX]+|M[MDCLXVI]{3,})$/.test(word),
  mayOpenWithSign: () => false,
}

/** The numbers in Roman numerals of a text, at places that ROMAN_FIGURE finds. */
export const romanFiguresOf = (text: string, places: readonly number[]): Figure[] =>
  matchesAt(ROMAN_HERE(), text, places).map(({ 0: own, index }) => ({ text: own, start: index }))

/** Said of much that is not counted: one of us, at first, a second, 一个. */
const WEAK = once(
  () =>
    new RegExp(
      String.raw`^(?:one|once|однажды|einmal|first|secondes?|seconds?|premi(?:er|ère)s?|thirds?|half|halves|quarters?|один|одн\p{L}+|перв\p{L}+|втор\p{L}+|половин\p{L}|четверт\p{L}+|трет\p{L}+|(?:uni|bi|tri|quadri)lateral(?:ly)?|\p{L}+сторонн\p{L}+|.[边邊]|[两兩][国國方]|[一二三四五六七八九十]大|首.|[IVX]|[一半](?![${HAN_DIGITS}])\p{sc=Han}+|半数)$`,
      'iu',
    ),
)

/** Whether a figure tells a change only where another figure takes its place. */
export function isWeakFigure(figure: string, language?: string): boolean {
  if (WEAK().test(figure)) return true
  const said = saidNumberAt(figure, 0, language)
  return said?.isWeak === true && said.end === figure.length
}

const DIGIT_FIRST = /^\p{Nd}/u
const NAMING_LETTER = expression(String.raw`[\p{Lu}\u2080-\u209C]-?$`, 'u')

/** Whether its digits belong to a name, as in H2O, G20, G-20 and CO₂. */
export const isInName = (figure: string, before: string) =>
  DIGIT_FIRST.test(figure) && NAMING_LETTER().test(before)

/** Whether a number is the mark of a footnote, behind the word that it explains: winter[1]. */
export const isFootnoteMark = (text: string, { start, end }: { start: number; end: number }) =>
  text.charAt(start - 1) === '[' && text.charAt(end) === ']' && /\S/.test(text.charAt(start - 2))

/** A name without the numbers in it: Article IV, Chapter FOUR, Kiln CO₂. */
export function withoutFigures(name: string): string {
  const parts: string[] = []
  let end = 0
  for (const { text, start } of figuresOf(name)) {
    if (isInName(text, name.slice(0, start))) continue
    parts.push(name.slice(end, start))
    end = start + text.length
  }
  const rest = withoutIndices([...parts, name.slice(end)].join(''))
  return rest
    .replace(ROMAN(), (own, start: number) =>
      isInitial(rest, { start, end: start + own.length }) ? own : '',
    )
    .trim()
}

/** In characters: a figure in words may begin with its sign or currency. */
const LONGEST_SIGNED = 24
/** What figures in Chinese are written with: numerals, units and counters, currencies and days of the week. */
const OF_HAN_FIGURE = once(
  () =>
    new RegExp(
      `^(?:[${[...new Set(`${HAN_DIGITS}${HAN_MEASURE}${HAN_CLASSIFIER}${HAN_OTHERS}`.match(/\p{L}/gu))].join('')}]|[^\\p{sc=Han}])+$`,
      'u',
    ),
)
const HAN_OTHERS = '第星期周週礼拜禮曜百分之点半数數负負零下多余餘翻番单單双雙边邊人民币幣港澳台臺新美金'

/** Spares most texts the search: they have no digit, and begin as no figure does. */
function mayBeFigure(text: string): boolean {
  if (isIdeograph(text.charCodeAt(0))) return OF_HAN_FIGURE().test(text)
  if (/\p{N}/u.test(text) || OPENINGS.mayOpen(text)) return true
  return text.length <= LONGEST_SIGNED && OPENINGS.in(text)[0]?.length !== 0
}

const ONLY_ROMAN = /^[IVX]+$/

/** Whether a text is one figure and nothing else. */
export function isFigure(text: string): boolean {
  const bare = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const figures = mayBeFigure(bare) ? figuresOf(bare).map((figure) => figure.text) : []
  if (figures.length === 0) return ONLY_ROMAN.test(bare) && bare.match(ROMAN())?.[0] === bare
  return figures.length === 1 && figures[0] === bare
}

/** Whether the unit of a number follows: 5. million people. */
export const startsWithUnit = (rest: string) =>
  endWithUnits(rest, 0, undefined) > 0 || /^\s*[%‰‱°]/u.test(rest)
