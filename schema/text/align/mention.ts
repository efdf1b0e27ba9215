import { languageOf } from '../written-language.ts'
import { FIGURE, isInName, isWeakFigure, ROMAN } from './figure-mention.ts'
import { isSentenceStart, type KnownNames, NAME, namesAt } from './name-mention.ts'
import { NEGATION } from './negation-mention.ts'

export type { KnownNames }

export const mentionKinds = ['figure', 'name', 'negation'] as const
export type MentionKind = (typeof mentionKinds)[number]

/** A figure, name or negation in a text, and where it stands. */
export interface Mention {
  kind: MentionKind
  text: string
  start: number
  end: number
  /** Tells a change only where another one takes its place. */
  isWeak?: true
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu

/** What a text speaks of, but for what stands in a web address; `known` are names that a sentence may open with. */
export function mentionsIn(text: string, known: KnownNames): Mention[] {
  const addresses = [...text.matchAll(ADDRESS)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  )
  return [...figuresIn(text), ...namesIn(text, known), ...foundBy(NEGATION, text, 'negation')].filter(
    ({ start }) => !addresses.some(([from, to]) => start >= from && start < to),
  )
}

const foundBy = (pattern: RegExp, text: string, kind: MentionKind): Mention[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0].replace(/\s+/g, ' ').trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))

function figuresIn(text: string): Mention[] {
  const found = [FIGURE, ROMAN].flatMap((pattern) => foundBy(pattern, text, 'figure'))
  return found
    .filter((one) => !isInName(one.text, text.slice(Math.max(0, one.start - 2), one.start)))
    .map((one) => (isWeakFigure(one.text) ? { ...one, isWeak: true as const } : one))
    .sort((one, two) => one.start - two.start)
}

const namesIn = (text: string, known: KnownNames): Mention[] =>
  foundBy(NAME, text, 'name').flatMap((found) =>
    namesAt(text, found, known).map((name) => ({ ...found, ...name })),
  )

const HAS_SMALL = /\p{Ll}/u
/** Texts in German, whose nouns all have a capital. */
const CAPITAL_NOUNS = 'de'

/** Names that stand elsewhere than at the start of a sentence, or in a heading in capitals. */
export function knownNames(texts: readonly string[]): KnownNames {
  const names = new Set<string>()
  for (const text of texts.filter((one) => HAS_SMALL.test(one)))
    for (const { text: name, start } of foundBy(NAME, text, 'name'))
      if (!isSentenceStart(text, start)) names.add(name)
  return { names, areNounsCapital: languageOf(texts.join('\n')).tag === CAPITAL_NOUNS }
}
