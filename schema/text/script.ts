import { INVISIBLE, OVERRIDES } from './invisible.ts'

/** What a character is to the word scanner. */
export const CharacterClass = {
  other: 0,
  space: 1,
  line: 2,
  letter: 3,
  digit: 4,
  /** Han, and the kana of Japanese quotations: scripts written without spaces. */
  ideograph: 5,
  /** Soft hyphen, byte order mark, zero-width and direction marks: nothing that a reader sees. */
  unseen: 6,
  mark: 7,
  hyphen: 8,
  apostrophe: 9,
  quote: 10,
  stop: 11,
  /** Numbers above or below the line: powers, formulas and the marks of footnotes. */
  raised: 12,
} as const

/** One character that no word is looked up by: what shows nothing, and variation selectors. */
export const unseen = new RegExp(`[${INVISIBLE}\\uFE00-\\uFE0F]`, 'u')

const unknown = 255
const knownClasses = new Uint8Array(0x10000).fill(unknown)

const classes: [RegExp, number][] = [
  [unseen, CharacterClass.unseen],
  [/[\n\v\f\r\u0085\u2028\u2029]/, CharacterClass.line],
  [/\s/u, CharacterClass.space],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇ーﾞﾟ]/u, CharacterClass.ideograph],
  [/\p{L}/u, CharacterClass.letter],
  [/\p{Nd}/u, CharacterClass.digit],
  [/\p{M}/u, CharacterClass.mark],
  [/[²³¹⁰⁴-⁻₀-₋]/u, CharacterClass.raised],
  [/[-‐‑‒–−]/u, CharacterClass.hyphen],
  [/['’ʼ＇]/u, CharacterClass.apostrophe],
  [/["“”„«»‘‹›「」『』《》〈〉＂]/u, CharacterClass.quote],
  [/[.!?;…。．｡！？；]/u, CharacterClass.stop],
]

/** The class of one code point; a lone surrogate is `other`, and so is what lies outside the text (NaN). */
export function classOf(code: number): number {
  if (code > 0xffff) return classify(code)
  const known = knownClasses[code]
  if (known === undefined) return CharacterClass.other
  if (known !== unknown) return known
  const own = classify(code)
  knownClasses[code] = own
  return own
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.other
  const character = String.fromCodePoint(code)
  for (const [pattern, own] of classes) if (pattern.test(character)) return own
  return CharacterClass.other
}

const OVERRIDE = new RegExp(`[${OVERRIDES}]`)

/** Whether a reader misses nothing without the character; an override of direction turns round what stands beside it. */
export const showsNothing = (code: number) =>
  classOf(code) === CharacterClass.unseen && !OVERRIDE.test(String.fromCharCode(code))
