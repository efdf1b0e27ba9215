import type { MeasuredDocument } from '../import/measures.ts'
import type { StatementFile } from '../import/shapes.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { measuredDocument } from './measured-document.ts'
import { type TextReading, textReader } from './reading.ts'
import { statementRecord } from './record.ts'
import { type TaggedPassage, taggedPassages } from './tagged.ts'
import type { CorpusText } from './text.ts'

/** What is kept of a text once its words are counted. The words themselves are not. */
export interface CountedText extends Omit<CorpusText, 'found'> {
  language: string
  record: StatementFile
  /** The frames of those passages that have one. */
  coded: Pick<TaggedPassage, 'n' | 'frames'>[]
  reading: TextReading
  /** Null for a text in a language that the lexicon does not read. */
  measured: MeasuredDocument | null
}

/** Counts texts with a lexicon; `labels` name parties and themes. */
export function textCounter(
  compiled: CompiledLexicon,
  labels: Record<'parties' | 'themes', ReadonlyMap<string, string>>,
): (text: CorpusText) => CountedText {
  const readingOf = textReader(compiled.rules, labels.themes)
  return (text) => {
    const passages = taggedPassages(text, compiled)
    const reading = readingOf(text, passages.length)
    const { found, ...facts } = text
    return {
      ...facts,
      language: found.language,
      record: statementRecord(text, passages, reading),
      coded: passages.filter(({ frames }) => frames.length > 0).map(({ n, frames }) => ({ n, frames })),
      reading,
      measured: measuredDocument(text, compiled, { reading, labels: labels.parties }),
    }
  }
}
