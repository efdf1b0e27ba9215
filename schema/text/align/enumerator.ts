import { HAN_JOINTS, JOINTS } from './joint.ts'
import { romanValue } from './roman.ts'

/** A number in brackets before a word, or before a bracket that closes. */
const NUMBER =
  /(?<!\p{N}|(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\p{L})(?:[(（](?<own>\p{Nd}{1,2}|[IVX]{1,5})[)）]|(?<=^|\s)(?<half>\p{Nd}{1,2})\))(?=\s?[\p{L}\p{Ps}\p{Pi}"'])/gu
const BEHIND_ITEM = new RegExp(`(?:^|[\\p{P}\\n]|(?<!\\p{L})(?:${JOINTS})|${HAN_JOINTS})\\s*$`, 'u')
/** No item stands between two numbers: paragraphs (1) and (2). */
const BEFORE_JOINT = new RegExp(`^\\s?(?:${JOINTS}|${HAN_JOINTS})\\s?[(（\\p{N}]`, 'u')
/** In characters, of what joins two items. */
const LONGEST_JOINT = 8

/**
 * Where the numbers of items stand that a passage lists, rising by one: (1) the well, (2) the yard. They count nothing. A
 * number behind what it counts is none: boats (1) and carts (2).
 */
export function enumeratorsIn(text: string): ReadonlySet<number> {
  if (!/[)）]/.test(text)) return NONE
  const all = Array.from(text.matchAll(NUMBER), ({ index, 0: whole, groups: { own, half } = {} }) => {
    const number = own ?? half ?? ''
    return {
      start: index + whole.indexOf(number),
      value: /^\p{Nd}/u.test(number) ? Number(number.normalize('NFKC')) : romanValue(number.toLowerCase()),
      isBehindItem: BEHIND_ITEM.test(text.slice(Math.max(0, index - LONGEST_JOINT), index)),
      isBeforeItem: !BEFORE_JOINT.test(
        text.slice(index + whole.length, index + whole.length + LONGEST_JOINT),
      ),
    }
  })
  const items = all.filter(({ isBeforeItem }) => isBeforeItem)
  const isNext = (one: Found, two: Found | undefined) => two?.isBehindItem && two.value === one.value + 1
  if (!items.some((one, at) => isNext(one, items[at + 1]))) return NONE
  return new Set(items.filter(({ isBehindItem }, at) => at === 0 || isBehindItem).map(({ start }) => start))
}

type Found = { value: number; isBehindItem: boolean }
const NONE: ReadonlySet<number> = new Set()
