import type { Change } from './change.ts'
import { commonStart } from './common-start.ts'
import { cutsOf } from './cuts.ts'
import { numberOf } from './figure-value.ts'
import { folded } from './fold.ts'
import type { Mention } from './mention.ts'
import { sentencesOf } from './sentence.ts'
import type { Side, Sides } from './sides.ts'

/**
 * Two words, names or figures that took each other's place, or each other's ending, while everything between them stayed:
 * as they stand in either text, in its order. What it means no language need tell.
 */
export type Exchange = Sides<[first: string, second: string]>

/** Ends a sentence, over which no order of words reaches. */
const SENTENCE_END = /[\p{STerm}…;]/u

/** What stands between two mentions of one text, as it is compared. */
const between = (text: string, one: Mention, two: Mention) =>
  text.slice(one.end, two.start).toLowerCase().replace(/\s+/gu, ' ')

/** With more mentions between them nobody sees an exchange; in characters, between two of them. */
const FARTHEST = { mentions: 6, characters: 200 }

interface Phrase {
  key: string
  mirrored: string
  words: [string, string]
  between: string
}

/** Each mention with another one behind it and what stands between. */
function phrasesIn(text: string, mentions: readonly Mention[]): Phrase[] {
  return mentions.flatMap((one, at) =>
    mentions.slice(at + 1, at + 1 + FARTHEST.mentions).flatMap((two) => {
      if (two.key === one.key || two.kind !== one.kind || two.start - one.end > FARTHEST.characters) return []
      const inner = between(text, one, two)
      const keyOf = (first: Mention, second: Mention) => [first.key, inner, second.key].join('\n')
      return [
        { key: keyOf(one, two), mirrored: keyOf(two, one), words: [one.text, two.text], between: inner },
      ]
    }),
  )
}

/**
 * Names or figures of which one text has the first before the second and the other the second before the first, with the
 * same between them. Where endings tell who does something, names that kept theirs say nothing new in another order.
 */
export function exchangedMentions(
  text: Sides<string>,
  mentions: Sides<readonly Mention[]>,
  areWithCases: boolean,
): Exchange[] {
  const inB = new Set(mentions.b.map(({ key }) => key))
  const shared = mentions.a.filter(({ key }) => inB.has(key))
  if (new Set(shared.map(({ key }) => key)).size < 2) return []
  const phrases = phrasesIn(text.a, mentions.a)
  const byKey = {
    a: Map.groupBy(phrases, ({ key }) => key),
    b: Map.groupBy(phrasesIn(text.b, mentions.b), ({ key }) => key),
  }
  const timesIn = (side: Side, own: string) => byKey[side].get(own)?.length ?? 0
  const told = new Set<string>()
  return phrases.flatMap(({ key, mirrored, words, between: inner }) => {
    const other = byKey.b.get(mirrored)?.[0]
    if (!other || told.has(key) || told.has(mirrored)) return []
    const isNew = timesIn('a', key) > timesIn('b', key) && timesIn('b', mirrored) > timesIn('a', mirrored)
    const haveEndings = words[0] !== other.words[1] || words[1] !== other.words[0]
    if (!isNew || (areWithCases && !haveEndings && !SENTENCE_END.test(inner))) return []
    told.add(key)
    return [{ a: words, b: other.words }]
  })
}

/** An exchange of two figures, with the two changes that tell each of them. */
interface ExchangedFigures extends Exchange {
  told: readonly [Change, Change]
}

/**
 * Figures of one sentence that each became the other one: in 2014 it grew, in 2015 it fell; in 2015, in 2014. Where only
 * their units are others, these are told in their places.
 */
export function exchangedFigures(
  text: Sides<string>,
  figures: Sides<readonly Mention[]>,
  changes: readonly Change[],
): ExchangedFigures[] {
  const changed = changes.filter(
    ({ kind, isMoved, isRewritten }) => kind === 'figure' && !isMoved && !isRewritten,
  )
  return changed.flatMap((one, at) => {
    const others = changed.filter(({ removed, added }) => removed === one.added && added === one.removed)
    const [two] = others
    if (!two || others.length > 1 || changed.indexOf(two) <= at) return []
    const first: [string, string] = [one.removed, two.removed]
    const areBeside = (['a', 'b'] as const).every((side) =>
      standInOneSentence(text[side], figures[side], first),
    )
    return areBeside ? [{ a: first, b: [one.added, two.added], told: [one, two] }] : []
  })
}

/** Whether a text has each of two figures once, both in one sentence, and not only in two units. */
function standInOneSentence(text: string, figures: readonly Mention[], own: readonly string[]): boolean {
  const found = figures.filter(({ text: figure }) => own.includes(figure))
  const places = found.map(({ start }) => start)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  let end = 0
  const sentence = sentencesOf(text).findIndex((one) => {
    end += one.length
    return first < end
  })
  const areOtherNumbers = new Set(found.map(({ key }) => numberOf(key))).size === 2
  return found.length === 2 && areOtherNumbers && sentence >= 0 && last < end
}

