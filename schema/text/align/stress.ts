import { isCountry } from './country.ts'
import { isOpening, isSentenceStart, type KnownNames, type Name } from './name-mention.ts'
import { negationsIn } from './negation-mention.ts'

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu
/** Two capitals are an acronym as often as a word: IT, US. */
const IN_CAPITALS = /^\p{Lu}{3,}$/u
const TITLED = /^\p{Lu}\p{Ll}+$/u
const MODAL =
  /^(?:shall|must|may|will|should|can|cannot|might|would|could|any|muss|müssen|darf|dürfen|soll|sollen|doit|doivent|peut|peuvent|debe|deben|puede|pueden|deve|devono|può|должен|должна|должно|должны|может|могут|обязан[аоы]?|вправе)$/iu

/** Whether a word in capitals is one that says how, and names nothing: SHALL, NOT, ALL. */
const isStressedWord = (word: string) =>
  IN_CAPITALS.test(word) && (isOpening(word) || MODAL.test(word) || negationsIn(word, [0]).length > 0)

/** A name without words in capitals for stress at its ends, and without the word that opens a sentence behind a label: DRAFT The. */
export function withoutStress({ text, start }: Name): Name[] {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }))
  const isName = words.map(
    ({ word }, at) =>
      !isStressedWord(word) && !(at > 0 && at === words.length - 1 && TITLED.test(word) && isOpening(word)),
  )
  const [first, last] = [isName.indexOf(true), isName.lastIndexOf(true)]
  const [one, two] = [words[first], words[last]]
  if (!one || !two) return words.length === 0 ? [{ text, start, end: start + text.length }] : []
  const [from, to] = [
    first === 0 ? 0 : one.index,
    last === words.length - 1 ? text.length : two.index + two.word.length,
  ]
  return [{ text: text.slice(from, to), start: start + from, end: start + to }]
}

const LABEL = /^\p{Lu}{4,}$/u
const BEHIND_LABEL = /^(?:[:：\])】]|\s[–—|]\s|\s+\p{Lu}\p{Ll}|\s*$)/u

/** Whether a word in capitals stands before a passage as its label and is no name otherwise: URGENT: the mill burnt. */
export function isLabel(text: string, { text: own, start, end }: Name, { names }: KnownNames): boolean {
  if (!LABEL.test(own) || !isSentenceStart(text, start)) return false
  const titled = own.charAt(0) + own.slice(1).toLowerCase()
  const isKnown = names.has(own) || names.has(titled) || isCountry(titled) || isCountry(own)
  return !isKnown && BEHIND_LABEL.test(text.slice(end, end + 4))
}
