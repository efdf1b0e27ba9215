/// <reference path="../opencc-dict.d.ts" />
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'
import characters from 'opencc-js/dict/TSCharacters'
import { cell } from '../../cell.ts'
import { once } from '../../once.ts'
import { hanTable } from '../han-table.ts'
import { CharacterClass, classOf } from '../script.ts'
import { fold, Join, TokenKind, type Tokens, tokens } from '../word.ts'

/** One place of a text as the search index holds it. Neither form ever contains an ASCII sign other than a-z and 0-9. */
export interface Term {
  /** The word as spelled, folded; for an ideograph, it and the one after it, or it alone at the end of a run, in simplified signs. */
  word: string
  /** The word's stem, marked where it is a name in capitals that in small letters is another word; `boundary` for ideographs, which have none. */
  readonly stem: string
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
    const start = cell(found.start, i)
    const end = cell(found.end, i)
    if (i > 0 && cell(found.join, i) > Join.spaced) {
      list.push({ word: boundary, stem: boundary, start, end: start, isIdeograph: false })
    }
    if (found.kind[i] === TokenKind.ideograph) {
      const isPair = found.kind[i + 1] === TokenKind.ideograph && found.join[i + 1] === Join.bare
      const word = inSimplified(text.slice(start, isPair ? found.end[i + 1] : end))
      list.push({ word, stem: boundary, start, end, isIdeograph: true })
    } else {
      const [power = '', formula = ''] = beside(text, end)
      const raw = text.slice(start, end)
      const word = spellingOf(raw)
      const whole = formula
        ? word + formula.normalize('NFKD')
        : isNameOfState(raw, text, found, i) && isOfCurrency(text, found, i)
          ? `${word}${inner}dollar`
          : word
      list.push(new Word(whole, start, end + formula.length, isShortName(raw)))
      // 10³ is found by itself and by 10, and 103 is another number; above a word stands the mark of a footnote.
      if (power && /\d$/.test(word)) list.push(new Word(power, end, end + power.length))
    }
  }
  return list
}

/** Pronouns and verbs that in capitals are the initials of a name: US, IT, WHO, IS. */
const likeNames = new Set(
  'us it who we he she me my his her its our they them you am is are was were be do did has had'.split(' '),
)

/** Whether the word is a name in capitals that in small letters is another word. */
function isShortName(raw: string): boolean {
  return raw.length < 5 && raw === raw.toUpperCase() && likeNames.has(raw.toLowerCase())
}

/** A name by its initials, as a currency has it. */
const initials = /^(?:[A-Z]\.?){2,4}$|^США$/

/** Whether a word is such a name, or the last of one that is written out. */
function isNameOfState(raw: string, text: string, { start, end }: Tokens, at: number): boolean {
  if (initials.test(raw)) return true
  return raw === 'States' && text.slice(start[at - 1], end[at - 1]) === 'United'
}

/** Whether such a name means the dollar and not the state: US$, U.S. dollars, долларов США. */
function isOfCurrency(text: string, { start, end }: Tokens, at: number): boolean {
  const [own, next, before] = [cell(end, at), start[at + 1], end[at - 1]]
  if (/^ ?\$/.test(text.slice(own, own + 2))) return true
  const isBeside = (from: number, to: number) => /^[.\s-]{0,2}$/.test(text.slice(from, to))
  if (next !== undefined && isBeside(own, next) && /^dollars?$/i.test(text.slice(next, end[at + 1])))
    return true
  return (
    before !== undefined &&
    isBeside(before, cell(start, at)) &&
    /^долл/i.test(text.slice(start[at - 1], before))
  )
}

/** The power and the number of a formula that stand directly behind a word: 10³, CO₂. */
function beside(text: string, end: number): readonly string[] {
  const code = text.charCodeAt(end)
  if (code < 0xb2 || classOf(code) !== CharacterClass.raised) return []
  return (
    text
      .slice(end)
      .match(/^([²³¹⁰⁴-⁹⁺⁻]*)([₀-₉]*)/)
      ?.slice(1) ?? []
  )
}

/** Whether the term has the stem; few words are stemmed for it. */
export function hasStem(term: Term, stem: string): boolean {
  return initialOfStem(term) === stem.charCodeAt(0) && term.stem === stem
}

/** With which code the term's stem begins: with that of the word, which need not be stemmed for it. */
export function initialOfStem({ isIdeograph, word }: Term): number {
  return (isIdeograph ? boundary : word).charCodeAt(0)
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

/** Ends the stem of words that are cut to a pronoun and are no form of it: use, used and using are none of us. */
const cutShort = '˘'

/** The vocabulary of some thousand statements; past it the memory is emptied rather than grown. */
const mostRemembered = 50_000

/** What a function made of each word, so that it is made once. */
function remembering(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = make(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, made)
    return made
  }
}

const spellingOf = remembering(spelling)

/** The table takes a while to be read, and few texts ask for it. */
const simplified = once(() => hanTable(characters))

/** A sign, or what it is a compatible form of, as simplified Chinese writes it; itself where that is longer. */
function simplifiedSign(sign: string): string {
  const plain = sign.normalize('NFC')
  const form = simplified().get(plain) ?? plain
  return form.length === sign.length ? form : sign
}

/** The text with each ideograph as simplified Chinese writes it, sign by sign, so that a word is one word in either script. */
export function inSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, simplifiedSign)
}

/** What stands for a name in capitals that in small letters is another word; no word has it for its stem. */
export function inCapitals(word: string): string {
  return word + inner
}

/** Whether a word in small letters may be meant for such a name. */
export function maybeShortName(word: string): boolean {
  return likeNames.has(word)
}

/** The stem of a folded word; of a word that is neither English nor Russian, itself. */
export const stemOf = remembering((word) => {
  if (/^[a-z]+$/.test(word)) {
    const stem = englishStem(word)
    return stem !== word && likeNames.has(stem) ? stem + cutShort : stem
  }
  if (/^[а-я]+$/.test(word)) return russianStem(word)
  return word
})

/**
 * Under which a name is looked up: the stems of its words, in capitals or not, or for ideographs, which have none, the pairs
 * themselves.
 */
export function nameKeys(name: string): string[] {
  return terms(name).map(({ word, isIdeograph }) => (isIdeograph ? word : stemOf(word)))
}

/** A word is stemmed when its stem is asked for: of most in a text it never is. */
class Word implements Term {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly isIdeograph = false
  private readonly isShortName: boolean

  constructor(word: string, start: number, end: number, isShortName = false) {
    this.word = word
    this.start = start
    this.end = end
    this.isShortName = isShortName
  }

  get stem(): string {
    return this.isShortName ? inCapitals(this.word) : stemOf(this.word)
  }
}
