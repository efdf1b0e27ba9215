import { cell } from '../../cell.ts'
import { isOneWord, joinedForms, partedForms } from '../joined-word.ts'
import { compounds } from './compound.ts'
import { adjectivesOf } from './demonym.ts'
import { isFunctionWord, isJoining } from './function-word.ts'
import { otherSpellings } from './spelling.ts'
import { boundary, inCapitals, maybeShortName, nameKeys, stemOf, type Term, terms } from './term.ts'

/** A way in which a term of a query can stand in a text: terms side by side in one of the two columns. */
export interface Form {
  column: 'words' | 'stems'
  tokens: string[]
  /** The last token is only the beginning of one: it ends in a single ideograph. */
  isOpen: boolean
}

/** One part of a query; a place is found if it has any of the forms. */
export interface QueryTerm {
  /** As the reader wrote it. */
  source: string
  isPhrase: boolean
  isExcluded: boolean
  forms: Form[]
  /** The other names of the same thing that are looked for as well. */
  alsoFound: string[]
}

/** Names of one and the same thing, in any of the three languages, by what each of them is looked up under. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/** Names of one thing, with what they are looked up under. */
export interface SynonymGroup {
  names: readonly string[]
  keys: readonly string[]
}

/** A group with its keys, which take a while to be made: each name is taken apart, in three scripts. */
export function synonymGroup(names: readonly string[]): SynonymGroup {
  return { names, keys: names.flatMap(keysOf) }
}

export function synonymsOf(groups: readonly SynonymGroup[]): Synonyms {
  const synonyms = new Map<string, readonly string[]>()
  // Where two groups have one name, the first has it.
  for (const { names, keys } of groups)
    for (const key of keys) if (!synonyms.has(key)) synonyms.set(key, names)
  return synonyms
}

/** Most terms of a query; more would be a text pasted by mistake. */
const mostTerms = 12

/** What is wrong with a query, in words for the reader. */
export class QueryFault extends Error {
  override name = 'QueryFault'
}

/**
 * Reads a query: words side by side must all be in one place; "a phrase" in quotation marks stands exactly so; a
 * minus excludes. A sign between two words parts them, as in a text: NATO/EU. A word outside quotation marks is found in all its forms and, where it names something in the
 * published synonyms, under its other names, an English one in its other spelling, the name of a country, however it is asked for, with its adjective, and
 * a Russian word in its compounds. A compound is one word however it is written: multipolar, multi-polar,
 * multi polar. Throws QueryFault.
 */
export function readQuery(text: string, synonyms: Synonyms): QueryTerm[] {
  const list: QueryTerm[] = []
  const pieces = split(text, synonyms)
  for (let at = 0; at < pieces.length; ) {
    const piece = cell(pieces, at)
    const named = piece.isPhrase ? undefined : longestName(pieces, at, synonyms)
    const used = pieces.slice(at, at + (named?.pieces ?? 1))
    const source = used.map((one) => one.text).join(' ')
    const group = named?.group ?? []
    const alike = piece.isPhrase
      ? []
      : [...group, ...[source, ...group].flatMap(adjectivesOf), ...otherSpellings(source)]
    const others = [...new Set(alike)].filter((name) => !isSame(name, source))
    const forms = distinct([source, ...alike].flatMap((name) => formsOf(name, piece.isPhrase)))
    if (forms.length > 0) {
      list.push({
        source,
        isPhrase: piece.isPhrase,
        isExcluded: piece.isExcluded,
        forms,
        alsoFound: others,
      })
    }
    at += used.length
  }
  if (wantedOf(list).length === 0) throw new QueryFault('holds no word to look for')
  if (list.length > mostTerms) throw new QueryFault(`holds more than ${mostTerms} words`)
  return withJoinedWords(list)
}

/** Two words that are asked side by side may stand as one, which then is a place of each. */
function withJoinedWords(list: readonly QueryTerm[]): QueryTerm[] {
  const joined = list.map((term, at): Form[] => {
    const [first, second] = [term, list[at + 1]].map((one) => one && wordOf(one))
    const isOne = first !== undefined && second !== undefined && isOneWord(first, second)
    return isOne ? [{ column: 'stems', tokens: [stemOf(first + second)], isOpen: false }] : []
  })
  return list.map((term, at) => ({
    ...term,
    forms: [...term.forms, ...(joined[at - 1] ?? []), ...(joined[at] ?? [])],
  }))
}

/** The term where it is one wanted word outside quotation marks. */
function wordOf({ source, isPhrase, isExcluded }: QueryTerm): string | undefined {
  const [only, ...more] = isPhrase || isExcluded ? [] : terms(source)
  return more.length === 0 ? only?.word : undefined
}

/** What is left out is no part of what is asked. */
export function wantedOf<Part extends Pick<QueryTerm, 'isExcluded'>>(query: readonly Part[]): Part[] {
  return query.filter(({ isExcluded }) => !isExcluded)
}

