import { typedWords } from '../typed.ts'
import { isFunctionWord } from './function-word.ts'
import { inSimplified, stemOf } from './term.ts'

/** What a name must have of what is typed, in any of its wordings: these are words side by side or apart. */
export interface TypedPart {
  /** As typed: each may be the beginning of a word. */
  begun: string[]
  /** The words of each other name of the same thing. */
  others: string[][]
}

/** Names of one thing, as they are compared. */
export interface ComparedNames {
  words: string[]
  stems: string
}

/** Most words of a name that has others. */
const longest = 4
/** With fewer letters too many names begin. */
const fewestLetters = 3

export function comparedNames(names: readonly string[]): ComparedNames[] {
  return names.map((name) => {
    const words = typedWords(name)
    return { words, stems: stemsOf(words) }
  })
}

/** The words typed, those that are a name of something together with its other names; the longest name first. */
export function typedParts(words: readonly string[], groups: readonly ComparedNames[][]): TypedPart[] {
  const parts: TypedPart[] = []
  for (let at = 0; at < words.length; ) {
    const lengths = [longest, 3, 2, 1].filter((length) => at + length <= words.length)
    const runs = lengths.map((length) => words.slice(at, at + length))
    const found = runs.map((begun) => ({ begun, others: otherNames(begun, groups) }))
    const named = found.find(({ others }) => others.length > 0) ?? {
      begun: words.slice(at, at + 1),
      others: [],
    }
    parts.push(named)
    at += named.begun.length
  }
  return parts
}

function otherNames(typed: readonly string[], groups: readonly ComparedNames[][]): string[][] {
  const text = typed.join(' ')
  if (typed.length === 1 && (text.length < 2 || isFunctionWord(text))) return []
  const stems = stemsOf(typed)
  // Names of statements are in Latin letters, and are found by their beginnings as they are.
  const isBegun =
    /^\p{sc=Han}{2}/u.test(text) || (!/\p{sc=Latin}/u.test(text) && text.length >= fewestLetters)
  const isNamed = ({ words, stems: own }: ComparedNames) =>
    own === stems || (isBegun && words.join(' ').startsWith(text))
  return groups
    .filter((group) => group.some(isNamed))
    .flatMap((group) => group.filter((name) => !isNamed(name)).map(({ words }) => words))
}

function stemsOf(words: readonly string[]): string {
  return words.map((word) => stemOf(inSimplified(word))).join(' ')
}
