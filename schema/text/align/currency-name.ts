import { once } from '../../once.ts'
import { expression } from '../expression.ts'
import { endOf } from './opening.ts'
import { MEASURES } from './unit-words.ts'

/**
 * A currency that is named apart from the unit of its figure, before or behind it: 人民币300万元, 300元港币, 500元（港币）,
 * 미화 300만 달러, $300 (Canadian).
 */
const currencies = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { unit, han, apart } of MEASURES) {
    if (apart === undefined) continue
    const names = [...(han?.split('|') ?? []), ...apart.split('|')]
    for (const name of names) if (name.length > 1) found.set(name, unit)
  }
  return found
})

const isLatin = (name: string) => /^\p{sc=Latin}/u.test(name)
const escaped = (name: string) => name.replaceAll('.', '\\.')
const namesWhere = (isOwn: (name: string) => boolean) =>
  [...currencies().keys()]
    .filter(isOwn)
    .sort((one, two) => two.length - one.length)
    .map(escaped)
    .join('|')

const EASTERN = once(() => namesWhere((name) => !isLatin(name)))
/** English has a land behind the figure alone. */
const BEFORE = once(() => new RegExp(`(?:${EASTERN()})[ \u00A0]?$`, 'u'))
const FIRST = once(() => new RegExp(`^(${EASTERN()})[ \u00A0]?`, 'u'))
const BEHIND = once(() => {
  const [east, latin] = [EASTERN(), namesWhere(isLatin)]
  return new RegExp(
    `\\s?[(（](?:${east}|${latin})[)）]|(?:${east})|[ \u00A0](?:${latin})(?![\\p{L}\\p{N}])`,
    'uy',
  )
})
const LAST = once(() => {
  const names = namesWhere(() => true)
  return new RegExp(`\\s?[(（]?(${names})[)）]?$`, 'u')
})

/** In characters. */
const LONGEST = 12
const MAY_END_NAME = /[\p{sc=Han}ル화]/u
/** A unit of several lands. */
const DOLLARS = String.raw`ドル|달러\p{sc=Hangul}{0,2}|\$|(?<![a-z])dollars?`
/** What a sum ends with whose currency may be named: digits, what multiplies them, or such a unit. */
const ENDS_SUM = once(
  () =>
    new RegExp(
      String.raw`(?:[\p{Nd}一二三四五六七八九十百千万萬亿億兆零〇两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟백천만억조]|[元圆圓]整?|${DOLLARS})$`,
      'iu',
    ),
)
const ENDS_UNIT = new RegExp(`(?:[元圆圓]|${DOLLARS})$`, 'iu')
const DOLLAR = expression(String.raw`^\$|[\p{L}\p{N}]\$`, 'u')

/** How many characters the currency has that is named right before a sum. */
export function currencyNamedBefore(text: string, start: number, end: number): number {
  const last = text.charAt(start - 1)
  const own = last === ' ' || last === '\u00A0' ? text.charAt(start - 2) : last
  if (!MAY_END_NAME.test(own) || !ENDS_SUM().test(text.slice(start, end))) return 0
  return BEFORE().exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0
}

/** Where a sum ends with the currency that is named right behind it. */
export function endOfCurrencyNamed(text: string, start: number, end: number): number {
  const next = text.charAt(end)
  if (!/[\s(（\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]/u.test(next)) return end
  const sum = text.slice(start, end)
  const isMoney = ENDS_UNIT.test(sum) || DOLLAR().test(sum)
  if (!isMoney && !/[(（]/.test(text.slice(end, end + 2))) return end
  if (!isMoney && !ENDS_SUM().test(sum)) return end
  return endOf(text, end, BEHIND())
}

/** A sum without the currency that is named apart from it, and the one name of that. */
export function withoutCurrencyName(figure: string): { rest: string; unit: string } | undefined {
  if (!MAY_BE_NAMED().test(figure)) return undefined
  const first = FIRST().exec(figure)
  const rest = first ? figure.slice(first[0].length) : figure
  const last = LAST().exec(rest)
  const before = last ? rest.slice(0, last.index) : ''
  const isApart =
    last &&
    /\p{N}|[元圆圓]$/u.test(before) &&
    (ENDS_UNIT.test(before) || DOLLAR().test(before) || /[)）]$/.test(rest))
  if (isApart) return { rest: before, unit: currencies().get(last[1] ?? '') ?? '' }
  return first ? { rest, unit: currencies().get(first[1] ?? '') ?? '' } : undefined
}
const MAY_BE_NAMED = expression(String.raw`[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]|\p{L}[)]?$`, 'u')
