import { MEASURES, TIMES_WORDS } from './unit-words.ts'

const TIMES = TIMES_WORDS.map(
  ([value, words]) => [value, new RegExp(`^(?:${words})(?![\\p{L}\\p{M}])`, 'iu')] as const,
)
/** Of money alone: a metre and a tonne else. */
const MONEY_TIMES: readonly (readonly [value: number, words: RegExp])[] = [
  [1e3, /^k(?!\p{L})/iu],
  [1e6, /^m(?!\p{L})/iu],
  [1e9, /^b(?!\p{L})/iu],
  [1e12, /^t(?!\p{L})/iu],
]

const whole = (words: string | undefined, flags: string) =>
  words === undefined ? [] : [new RegExp(`^(?:${words})$`, flags)]
const UNITS = MEASURES.map(({ unit, signs, words, han }) => ({
  unit,
  patterns: [...whole(signs, 'u'), ...whole(words, 'iu'), ...whole(han, 'u')],
}))

export interface UnitRead {
  times: number
  unit: string
}

/** What stands behind a number, and the currency before it: by what it multiplies, and the one name of its unit. */
export function unitOf(behind: string, currency: string): UnitRead {
  let rest = withoutJoint(withoutGap(behind).replace(/^[余餘]/u, '多'))
  let times = 1
  const isMoney = currency !== '' || /^[a-z]\s?(?:€|\$|£|eur|dollar|руб)/iu.test(rest)
  for (let found = timesAt(rest, isMoney); found; found = timesAt(rest, isMoney)) {
    times *= found.value
    rest = withoutJoint(withoutGap(rest.slice(found.length)))
  }
  const unit = rest === '' ? '' : ` ${rest}`.split(OF_RATE).map(unitNamed).join('/')
  return { times, unit: currency === '' ? unit : unitNamed(currency) + unit }
}

const withoutGap = (text: string) => text.replace(/^[\s\u00A0-]+/u, '')
/** Millones de euros, millions d’euros, milioni di euro. */
const withoutJoint = (text: string) => text.replace(/^(?:d['’]|d[ei][\s\u00A0]+)/iu, '')

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
  const known = UNITS.find(({ patterns }) => patterns.some((pattern) => pattern.test(bare)))?.unit
  return known ?? bare.replace(/\s/gu, '').replace(/(?<=\p{sc=Cyrillic})\.$/u, '')
}