/** The query in the language of SQLite FTS5. Tokens hold no sign of that language, and stand in quotation marks besides. */
export function ftsQuery(list: readonly QueryTerm[]): string {
  const wanted = wantedOf(list).map(ftsTerm)
  const barred = list.filter((term) => term.isExcluded).map(ftsTerm)
  const query = wanted.join(' AND ')
  return barred.length === 0 ? query : `(${query}) NOT (${barred.join(' OR ')})`
}

export function ftsTerm({ forms }: QueryTerm): string {
  return `(${forms.map(ftsForm).join(' OR ')})`
}

/** The words wanted, as one phrase that stands exactly so. */
export function exactQuery(list: readonly QueryTerm[]): QueryTerm {
  const source = list.map((term) => term.source).join(' ')
  const forms = formsOf(source, true)
  return { source, isPhrase: true, isExcluded: false, forms, alsoFound: [] }
}

/** A query that is a phrase without quotation marks. */
interface PhraseMeant {
  query: QueryTerm[]
  /** What to ask for its words apart: those that say something, each once. */
  apart: string
  /** Whether one word is asked twice, which can stand only in a phrase: back to back. */
  isRepeated: boolean
}

/** Words of which one is asked twice, or that a small word holds together; undefined where they are no phrase. */
export function phraseMeant(query: readonly QueryTerm[]): PhraseMeant | undefined {
  const wanted = wantedOf(query)
  if (query.some(({ isPhrase }) => isPhrase)) return undefined
  const isTelling = wanted.map(({ source }) => !isFunctionWord(source))
  const telling = wanted.filter((_, index) => isTelling[index])
  const byKey = new Map(telling.map(({ source }) => [nameKeys(source).join(' '), source]))
  const isRepeated = byKey.size < telling.length
  const isHeld = wanted.some(
    ({ source }, index) =>
      !isTelling[index] &&
      !isJoining(source) &&
      isTelling.indexOf(true) < index &&
      isTelling.lastIndexOf(true) > index,
  )
  if (byKey.size === 0 || !(isRepeated || isHeld)) return undefined
  const excluded = query.filter(({ isExcluded }) => isExcluded)
  const apart = [...byKey.values(), ...excluded.map(({ source }) => `-${source}`)].join(' ')
  return { query: [exactQuery(wanted), ...excluded], apart, isRepeated }
}

function ftsForm({ column, tokens: list, isOpen }: Form): string {
  return `${column} : "${list.join(' ')}"${isOpen ? ' *' : ''}`
}

interface Piece {
  text: string
  isPhrase: boolean
  isExcluded: boolean
}

