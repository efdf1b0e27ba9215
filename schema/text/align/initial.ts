import { once } from '../../once.ts'
import { expression } from '../expression.ts'
import { isHeadingWord } from './heading-word.ts'

/** What bears a number, after which "I." is no initial: Stage I. Norway agreed. */
export const NUMBERED =
  'Stage|Phase|Level|Grade|Type|Class|Category|Tier|Group|Article|Chapter|Part|Section|Title|Annex|Appendix|Schedule|Protocol|Volume|Book|Table|Figure|War|Act'
const IS_NUMBERED = once(() => new RegExp(`^(?:${NUMBERED})$`, 'iu'))
const WORD_BEFORE = expression(String.raw`(?<!\p{L})(?<word>\p{L}+)(?<colon>\s?:)?[ \u00A0]$`, 'u')

/** Whether a word before a letter makes it the number of something: Annex B, stage V. */
export const bearsNumber = (word: string) => isHeadingWord(word) || IS_NUMBERED().test(word)

/** Whether a word stands before that bears no number: Ann V. Reed, by V. Reed, Author: V. Reed; not Stage V. */
function isBehindWord(before: string): boolean {
  const { word = '', colon } = WORD_BEFORE().exec(before)?.groups ?? {}
  return word !== '' && (colon !== undefined || !bearsNumber(word))
}

/** Nothing, or the end of a sentence or of a part of one. */
const OPENING_BEFORE = /(?:^|[.!?…:;。！？"“«(\n])["”»’)\]]*\s*$/u

/** Whether a letter that may be a number in Roman numerals is part of a name: John V. Smith, Author: V. Smith, V. Smith. */
export const isInitial = (text: string, { start, end }: { start: number; end: number }) => {
  if (end !== start + 1 || !/\p{Lu}/u.test(text.charAt(start))) return false
  if (!/^\.[ \u00A0]?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return false
  const before = text.slice(Math.max(0, start - 24), start)
  return isBehindWord(before) || (OPENING_BEFORE.test(before) && !isNumeralOfList(text, text.charAt(start)))
}

/** The numerals beside those of one letter. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  I: /(?<!\p{L})II\.\s/u,
  V: /(?<!\p{L})(?:IV|VI)\.\s/u,
  X: /(?<!\p{L})(?:IX|XI)\.\s/u,
}

/** Whether a text has the numeral before or after one, which is of a list in it then. */
const isNumeralOfList = (text: string, numeral: string) => BESIDE[numeral]?.test(text) ?? false

const INITIAL_NAME =
  /^\s*(?<name>\p{Lu}\.[ \u00A0]?(?!(?:Yes|No|Ja|Oui|Sí|Да|Нет|Nein)(?!\p{L}))\p{Lu}[\p{L}\p{M}’'-]+)/u

/** The initial and the word behind it with which a text opens. */
export const nameWithInitial = (text: string): string | undefined => INITIAL_NAME.exec(text)?.groups?.name
