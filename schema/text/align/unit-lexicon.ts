import { once } from '../../once.ts'
import { expression } from '../expression.ts'
import { formsOf } from './forms.ts'
import { startsAt } from './opening.ts'
import { MEASURES, TIMES_WORDS, type TimesWord } from './unit-words.ts'

/** A word, or a few, that multiply a number or are its unit. */
interface UnitWord {
  end: number
  times?: number
  /** The one name of the unit, or as it is written. */
  unit?: string
}

type Meaning = { times: TimesWord } | { unit: string }

interface Lexicon {
  /** For phrases of up to three words in small letters, these apart by a space or hyphen. */
  phrases: ReadonlyMap<string, Meaning>
  /** For the beginnings of words. */
  stems: ReadonlyMap<string, Meaning>
  signs: ReadonlyMap<string, string>
  /** In small letters: KM is written for a kilometre too, but M is not a metre, and c no degree. */
  looseSigns: ReadonlySet<string>
}

const hasSmall = (sign: string) => sign !== sign.toUpperCase()

const lexicon = once((): Lexicon => {
  const [phrases, stems, signs] = [
    new Map<string, Meaning>(),
    new Map<string, Meaning>(),
    new Map<string, string>(),
  ]
  const put = (words: string | undefined, meaning: Meaning) => {
    for (const form of words === undefined ? [] : formsOf(words)) {
      if (form.endsWith('*')) stems.set(form.slice(0, -1), meaning)
      else phrases.set(form, meaning)
    }
  }
  for (const times of TIMES_WORDS) put(times.words, { times })
  for (const { unit, words, signs: own } of MEASURES) {
    put(words, { unit })
    for (const sign of own?.split('|') ?? []) signs.set(sign, unit)
  }
  return {
    phrases,
    stems,
    signs,
    looseSigns: new Set([...signs.keys()].filter(hasSmall).map((sign) => sign.toLowerCase())),
  }
})

/** Where letters with spaces between words end at characters without them, no word goes on: 10kgです, 5km이고. */
const SPACED = String.raw`\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}`
const WORD = String.raw`([${SPACED}][${SPACED}\p{M}]*|\p{L}[\p{L}\p{M}]*)`
const NEXT_WORD = String.raw`(?:([ \u00A0-]|\.\s)${WORD})?`
const WORDS = once(() => new RegExp(WORD + NEXT_WORD + NEXT_WORD, 'uy'))
/** K€, US$; the sign of a currency or a share behind a number stands alone. */
const SYMBOL = expression(String.raw`(?:[kbm]n?|\p{Lu}\p{L}{0,2})?\p{Sc}|[%٪％‰‱]`, 'uy')
/** 5 square kilometres, 5 sq. km, 5 кв. км; joined to the unit: 5 Quadratkilometer, 5 köbméter. */
const POWER = expression(
  String.raw`(?:(?:(?<two>sq(?:uare|\.)?|кв\.|квадратн\p{L}+|vierkante|kvadratnih)|(?<three>cubic|cu\.|куб\.|куб[іи]ч(?:еск|н)\p{L}+|kubieke|kubnih)|metric)\s|(?<joinedTwo>[qk][uv]adrat|négyzet|neliö)(?=[km])|(?<joinedThree>kubik|köb|kuutio)(?=[kmcdz]))`,
  'iuy',
)
/** 5 metros cuadrados, 5 mètres cubes, 5 metrów kwadratowych. */
const POWER_BEHIND = expression(
  String.raw`[ \u00A0](?:(?<two>cuadrad|quadrad|quadrat|carré|kwadratow|čtvereč|pătra)\p{L}*|(?<three>c[úu]bic|cubes?(?!\p{L})|cubi(?!\p{L})|sześcienn|krychlov)\p{L}*)`,
  'iuy',
)
const THERMOMETER = expression(
  String.raw`[ \u00A0](?:(?<celsius>Celsius|Цельсия|Цельсію|Celsjusza)|Fahrenheit|Фаренгейта)(?!\p{L})`,
  'uy',
)
const ENDS_WORD = once(
  () => new RegExp(String.raw`(?![${SPACED}\p{N}]|(?<![${SPACED}])\p{L}|['’]\p{L})`, 'uy'),
)
const COMPARED = expression(String.raw`\s+(?:the|as|more|less)(?!\p{L})`, 'uy')
const SHORTEST_STEM = 3

/** The unit or what multiplies that begins right at a place. */
export function unitWordAt(text: string, at: number, language?: string): UnitWord | undefined {
  if (!/[\p{L}\p{Sc}%٪％‰‱]/u.test(text.charAt(at))) return undefined
  if (startsAt(text, at, SYMBOL()))
    return { end: SYMBOL().lastIndex, unit: text.slice(at, SYMBOL().lastIndex) }
  POWER().lastIndex = at
  const power = POWER().exec(text)
  if (power) {
    const { two, three, joinedTwo, joinedThree } = power.groups ?? {}
    const raised = (two ?? joinedTwo) !== undefined ? '²' : (three ?? joinedThree) !== undefined ? '³' : ''
    const own = unitWordAt(text, at + power[0].length, language)
    return own?.unit === undefined ? undefined : { ...own, unit: own.unit + raised }
  }
  const found = wordAt(text, at, language) ?? moneyOfLandAt(text, at, language)
  if (!found) return undefined
  const raised = raisedAt(text, found)
  if (raised !== undefined) return { ...found, end: found.end + 1, unit: (found.unit ?? '') + raised }
  const unit = behindUnit(text, found)
  if (unit) return unit
  return startsAt(text, found.end, ENDS_WORD()) ? found : undefined
}