const piece = /(-?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu

function split(text: string, synonyms: Synonyms): Piece[] {
  const pieces = [...text.matchAll(piece)].flatMap(([, minus, phrase, word = '']) => {
    const isPhrase = phrase !== undefined
    const parts = isPhrase ? [phrase.trim()] : isNamed(word, synonyms) ? [word] : parted(word)
    return parts.map((part): Piece => ({ text: part, isPhrase, isExcluded: minus === '-' }))
  })
  const list: Piece[] = []
  for (const next of pieces) {
    const count = piecesInOne(list, next)
    const one = [...list.splice(list.length - count, count), next]
    const [first = next] = one
    list.push({ ...first, text: one.map(({ text: word }) => word).join(' ') })
  }
  return list
}

function isNamed(word: string, synonyms: Synonyms): boolean {
  return keysOf(word).some((key) => synonyms.has(key))
}

/** What was typed without a space, parted where a text would be, but not between numbers, which make one: 9/11. */
function parted(word: string): string[] {
  const list = terms(word)
  const isNumber = (term: Term | undefined) => /^\p{Nd}/u.test(term?.word ?? '')
  const runs: Term[][] = [[]]
  for (const [at, term] of list.entries()) {
    if (term.word !== boundary) runs.at(-1)?.push(term)
    else if (!(isNumber(list[at - 1]) && isNumber(list[at + 1]))) runs.push([])
  }
  return runs.length === 1 ? [word] : runs.map((run) => word.slice(run[0]?.start, run.at(-1)?.end))
}

/** How many of the last pieces are one thing with the next. */
function piecesInOne(list: readonly Piece[], next: Piece): number {
  for (let count = 1; count <= Math.min(mostInOne, list.length); count++)
    if (isOneThing(list.slice(-count), next)) return count
  return 0
}

/** Words before another with which it may be one thing: United States dollars. */
const mostInOne = 2

/** Words that side by side are another thing than apart: US dollars name a currency. */
function isOneThing(before: readonly Piece[], next: Piece): boolean {
  if ([...before, next].some(({ isPhrase }) => isPhrase)) return false
  if ([...before.slice(1), next].some(({ isExcluded }) => isExcluded)) return false
  const wordsOf = (...texts: string[]) =>
    texts.flatMap((text) => terms(text).flatMap(({ word }) => (word === boundary ? [] : word))).join(' ')
  const run = before.map(({ text }) => text).join(' ')
  return wordsOf(`${run} ${next.text}`) !== wordsOf(run, next.text)
}

/** Under which a name is known: the stems of its words and, of two that may be written as one, the stem of that. */
function keysOf(name: string): string[] {
  const [first, second, ...more] = terms(name).map(({ word }) => word)
  const isCompound = first !== undefined && second !== undefined && more.length === 0
  return [
    nameKeys(name).join(' '),
    ...(isCompound && isOneWord(first, second) ? [stemOf(first + second)] : []),
  ]
}

/** The synonyms that the pieces from `at` on name, the longest name first. */
function longestName(pieces: readonly Piece[], at: number, synonyms: Synonyms) {
  const run: string[] = []
  const typed: string[] = []
  let best: { group: readonly string[]; pieces: number } | undefined
  for (let i = at; i < pieces.length; i++) {
    const next = cell(pieces, i)
    if (next.isPhrase || (i > at && next.isExcluded)) break
    run.push(...nameKeys(next.text))
    typed.push(next.text)
    const key = keysOf(typed.join(' ')).find((own) => synonyms.has(own))
    const group = key === undefined ? undefined : synonyms.get(key)
    if (group && (pieces.length === 1 || !isOtherWord(run, pieces[at]?.text ?? '')))
      best = { group, pieces: i - at + 1 }
    if (run.length > 8) break
  }
  return best
}

/**
 * Whether one word among others is more often another than the initials that are spelled like it: tell us, про, the Un of Kim
 * Jong Un. Initials of three letters and more that are no word are written as one likes: nato, Nato.
 */
function isOtherWord(run: readonly string[], text: string): boolean {
  if (run.length > 1 || text === text.toUpperCase()) return false
  return /^\p{L}{1,2}$/u.test(text) || isFunctionWord(text) || maybeShortName(text.toLowerCase())
}

function isSame(a: string, b: string): boolean {
  return nameKeys(a).join(' ') === nameKeys(b).join(' ')
}

function formOf(text: string, list: readonly Term[], isPhrase: boolean): Form {
  const hasIdeographs = list.some((term) => term.isIdeograph)
  const isShortName = list.length === 1 && list[0]?.stem === inCapitals(list[0]?.word ?? '')
  if (isShortName || (!isPhrase && !hasIdeographs && !isAcronym(text, list))) {
    return { column: 'stems', tokens: list.map(({ stem }) => stem), isOpen: false }
  }
  // A run that ends the query may go on in the text: its last pair is whole, its last ideograph is left open.
  const last = list.at(-1)
  const before = list.at(-2)
  const endsInPair =
    last?.isIdeograph &&
    before?.isIdeograph &&
    before.end === last.start &&
    before.word.length > last.word.length
  const words = (endsInPair ? list.slice(0, -1) : list).map(({ word }) => word)
  return { column: 'words', tokens: words, isOpen: (last?.isIdeograph ?? false) && !endsInPair }
}

/** A name in capitals (NATO, НАТО) has no other forms, and its stem may be that of another word. */
function isAcronym(text: string, list: readonly Term[]): boolean {
  return list.every((term) => /^\p{Lu}{2,}$/u.test(text.slice(term.start, term.end)))
}

/** The name itself, also where its compounds are written otherwise, and of a single word outside quotation marks its Russian compounds. */
function formsOf(name: string, isPhrase: boolean): Form[] {
  const list = terms(name)
  const [first] = list
  if (!first) return []
  const own = formOf(name, list, isPhrase)
  const written = [...inEitherLetters(list, own), ...writtenOtherwise(name, list, own)]
  if (isPhrase || list.length > 1) return written
  return [
    ...written,
    ...compounds(first.word, isAcronym(name, list)).map(
      (stem): Form => ({ column: 'stems', tokens: [stem], isOpen: false }),
    ),
  ]
}

/** Outside quotation marks a name of several words stands for another one: only two are taken for a compound. */
function writtenOtherwise(name: string, list: readonly Term[], own: Form): Form[] {
  if (own.isOpen || (own.column === 'words' && isAcronym(name, list))) return []
  const words = list.map(({ word }) => word)
  const forms = own.column === 'words' ? [...joinedForms(words), ...partedForms(words)] : compoundForms(words)
  return forms.map((form) => ({ ...own, tokens: own.column === 'words' ? form : form.map(stemOf) }))
}

function compoundForms(words: readonly string[]): string[][] {
  if (words.length === 1) return partedForms(words)
  return words.length === 2 ? joinedForms(words) : []
}

/** Who types such a name in small letters may mean it, and may mean the other word. */
function inEitherLetters(list: readonly Term[], own: Form): Form[] {
  const [{ word = '', stem = '' } = {}] = list
  return list.length === 1 && own.column === 'stems' && stem !== inCapitals(word) && maybeShortName(word)
    ? [own, { ...own, tokens: [inCapitals(word)] }]
    : [own]
}

function distinct(forms: readonly Form[]): Form[] {
  return [...new Map(forms.map((form) => [ftsForm(form), form])).values()]
}
