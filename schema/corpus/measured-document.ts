import { countOf, type MeasuredDocument } from '../import/measures.ts'
import { isLanguage } from '../text/language.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { measure } from '../text/measure.ts'
import type { Coverage } from '../vocabulary.ts'
import type { CorpusText } from './text.ts'

/** Null for a text in a language that the lexicon does not read. */
export function measuredDocument(
  { docId, statementId, title, date, found, parties, speakers, source }: CorpusText,
  compiled: CompiledLexicon,
  { coverage, labels }: { coverage: Coverage | null; labels: ReadonlyMap<string, string> },
): MeasuredDocument | null {
  if (coverage === null || !isLanguage(found.language)) return null
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
    coverage,
    count: countOf(found.sha256, measure(compiled, whole)),
  }
}
