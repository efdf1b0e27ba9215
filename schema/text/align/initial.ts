import { once } from '../../once.ts'

/** What bears a number, after which "I." is no initial: Stage I. Norway agreed. */
export const NUMBERED =
  'Stage|Phase|Level|Grade|Type|Class|Category|Tier|Group|Article|Chapter|Part|Section|Title|Annex|Appendix|Schedule|Protocol|Volume|Book|Table|Figure|War|Act'
const NAME_BEFORE = once(
  () =>
    new RegExp(`(?<!\\p{L})(?:(?!(?:${NUMBERED})[ \u00A0])\\p{Lu}\\p{L}+|\\p{L}{3,}\\s?:)[ \u00A0]$`, 'u'),
)

/** Whether a letter that may be a number in Roman numerals is part of a name: John V. Smith, Author: V. Smith. */
export const isInitial = (text: string, { start, end }: { start: number; end: number }) =>
  end === start + 1 &&
  /\p{Lu}/u.test(text.charAt(start)) &&
  /^\.[ \u00A0]?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4)) &&
  NAME_BEFORE().test(text.slice(Math.max(0, start - 24), start))