/** The stretch by which two passages, or two of their sentences, differ. */
function* alteredIn({ a, b }: Sides<string>): Generator<Sides<string>> {
  yield { a, b }
  const [inA, inB] = [sentencesOf(a), sentencesOf(b)]
  if (inA.length < 2 || inA.length !== inB.length) return
  for (const [at, one] of inA.entries()) {
    const two = inB[at] ?? ''
    if (one !== two) yield { a: one, b: two }
  }
}

/**
 * Words that took each other's place while everything else stayed, in languages whose words keep their forms, and in any
 * where a sentence ends between them: 田中氏が鈴木氏を, 鈴木氏が田中氏を; Reed paused. Moss smiled.
 */
export function exchangedWords(text: Sides<string>, areWithCases: boolean): Exchange[] {
  for (const altered of alteredIn(text)) {
    const found = wordsExchangedIn(altered)
    if (found && (!areWithCases || SENTENCE_END.test(found.between)))
      return [{ a: [found.one, found.two], b: [found.two, found.one] }]
  }
  return []
}

/** In characters, of the stretch that differs; in words that are apart by spaces, and in characters, of what was exchanged. */
const LONGEST = { stretch: 400, words: 3, characters: 40 }
const NO_WORD = /[^\p{L}\p{M}]/u

interface ExchangedWords {
  one: string
  two: string
  between: string
}

function wordsExchangedIn({ a, b }: Sides<string>): ExchangedWords | undefined {
  if (a.length !== b.length || a === b) return undefined
  let [from, to] = [0, a.length]
  while (a[from] === b[from]) from++
  while (a[to - 1] === b[to - 1]) to--
  const length = to - from
  if (length > LONGEST.stretch) return undefined
  const [inA, inB] = [a.slice(from, to), b.slice(from, to)]
  const lengths = Array.from({ length: Math.min(length, LONGEST.characters) }, (_, at) => at + 1)
  const firsts = lengths.filter((own) => inB.endsWith(inA.slice(0, own)))
  const seconds = lengths.filter((own) => inA.endsWith(inB.slice(0, own)))
  // The shortest ones leave most between them.
  for (const first of firsts)
    for (const second of seconds) {
      if (first + second >= length) continue
      if (inA.slice(first, length - second) !== inB.slice(second, length - first)) continue
      const grown = grownToWords(a, b, { from, first, second, to })
      if (grown) return grown
    }
  return undefined
}

interface Exchanged {
  startOne: number
  endOne: number
  startTwo: number
  endTwo: number
}

/** What was exchanged with the letters that both words have in common, or without these, as 到 of 到北京 and 到上海; undefined where it is no word. */
function grownToWords(
  a: string,
  b: string,
  { from, first, second, to }: { from: number; first: number; second: number; to: number },
): ExchangedWords | undefined {
  const bare = { startOne: from, endOne: from + first, startTwo: to - second, endTwo: to }
  return wordsAt(a, b, withCommonLetters(a, bare)) ?? wordsAt(a, b, bare)
}

function withCommonLetters(text: string, bare: Exchanged): Exchanged {
  let { startOne, endOne, startTwo, endTwo } = bare
  const isLetter = (at: number) => at >= 0 && at < text.length && !NO_WORD.test(text.charAt(at))
  while (isLetter(startOne - 1) && startTwo > endOne && text[startOne - 1] === text[startTwo - 1]) {
    startOne--
    startTwo--
  }
  while (isLetter(endOne) && endOne < startTwo && text[endOne] === text[endTwo]) {
    endOne++
    endTwo++
  }
  return { startOne, endOne, startTwo, endTwo }
}

function wordsAt(
  a: string,
  b: string,
  { startOne, endOne, startTwo, endTwo }: Exchanged,
): ExchangedWords | undefined {
  const [one, two, inner] = [a.slice(startOne, endOne), a.slice(startTwo, endTwo), a.slice(endOne, startTwo)]
  const isShort = [one, two].every(
    (own) => own.split(/\s+/u).length <= LONGEST.words && HAS_LETTER.test(own) && !NO_PART.test(own),
  )
  const startsOfB = startOne + two.length + inner.length
  const areWords =
    isWhole(a, startOne, one) &&
    isWhole(a, startTwo, two) &&
    isWhole(b, startOne, two) &&
    isWhole(b, startsOfB, one)
  const isEnough = (inner.match(WORDS)?.length ?? 0) >= (FREE_ORDER.test(one) ? 2 : 1)
  const areOthers = folded(one) !== folded(two)
  return isShort && isEnough && areWords && areOthers ? { one, two, between: inner } : undefined
}

const HAS_LETTER = /\p{L}/u
/** A figure is told as one, and of two sentences, or parts of a list, one moved. */
const NO_PART = /[\p{N}\p{STerm}…;:,，、،؛]/u
/** In these what was done stands before who did it as well as behind. */
const FREE_ORDER = /[\p{sc=Hebrew}\p{sc=Arabic}]/u

