import { once } from '../../once.ts'
import type { Figure } from './figure.ts'

const LETTER = String.raw`[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]`
const LOWERED = String.raw`\u2080-\u2089`
const RAISED = String.raw`\u00B2\u00B3\u00B9\u2070\u2074-\u2079`
const HAS_INDEX = new RegExp(`[${LOWERED}${RAISED}]`)
/** A raised figure behind a longer word is the mark of a footnote. */
const FORMULA = once(
  () =>
    new RegExp(
      [
        String.raw`(?<![\p{L}\p{N}])(?:`,
        String.raw`${LETTER}(?:${LETTER}|\d){0,8}[${LOWERED}](?:${LETTER}|[\d${LOWERED}]){0,16}`,
        `|${LETTER}{1,2}[${RAISED}]{1,4}`,
        String.raw`)(?![\p{L}\p{N}])`,
      ].join(''),
      'gu',
    ),
)
const INDICES = new RegExp(`[${LOWERED}${RAISED}]+`, 'gu')

/** The letters of a text with figures below or above them: x₂, CO₂, E = mc². */
export const formulasOf = (text: string): Figure[] =>
  HAS_INDEX.test(text)
    ? Array.from(text.matchAll(FORMULA()), ({ 0: own, index }) => ({ text: own, start: index }))
    : []

export const withoutIndices = (text: string) => text.replace(INDICES, '')

const INDEX = 'index '
/** The same for formulas with the same figures, whatever their letters: of CO₂ and SO₂ no figure is another one. */
export const formulaKey = (formula: string) => INDEX + (formula.match(INDICES)?.join(' ') ?? '')
export const isFormulaKey = (key: string) => key.startsWith(INDEX)
