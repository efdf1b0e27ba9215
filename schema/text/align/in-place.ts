import { caselessInPlace } from './caseless-name.ts'
import type { Hunk } from './hunk.ts'
import type { Mention } from './mention.ts'
import { isOpening, isSentenceStart } from './name-mention.ts'
import { quantityIn } from './quantity.ts'
import { otherSide, type Side, type Sides } from './sides.ts'
import { plainWordsIn } from './words.ts'

/** A name or figure that one side of a stretch has and the other has not. */
interface Alone {
  own: Mention
  /** The side that has it. */
  side: Side
  text: Sides<string>
  hunk: Hunk
}

/** What the other side has in its place, though that is no name and no figure: all of the boats, the council; or nothing. */
export function wordInPlace(alone: Alone): string | undefined {
  if (alone.own.kind === 'figure')
    return NO_SHARE.test(alone.own.key) ? undefined : quantityIn(otherStretch(alone))
  return alone.own.kind === 'name'
    ? (inSmallLetters(alone) ?? openingWord(alone) ?? caselessWord(alone))
    : undefined
}

/** The key of one, and of an ordinal: one of the boats, each of the boats. */
const NO_SHARE = /^1(?:\||$)|th$/

/** Whether a name stands where the other side has words of which no capital tells whether one is a name. */
export const isInPlaceOfUnknown = (alone: Alone) => caselessWord(alone) === undefined

const stretchOf = (side: Side, { text, hunk }: Alone) => text[side].slice(...hunk[side])
const otherStretch = (alone: Alone) => stretchOf(otherSide(alone.side), alone)
const caselessWord = (alone: Alone) =>
  caselessInPlace(alone.own.text, stretchOf(alone.side, alone), otherStretch(alone))

const IN_CAPITALS = /^\p{Lu}{3,}$/u

/** Whether a word is in capitals for stress, where the other side has it in small letters: shall, SHALL. */
export function isStressed(alone: Alone): boolean {
  if (!IN_CAPITALS.test(alone.own.text)) return false
  const words: string[] = otherStretch(alone).match(/\p{L}+/gu) ?? []
  return words.includes(alone.own.text.toLowerCase())
}

const LETTER = /\p{L}/u

/** A name as the other side has it without its capitals: the Council, the council. */
function inSmallLetters(alone: Alone): string | undefined {
  const name = alone.own.text
  const found = otherStretch(alone)
  const at = found.toLowerCase().indexOf(name.toLowerCase())
  const end = at + name.length
  const isWhole = !LETTER.test(found.charAt(at - 1)) && !LETTER.test(found.charAt(end))
  return at >= 0 && isWhole ? found.slice(at, end) : undefined
}

const ONE_WORD = /^\p{Lu}[\p{L}\p{M}'’-]+$/u

/**
 * A word that opens a sentence as the name does, and may be one itself: James said, Anna said; not of "In Leeds a mayor" and
 * "Mayor". A word that either text has elsewhere, or in small letters, is none.
 */
function openingWord(alone: Alone): string | undefined {
  const { own, side, text, hunk } = alone
  const [ownText, other, [from, to]] = [text[side], text[otherSide(side)], hunk[otherSide(side)]]
  const found = other.slice(from, to)
  const word = found.trim()
  const start = from + found.indexOf(word)
  if (!ONE_WORD.test(word) || isOpening(word)) return undefined
  if (!isSentenceStart(other, start) || !isSentenceStart(ownText, own.start)) return undefined
  const elsewhere = [
    ownText.slice(own.end),
    ownText.slice(0, own.start),
    other.slice(0, start),
    other.slice(to),
  ]
  return plainWordsIn(elsewhere.join(' ')).includes(word.toLowerCase()) ? undefined : word
}
