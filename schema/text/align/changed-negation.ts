import type { Placed, Told } from './change.ts'
import { hanOpposite } from './han-negation.ts'
import type { Hunk, Stretch } from './hunk.ts'
import type { Mention } from './mention.ts'
import { isBoundToNegator, oppositesIn, type Word } from './negation-mention.ts'
import type { Side, Sides } from './sides.ts'

const ANY = /^\s*(?:any(?:one|body|thing|where)?|ever|either)(?!\p{L})/iu

const ONE_OR_TWO_WORDS = /^\s+[\p{L}’'-]+(?:\s+[\p{L}’'-]+)?\s*$/u

/** "Not recognise any" and "recognise no" deny the same thing: the negations of both are one. */
export function withAnyForNo(text: Sides<string>, placed: readonly Placed[]): Placed[] {
  const isSame = (side: Side, own: Mention | undefined, other: Placed) =>
    own !== undefined &&
    ONE_OR_TWO_WORDS.test(text[side].slice(own.end, other.hunk[side][0])) &&
    ANY.test(text[side].slice(...other.hunk[side]))
  const left = [...placed]
  for (const gone of placed.filter(({ one, two }) => one && !two)) {
    const come = left.find(
      (other) => other.two && !other.one && (isSame('a', gone.one, other) || isSame('b', other.two, gone)),
    )
    if (!come) continue
    left.splice(left.indexOf(come), 1)
    const change = { ...gone.change, added: come.change.added, balance: 0 }
    left.splice(left.indexOf(gone), 1, { ...gone, change, two: come.two })
  }
  return left
}

const NEGATION = { kind: 'negation' } as const

/**
 * A word that both texts have and that denies in one of them alone: n’a que deux portes, n’a pas deux portes. Where никто
 * stands in both, the negation of the verb tells all.
 */
export function newlyDenied(
  stretches: readonly Stretch[],
  hunks: readonly Hunk[],
  places: Sides<readonly Mention[]>,
): Told[] {
  return stretches.flatMap(({ kind, ...range }): Told[] => {
    const [startA, endA] = range.a
    const [startB, endB] = range.b
    if (kind !== 'kept' || endA - startA !== endB - startB) return []
    const inside = (side: Side) =>
      places[side].filter(
        ({ start, end }) =>
          start >= range[side][0] &&
          end <= range[side][1] &&
          !hunks.some((hunk) => start < hunk[side][1] && end > hunk[side][0]),
      )
    const [inA, inB] = [inside('a'), inside('b')]
    const isIn = (others: readonly Mention[], place: number) => others.some(({ start }) => start === place)
    const denies = ({ text }: Mention) => !isBoundToNegator(text)
    const gone = inA.filter((one) => denies(one) && !isIn(inB, one.start - startA + startB))
    const come = inB.filter((one) => denies(one) && !isIn(inA, one.start - startB + startA))
    return [
      ...gone.map(
        (one): Told => ({ change: { ...NEGATION, removed: one.text, added: '', balance: -1 }, one }),
      ),
      ...come.map(
        (two): Told => ({ change: { ...NEGATION, removed: '', added: two.text, balance: 1 }, two }),
      ),
    ]
  })
}

/**
 * The changes of a stretch with the words that became their opposite by a prefix. A negation that came or went right
 * before such a word is told with it: "not impossible" became "possible".
 */
export function withOpposites(
  text: Sides<string>,
  hunk: Hunk,
  places: Sides<readonly Mention[]>,
  changes: readonly Told[],
): Told[] {
  if (hunk.a[0] === hunk.a[1] || hunk.b[0] === hunk.b[1]) return [...changes]
  const opposites = oppositesIn(wordsIn(text.a, hunk.a), wordsIn(text.b, hunk.b))
  // The prefix of a word that a hyphen cuts reads as a word of its own.
  const isPrefix = ({ one, two }: Told) =>
    opposites.some(({ removed, added }) => one?.start === removed.start || two?.start === added.start)
  const left = changes.filter((one) => !isPrefix(one))
  const told = opposites.map(({ removed, added, balance }): Told => {
    const taken = { a: negationBefore(text.a, removed, places.a), b: negationBefore(text.b, added, places.b) }
    const isTold = (side: 'removed' | 'added', word: string | undefined) => {
      const at = left.findIndex(
        ({ change }) => change[side] === word && (change.removed === '' || change.added === ''),
      )
      if (word === undefined || at < 0) return 0
      left.splice(at, 1)
      return 1
    }
    const [gone, come] = [isTold('removed', taken.a), isTold('added', taken.b)]
    return {
      change: {
        kind: 'negation',
        removed: gone ? `${taken.a} ${removed.text}` : removed.text,
        added: come ? `${taken.b} ${added.text}` : added.text,
        balance: balance - gone + come,
      },
    }
  })
  return [...left, ...told, ...(left.length + told.length === 0 ? hanOpposites(text, hunk) : [])]
}

/** 有效, 无效: with the character behind, where both have it. */
function hanOpposites(text: Sides<string>, { a, b }: Hunk): Told[] {
  const [one, other] = [text.a.slice(...a), text.b.slice(...b)]
  const balance = hanOpposite(one, other)
  if (balance === undefined) return []
  const [next, same] = [text.a.charAt(a[1]), text.b.charAt(b[1])]
  const behind = one.length === 1 && next === same && /\p{sc=Han}/u.test(next) ? next : ''
  const change = { kind: 'negation' as const, removed: one + behind, added: other + behind, balance }
  return [{ change, one: undefined, two: undefined }]
}

/** A word that a hyphen cuts at the end of a line is one: un-⏎lawful. */
const WORD_OF_LINES = /\p{L}+(?:[-‐][ \t]*[\r\n]+[ \t]*\p{Ll}+)*/gu
const LINE_END = /[-‐]\s+/gu

const wordsIn = (text: string, [from, to]: [number, number]): Word[] =>
  [...text.slice(from, to).matchAll(WORD_OF_LINES)].map((found) => ({
    text: found[0].toLowerCase().replace(LINE_END, ''),
    start: from + found.index,
  }))

function negationBefore(text: string, word: Word, places: readonly Mention[]): string | undefined {
  return places.find(({ end }) => end <= word.start && text.slice(end, word.start).trim() === '')?.text
}
