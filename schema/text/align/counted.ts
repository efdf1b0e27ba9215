import { cell } from '../../cell.ts'
import { commonStart } from './common-start.ts'
import { isCountry } from './country.ts'
import { cutsOf } from './cuts.ts'
import { isDateKey } from './date-mention.ts'
import { endWithUnit } from './figure-mention.ts'
import { numberOf, unitIn } from './figure-value.ts'
import { isHeadingWord, isLettered } from './heading-word.ts'
import type { Stretch } from './hunk.ts'
import { endOfLimit, otherLimits } from './limit.ts'
import type { Mention } from './mention.ts'
import { isOfCalendar } from './same-name.ts'
import type { Side, Sides } from './sides.ts'
import { unitWordAt } from './unit-lexicon.ts'

/** The word right after a figure, or behind a hyphen: 5 hours, five-year, 5 p.m. */
const NEXT = /^(?:[ \t\n\u00A0\u202F]*|[-‑])(?<word>\p{L}[\p{L}\p{M}'’]*(?:(?:\.\p{L}+)+\.?)?)/u
const HAN = /^\p{sc=Han}/u
/** In characters. */
const LONGEST_WORD = 60
/** After these a new part of the sentence begins: nothing is counted in them. */
const JOINING =
  /^(?:of|and|or|but|in|on|at|to|for|by|from|with|than|then|as|the|an?|is|are|was|were|be|has|have|had|will|shall|may|must|that|which|who|it|its|their|his|her|our|this|these|не|и|или|но|а|во?|на|со?|по|из|от|до|за|для|при|об?|к|что|как|это|был[аио]?|und|oder|der|die|das|den|dem|des|im|zu|von|mit|في|من|على|إلى|عن|مع|أو|ثم|et|ou|le|la|les|de|du|des|en|dans|à|[的和与與及在是为為将將了])$/iu
const HAN_END = /\p{sc=Han}$/u
/** The place of a law, which counts nothing: 4(2)(a). */
const LETTERED = /\p{Ll}\)$/u
/** A word without a value in Hebrew, where it is a day of the week as well: third. */
const NO_VALUE = /^\p{sc=Hebrew}+$/u
/** Share of the longer word's letters from which two words with one beginning are one word with two endings. */
const LEAST_STEM = 0.6

/** A figure that stayed while what it counts, its unit or its limit became something else: 5 hours, 5 days; at least 5. */
export interface Recounted {
  removed: string
  added: string
}

/** Figures that both sides of a passage have in one place, before words that differ. */
export function recountedIn(
  text: Sides<string>,
  figures: Sides<readonly Mention[]>,
  stretches: readonly Stretch[],
  areNounsCapital: boolean,
): Recounted[] {
  const inB = byPlace(figures.b, stretches, 'b')
  return [...byPlace(figures.a, stretches, 'a')].flatMap(([place, one]) => {
    const other = inB.get(place)
    if (!other) return []
    const limits = limitsOf(text, one, other)
    if (limits) return [limits]
    if (one.isWeak || isOfCalendar(one)) return []
    // 3％を超えない, 3％以下
    if (endOfLimit(text.a, one) > one.end || endOfLimit(text.b, other) > other.end) return []
    // A figure with its counter in Chinese has what it counts: 3倍.
    if ([HAN_END, LETTERED, NO_VALUE].some((own) => own.test(one.text))) return []
    const [before, after] = [wordAfter(text.a, one.end, figures.a), wordAfter(text.b, other.end, figures.b)]
    if (!before || !after || isJoining(before.word) || isJoining(after.word)) return []
    const mayCount = (figure: Mention, { word }: Next) => isCounted(figure.text, word, areNounsCapital)
    if (!mayCount(one, before) || !mayCount(other, after) || isOfHeading(text.a, one)) return []
    if (isSameWord(before, after)) return []
    const [behind, behindOther] = [
      wordsBehind(text.a, one.end, figures.a),
      wordsBehind(text.b, other.end, figures.b),
    ]
    if (behindOther.some((own) => isSameWord(before, own)) || behind.some((own) => isSameWord(own, after)))
      return []
    return [{ removed: withWord(one, before), added: withWord(other, after) }]
  })
}

/** A letter that a part of a law bears is no sum: under Annex B, within Annex B. A half that got a limit is told by nothing. */
const limitsOf = (text: Sides<string>, one: Mention, other: Mention) =>
  isLettered(one.text) ? undefined : otherLimits(text, one, other, !one.isWeak)

/** Whether words came or went between a number and its unit, which are the same: 5 days, 5 working days. */
export function haveSameUnitBehind(text: Sides<string>, one: Mention, other: Mention): boolean {
  if (isDateKey(one.key) || isDateKey(other.key) || numberOf(one.key) !== numberOf(other.key)) return false
  const [inA, inB] = [unitIn(one.key), unitIn(other.key)]
  if ((inA === '') === (inB === '')) return false
  const [words, unit] =
    inA === '' ? [wordsBehind(text.a, one.end, []), inB] : [wordsBehind(text.b, other.end, []), inA]
  return words.some(({ word }) => unitWordAt(word, 0)?.unit === unit)
}

/** Two figures with one number and two units, each with the word that belongs to it. */
export function wholeFigures(text: Sides<string>, one: Mention, other: Mention): Recounted | undefined {
  const [before, after] = [wordAfter(text.a, one.end, []), wordAfter(text.b, other.end, [])]
  const limits = limitsOf(text, one, other)
  if (limits) return limits
  if (isDateKey(one.key) || numberOf(one.key) !== numberOf(other.key)) return undefined
  // The word that follows on both sides is no unit.
  const isUnit = before?.word !== after?.word
  const whole = (figure: Mention, next: Next | undefined) =>
    next &&
    isUnit &&
    !isJoining(next.word) &&
    (unitIn(figure.key) === '' || !/[\p{L}%٪‰‱°]/u.test(figure.text))
      ? withWord(figure, next)
      : figure.text
  return { removed: whole(one, before), added: whole(other, after) }
}

const CLOCK = /^\p{Nd}{1,2}:\p{Nd}{2}/u
/** After the time of a day: 10:00 a.m., 10:00 GMT, 10:00 Uhr. */
const OF_CLOCK = /^(?:[aApP]\.?[mM]\.?|[A-Z]{2,5}|[Uu]hr|h(?:ours|rs)?|час\p{L}*)$/u
const CAPITAL = /^\p{Lu}/u
const TIME = /^(?:second|minute|hour|day|week|month|quarter|year)s?$/i

/** Whether a word after a figure may be what it counts: no name, and no word after the time of a day. */
function isCounted(figure: string, word: string, areNounsCapital: boolean): boolean {
  if (CLOCK.test(figure)) return OF_CLOCK.test(word)
  if (!CAPITAL.test(word) || TIME.test(word)) return true
  return areNounsCapital && !isCountry(word)
}

const WORD_BEFORE = /(?<!\p{L})(\p{L}[\p{L}\p{M}]*)\.?\s$/u

/** Whether a figure is the number of an article or a page, which counts nothing: Article 5 applies. */
function isOfHeading(text: string, { start }: Mention): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[1]
  return word !== undefined && (isHeadingWord(word) || /^pages?$/i.test(word))
}