const SPACED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}]/u
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** Whether words begin and end where it does; in Korean and Hindi endings may follow. */
function isWhole(text: string, start: number, own: string): boolean {
  const end = start + own.length
  const isInside = (at: number) => /[\p{L}\p{M}]{2}/u.test(text.slice(at - 1, at + 1))
  if (UNSPACED.test(own)) {
    const { start: starts, end: ends } = cutsOf(text)
    return starts.includes(start) && ends.includes(end)
  }
  return !isInside(start) && !(SPACED.test(own) && isInside(end))
}

const WORDS = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu
/** In letters. */
const FORMS = { shortestStem: 3, longestEnding: 4 }

/** Whether one word may be another one in another case: the same beginning and two short endings. */
function areForms(one: string, two: string): boolean {
  const same = commonStart(one, two)
  const left = Math.max(one.length, two.length) - same
  return same >= FORMS.shortestStem && left <= FORMS.longestEnding && one !== two
}

/**
 * Names that got another ending each while every other word stayed, in whatever order: who did it, and to whom, was
 * exchanged. Reed'i, Moss; Reed, Moss'u.
 */
export function exchangedEndings(text: Sides<string>): Exchange[] {
  for (const altered of alteredIn(text)) {
    const found = acrossIn(altered) ?? insideIn(altered)
    if (found) return [found]
  }
  return []
}

/** The first and the last word that differ, each in the other's place and one in another form: Die Klägerin haftet der Beklagten. */
function acrossIn({ a, b }: Sides<string>): Exchange | undefined {
  const words = { a: a.match(WORDS) ?? [], b: b.match(WORDS) ?? [] }
  if (words.a.length !== words.b.length) return undefined
  const from = words.a.findIndex((word, at) => word !== words.b[at])
  const to = words.a.findLastIndex((word, at) => word !== words.b[at]) + 1
  if (to - from < 3) return undefined
  const [inA, inB] = [words.a.slice(from, to), words.b.slice(from, to)]
  const [one, two, first, last] = [inA[0], inA.at(-1), inB[0], inB.at(-1)]
  if (!one || !two || !first || !last || ![one, two, first, last].every(isCapital)) return undefined
  const isSame = inA.slice(1, -1).join(' ') === inB.slice(1, -1).join(' ')
  const areOnes = (own: string, other: string) => own === other || areForms(own, other)
  const isChanged = one !== last || two !== first
  return isSame && isChanged && areOnes(one, last) && areOnes(two, first)
    ? { a: [one, two], b: [first, last] }
    : undefined
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

function insideIn({ a, b }: Sides<string>): Exchange | undefined {
  const [alone, others] = [wordsAlone(a, b), wordsAlone(b, a)]
  const [one, two] = alone
  if (!one || !two || alone.length !== 2 || others.length !== 2) return undefined
  if (![...alone, ...others].every(isCapital)) return undefined
  const formsOf = (own: string) => others.filter((other) => areForms(own, other))
  const [ofOne, ofTwo] = [formsOf(one)[0], formsOf(two).at(-1)]
  if (ofOne === undefined || ofTwo === undefined || ofOne === ofTwo) return undefined
  // The given and the family name of one person in another case.
  const areBeside = new RegExp(`${one}\\s+${two}`, 'u').test(a)
  const grew = Math.sign(ofOne.length - one.length) * Math.sign(ofTwo.length - two.length)
  const [first, second] = [endingsOf(one, ofOne), endingsOf(two, ofTwo)]
  const taken = [areAlike(first.a, second.b), areAlike(second.a, first.b)]
  const tookEndings = areBeside ? taken.every(Boolean) : taken.some(Boolean)
  return grew > 0 || (areBeside && grew === 0) || !tookEndings
    ? undefined
    : { a: [one, two], b: [others[0] ?? '', others[1] ?? ''] }
}

/** What two forms of a word end in behind what they have in common. */
function endingsOf(one: string, other: string): Sides<string> {
  const same = commonStart(one, other)
  return { a: one.slice(same), b: other.slice(same) }
}

const VOWELS = /[\p{M}aeiouyıаеёиіїоуыэюяєαεηιουω]/gu

/** Whether two endings may be of one case: they differ in vowels at most, which follow those of the word. */
function areAlike(one: string, other: string): boolean {
  const bare = (ending: string) => ending.toLowerCase().normalize('NFD').replace(VOWELS, '')
  return bare(one) === bare(other)
}

/** The words that one text has more often than the other, in their order. */
function wordsAlone(text: string, other: string): string[] {
  const left = Map.groupBy(other.match(WORDS) ?? [], (word) => word.toLowerCase())
  return (text.match(WORDS) ?? []).filter((word) => left.get(word.toLowerCase())?.pop() === undefined)
}
