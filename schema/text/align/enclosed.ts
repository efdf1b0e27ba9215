import { cell } from '../../cell.ts'
import { expression } from '../expression.ts'
import { haveAlikeSentences } from './alike-sentences.ts'
import { isFigure } from './figure-mention.ts'
import { isMonth, startsWithMonth } from './month.ts'
import { numbered } from './number.ts'
import type { Pair } from './partner.ts'
import { dice, timesOf } from './times.ts'
import type { Partners } from './twin.ts'
import { type ReadUnit, wordsOf } from './unit.ts'

/** Least share of common pairs of letters (Dice) between two lines that stand in the same gap, and between the only two in it. */
const LEAST_ALIKE = { among: 0.55, alone: 0.45 }
/** In letters: any two long passages of one language have most pairs of letters in common. */
const LONGEST = 64
/** A shorter word, such as an article, is no sign that two lines are one. */
const SHORTEST_WORD = 4
/** A gap with more candidates than this is no gap between two versions of a line. */
const MOST_CANDIDATES = 400

/**
 * Joins free units that stand between the same two partners, or between one and the edge of both texts, and look
 * alike by their letters: a line whose date, number or spelling changed shares few whole words with its old version.
 */
export function joinEnclosed(a: readonly ReadUnit[], b: readonly ReadUnit[], partners: Partners): Pair[] {
  const joined: Pair[] = []
  for (const gap of gapsOf(partners)) {
    const isAlone = gap.a.length === 1 && gap.b.length === 1
    const least = isAlone ? LEAST_ALIKE.alone : LEAST_ALIKE.among
    const [linesA, linesB] = [
      gap.a.map((place) => lineOf(cell(a, place))),
      gap.b.map((place) => lineOf(cell(b, place))),
    ]
    if (isAlone && areAlikeThere(cell(a, cell(gap.a, 0)), cell(b, cell(gap.b, 0)))) {
      const pair = { a: cell(gap.a, 0), b: cell(gap.b, 0) }
      partners.join(pair.a, pair.b)
      joined.push({ a: [pair.a], b: [pair.b], isEnclosed: true })
      continue
    }
    const alike = linesA.map((one) =>
      linesB.map((two) => (isAlone ? likenessAlone(one, two) : likeness(one, two))),
    )
    for (const [one, two] of bestInOrder(alike, least)) {
      const pair = { a: cell(gap.a, one), b: cell(gap.b, two) }
      partners.join(pair.a, pair.b)
      joined.push({ a: [pair.a], b: [pair.b], isEnclosed: true })
    }
  }
  return joined
}

/** Whether two passages, the only ones between two partners, have enough words in common, however frequent these are. */
function areLongAlike(a: ReadUnit, b: ReadUnit): boolean {
  if (
    Math.max(a.text.length, b.text.length) <= LONGEST ||
    Math.max(a.text.length, b.text.length) > LONGEST_PART
  )
    return false
  if (a.words === 1 && b.words === 1) return dice(letterPairs(a.reading), letterPairs(b.reading)) > LEAST_LONG
  const least = Math.max(a.text.length, b.text.length) > LONGEST_SENTENCE ? LEAST_LONG : LEAST_OF_SENTENCE
  return dice(timesOf(wordsOf(a)), timesOf(wordsOf(b))) > least
}

/** Share of the words in common: of long passages frequent ones alone make up half. */
const LEAST_LONG = 0.8
const LEAST_OF_SENTENCE = 0.5
/** In characters. */
const LONGEST_SENTENCE = 200
/** In characters; a longer paragraph is cut. */
const LONGEST_PART = 8_000

/** Whether two lines, the only ones between two partners, look alike enough to be one line that changed. */
export function areAlikeAlone(a: ReadUnit, b: ReadUnit): boolean {
  return likenessAlone(lineOf(a), lineOf(b)) >= LEAST_ALIKE.alone || areAlikeThere(a, b)
}

const areAlikeThere = (a: ReadUnit, b: ReadUnit) =>
  areLongAlike(a, b) || openAlike(a, b) || areSpacedApart(a, b) || areOneBySentence(a, b)

const areOneBySentence = (a: ReadUnit, b: ReadUnit) =>
  Math.max(a.text.length, b.text.length) <= LONGEST_PART && haveAlikeSentences(a.unwrapped, b.unwrapped)

/** Whether two lines differ in nothing but spaces, though these make other words of them: 1 2 3 4 and 12 34. */
const areSpacedApart = (a: ReadUnit, b: ReadUnit) =>
  Math.max(a.text.length, b.text.length) <= LONGEST_DATED &&
  a.reading.replace(/\s/g, '') === b.reading.replace(/\s/g, '')

/** In characters; what a longer passage opens with says little about the rest of it. */
const LONGEST_DATED = 160
/** Least share of words in common, with all figures taken for one word. */
const LEAST_COMMON = 0.35
/** The words before the first figure of a passage, the last of them, the figure, and the word behind it. */
const OPENING = expression(
  String.raw`^(?<before>[^\p{N}]*?)(?<last>\p{L}*)[^\p{L}\p{N}]*(?<figure>\p{N}+)[^\p{L}\p{N}]*(?<after>\p{L}*)`,
  'u',
)
const YEAR = /^[12]\d{3}$/

/**
 * Whether two passages open with the same words and a figure of the same kind, such as a day or a year, and have some
 * words in common besides: "On 5 May, Mrs Reed opened the fair" and "On 6 May, Mr Moss closed the show".
 */
