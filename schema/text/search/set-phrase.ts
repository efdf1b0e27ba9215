import type { Language } from '../language.ts'
import { compileLexicon, type Lexicon, match } from '../lexicon.ts'
import { inSimplified } from './term.ts'

/** A set phrase with the patterns of its wordings. */
export interface WordedPhrase {
  id: string
  patterns: { [L in Language]: string[] }
}

/** Words that are a wording of a set phrase. */
export interface Wording {
  phraseId: string
  words: string
}

/** Finds the set phrases that a text holds in any of their wordings, each with the first of them; patterns are read once for all texts. */
export function wordingFinder(
  phrases: readonly WordedPhrase[],
  endings: Lexicon['endings'],
): (text: string) => Wording[] {
  const rules = phrases.map(({ id, patterns }) => ({ id, theme: '', level: 'strict' as const, patterns }))
  const compiled = compileLexicon({ version: 1, endings, rules })
  return (text) => {
    // Patterns have most wordings in simplified signs alone.
    const found = [...match(compiled, text), ...match(compiled, inSimplified(text))]
    const hits = Map.groupBy(found, ({ rule }) => rule)
    return [...hits].flatMap(([phraseId, [first]]) =>
      first ? [{ phraseId, words: text.slice(first.start, first.end) }] : [],
    )
  }
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
        }),
    ),
  ]
  return { id, patterns: { en: partsOf(patterns.en), ru: partsOf(patterns.ru), zh: [] } }
}
