import { expression } from '../expression.ts'
import type { Difference } from './difference.ts'
import { haveSameTokens, type Span, textOf, type Wording } from './span.ts'

const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u209C]/gu
/** Between two digits it makes other figures: 10-20, 1020. */
const HYPHEN = expression(String.raw`(?<=\p{L}\p{M}*)-(?=[\p{L}\p{N}])|(?<=\p{N})-(?=\p{L})`, 'gu')
const INNER_POINT = /\S\.\S/
const POINT_OF_INITIAL = expression(String.raw`(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))`, 'gu')

/** Spares most words that changed. */
const MAY_BE_INNER = /[-.\u00AD\u00B2\u00B3\u00B9\u05BE\u2010-\u2015\u2070-\u209C\u2212\uFE58\uFE63\uFF0D]/

export function withoutInnerSigns(text: string): string {
  const level = text.replace(RAISED, (own) => own.normalize('NFKC'))
  const joined = level.includes('-') ? level.replace(HYPHEN(), '') : level
  return INNER_POINT.test(joined) ? joined.replace(POINT_OF_INITIAL(), '') : joined
}

/**
 * In what two passages differ of which every stretch that changed has the same letters and digits: a hyphen inside a word or the
 * points of initials came or went (re-sign, resign; U.S., US), or digits were raised or lowered (CO₂, CO2; 10³, 103).
 * Undefined where a word is another one.
 */
export function innerDifference(a: Wording, b: Wording, spans: readonly Span[]): Difference | undefined {
  let found: Difference | undefined = 'signs'
  for (const { isKept, ...span } of spans) {
    if (isKept) continue
    if (!MAY_BE_INNER.test(textOf(a, span.a) + textOf(b, span.b)) && !haveSameTokens(a, b, span))
      return undefined
    const [one, two] = [plainWords(a, span.a), plainWords(b, span.b)]
    if (one === two) continue
    if (one.toLowerCase() !== two.toLowerCase()) return undefined
    found = 'letters'
  }
  return found
}

const NUMERALS = expression(String.raw`\p{No}+`, 'gu')

/** Whether a figure that is one sign became another one: ½, ¼; m², m³. One that came or went may be the mark of a footnote. */
export function areNumeralsChanged(a: Wording, b: Wording, spans: readonly Span[]): boolean {
  const numeralsIn = (side: Wording, range: readonly [number, number]) =>
    side
      .formsIn(...range)
      .join('')
      .match(NUMERALS())
      ?.join(' ')
  return spans.some(({ isKept, ...span }) => {
    if (isKept) return false
    const [one, two] = [numeralsIn(a, span.a), numeralsIn(b, span.b)]
    return one !== undefined && two !== undefined && one !== two
  })
}

const PLAIN_WORDS = expression(String.raw`[\p{L}\p{M}\p{N}]+(?:[.,:]\p{N}+)*`, 'gu')

function plainWords(side: Wording, range: readonly [number, number]): string {
  const read = withoutInnerSigns(side.formsIn(...range).join(''))
  return read.match(PLAIN_WORDS())?.join(' ') ?? ''
}