const isJoining = (word: string) => JOINING.test(word)

const withWord = ({ text }: Mention, { gap, word, rate }: Next) => text + gap + word + rate

/** Each figure by the stretch in which it is, its text, and which of those with this text it is there. */
function byPlace(
  figures: readonly Mention[],
  stretches: readonly Stretch[],
  side: Side,
): Map<string, Mention> {
  const found = new Map<string, Mention>()
  let at = 0
  for (const figure of figures) {
    while (at + 1 < stretches.length && cell(stretches, at)[side][1] <= figure.start) at++
    let time = 0
    while (found.has(`${at} ${time} ${figure.key}`)) time++
    found.set(`${at} ${time} ${figure.key}`, figure)
  }
  return found
}

interface Next {
  gap: string
  word: string
  /** What it is of: per year. */
  rate: string
  end: number
}

/** A line break inside a figure's words makes no other figure. */
const folded = (text: string) => text.replace(/\s+/g, ' ')

function wordAfter(text: string, end: number, figures: readonly Mention[]): Next | undefined {
  const next = text.slice(end, end + LONGEST_WORD)
  const word = NEXT.exec(next)?.groups?.word
  if (word === undefined) return undefined
  const at = next.indexOf(word)
  if (figures.some(({ start }) => start === end + at)) return undefined
  const gap = folded(next.slice(0, at))
  // Chinese words follow each other without a space.
  const own = HAN.test(word) ? word.slice(0, cutsOf(word).end[0]) : word
  const from = end + at + own.length
  const rate = folded(text.slice(from, endWithUnit(text, own, from)))
  return { gap, word: folded(own), rate, end: from }
}

/** Between a number and what it counts. */
const MOST_BETWEEN = 2

/** The words right behind a figure in which its unit may stand, up to one that begins a new part of the sentence. */
function wordsBehind(text: string, end: number, figures: readonly Mention[]): Next[] {
  const found: Next[] = []
  let next = wordAfter(text, end, figures)
  while (next && !isJoining(next.word) && found.length <= MOST_BETWEEN) {
    found.push(next)
    next = wordAfter(text, next.end, figures)
  }
  return found
}

const isSameWord = (one: Next, other: Next) =>
  isOneStem(one.word.toLowerCase(), other.word.toLowerCase()) && one.rate === other.rate

function isOneStem(one: string, other: string): boolean {
  return commonStart(one, other) >= LEAST_STEM * Math.max(one.length, other.length)
}
