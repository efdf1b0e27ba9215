import { cell } from '../cell.ts'
import { TokenKind, tokens } from './word.ts'

/** One place of a pattern: the words that may stand there, after at most `gap` others of the same sentence. */
export interface Place {
  gap: number
  /** Words as printed in the lexicon, endings added; capital letters are required, small ones match either. */
  words: string[]
  isNumber: boolean
}

/** Endings by name, as the lexicon declares them for one language. */
export type Endings = Record<string, string[]>

// A pattern with more readings than this is a list in disguise and slow to review.
const mostReadings = 400
const widestGap = 15

/**
 * Reads one pattern of the lexicon and returns its readings, each a row of places.
 *
 * `military bloc/n` words side by side, the second with the endings named `n`; `a|b` either; `word?` may be absent;
 * `..4` up to four words between (ideographs in Chinese), never across the end of a sentence; `<number>` any number.
 * A hyphen is the same as a space. Throws an Error that says what is wrong with the pattern.
 */
export function readings(pattern: string, endings: Endings = {}): Place[][] {
  let rows: Place[][] = [[]]
  let gap = 0
  for (const element of pattern.trim().split(/\s+/)) {
    const distance = /^\.\.(\d+)$/.exec(element)
    if (distance) {
      gap = Number(distance[1])
      if (gap < 1 || gap > widestGap) throw new Error(`the gap in "${pattern}" must be ..1 to ..${widestGap}`)
      if (rows[0]?.length === 0) throw new Error(`"${pattern}" starts with a gap; put a word before it`)
      continue
    }
    const choices = alternatives(element, pattern, endings)
    rows = rows.flatMap((row) =>
      choices.map((choice) => [...row, ...choice.map((place, i) => (i === 0 ? { ...place, gap } : place))]),
    )
    if (rows.length > mostReadings) {
      throw new Error(`"${pattern}" has more than ${mostReadings} readings; write it as several patterns`)
    }
    gap = 0
  }
  if (gap > 0) throw new Error(`"${pattern}" ends with a gap; put a word after it`)
  const filled = rows.filter((row) => row.length > 0)
  if (filled.length < rows.length || filled.length === 0) {
    throw new Error(`"${pattern}" can match nothing at all; one word must not be optional`)
  }
  return filled
}

function alternatives(element: string, pattern: string, endings: Endings): Place[][] {
  const isOptional = element.endsWith('?')
  const rows: Place[][] = isOptional ? [[]] : []
  const single: Place = { gap: 0, words: [], isNumber: false }
  for (const part of (isOptional ? element.slice(0, -1) : element).split('|')) {
    if (part === '<number>') {
      single.isNumber = true
      continue
    }
    const places = phrase(part, pattern, endings)
    if (places.length === 1) single.words.push(...cell(places, 0).words)
    else rows.push(places)
  }
  if (single.words.length > 0 || single.isNumber) rows.push([single])
  return rows
}

function phrase(part: string, pattern: string, endings: Endings): Place[] {
  const [stem = '', name, ...more] = part.split('/')
  const found = tokens(stem)
  if (more.length > 0 || found.start.length === 0) throw new Error(`"${part}" in "${pattern}" is not a word`)
  const last = found.start.length - 1
  return found.start.map((start, i) => {
    const word = stem.slice(start, found.end[i])
    const isInflected = i === last && name !== undefined
    return { gap: 0, words: isInflected ? inflect(word, name, pattern, endings) : [word], isNumber: false }
  })
}

function inflect(stem: string, name: string, pattern: string, endings: Endings): string[] {
  const list = endings[name]
  if (!list) {
    const known = Object.keys(endings).join(', ') || 'none'
    throw new Error(
      `"${pattern}" names the endings "${name}", which are not declared; declared are: ${known}`,
    )
  }
  if (tokens(stem).kind[0] === TokenKind.ideograph)
    throw new Error(`"${pattern}": Chinese words have no endings`)
  return list.map((ending) => stem + ending)
}
