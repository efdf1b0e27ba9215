import { endOfUnitAt } from './figure-mention.ts'
import { figureKey, keyOfParts, numberOf, unitIn } from './figure-value.ts'

interface Figure {
  text: string
  key: string
  start: number
  end: number
  isWeak?: true
}

const OPENS = /^[ \u00A0\n]*[(（[]$/u
const CLOSES = /^[ \u00A0]*[)）\]]/u
const BRACKET = /[)）\]]/u
const HAS_DIGIT = /\p{Nd}/u
/** It bears its number: 第五条, Ⅳ, IV. */
const IS_LABEL = /^(?:第|[\u2160-\u2188]|[IVXLC]+$)/u

/**
 * A number in words and the same in digits, one of them in brackets, are one figure: five (5) years, 5 (five) years. Both
 * are its value, so that with five (6) years it is neither five years nor six.
 */
export function withRepetitions<T extends Figure>(
  text: string,
  figures: readonly T[],
  language: string | undefined,
): T[] {
  const found: T[] = []
  for (const figure of figures.toSorted((one, two) => one.start - two.start)) {
    const before = found.at(-1)
    const both = before && repetition(text, before, figure, language)
    if (both) found.splice(-1, 1, both)
    else found.push(figure)
  }
  return found
}

function repetition<T extends Figure>(
  text: string,
  one: T,
  two: T,
  language: string | undefined,
): T | undefined {
  if (!OPENS.test(text.slice(one.end, two.start))) return undefined
  if (HAS_DIGIT.test(one.text) === HAS_DIGIT.test(two.text)) return undefined
  if (IS_LABEL.test(one.text) || IS_LABEL.test(two.text)) return undefined
  const inside = insideOf(text, two, language)
  if (!inside) return undefined
  const { own, behind, end } = inside
  const keys = [one.text, own].map((half) => {
    const key = figureKey(half, language)
    return unitIn(key) === '' ? figureKey(half + behind, language) : key
  })
  const [numbers, units] = [keys.map((key) => numberOf(key).replace(/th$/, '')), keys.map(unitIn)]
  const [unit = '', other = ''] = units
  // 5 km (three miles) is a figure and what it comes to elsewhere.
  if (unit !== '' && other !== '' && unit !== other) return undefined
  const [number = '', again = ''] = numbers
  // A quarter (25%).
  if (number !== again && Number(number) < 1) return undefined
  const value = number === again ? number : `${number}≠${again}`
  const { isWeak: _, ...rest } = one
  return {
    ...(rest as T),
    text: text.slice(one.start, end).replace(/\s+/g, ' '),
    key: keyOfParts(value, unit || other),
    end,
  }
}

/** What stands in the brackets, and the unit behind them; undefined where more stands in them. */
function insideOf(
  text: string,
  two: Figure,
  language: string | undefined,
): { own: string; behind: string; end: number } | undefined {
  const at = two.text.search(BRACKET)
  if (at >= 0) return { own: two.text.slice(0, at), behind: two.text.slice(at + 1), end: two.end }
  const closing = CLOSES.exec(text.slice(two.end, two.end + 4))?.[0]
  if (closing === undefined) return undefined
  const from = two.end + closing.length
  const end = endOfUnitAt(text, from, language)
  return { own: two.text, behind: text.slice(from, end), end }
}
