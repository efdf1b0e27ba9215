const VALUES: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹壱', '二贰貳弐两兩', '三叁參参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign): [string, number] => [sign, value]),
  ),
)
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
/** One sign for two or three tens. */
const JOINED_TENS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
])
/** In these 千 is of the unit: 五千克 are five kilograms. */
export const THOUSAND_AS_UNIT = '千[克米瓦]'
const NUMERALS = new RegExp(
  `(?:(?!${THOUSAND_AS_UNIT})[${[...VALUES.keys(), ...TENS.keys(), ...JOINED_TENS.keys()].join('')}])+`,
  'g',
)

/**
 * A text with its Chinese numerals in digits, except for ten thousands and more, and for hundreds behind digits: 二〇二三年 is
 * 2023年, 三百万 is 300万, 5千万 stays.
 */
export const withDigits = (text: string) =>
  text.replace(NUMERALS, (numeral, at: number) =>
    at > 0 && TENS.has(numeral.charAt(0)) && /[\d.]/.test(text.charAt(at - 1))
      ? numeral
      : (numberOf(numeral) ?? numeral),
  )

const TIMES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
  ...{ 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 },
}
/** From these on all that stands before is multiplied: 1万3000亿 is 13000亿. */
const LEAST_OF_ALL = 1e8
const TIMES_SIGN = `(?:(?!${THOUSAND_AS_UNIT})[${Object.keys(TIMES).join('')}])`
const SECTION = new RegExp(String.raw`(?<digits>\d[\d,]*(?:\.\d+)?)(?<times>${TIMES_SIGN}*)\s?`, 'gu')
const SECTIONS = new RegExp(
  String.raw`^(?:\d[\d,]*(?:\.\d+)?${TIMES_SIGN}+(?:(?<=[만억조])\s(?=\d[\d,]*[십백천만억조]))?)+(?:\d[\d,]*(?![\d.,]|${TIMES_SIGN}))?`,
  'u',
)

/** Digits with what multiplies them, at the head of a text, as one number: 1亿2000万 is 120000000. */
export const withoutTimes = (text: string) =>
  text.replace(SECTIONS, (sections) => {
    let [sum, left] = [0, 0]
    for (const { groups } of sections.matchAll(SECTION)) {
      let value = Number(groups?.digits?.replaceAll(',', ''))
      for (const sign of groups?.times ?? '') {
        const times = TIMES[sign] ?? 1
        if (times < LEAST_OF_ALL) value *= times
        else {
          sum += (left + value) * times
          left = 0
          value = 0
        }
      }
      left += value
    }
    sum += left
    return String(Number(sum.toPrecision(15)))
  })

/** Undefined of a row of signs that is no one number: 三四百. */
function numberOf(numeral: string): string | undefined {
  const signs = [...numeral].flatMap((sign) => [...(JOINED_TENS.get(sign) ?? sign)])
  if (signs.every((sign) => VALUES.has(sign))) return signs.map((sign) => VALUES.get(sign)).join('')
  let [sum, digit]: [number, number | undefined] = [0, undefined]
  for (const sign of signs) {
    const [value, tens] = [VALUES.get(sign), TENS.get(sign)]
    if (tens !== undefined) {
      sum += (digit ?? 1) * tens
      digit = undefined
    } else {
      if (digit !== undefined && digit !== 0) return undefined
      digit = value
    }
  }
  return String(sum + (digit ?? 0))
}
