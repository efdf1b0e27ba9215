import { compileLexicon, type Lexicon, match } from '../text/lexicon.ts'
import { type PhraseFile, phraseRules } from './phrases.ts'
import type { PublishedPassage } from './published.ts'
import type { StatementFile } from './shapes.ts'

/** Where a phrase was found: the words as they stand there. */
export interface PhraseHit {
  phraseId: string
  statementId: string
  /** Null for a hit in the title. */
  passageN: number | null
  place: 'title' | 'key_phrase' | 'gist'
  wording: string
}

/**
 * Every place where a phrase stands in a title, a key phrase or a gist; of one place the first hit of each phrase.
 * A gist is our own words: it counts only under a frame that the phrase names. The gist of a silence says what is
 * not there and is passed over.
 */
export function phraseHits(
  file: PhraseFile,
  endings: Lexicon['endings'],
  statements: readonly StatementFile[],
  passages: readonly PublishedPassage[],
): PhraseHit[] {
  const compiled = compileLexicon({ version: file.version, endings, rules: phraseRules(file) })
  const framesOf = new Map(file.phrases.map(({ id, frames }) => [id, frames]))
  const titles = statements.map(({ id, title }) => ({
    statementId: id,
    passageN: null,
    place: 'title' as const,
    wording: title,
    frames: [] as string[],
  }))
  const rest = passages.flatMap(({ statement, passage, coding }) => {
    if (passage.silence !== undefined) return []
    const common = { statementId: statement.id, passageN: passage.n, frames: coding?.frames ?? [] }
    const gist = { ...common, place: 'gist' as const, wording: passage.gist }
    const { keyPhrase } = passage
    return keyPhrase === undefined
      ? [gist]
      : [{ ...common, place: 'key_phrase' as const, wording: keyPhrase }, gist]
  })
  const hits = [...titles, ...rest].flatMap(({ frames, ...place }) => {
    const found = match(compiled, place.wording)
    return found
      .filter(({ rule }, index) => found.findIndex((other) => other.rule === rule) === index)
      .filter(({ rule }) => {
        const needed = place.place === 'gist' ? framesOf.get(rule) : undefined
        return needed === undefined || needed.some((frame) => frames.includes(frame))
      })
      .map(
        ({ rule, start, end }): PhraseHit => ({
          ...place,
          phraseId: rule,
          wording: place.wording.slice(start, end),
        }),
      )
  })
  const order = file.phrases.map(({ id }) => id)
  return hits.sort((a, b) => order.indexOf(a.phraseId) - order.indexOf(b.phraseId))
}
