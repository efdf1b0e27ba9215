import { languageOf } from '../written-language.ts'
import { endWithUnit, FIGURE, figureKey, isInName, isWeakFigure, ROMAN } from './figure-mention.ts'
import { isMonth } from './month.ts'
import { isSentenceStart, type KnownNames, NAME, namesAt } from './name-mention.ts'
import { NEGATION } from './negation-mention.ts'

export const mentionKinds = ['figure', 'name', 'negation'] as const
export type MentionKind = (typeof mentionKinds)[number]

/** A figure, name or negation in a text, and where it stands. */
export interface Mention {
  kind: MentionKind
  text: string
  /** The text as it is compared: of a figure without its digits' script, of a negation without case. */
  key: string
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
  const figures = figuresIn(text)
  const negations = foundBy(NEGATION, text, 'negation').map((one) => ({
    ...one,
    key: one.text.toLowerCase(),
  }))
  const names = namesIn(text, known).filter((name) => !isOther(name, text, figures, negations))
  return [...figures, ...names, ...negations].filter(
    ({ start }) => !addresses.some(([from, to]) => start >= from && start < to),
  )
}

/** Whether what looks like a name is a figure's unit or month, or a negation in capitals: 5 MPa, 3 May, NOT. */
function isOther(name: Mention, text: string, figures: readonly Mention[], negations: readonly Mention[]) {
  return (
    figures.some(({ start, end }) => name.start >= start && name.end <= end) ||
    negations.some(({ start, end }) => name.start === start && name.end === end) ||
    (isMonth(name.text) && isBesideNumber(text, name))
  )
}

const isBesideNumber = (text: string, { start, end }: Mention) =>
  /\p{Nd}(?:st|nd|rd|th)?\.?(?: of)?\s$/u.test(text.slice(Math.max(0, start - 12), start)) ||
  /^,?\s\p{Nd}/u.test(text.slice(end, end + 4))

const foundBy = (pattern: RegExp, text: string, kind: MentionKind): Mention[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index: start }) => {
    const own = found.replace(/\s+/g, ' ').trim()
    return { kind, text: own, key: own, start, end: start + found.trimEnd().length }
  })

function figuresIn(text: string): Mention[] {
  const found = [FIGURE, ROMAN].flatMap((pattern) => foundBy(pattern, text, 'figure'))
  return found
    .filter((one) => !isInName(one.text, text.slice(Math.max(0, one.start - 2), one.start)))
    .map((one) => withUnit(text, one))
    .map((one) => (isWeakFigure(one.text) ? { ...one, isWeak: true as const } : one))
    .sort((one, two) => one.start - two.start)
}

function withUnit(text: string, figure: Mention): Mention {
  const end = endWithUnit(text, figure.text, figure.end)
  const whole = text.slice(figure.start, end).replace(/\s+/g, ' ')
  return { ...figure, text: whole, key: figureKey(whole), end }
}

const POSSESSIVE = /['’]s?(?:[ \u00A0]|$)/gu
const SMALL_WORDS = /^(?!van )(?:\p{Ll}\p{L}*[ \u00A0])+/u

/** Runs of capitals, each owner apart from what it owns: Norway’s Ministry. */
function runsIn(text: string): Mention[] {
  return foundBy(NAME, text, 'name').flatMap((found) => {
    let from = 0
    const runs: Mention[] = []
    for (const { 0: mark, index } of [
      ...found.text.matchAll(POSSESSIVE),
      { 0: '', index: found.text.length },
    ]) {
      const start = from + (SMALL_WORDS.exec(found.text.slice(from, index))?.[0].length ?? 0)
      const own = found.text.slice(start, index)
      if (own !== '')
        runs.push({ ...found, text: own, key: own, start: found.start + start, end: found.start + index })
      from = index + mark.length
    }
    return runs
  })
}

const namesIn = (text: string, known: KnownNames): Mention[] =>
  runsIn(text).flatMap((found) =>
    namesAt(text, found, known).map((name) => ({ ...found, ...name, key: name.text })),
  )

const HAS_SMALL = /\p{Ll}/u
/** Texts in German, whose nouns all have a capital. */
const CAPITAL_NOUNS = 'de'

/** Names that stand elsewhere than at the start of a sentence, or in a heading in capitals. */
export function knownNames(texts: readonly string[]): KnownNames {
  const names = new Set<string>()
  for (const text of texts.filter((one) => HAS_SMALL.test(one)))
    for (const { text: name, start } of runsIn(text)) if (!isSentenceStart(text, start)) names.add(name)
  return { names, areNounsCapital: languageOf(texts.join('\n')).tag === CAPITAL_NOUNS }
}
