import type { StatementFile } from '../import/shapes.ts'
import { sumOf } from '../stats/sum.ts'
import { countWords } from '../text/word.ts'
import type { TextReading } from './reading.ts'
import type { TaggedPassage } from './tagged.ts'
import type { CorpusText } from './text.ts'

const unread = 'Found by the lexicon in the text itself; nobody has read it'

/** The record of a text's statement, with what nobody has read or checked marked so. */
export function statementRecord(
  text: CorpusText,
  passages: readonly TaggedPassage[],
  { readPart }: Pick<TextReading, 'readPart'>,
): StatementFile {
  const { statementId: id, found, source } = text
  const words = sumOf(found.paragraphs, (paragraph) => countWords(paragraph.text))
  return {
    id,
    date: text.date,
    kind: text.kind,
    level: 'other',
    title: text.title,
    parties: text.parties,
    speakers: text.speakers,
    place: text.place,
    words,
    confidence: 'unverified',
    summary: `${found.paragraphs.length} paragraphs, ${words} words; nobody has summarised them yet.`,
    sources: source ? [source] : [],
    ...(readPart && { readPart }),
    unverified: `Read by the importer from texts/${text.docId}; nobody has checked it`,
    passages: passages.map(({ n, theme, gist, keyPhrase, uncounted }) => ({
      n,
      theme,
      gist,
      ...(keyPhrase && {
        keyPhrase,
        keyPhraseBasis: 'text_at_hand',
        ...(source && { keyPhrasePage: source }),
      }),
      ...(uncounted && { uncounted }),
      evidence: source ? [source] : [],
      unverified: unread,
    })),
  }
}
