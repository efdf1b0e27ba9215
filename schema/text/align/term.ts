import { expression } from '../expression.ts'
import type { Mention } from './mention.ts'
import { areOneInCases } from './name-case.ts'
import { isSentenceStart, type KnownNames } from './name-mention.ts'
import { otherSide, type Side, type Sides } from './sides.ts'

/** Before a noun, and no person: each Party, no State. */
const ARTICLE = String.raw`(?<!\p{L})(?:the|an?|no|each|every|any|all|both|either|neither|such|this|these|those|l[aeo]s?|les|une?|des|chaque|aucune?|tou(?:te?s?|s)|el|un[ao]?s?|cada|ning[uú]n[ao]?|tod[ao]s?|ogni|nessun[ao]?|gli|i|os?|as?|uma?|nenhuma?)[ \u00A0]`
const DETERMINED = expression(`${ARTICLE}$`, 'iu')
const DETERMINED_WORD = expression(`^${ARTICLE}`, 'iu')
const WORD = expression(String.raw`(?<![\p{L}\p{M}-])\p{L}[\p{L}\p{M}]*(?!-)`, 'gu')
const CAPITAL = /^\p{Lu}/u
const SPACE = /[ \u00A0]/u

/** The same for the singular and the plural of a noun in English and Romance languages. */
const inOneNumber = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?<![su])s$/u, '')
    .replace(/(?:ie|y)$/u, 'i')
    .replace(/(?<!i)e$/u, '')

/**
 * The mentions in which a noun with an article has one key in both numbers (no State, other States), and a name one in all its
 * cases; none of what opens a sentence of the other text in such a form, where a capital tells nothing (Стороны).
 */
export function withOneForm(
  found: Sides<Mention[]>,
  text: Sides<string>,
  known: KnownNames,
): Sides<Mention[]> {
  const a = formsIn('a', found, text, known)
  return { a, b: formsIn('b', { a, b: found.b }, text, known) }
}

function formsIn(
  side: Side,
  found: Sides<readonly Mention[]>,
  text: Sides<string>,
  { language }: KnownNames,
): Mention[] {
  const other = otherSide(side)
  const isDetermined = (of: Side, at: number) =>
    DETERMINED().test(text[of].slice(Math.max(0, at - LONGEST), at))
  return found[side].flatMap((own) => {
    if (own.kind !== 'name' || found[other].some(({ key }) => key === own.key)) return own
    // Los Estados, where it opens a sentence.
    const article = isSentenceStart(text[side], own.start)
      ? (DETERMINED_WORD().exec(own.text)?.[0].length ?? 0)
      : 0
    const name = own.text.slice(article)
    const words = name.split(SPACE)
    const isNoun = isDetermined(side, own.start + article)
    const form = capitalRuns(text[other], words.length).find(([start, others]) => {
      const written = others.join(' ')
      if (written === name) return false
      const isOneNoun =
        (isNoun || isDetermined(other, start)) &&
        words.every((word, at) => inOneNumber(word) === inOneNumber(others[at] ?? ''))
      return isOneNoun || (isSentenceStart(text[other], start) && areOneInCases(name, written, language))
    })
    if (!form) return own
    const same = found[other].find(
      ({ kind, start, end }) => kind === 'name' && start <= form[0] && end > form[0],
    )
    return same ? { ...own, key: same.key } : []
  })
}

/** In characters, with the space behind it. */
const LONGEST = 10

/** So many words one after the other of which the first has a capital, and where they begin. */
function capitalRuns(text: string, length: number): [start: number, words: string[]][] {
  const all = Array.from(text.matchAll(WORD()), ({ 0: word, index }) => ({ word, index }))
  return all.flatMap(({ word: first, index }, at): [number, string[]][] => {
    const words = all.slice(at, at + length)
    const isRun =
      CAPITAL.test(first) &&
      words.length === length &&
      words.every(({ word, index: from }, place) => {
        const next = words[place + 1]
        return next === undefined || next.index === from + word.length + 1
      })
    return isRun ? [[index, words.map(({ word }) => word)]] : []
  })
}
