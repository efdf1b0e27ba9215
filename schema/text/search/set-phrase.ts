import type { Language } from '../language.ts'
import { compileLexicon, type Lexicon, match, type Rule } from '../lexicon.ts'
import { inSimplified } from './term.ts'

/** A set phrase with the patterns of its wordings. */
export interface WordedPhrase {
  id: string
  patterns: { [L in Language]: string[] }
}

/** What is found by its wordings: a set phrase, or a frame by words that stand for its name. */
export type Worded = Pick<Rule, 'id' | 'patterns' | 'except'>

/** Words that are a wording of it. */
export interface Wording {
  id: string
  words: string
}

/** Finds what a text holds in any of its wordings, each with the first of them; patterns are read once for all texts. */
export function wordingFinder(
  worded: readonly Worded[],
  endings: Lexicon['endings'],
): (text: string) => Wording[] {
  const rules = worded.map(({ id, patterns, except }) => ({
    ...{ id, theme: '', level: 'strict' as const, patterns, except },
  }))
  const compiled = compileLexicon({ version: 1, endings, rules })
  return (text) => {
    // Patterns have most wordings in simplified signs alone.
    const found = [...match(compiled, text), ...match(compiled, inSimplified(text))]
    const hits = Map.groupBy(found, ({ rule }) => rule)
    return [...hits].flatMap(([id, [first]]) =>
      first ? [{ id, words: text.slice(first.start, first.end) }] : [],
    )
  }
}

/** The same where a wording is the whole text. */
export function wholeWordingFinder(
  worded: readonly Worded[],
  endings: Lexicon['endings'],
): (text: string) => Wording[] {
  const find = wordingFinder(worded, endings)
  return (text) => find(text).filter(({ words }) => words === text)
}

/** The phrase by the parts of its wordings that hold two words or more side by side, which is what the phrase is about. */
export function partsOfPhrase({ id, patterns }: WordedPhrase): WordedPhrase {
  const partsOf = (list: readonly string[]) => [
    ...new Set(
      list
        .flatMap((pattern) => pattern.split(/ ?\.\.\d+ ?/))
        .flatMap((run) => {
          const words = run.split(' ')
          return words.flatMap((_, from) =>
            words.slice(from + 1).map((__, more) => words.slice(from, from + more + 2).join(' ')),
          )
        })
        // Words that may all be left out are nothing by themselves.
        .filter((part) => part.split(' ').some((word) => !word.endsWith('?'))),
    ),
  ]
  return { id, patterns: { en: partsOf(patterns.en), ru: partsOf(patterns.ru), zh: [] } }
}
