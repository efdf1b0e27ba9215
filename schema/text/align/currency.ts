import { once } from '../../once.ts'
import { expression } from '../expression.ts'

/** Written for the yuan, and no code of ISO 4217. */
const OTHER_CODES = ['RMB']
/**
 * Signs of currencies in letters that stand before a number: those that the platform has in English, and some that people
 * write. Not of two capitals, which are as often the letters of an annex, except for RM. Asking it for them takes longer than to read a short text.
 */
export const LETTER_SIGNS: ReadonlySet<string> = new Set(
  'Ar Bs CFPF Db Dhs FCFA Ft KSh Kz Kč RM Rp Rs SFr TSh Tk USh kn kr lei zł 元'.split(' '),
)
const SIGNS = [...LETTER_SIGNS].join('|')
const BEFORE = once(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:[<>＜＞≤≥≈~±]\s*)?[-−]?([A-Z]{3}|(?:${SIGNS})\.?)[ \u00A0]?$`,
      'u',
    ),
)
const NEXT = expression(String.raw`[ \u00A0]?([A-Z]{3})(?![\p{L}\p{N}])`, 'uy')
const BEFORE_NUMBER = once(
  () =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?:[A-Z]{3}|${SIGNS})(?=\.?[ \u00A0]?[-−]?\p{Sc}?\p{Nd})`, 'gu'),
)
const MAY_HAVE_CODE = once(
  () => new RegExp(String.raw`[A-Z]{3}|\p{L}\p{Sc}|(?:${SIGNS})\.?[ \u00A0]?\p{Nd}`, 'u'),
)
/** R$5, NT$ 5. */
const BEFORE_SIGN = expression(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,2}(?=\p{Sc}[ \u00A0]?[-−]?\p{Nd})`,
  'gu',
)
/** In characters, with a sign and spaces. */
const LONGEST = 10

/** The platform knows those of ISO 4217. */
const codes = once(() => new Set([...Intl.supportedValuesOf('currency'), ...OTHER_CODES]))

/** Whether three capitals, or a sign in letters, are a currency. */
const isCurrency = (code: string) => LETTER_SIGNS.has(code.replace('.', '')) || codes().has(code)

/** How many characters the currency before a number has, with its sign: CAD 500, -EUR 5. */
export function currencyBefore(text: string, number: number): number {
  if (!LETTER().test(text.slice(Math.max(0, number - 3), number))) return 0
  const [found = '', code = ''] = BEFORE().exec(text.slice(Math.max(0, number - LONGEST), number)) ?? []
  return isCurrency(code) ? found.length : 0
}

/** Where a figure ends with the currency that follows it: 500 CAD, 5 million SEK. */
export function endOfCurrency(text: string, end: number): number {
  NEXT().lastIndex = end
  const code = NEXT().exec(text)?.[1] ?? ''
  return isCurrency(code) ? NEXT().lastIndex : end
}

/** Right before a number, with a point and a space between. */
const LETTER = expression(String.raw`\p{L}\.?[ \u00A0]?$`, 'u')

/** A text of the same length without the currencies before its numbers, which are part of no name: the Fee EUR 500. */
export const withoutCurrencies = (text: string) =>
  MAY_HAVE_CODE().test(text)
    ? text
        .replace(BEFORE_NUMBER(), (code) => (isCurrency(code) ? code.toLowerCase() : code))
        .replace(BEFORE_SIGN(), (letters) => letters.toLowerCase())
    : text