function openAlike(a: ReadUnit, b: ReadUnit): boolean {
  if (Math.max(a.text.length, b.text.length) > LONGEST_DATED) return false
  const [one, two] = [a, b].map(openingOf)
  if (!one || !two || one.before !== two.before) return false
  const isOfOneKind =
    (one.hasMonth && two.hasMonth) ||
    (one.after !== '' && one.after === two.after) ||
    (YEAR.test(one.figure) && YEAR.test(two.figure))
  return isOfOneKind && dice(wordsWithFiguresAlike(a), wordsWithFiguresAlike(b)) >= LEAST_COMMON
}

const FIGURES_AND_WORDS = expression(String.raw`\p{N}+|[\p{L}\p{M}]+`, 'gu')

function openingOf({ reading }: ReadUnit) {
  if (!/\p{N}/u.test(reading)) return undefined
  const found = OPENING().exec(withoutNumber(reading).toLowerCase())?.groups
  if (!found) return undefined
  const { before = '', last = '', figure = '', after = '' } = found
  const isMonthFirst = isMonth(last)
  return {
    before: isMonthFirst ? before : before + last,
    figure,
    after,
    hasMonth: isMonthFirst || startsWithMonth(after),
  }
}

function wordsWithFiguresAlike({ reading }: ReadUnit): Map<string, number> {
  const words = withoutNumber(reading).toLowerCase().match(FIGURES_AND_WORDS()) ?? []
  return timesOf(words.map((word) => (/\p{N}/u.test(word) ? '0' : word)))
}

/** What a line is compared by; a long passage is none. */
interface Line {
  reading: string
  pairs: ReadonlyMap<string, number>
  /** Nothing but one figure, or one word. */
  isFigure: boolean
  isOneWord: boolean
}

function lineOf(unit: ReadUnit): Line | undefined {
  // Spares long passages their reading.
  if (unit.numbers.length > LONGEST) return undefined
  const reading = withoutNumber(unit.reading)
  if (reading.length > LONGEST) return undefined
  const words = unit.words - (reading === unit.reading ? 0 : 1)
  return { reading, pairs: letterPairs(reading), isFigure: isFigure(reading), isOneWord: words === 1 }
}

/** That two passages in one place bear the same number tells nothing: a new article took the number of the old one. */
const withoutNumber = (reading: string) => numbered(reading)?.rest ?? reading

function likeness(a: Line | undefined, b: Line | undefined): number {
  if (!a || !b) return 0
  const score = dice(a.pairs, b.pairs)
  return a.isFigure && b.isFigure ? Math.max(score, LEAST_ALIKE.among) : score
}

/** For the only two lines in a gap: some words in common are enough, or that both are a single one. */
function likenessAlone(a: Line | undefined, b: Line | undefined): number {
  const score = likeness(a, b)
  const isEnough = a && b && ((a.isOneWord && b.isOneWord) || shareWords(a, b))
  return isEnough ? Math.max(score, LEAST_ALIKE.alone) : score
}

/** Least share of the years, figures and words of some length in the poorer of two lines that the other has too. */
const LEAST_SHARED = 0.3

function shareWords(a: Line, b: Line): boolean {
  const wordsOf = ({ reading }: Line) =>
    new Set(
      reading
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.filter((word) => word.length >= SHORTEST_WORD),
    )
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const common = [...one].filter((word) => two.has(word)).length
  return common > 0 && common >= LEAST_SHARED * Math.min(one.size, two.size)
}

interface Gap {
  a: number[]
  b: number[]
}

function gapsOf({ ofA, ofB }: Partners): Gap[] {
  const gaps: Gap[] = []
  let [startA, startB] = [0, 0]
  for (let endA = 0; endA <= ofA.length; endA++) {
    const endB = endA === ofA.length ? ofB.length : (ofA[endA] ?? -1)
    if (endB < 0) continue
    const candidates = (endA - startA) * Math.max(0, endB - startB)
    // Counted before they are listed: where passages moved far, the ranges of all gaps together are no small number.
    if (candidates > 0 && candidates <= MOST_CANDIDATES) {
      const gap = { a: range(startA, endA), b: range(startB, endB) }
      const isFree = gap.a.every((place) => ofA[place] === -1) && gap.b.every((place) => ofB[place] === -1)
      if (isFree) gaps.push(gap)
    }
    startA = endA + 1
    startB = endB + 1
  }
  return gaps
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

const HAN = /\p{sc=Han}/u

/** Pairs of neighbouring letters, or single Chinese characters, with how often they occur, in small letters. */
function letterPairs(text: string): Map<string, number> {
  const letters = [...text.toLowerCase()]
  return timesOf(
    letters.slice(0, -1).map((letter, at) => (HAN.test(letter) ? letter : `${letter}${letters[at + 1]}`)),
  )
}

/** The pairs, rising in both, with the greatest sum of likeness, each at least `least`. */
function bestInOrder(alike: readonly (readonly number[])[], least: number): [number, number][] {
  const width = alike[0]?.length ?? 0
  const best = Array.from({ length: alike.length + 1 }, () => new Float64Array(width + 1))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const score = (row: number, column: number) => {
    const value = alike[row]?.[column] ?? 0
    return value >= least ? value : 0
  }
  for (let row = alike.length - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--) {
      const joined = score(row, column) > 0 ? at(row + 1, column + 1) + score(row, column) : 0
      cell(best, row)[column] = Math.max(joined, at(row + 1, column), at(row, column + 1))
    }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < alike.length && column < width) {
    const here = at(row, column)
    if (here === 0) break
    if (score(row, column) > 0 && here === at(row + 1, column + 1) + score(row, column)) {
      pairs.push([row, column])
      row++
      column++
    } else if (here === at(row + 1, column)) row++
    else column++
  }
  return pairs
}
