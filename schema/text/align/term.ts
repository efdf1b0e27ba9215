import { expression } from '../expression.ts'
import type { Mention } from './mention.ts'
import { areOneInCases } from './name-case.ts'
import { isSentenceStart, type KnownNames } from './name-mention.ts'
import { otherSide, type Side, type Sides } from './sides.ts'

/** Before a noun, and no person: each Party, no State. */
const ARTICLE = String.raw`(?<!\p{L})(?:the|an?|no|each|every|any|all|both|either|neither|such|this|these|those|l[aeo]s?|les|une?|des|chaque|aucune?|tou(?:te?s?|s)|el|un[ao]?s?|cada|ning[uú]n[ao]?|tod[ao]s?|ogni|nessun[ao]?|gli|i|os?|as?|uma?|nenhuma?)[ \u00A0]`
const DETERMINED = expression(`${ARTICLE}$`, 'iu')
const DETERMINED_WORD = expression(`^${ARTICLE}`, 'iu')
const CAPITAL_WORD = expression(String.raw`(?<![\p{L}\p{M}-])\p{Lu}[\p{L}\p{M}]*(?!-)`, 'gu')
const SPACE = /[ \u00A0]/u

/** The same for the singular and the plural of a noun in English and Romance languages. */
const inOneNumber = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?<![su])s$/u, '')
    .replace(/(?:ie|y)$/u, 'i')
    .replace(/(?<!i)e$/u, '')

/**
 * Tells names that are no other than what the other text has: a noun with an article in the other number (no State, States),
 * and a name in another case that opens a sentence there, where a capital tells nothing (каждая Сторона, Стороны).
 */
export function termsInOtherForm(
  found: Sides<readonly Mention[]>,
  text: Sides<string>,
  { language }: KnownNames,
): (side: Side, own: Mention) => boolean {
  return (side, own) => {
    const other = otherSide(side)
    if (own.kind !== 'name' || found[other].some(({ key }) => key === own.key)) return false
    // Los Estados, where it opens a sentence.
    const article = isSentenceStart(text[side], own.start)
      ? (DETERMINED_WORD().exec(own.text)?.[0].length ?? 0)
      : 0
    const name = own.text.slice(article)
    const words = name.split(SPACE)
    const isDetermined = (of: Side, at: number) =>
      DETERMINED().test(text[of].slice(Math.max(0, at - LONGEST), at))
    const isNoun = isDetermined(side, own.start + article)
    return capitalRuns(text[other], words.length).some(([start, others]) => {
      const form = others.join(' ')
      if (form === name) return false
      const isOneNoun =
        (isNoun || isDetermined(other, start)) &&
        words.every((word, at) => inOneNumber(word) === inOneNumber(others[at] ?? ''))
      return isOneNoun || (isSentenceStart(text[other], start) && areOneInCases(name, form, language))
    })
  }
}

/** In characters, with the space behind it. */
const LONGEST = 10

/** So many words with capitals one after the other, and where they begin. */
function capitalRuns(text: string, length: number): [start: number, words: string[]][] {
  const all = Array.from(text.matchAll(CAPITAL_WORD()), ({ 0: word, index }) => ({ word, index }))
  return all.flatMap(({ index }, at): [number, string[]][] => {
    const words = all.slice(at, at + length)
    const isRun =
      words.length === length &&
      words.every(({ word, index: from }, place) => {
        const next = words[place + 1]
        return next === undefined || next.index === from + word.length + 1
      })
    return isRun ? [[index, words.map(({ word }) => word)]] : []
  })
}
