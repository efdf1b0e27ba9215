import { once } from '../../once.ts'

/** What stands before a number and is its sign. */
const MINUS =
  'minus|negative|moins|menos|meno|eksi|miinus|mínusz|минус|мінус|μείον|مينوس|ناقص|سالب|מינוס|マイナス|마이너스'
const PLUS = 'plus|плюс|más|più|mais|artı|プラス|플러스'
/** With these before it, or a number, the word is no sign: al menos, au moins, más o menos, ten minus five. */
const NO_SIGN = String.raw`(?<!(?:(?<!\p{L})(?:al|lo|ao|au|du|ou|o|or|ni|non|no|или|не|tout|les|pelo|plus|más|mais|più)|\p{N})\s+)`
const BEFORE = once(() => new RegExp(String.raw`(?<!\p{L})${NO_SIGN}(?:${MINUS}|${PLUS})\s+$`, 'iu'))
const FIRST = once(() => new RegExp(String.raw`^(?:(?<minus>${MINUS})|(?:${PLUS}))\s+`, 'iu'))
/** In characters, with what stands before it. */
const LONGEST = 24

/** Where a number that begins at a place begins with the word of its sign: minus five. */
export function startWithSign(text: string, start: number): number {
  const code = text.charCodeAt(start - 1)
  if (code !== 0x20 && code !== 0xa0 && code !== 0x0a) return start
  if (!/\p{L}/u.test(text.charAt(start - 2))) return start
  const found = BEFORE().exec(text.slice(Math.max(0, start - LONGEST), start))
  return found ? start - found[0].length : start
}

/** A number without the word of its sign, and which sign that is. */
export function withoutSignWord(figure: string): { rest: string; sign: '-' | '+' | '' } {
  const found = FIRST().exec(figure)
  if (!found) return { rest: figure, sign: '' }
  return { rest: figure.slice(found[0].length), sign: found.groups?.minus === undefined ? '+' : '-' }
}
