import { type Count, countOf, type MeasuredDocument } from '../import/measures.ts'
import { isLanguage } from '../text/language.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { measure } from '../text/measure.ts'
import type { TextReading } from './reading.ts'
import type { CorpusText } from './text.ts'

/** Null for a text in a language that the lexicon does not read. */
export function measuredDocument(
  { docId, statementId, title, date, found, parties, speakers, source }: CorpusText,
  compiled: CompiledLexicon,
  { reading, labels }: { reading: TextReading; labels: ReadonlyMap<string, string> },
): MeasuredDocument | null {
  const { coverage, themesNotRead } = reading
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
    count: withoutThemes(
      countOf(found.sha256, measure(compiled, whole)),
      coverage === 'whole' ? themesNotRead : [],
    ),
  }
}

/** A number of mentions that lacks those of some language is none. */
function withoutThemes(count: Count, themes: readonly string[]): Count {
  const mentions = Object.entries(count.mentions).filter(([theme]) => !themes.includes(theme))
  return { ...count, mentions: Object.fromEntries(mentions) }
}
