import type { Mention } from './mention.ts'
import { turkishCaseOf } from './name-mention.ts'

/** What joins the names of a list: Kenya, Mali and Ghana. */
const LISTED =
  /^\s*(?:[,،、]|[,،]?\s*(?<!\p{L})(?:and|et|y|e|и|und|en|i|a|og|och|ja|és|ve|και|та|й|ו|و)(?!\p{L}))(?:\s\p{Ll}{1,3})?\s*$/u
const WORD_BEFORE = /(?<word>\p{Ll}[\p{Ll}\p{M}]*)['’\s]+$/iu
/** In letters, of a word that has other forms before other names: à, au; в, во; v, ve. */
const LONGEST_SHORT = 3

/**
 * The word that a name depends on, before the list that it may be in: of "the mayors of Reedham, Tarn and Moss" the same for
 * all three. Short ones are one whatever their form.
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
  const word = own.toLowerCase()
  return word.length > LONGEST_SHORT ? word : word.charAt(0).normalize('NFD').charAt(0).replace('у', 'в')
}
