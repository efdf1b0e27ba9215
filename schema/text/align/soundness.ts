import { INVISIBLE } from '../invisible.ts'

/** Something odd in a text that may be compared all the same, with how often it occurs. */
export interface Oddity {
  kind:
    | 'replacement-characters'
    | 'mixed-encodings'
    | 'control-characters'
    | 'lone-surrogates'
    | 'direction-marks'
    | 'soft-hyphens'
    | 'no-break-spaces'
    | 'invisible-characters'
    | 'cut-words'
  count: number
  /** How words are read that the end of a line cut. */
  words?: string[]
}

export type Defect = 'empty' | 'binary' | 'too-large'

/** Four times the largest text expected (2 MB); beyond it a comparison would hold a browser tab's memory for long. */
export const MOST_CHARACTERS = 8_000_000

/** Share of control or replacement characters above which a text is taken for a binary file. */
const BINARY_SHARE = 0.02
const CONTROL = /(?![\t\n\f\r])\p{Cc}/gu
const REPLACEMENT = /\uFFFD/g

const DIRECTION_MARKS = String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`

const ODDITIES: readonly (readonly [Oddity['kind'], RegExp])[] = [
  ['replacement-characters', REPLACEMENT],
  // UTF-8 read as a Western or Cyrillic one-byte encoding: Ð¿Ñ€, Ã©, â€œ, РїСЂРё.
  [
    'mixed-encodings',
    /(?:[ÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—™š›œž]){2,}|Ã[\u0080-\u00BF]|â€[™œ“”˜¦]|(?:[РС][ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї]){3,}/g,
  ],
  ['control-characters', CONTROL],
  ['lone-surrogates', /\p{Surrogate}/gu],
  ['direction-marks', new RegExp(DIRECTION_MARKS, 'g')],
  ['soft-hyphens', /\u00AD/g],
  ['no-break-spaces', /[\u00A0\u202F\u2007]/g],
  ['invisible-characters', new RegExp(`[[${INVISIBLE}]--${DIRECTION_MARKS}--[\\u00AD]]`, 'gv')],
]

/** Why a text cannot be compared, if so. */
export function defectOf(text: string): Defect | undefined {
  if (text.length > MOST_CHARACTERS) return 'too-large'
  const broken = (text.match(CONTROL)?.length ?? 0) + (text.match(REPLACEMENT)?.length ?? 0)
  if (text.includes('\0') || broken > text.length * BINARY_SHARE) return 'binary'
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'empty'
}

/** What a reader should know about a text's characters; all of it is compared as if it were not there, or as it stands. */
export function odditiesOf(text: string): Oddity[] {
  return ODDITIES.map(([kind, pattern]) => ({ kind, count: text.match(pattern)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  )
}
