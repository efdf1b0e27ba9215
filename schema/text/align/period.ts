import { once } from '../../once.ts'
import { formsOf } from './forms.ts'
import { grownHunks, type Hunk, type Stretch } from './hunk.ts'
import { NUMERALS } from './numeral.ts'
import { serbianInLatin } from './serbian.ts'
import type { Side, Sides } from './sides.ts'

/** Units of time in the order minute, hour, day, week, month, quarter, year; a stroke alone is a word that is missing. */
const UNITS: Readonly<Record<string, string>> = {
  en: 'minute(,s) hour(,s) day(,s) week(,s) month(,s) quarter(,s) year(,s)',
  de: 'minute(,n) stunde(,n) tag(,e,en,es,s) woche(,n) monat(,e,en,es,s) quartal(,e,en,s) jahr(,e,en,es,s)',
  fr: 'minute(,s) heure(,s) jour(,s)|journée(,s) semaine(,s) mois trimestre(,s) an(,s)|année(,s)',
  es: 'minuto(,s) hora(,s) día(,s) semana(,s) mes(,es) trimestre(,s) año(,s)',
  pt: 'minuto(,s) hora(,s) dia(,s) semana(,s) mês|meses trimestre(,s) ano(,s)',
  it: 'minut(o,i) or(a,e) giorn(o,i) settiman(a,e) mes(e,i) trimestr(e,i) ann(o,i)',
  ru: 'минут(,а,ы,у) час(,а,ов,у) день|дн(я,ей,ям,ями,ях)|сут(ки,ок) недел(я,и,ь,ю,е) месяц(,а,ев,ы,ам) квартал(,а,ов) год(,а,у,ы)|лет',
  uk: 'хвилин(,а,и,у) годин(,а,и,у) день|дн(я,ів,і) тижд(ень,ня,ні,нів) місяц(ь,я,і,ів) квартал(,у,и,ів) рік|рок(у,и,ів)',
  pl: 'minut(,a,y,ę) godzin(,a,y,ę) dzień|dni(,a) tydzień|tygodn(ie,ia,i) miesiąc(,a,e)|miesięcy kwartał(,u,y) rok(,u)|lat(,a)',
  sr: 'minut(,a,e) sat(,a,i) dan(,a,i) nedelj(a,u,e)|sedmic(a,u,e) mesec(,a,i)|mjesec(,a,i) kvartal(,a) godin(a,u,e)',
  tr: 'dakika saat gün hafta ay - yıl',
}

interface TimeWord {
  unit: number
  languages: string[]
}

const lexicon = once((): ReadonlyMap<string, TimeWord> => {
  const found = new Map<string, TimeWord>()
  for (const [language, units] of Object.entries(UNITS))
    for (const [unit, words] of units.split(' ').entries())
      for (const form of formsOf(words)) {
        const own = found.get(form)
        if (own?.unit === unit) own.languages.push(language)
        else if (!own) found.set(form, { unit, languages: [language] })
      }
  return found
})

/** The numbers below twenty and the tens by their words, of each language, also those that alone are often other words: un, sei. */
const numbers = once((): Readonly<Record<string, ReadonlyMap<string, number>>> => {
  const of = (language: string) => {
    const { ones = '', tens = '' } = NUMERALS[language] ?? {}
    const own = new Map<string, number>()
    for (const [value, words] of ones.split(' ').entries())
      for (const form of formsOf(words)) own.set(form, value)
    for (const [place, words] of tens.split(' ').entries())
      for (const form of formsOf(words)) own.set(form, 20 + 10 * place)
    return own
  }
  return Object.fromEntries(Object.keys(UNITS).map((language) => [language, of(language)]))
})

/** A word or digits, and the same again in brackets: one (1) year, 30 (thirty) days, acht Tagen, d’un mois, 8 Tage. */
const COUNTED =
  /(?<![\p{L}\p{M}\p{N}.,-])(?<count>\p{L}+|\p{Nd}{1,4})(?<again>[ \u00A0\n]*[(（[](?:\p{Nd}{1,4}|\p{L}+)[)）\]])?[ \u00A0\n]+(?<word>\p{L}[\p{L}\p{M}]*)/gu

