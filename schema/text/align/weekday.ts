import { once } from '../../once.ts'
import { weekdaysIn } from '../weekday.ts'
import { DATE, type DateMention } from './date-mention.ts'

/** Whole words, with what a language joins to their front. */
const anyOf = (names: readonly string[], flags: string, before = '', behind = '') =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])${before}(?<day>${names.join('|')})(?![\p{L}\p{M}])${behind}`, flags)

/** Within a sentence, too: thứ Hai. In small letters it is second. */
const withCapital = (name: string) =>
  name.replace(
    /^(\p{L})(.*) (\p{L})/u,
    (_, first: string, rest: string, next: string) =>
      `[${first}${first.toUpperCase()}]${rest} ${next.toUpperCase()}`,
  )

/** Na segunda, where no noun follows: na segunda fase is the second one. */
const IN_THE = String.raw`(?<=(?<!\p{L})(?:n|d|nest|dest|pel)a )`
const NO_NOUN = String.raw`(?=\s*(?:[,.;:!?)\p{Nd}]|$))`
const FEIRA = /-feira$/u
const shortInPortuguese = () =>
  weekdaysIn('pt').flatMap((name) => (FEIRA.test(name) ? name.replace(FEIRA, '') : []))

/**
 * Names of days of the week that are no run of letters, each where what all of them have tells it: segunda-feira, thứ Hai,
 * ביום שני, सोमवार. Others are words; see `calendarKey`.
 */
const NAMES: readonly (readonly [sign: RegExp, pattern: () => RegExp])[] = [
  [
    /-feira/iu,
    once(() =>
      anyOf(
        weekdaysIn('pt').filter((name) => name.includes('-')),
        'giu',
      ),
    ),
  ],
  [
    /(?:n|d|st|pel)a (?:segunda|terça|quarta|quinta|sexta)/iu,
    once(() => anyOf(shortInPortuguese(), 'giu', IN_THE, NO_NOUN)),
  ],
  [/(?:thứ|chủ) \p{Lu}/iu, once(() => anyOf(weekdaysIn('vi').map(withCapital), 'gu'))],
  [/יום /u, once(() => anyOf(weekdaysIn('he'), 'gu', '[בהלמו]{0,2}'))],
  [/شنبه/u, once(() => anyOf(weekdaysIn('fa'), 'gu'))],
  [/يوم /u, once(() => anyOf(weekdaysIn('ar'), 'gu', '[وفبل]?يوم '))],
  [/वार/u, once(() => anyOf(weekdaysIn('hi'), 'gu'))],
]

/** Where a text names a day of the week in more than a run of letters. */
export const weekdaysOf = (text: string): DateMention[] =>
  NAMES.filter(([sign]) => sign.test(text)).flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern()), ({ 0: own, index, groups: { day = own } = {} }) => ({
      text: own,
      key: `${DATE}${day.toLowerCase().replace(FEIRA, '')}`,
      start: index,
      end: index + own.length,
    })),
  )
