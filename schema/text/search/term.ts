import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'
import { fold, Join, TokenKind, type Tokens, tokens } from '../word.ts'

/** One place of a text as the search index holds it. Neither form ever contains an ASCII sign other than a-z and 0-9. */
export interface Term {
  /** The word as spelled, folded; for an ideograph, it and the one after it, or it alone at the end of a run. */
  word: string
  /** The word's stem; `boundary` for ideographs, which have none. */
  stem: string
  /** Half-open offsets into the text; of a pair, those of its first ideograph. Equal for a boundary. */
  start: number
  end: number
  isIdeograph: boolean
}

/** Stands wherever a comma, bracket, dash, full stop or paragraph end parts two words: no phrase reaches over it. */
export const boundary = '·'

/** Takes the place of a sign that would part a word in the index: 200,000 and U.S. stay one word each. */
const inner = '˙'

/**
 * The terms of a text in order. Every ideograph begins a term, so that a word of two or more ideographs is a run of
 * overlapping pairs, found exactly and never across a sign; a single ideograph is the beginning of a pair.
 */
export function terms(text: string, found: Tokens = tokens(text)): Term[] {
  const list: Term[] = []
  for (let i = 0; i < found.start.length; i++) {
    const start = found.start[i] as number
    const end = found.end[i] as number
    if (i > 0 && (found.join[i] as number) > Join.spaced) {
      list.push({ word: boundary, stem: boundary, start, end: start, isIdeograph: false })
    }
    const raw = text.slice(start, end)
    if (found.kind[i] === TokenKind.ideograph) {
      const isPair = found.kind[i + 1] === TokenKind.ideograph && found.join[i + 1] === Join.bare
      const word = isPair ? raw + text.slice(found.start[i + 1], found.end[i + 1]) : raw
      list.push({ word, stem: boundary, start, end, isIdeograph: true })
    } else {
      const word = spelling(raw)
      list.push({ word, stem: stemOf(word), start, end, isIdeograph: false })
    }
  }
  return list
}

/** What the two columns of the index hold for a text. */
export function indexed(text: string): { words: string; stems: string } {
  const list = terms(text)
  return { words: list.map(({ word }) => word).join(' '), stems: list.map(({ stem }) => stem).join(' ') }
}

const latin = /^\p{Script=Latin}/u
const marks = /\p{M}/gu
const parting = /[\0-/:-@[-`{-\x7f·]/g

function spelling(raw: string): string {
  // Initials keep their points, or U.S. would be found as "us".
  const isAbbreviated = raw.includes('.') || raw.includes(',')
  const folded = isAbbreviated ? raw.toLowerCase() : fold(raw)
  const plain = latin.test(folded) ? folded.normalize('NFD').replace(marks, '') : folded
  return plain.replace(parting, inner).replace(/˙+$/, '') || inner
}

const stems = new Map<string, string>()
/** The vocabulary of some thousand statements; past it the memory is emptied rather than grown. */
const mostStems = 50_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = stemming(word)
  if (stems.size >= mostStems) stems.clear()
  stems.set(word, stem)
  return stem
}

function stemming(word: string): string {
  if (/^[a-z]+$/.test(word)) return englishStem(word)
  if (/^[а-я]+$/.test(word)) return russianStem(word)
  return word
}
