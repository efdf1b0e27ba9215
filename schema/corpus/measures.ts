import { countingDigest, type PublishedLexicon } from '../import/lexicon.ts'
import { countOf, type MeasuredDocument, type MeasuresFile } from '../import/measures.ts'
import { isLanguage, languages } from '../text/language.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { measure } from '../text/measure.ts'
import type { CorpusText } from './text.ts'

/** Words and mentions of every text, counted over its paragraphs as they were imported. */
export function corpusMeasures(
  texts: readonly CorpusText[],
  lexicon: PublishedLexicon,
  compiled: CompiledLexicon,
  labels: ReadonlyMap<string, string>,
): MeasuresFile {
  return {
    lexicon: { version: lexicon.version, sha256: countingDigest(lexicon) },
    icu: process.versions.icu ?? 'unknown',
    panels: {},
    skipped: texts
      .filter(({ found }) => !isLanguage(found.language))
      .map(({ docId, found }) => ({
        document: docId,
        reason: `its language (${found.language}) is none that the lexicon reads: ${languages.join(', ')}`,
      })),
    documents: texts.flatMap((text) => {
      const { statementId, title, date, found, parties, speakers, source } = text
      if (!isLanguage(found.language)) return []
      const whole = found.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
      const document: MeasuredDocument = {
        id: `${statementId}.${found.language}`,
        statement: statementId,
        title,
        date,
        language: found.language,
        states: parties,
        speakers: speakers.length > 0 ? speakers : parties.map((party) => labels.get(party) ?? party),
        source: `texts/${text.docId}`,
        ...(source && { url: source }),
        coverage: 'whole',
        count: countOf(found.sha256, measure(compiled, whole)),
      }
      return [document]
    }),
  }
}
