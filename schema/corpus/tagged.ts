import { maxKeyPhraseWords, phraseWords } from '../import/key-phrase.ts'
import type { CompiledLexicon } from '../text/lexicon.ts'
import { byHits, mostFrames, type Proposal, tag } from '../text/tag.ts'
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

/**
 * What the lexicon finds in each paragraph under its standard definition, as numbered passages. A paragraph with more
 * frames of a theme than a passage may have makes several, so that a frame without a passage is one that was not found.
 */
export function taggedPassages(
  text: Pick<CorpusText, 'speakers'> & { found: Pick<CorpusText['found'], 'paragraphs'> },
  lexicon: CompiledLexicon,
): TaggedPassage[] {
  const frameOf = new Map(lexicon.rules.map(({ id, frame }) => [id, frame]))
  const passages: Omit<TaggedPassage, 'n'>[] = []
  text.found.paragraphs.forEach(({ speaker, text: words }, index) => {
    const proposals = tag(lexicon, words, 'standard', [{ start: 0, end: words.length }])
    for (const { theme, frames, hits } of proposals.flatMap((proposal) => parted(proposal, frameOf))) {
      const quoted = distinct(hits.map(({ start, end }) => words.slice(start, end)))
      const isShort = (phrase: string) => phraseWords(phrase) <= maxKeyPhraseWords
      const phrases = quoted.filter(isShort)
      const ofFrames = hits
        .filter(({ rule }) => frames.includes(frameOf.get(rule) ?? ''))
        .map(({ start, end }) => words.slice(start, end))
      passages.push({
        theme,
        frames,
        gist: `Paragraph ${index + 1} has ${phrases.slice(0, mostQuoted).map(inQuotes).join(', ') || 'words of the theme'}.`,
        keyPhrase: ofFrames.find(isShort) ?? phrases[0],
        uncounted: isOwn(speaker, text.speakers) ? undefined : `words of ${speaker}, beside the statement`,
      })
    }
  })
  return passages.map((passage, index) => ({ n: index + 1, ...passage }))
}

/** The phrases without those that another only has in other letters, great or small: the first stays. */
function distinct(phrases: readonly string[]): string[] {
  const first = new Map<string, string>()
  for (const phrase of phrases) {
    const folded = phrase.toLowerCase()
    if (!first.has(folded)) first.set(folded, phrase)
  }
  return [...first.values()]
}

/** A proposal for each three of its frames, with the hits of these. */
function parted(
  { theme, hits }: Proposal,
  frameOf: ReadonlyMap<string, string | undefined>,
): Pick<Proposal, 'theme' | 'frames' | 'hits'>[] {
  const all = byHits(hits.map(({ rule }) => frameOf.get(rule)))
  if (all.length <= mostFrames) return [{ theme, frames: all, hits }]
  return Array.from({ length: Math.ceil(all.length / mostFrames) }, (_, n) => {
    const frames = all.slice(n * mostFrames, (n + 1) * mostFrames)
    return { theme, frames, hits: hits.filter(({ rule }) => frames.includes(frameOf.get(rule) ?? '')) }
  })
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
