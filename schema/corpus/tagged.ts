import { maxKeyPhraseWords, phraseWords } from '../import/key-phrase.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { tag } from '../text/tag.ts'
import type { CorpusText } from './text.ts'

/** A paragraph's words on one theme: the passage of the statement's record, and the frames of the automated coder. */
export interface TaggedPassage {
  n: number
  theme: string
  /** Empty where only words of the theme at large were found. */
  frames: string[]
  gist: string
  keyPhrase: string | undefined
  /** Why the passage is in no number. */
  uncounted: string | undefined
}

/** Most expressions that a gist quotes. */
const mostQuoted = 3

/** What the lexicon proposes for each paragraph under its standard definition, as numbered passages. */
export function taggedPassages(text: CorpusText, lexicon: CompiledLexicon): TaggedPassage[] {
  const passages: Omit<TaggedPassage, 'n'>[] = []
  text.found.paragraphs.forEach(({ speaker, text: words }, index) => {
    for (const { theme, frames, hits } of tag(lexicon, words, 'standard', [
      { start: 0, end: words.length },
    ])) {
      const quoted = [...new Set(hits.map(({ start, end }) => words.slice(start, end)))]
      const phrases = quoted.filter((phrase) => phraseWords(phrase) <= maxKeyPhraseWords)
      passages.push({
        theme,
        frames,
        gist: `Paragraph ${index + 1} has ${phrases.slice(0, mostQuoted).map(inQuotes).join(', ') || 'words of the theme'}.`,
        keyPhrase: phrases[0],
        uncounted: isOwn(speaker, text.speakers) ? undefined : `words of ${speaker}, beside the statement`,
      })
    }
  })
  return passages.map((passage, index) => ({ n: index + 1, ...passage }))
}

/** In an interview the questions are not the speaker's; where nobody is named, the text is all its own. */
function isOwn(speaker: string | null, speakers: readonly string[]): boolean {
  if (speaker === null || speakers.length === 0) return true
  const name = speaker.toLowerCase()
  return speakers.some((one) => name.includes(one.toLowerCase()) || one.toLowerCase().includes(name))
}

function inQuotes(phrase: string): string {
  return `“${phrase.replaceAll(/\s+/g, ' ')}”`
}
