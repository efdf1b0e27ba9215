import { countingDigest, type PublishedLexicon } from '../import/lexicon.ts'
import { countOf, type MeasuredDocument, type MeasuresFile } from '../import/measures.ts'
import { isLanguage, languages } from '../text/language.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { measure } from '../text/measure.ts'
import type { CountedText } from './counted-text.ts'
import type { CorpusText } from './text.ts'

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
        reason: `its language (${language}) is none that the lexicon reads: ${languages.join(', ')}`,
      })),
    documents: texts.flatMap(({ measured }) => measured ?? []),
  }
}

/** Null for a text in a language that the lexicon does not read. */
export function measuredDocument(
  { docId, statementId, title, date, found, parties, speakers, source }: CorpusText,
  compiled: CompiledLexicon,
  labels: ReadonlyMap<string, string>,
): MeasuredDocument | null {
  if (!isLanguage(found.language)) return null
  const whole = found.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  return {
    id: `${statementId}.${found.language}`,
    statement: statementId,
    title,
    date,
    language: found.language,
    states: parties,
    speakers: speakers.length > 0 ? speakers : parties.map((party) => labels.get(party) ?? party),
    source: `texts/${docId}`,
    ...(source && { url: source }),
    coverage: 'whole',
    count: countOf(found.sha256, measure(compiled, whole)),
  }
}