/** With what stands behind a unit of length or degree and belongs to it. */
function behindUnit(text: string, { end, unit = '' }: UnitWord): UnitWord | undefined {
  const pattern = LENGTHS.has(unit) ? POWER_BEHIND() : unit === '°' ? THERMOMETER() : undefined
  if (!pattern) return undefined
  pattern.lastIndex = end
  const { two, celsius } = pattern.exec(text)?.groups ?? {}
  if (pattern.lastIndex === 0) return undefined
  const raised = two === undefined ? '³' : '²'
  const own = pattern === POWER_BEHIND() ? unit + raised : celsius === undefined ? '°F' : '°C'
  return { end: pattern.lastIndex, unit: own }
}

const LAND = expression(String.raw`(?<land>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)[ \u00A0]`, 'uy')

/** Money with the land whose it is before it: Swiss francs, Kanada doları. That of one land alone needs no land. */
function moneyOfLandAt(text: string, at: number, language: string | undefined): UnitWord | undefined {
  LAND().lastIndex = at
  const found = LAND().exec(text)
  const money = found && wordAt(text, at + found[0].length, language)
  if (!money?.unit) return undefined
  if (MONEY.ofOne.has(money.unit)) return money
  return MONEY.ofSeveral.has(money.unit)
    ? { ...money, unit: `${found?.groups?.land?.toLowerCase()} ${money.unit}` }
    : undefined
}
const MONEY = {
  ofSeveral: new Set('$ franc peso krone dinar lira rupee rial dirham pound'.split(' ')),
  ofOne: new Set('€ ₽ CNY JPY KRW BRL leu PLN HUF shekel tenge UAH BGN'.split(' ')),
}

/** The power of a unit; of one of length it is often written as a digit, m2. */
function raisedAt(text: string, { end, unit = '' }: UnitWord): '²' | '³' | undefined {
  const [own] = /^[²³23](?![\p{sc=Latin}\p{sc=Cyrillic}\p{N}])/u.exec(text.slice(end, end + 2)) ?? []
  if (own === '²' || own === '³') return own
  if (own === undefined || !LENGTHS.has(unit)) return undefined
  return own === '2' ? '²' : '³'
}
const LENGTHS: ReadonlySet<string> = new Set(['km', 'm', 'cm', 'mm', 'ft', 'in', 'yd'])

function wordAt(text: string, at: number, language: string | undefined): UnitWord | undefined {
  WORDS().lastIndex = at
  const found = WORDS().exec(text)
  if (!found) return undefined
  const { phrases, stems, signs, looseSigns } = lexicon()
  const [, first = '', gap = '', second = '', nextGap = '', third = ''] = found
  const tries = [[first, gap, second, nextGap, third], [first, gap, second], [first]].filter(
    (words) => words.at(-1) !== '',
  )
  for (const words of tries) {
    const own = words.join('')
    const key = own.toLowerCase().replaceAll('\u00A0', ' ')
    const meaning = phrases.get(key)
    if (meaning) return wordOf(meaning, withPoint(text, at, own, phrases), own, language, text)
  }
  const small = first.toLowerCase()
  const end = at + first.length
  const sign = signs.get(first) ?? (looseSigns.has(small) ? first : undefined)
  if (sign !== undefined) return { end, unit: sign }
  for (let length = small.length; length >= SHORTEST_STEM; length--) {
    const meaning = stems.get(small.slice(0, length))
    if (meaning) return wordOf(meaning, end, first, language, text)
  }
  // 5k.
  return small === 'k' && /\p{Nd}/u.test(text.charAt(at - 1)) ? { end, unit: first } : undefined
}

/** Where a word ends with the point of its abbreviation: 5 млрд. */
function withPoint(text: string, at: number, own: string, phrases: ReadonlyMap<string, Meaning>): number {
  const end = at + own.length
  return text.charAt(end) === '.' && phrases.has(`${own.toLowerCase()}.`) ? end + 1 : end
}

function wordOf(
  meaning: Meaning,
  end: number,
  own: string,
  language: string | undefined,
  text: string,
): UnitWord | undefined {
  if ('unit' in meaning) {
    const isCompared = meaning.unit === 'times' && startsAt(text, end, COMPARED())
    return isCompared ? undefined : { end, unit: meaning.unit }
  }
  const { value, unit = own } = meaning.times
  const times = typeof value === 'number' ? value : value[language ?? '']
  return times === undefined ? { end, unit } : { end, times }
}
