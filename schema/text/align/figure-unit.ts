import { unitWordAt } from './unit-lexicon.ts'
import { MEASURES, TIMES_WORDS } from './unit-words.ts'

/** For money alone: a metre and a tonne else. */
const MONEY_TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }
const MONEY_LETTER = /^([kmbt])(?!\p{L})/iu
const IS_MONEY = /^[a-z]\s?(?:€|\$|£|eur|dollar|руб)/iu

const HAN = new Map(
  MEASURES.flatMap(({ unit, han }) => (han?.split('|') ?? []).map((own) => [own, unit] as const)),
)

/** Words of Chinese that count one by one and measure nothing: of each group one says what another does. */
const COUNTING_WORDS: ReadonlyMap<string, string> = new Map(
  [
    '个個名位人份项項件只隻匹头頭艘架座家枚台部辆輛棵羽册冊颗顆支所枝株块塊幅軒',
    '方国國者',
    '次届屆',
  ].flatMap((group) => [...group].map((word): [string, string] => [word, group.charAt(0)])),
)
const COUNTING_WORD_AT_END = new RegExp(`[${[...COUNTING_WORDS.keys()].join('')}]$`, 'u')

/** A figure without the word of Chinese that counts one by one: 一份 and 一项 are 一. */
export const withoutCountingWord = (figure: string) => figure.replace(COUNTING_WORD_AT_END, '')

/** The same of an ordinal: 第三国 and 第三方 are one, 第三条 and 第三款 are not. */
export const ordinalInOneForm = (figure: string) =>
  figure.replace(COUNTING_WORD_AT_END, (word) => COUNTING_WORDS.get(word) ?? word)

interface UnitRead {
  times: number
  unit: string
}

/**
 * What stands behind a number, and the currency before it: by what it multiplies, and the one name of its unit.
 * `language` is that of the text, where it is known.
 */
export function unitOf(behind: string, currency: string, language?: string): UnitRead {
  let rest = withoutJoint(withoutGap(behind).replace(/^[余餘]/u, '多'))
  let [times, unknown] = [1, '']
  const isMoney = currency !== '' || IS_MONEY.test(rest)
  for (;;) {
    const own = unitWordAt(rest, 0, language)
    const [, letter] = (isMoney && MONEY_LETTER.exec(rest)) || []
    if (letter !== undefined) times *= MONEY_TIMES[letter.toLowerCase()] ?? 1
    else if (own?.times !== undefined) times *= own.times
    else if (own?.unit !== undefined && SCALES.has(own.unit)) unknown += `${own.unit} `
    else break
    rest = withoutJoint(withoutGap(rest.slice(letter?.length ?? own?.end)))
  }
  const unit =
    rest === ''
      ? ''
      : ` ${rest}`
          .split(OF_RATE)
          .map((one, at) => (at > 0 && HOUR.test(one) ? 'h' : unitNamed(one, language)))
          .join('/')
  return {
    times,
    unit: unknown + (currency === '' ? unit : unitNamed(currency.replace(/\.$/u, ''), language) + unit),
  }
}

/** The value is unknown where the language is not known. */
const SCALES: ReadonlySet<string> = new Set(TIMES_WORDS.flatMap(({ unit }) => unit ?? []))

const withoutGap = (text: string) => text.replace(/^[\s\u00A0-]+/u, '')
/** Millones de euros, millions d’euros, milioni di euro. */
const withoutJoint = (text: string) => text.replace(/^(?:d['’]|d[ei][\s\u00A0]+)/iu, '')

/** 5 km/h, 5 kilometres per hour, 5 километров в час, 5 kilomètres par heure. */
const OF_RATE = /\s?\/\s?|\s+per\s+(?!cent)|\s+(?:an?|в|par|pro)\s+/u
/** Behind a rate alone: elsewhere часов is of the clock. */
const HOUR = /^(?:ч|час|heure|Stunde|hora)$/u

const CURRENCIES: Readonly<Record<string, string>> = {
  US$: 'US$',
  AU$: 'A$',
  CA$: 'C$',
  R$: 'BRL',
  '₴': 'UAH',
  '₹': 'rupee',
  '％': '%',
  元: 'CNY',
  '٪': '%',
}
const HALF_OF_DAY = /^[ap]\.?m\.?$/iu
const HAN_POWER = /^([平立])方/u

function unitNamed(own: string, language: string | undefined): string {
  const bare = own.replace(/\s+/gu, ' ').trim()
  const symbol = CURRENCIES[bare.toUpperCase().replace(/\s/gu, '')]
  if (symbol !== undefined) return symbol
  const word = unitWordAt(bare, 0, language)
  if (word?.unit !== undefined && word.end >= bare.length) return word.unit
  if (HALF_OF_DAY.test(bare)) return bare.replaceAll('.', '').toLowerCase()
  const counting = COUNTING_WORDS.get(bare)
  if (counting !== undefined) return counting
  const power = HAN_POWER.exec(bare)?.[1]
  const raised = power === '平' ? '²' : power === '立' ? '³' : ''
  const han = HAN.get(raised === '' ? bare : bare.slice(2))
  if (han !== undefined) return han + raised
  return bare
    .replace(/\s/gu, '')
    .replace('\u00B5', 'μ')
    .replace(/(?<=\p{sc=Cyrillic})\.$/u, '')
}