const BRACKET = /[(（[]/u

const wordOf = (word: string) => {
  const small = word.toLowerCase()
  return lexicon().get(small) ?? lexicon().get(serbianInLatin(small))
}

/** Whether German writes a unit of time with a capital, which makes no name of it: Tage. */
export const isGermanTime = (word: string) => wordOf(word)?.languages.includes('de') ?? false

interface Period {
  text: string
  /** The number as it is written, once or twice. */
  count: string
  /** Both where they differ: five (6). */
  values: readonly number[]
  unit: number
  start: number
  end: number
}

function periodsIn(text: string): Period[] {
  const found: Period[] = []
  COUNTED.lastIndex = 0
  for (let own = COUNTED.exec(text); own; own = COUNTED.exec(text)) {
    const { count = '', again = '', word = '' } = own.groups ?? {}
    const time = wordOf(word)
    const said = [count, ...(again.match(/[\p{L}\p{Nd}]+/gu) ?? [])]
    const values = time && said.map((number) => countIn(number, time.languages))
    const start = own.index
    // The second word may be the number of the next: the term of one year.
    if (time === undefined || !values?.every((value) => value !== undefined))
      COUNTED.lastIndex = start + count.length
    else
      found.push({
        text: own[0].replace(/\s+/gu, ' '),
        count: (count + again).replace(/\s+/gu, ' ').toLowerCase(),
        values: [...new Set(values)],
        unit: time.unit,
        start,
        end: start + own[0].length,
      })
  }
  return found
}

function countIn(count: string, languages: readonly string[]): number | undefined {
  if (/^\p{Nd}/u.test(count)) return /^\d+$/.test(count) ? Number(count) : undefined
  const small = count.toLowerCase()
  for (const language of languages) {
    const value = numbers()[language]?.get(language === 'sr' ? serbianInLatin(small) : small)
    if (value !== undefined) return value
  }
  return undefined
}

interface ChangedPeriod {
  removed: string
  added: string
  isRewritten?: true
}

/**
 * The periods that kept their number and got another unit, or whose number stood in a word that is no figure elsewhere, or
 * is written in another way: one year, one month; acht Tage, acht Wochen; un an, deux ans; einen Monat, 1 Monat.
 */
export function changedPeriods(
  text: Sides<string>,
  stretches: readonly Stretch[],
  figures: Sides<readonly { start: number; end: number }[]>,
): ChangedPeriod[] {
  // "five (25) days" is a part of twenty five (25) days.
  const isWhole = (side: Side) => (period: Period) =>
    !figures[side].some(({ start, end }) => start < period.start && end > period.start)
  const places = { a: periodsIn(text.a).filter(isWhole('a')), b: periodsIn(text.b).filter(isWhole('b')) }
  if (places.a.length === 0 || places.b.length === 0) return []
  const only = (hunk: Hunk, side: Side) => {
    const inside = places[side].filter(({ start, end }) => start < hunk[side][1] && end > hunk[side][0])
    return inside.length === 1 ? inside[0] : undefined
  }
  const isFigure = ({ start, end }: Period, side: Side) =>
    figures[side].some((one) => one.start < end && one.end > start)
  return grownHunks(stretches, places).flatMap((hunk): ChangedPeriod[] => {
    const [one, other] = [only(hunk, 'a'), only(hunk, 'b')]
    if (!one || !other) return []
    const change = { removed: one.text, added: other.text }
    if (one.values.join() !== other.values.join()) {
      const isTwice = BRACKET.test(one.count + other.count)
      return !isTwice && isFigure(one, 'a') && isFigure(other, 'b') ? [] : [change]
    }
    if (one.unit !== other.unit) return [change]
    const isRewritten = one.count !== other.count && /\p{N}/u.test(one.count + other.count)
    return isRewritten ? [{ ...change, isRewritten }] : []
  })
}
