import { countingDigest, type PublishedLexicon } from '../import/lexicon.ts'
import type { MeasuresFile } from '../import/measures.ts'
import type { CountedText } from './counted-text.ts'

/** Words and mentions of every text, counted over its paragraphs as they were imported. */
export function corpusMeasures(texts: readonly CountedText[], lexicon: PublishedLexicon): MeasuresFile {
  return {
    lexicon: { version: lexicon.version, sha256: countingDigest(lexicon) },
    icu: process.versions.icu ?? 'unknown',
    panels: {},
    skipped: texts
      .filter(({ measured }) => measured === null)
      .map(({ docId, language }) => ({
        document: docId,
        reason: `the lexicon has no words in its language (${language})`,
      })),
    documents: texts.flatMap(({ measured }) => measured ?? []),
  }
}
