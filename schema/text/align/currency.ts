import { once } from '../../once.ts'

/** Written for the yuan, and no code of ISO 4217. */
const OTHER_CODES = ['RMB']
const BEFORE = /(?<![\p{L}\p{N}])(?:[<>≤≥≈~±]\s*)?[-−]?([A-Z]{3})[ \u00A0]?$/u
const NEXT = /[ \u00A0]?([A-Z]{3})(?![\p{L}\p{N}])/uy
const BEFORE_NUMBER = /[A-Z]{3}(?=[ \u00A0]?[-−]?\p{Sc}?\p{Nd})(?<![\p{L}\p{N}].{3})/gu
const MAY_HAVE_CODE = /[A-Z]{3}|\p{L}\p{Sc}/u
/** R$5, NT$ 5. */
const BEFORE_SIGN = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,2}(?=\p{Sc}[ \u00A0]?[-−]?\p{Nd})/gu
/** In characters, with a sign and spaces. */
const LONGEST = 10

/** The platform knows those of ISO 4217. */
const codes = once(() => new Set([...Intl.supportedValuesOf('currency'), ...OTHER_CODES]))

/** Whether three capitals are a currency. */
const isCurrency = (code: string) => codes().has(code)

/** How many characters the currency before a number has, with its sign: CAD 500, -EUR 5. */
export function currencyBefore(text: string, number: number): number {
  const last = text.charCodeAt(number - 1)
  if (!(isCapital(last) || isCapital(text.charCodeAt(number - 2)))) return 0
  const [found = '', code = ''] = BEFORE.exec(text.slice(Math.max(0, number - LONGEST), number)) ?? []
  return isCurrency(code) ? found.length : 0
}

/** Where a figure ends with the currency that follows it: 500 CAD, 5 million SEK. */
export function endOfCurrency(text: string, end: number): number {
  NEXT.lastIndex = end
  const code = NEXT.exec(text)?.[1] ?? ''
  return isCurrency(code) ? NEXT.lastIndex : end
}

const isCapital = (code: number) => code >= 0x41 && code <= 0x5a

/** A text of the same length without the currencies before its numbers, which are part of no name: the Fee EUR 500. */
export const withoutCurrencies = (text: string) =>
  MAY_HAVE_CODE.test(text)
    ? text
        .replace(BEFORE_NUMBER, (code) => (isCurrency(code) ? code.toLowerCase() : code))
        .replace(BEFORE_SIGN, (letters) => letters.toLowerCase())
    : text
