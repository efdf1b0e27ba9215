import { JOINTS } from './joint.ts'
import type { Mention } from './mention.ts'
import { turkishCaseOf } from './name-mention.ts'

/** What joins the names of a list: Kenya, Mali and Ghana. */
const LISTED = new RegExp(
  `^\\s*[)\\]]?\\s*(?:[(\\[]|[,،、]|[,،]?\\s*(?<!\\p{L})(?:${JOINTS})(?!\\p{L}))(?:\\s\\p{Ll}{1,3})?\\s*$`,
  'u',
)
const WORD_BEFORE = /(?<word>\p{Ll}[\p{Ll}\p{M}]*)['’\s]+$/iu
/** Whether two words that names depend on are one in two forms: à, au; в, во; στην, στον; у and в, which Ukrainian exchanges. */
export function governAlike(one: string, two: string): boolean {
  if (one === two) return true
  const [short, long] = [one, two].sort((own, other) => own.length - other.length)
  if (!short || !long || long.length > LONGEST_FORM) return false
  return (
    long.startsWith(short) || short + long === 'ув' || short + long === 'ву' || STEM.test(`${one} ${two}`)
  )
}
/** In letters. */
const LONGEST_FORM = 4
const STEM = /^(\p{L}{2})\p{L}* \1\p{L}*$/u

/**
 * The word that a name depends on, before the list that it may be in: of "the mayors of Reedham, Tarn and Moss" the same for
 * all three.
 */
export function governingWord(text: string, name: Mention, all: readonly Mention[]): string {
  const inCase = turkishCaseOf(name.text)
  if (inCase !== undefined) return inCase
  const names = all.filter(({ kind }) => kind === 'name').sort((one, two) => one.start - two.start)
  let at = names.indexOf(name)
  let first = name
  for (;;) {
    const before = names[--at]
    if (!before || !LISTED.test(text.slice(before.end, first.start))) break
    first = before
  }
  const own = WORD_BEFORE.exec(text.slice(Math.max(0, first.start - 24), first.start))?.groups?.word ?? ''
  return own.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
