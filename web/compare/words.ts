import { grouped } from '../../schema/plural.ts'
import { exact, harmless } from '../../schema/text/align/exact.ts'
import { withoutAccents, withoutVowelSigns } from '../../schema/text/align/fold.ts'
import { lettersOfOtherScript } from '../../schema/text/align/look-alike.ts'
import type { Alignment, Change, Refusal, Row } from '../../schema/text/align/outcome.ts'
import type { Oddity } from '../../schema/text/align/soundness.ts'
import type { ReadAsOne, TwoScriptLanguage } from '../../schema/text/align/vocabulary.ts'
import type { Aligned } from './aligner.ts'

/** How the outcome of an alignment is worded. */

export const changeWords: Record<Change, string> = {
  kept: 'Kept',
  renumbered: 'Renumbered',
  signs: 'Signs differ',
  letters: 'Letters differ',
  reworded: 'Reworded',
  moved: 'Moved',
  dropped: 'Dropped',
  new: 'New',
}

/** What else happened to a passage that moved. */
const differenceWords: Record<Exclude<Row['difference'], 'none'>, string> = {
  number: 'renumbered',
  signs: 'signs differ',
  letters: 'letters differ',
  order: 'words in another order',
  words: 'reworded',
}

/** The full stop that a moved sentence left behind is no change of its own. */
const changedPieces = ({ pieces }: Row) =>
  pieces.filter(({ kind, a, b }) => kind !== 'kept' && /[\p{L}\p{N}]/u.test(a + b))

const movedWords: Partial<Record<Change, string>> = {
  dropped: 'Moved into another passage',
  new: 'Moved out of another passage',
  reworded: 'Sentence moved',
}

/** What stands in another order in a passage, in which nothing else need be the same. */
type Reordering = 'sentences' | 'words'

function reorderingOf(row: Row): Reordering | undefined {
  const changed = changedPieces(row)
  const hasMoved = changed.some(({ move }) => move !== undefined)
  if (movedWords[row.change] !== undefined && hasMoved && changed.every(({ move }) => move !== undefined))
    return 'sentences'
  if (row.change !== 'reworded' || row.difference !== 'order') return undefined
  return hasMoved ? 'sentences' : 'words'
}

/** What else differs in a passage whose order is another one: words where what moved changed on its way. */
function besidesOrder(row: Row): 'signs' | 'letters' | 'words' | undefined {
  if (changedPieces(row).some(({ isChanged }) => isChanged)) return 'words'
  if (row.a.length === 0 || row.b.length === 0) return undefined
  const { pieces } = row
  const textOf = (side: 'a' | 'b') =>
    exact(
      pieces
        .filter(({ move }) => move === undefined)
        .map((piece) => piece[side])
        .join(''),
    )
  const [a, b] = [textOf('a'), textOf('b')]
  const areAlike = (pattern: RegExp) => listIn(a, pattern) === listIn(b, pattern)
  if (!areAlike(WORDS)) return 'letters'
  const isMove = pieces.some(({ move }) => move !== undefined)
  return areAlike(isMove ? SIGNS : SIGNS_WITHIN) ? undefined : 'signs'
}

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
/** Where no spaces part words each character is one: two words that changed places would make others of one run. */
const WORDS = new RegExp(String.raw`${UNSPACED}|[\p{L}--${UNSPACED}][[\p{L}\p{M}]--${UNSPACED}]*`, 'gv')
/** What ends a sentence may stay where that left. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s\p{STerm}]/gu
/** A comma comes and goes with the place of a word. */
const SIGNS_WITHIN = /[^\p{L}\p{M}\p{N}\s\p{STerm},;:、，،]/gu

/** What a text has of a kind, in one order; the first word of a sentence has a capital for its place. */
const listIn = (text: string, pattern: RegExp) =>
  (text.match(pattern) ?? [])
    .map((own) => own.charAt(0).toLowerCase() + own.slice(1))
    .sort()
    .join(' ')

/** How the order of a passage is another one where no word is, and whether signs or letters are. */
export function onlyReordered(row: Row): Reordering | 'with signs or letters' | undefined {
  const found = reorderingOf(row)
  const besides = found && besidesOrder(row)
  if (besides === 'words') return undefined
  return besides ? 'with signs or letters' : found
}

/** What happened to a passage, in two or three words. */
export function labelWords(row: Row): string {
  const { change, difference, a, b } = row
  const reordering = reorderingOf(row)
  if (reordering) {
    const own = reordering === 'words' ? 'Words in another order' : movedWords[change]
    const besides = besidesOrder(row)
    return besides ? `${own}, ${differenceWords[besides]}` : `${own}`
  }
  if (change === 'letters' && areSame(a, b, withoutVowelSigns)) return 'Only vowel signs differ'
  if (change === 'letters' && areSame(a, b, withoutAccents)) return 'Only accents differ'
  const script = change === 'letters' ? scriptWords(changedWordsOf(row)) : ''
  if (script !== '') return `${changeWords[change]}: ${script}`
  const forms = change === 'letters' ? formWords(changedWordsOf(row)) : ''
  if (forms !== '') return `${changeWords[change]}: ${forms}, the same characters in another form`
  if (change === 'moved' && difference !== 'none') return `Moved, ${differenceWords[difference]}`
  return changeWords[change]
}

/** Each word that another one took the place of. */
const changedWordsOf = ({ pieces }: Row) =>
  pieces.flatMap(({ kind, a }, at) => {
    const next = pieces[at + 1]
    return kind === 'removed' && next?.kind === 'added' ? [{ removed: a.trim(), added: next.b.trim() }] : []
  })

/** More are told by the words themselves. */
const mostLetters = 3

/** Which characters have another form, where no other letter changed: 協 → 协. */
function formWords(words: readonly { removed: string; added: string }[]): string {
  const told = new Set<string>()
  for (const { removed, added } of words) {
    const others = [...added]
    for (const [at, character] of [...removed].entries()) {
      const other = others[at] ?? ''
      if (character === other) continue
      if (!HAN.test(character) || !HAN.test(other)) return ''
      told.add(`${character} → ${other}`)
    }
  }
  return listed(told)
}
const HAN = /^\p{sc=Han}$/u

const listed = (told: ReadonlySet<string>) => {
  const all = [...told]
  return all.length > mostLetters ? `${all.slice(0, mostLetters).join(', ')}, …` : all.join(', ')
}

/** Which letters of words that look the same are of another script: С (Cyrillic) → C (Latin); empty where none are. */
export function scriptWords(words: readonly { removed: string; added: string }[]): string {
  const letters = words.flatMap(({ removed, added }) => lettersOfOtherScript(removed, added))
  return listed(new Set(letters.map(({ before, after }) => `${before} → ${after}`)))
}

/** What a line says that stands for passages which are not shown. */
export function foldWords(rows: readonly Pick<Row, 'change'>[]): string {
  const renumbered = rows.filter(({ change }) => change === 'renumbered').length
  const parts = [
    { count: rows.length - renumbered, word: 'unchanged' },
    { count: renumbered, word: 'renumbered' },
  ].filter((part) => part.count > 0)
  const counted = parts.map((part) => `${part.count} ${part.word}`).join(' and ')
  return `${counted} ${rows.length === 1 ? 'passage' : 'passages'}`
}

function areSame(a: Row['a'], b: Row['b'], bare: (text: string) => string): boolean {
  const textOf = (side: Row['a']) => bare(side.map(({ text }) => text).join('\n'))
  return textOf(a) === textOf(b)
}

const sideWords = { a: 'first', b: 'second' } as const

const oddityWords: Record<Oddity['kind'], string> = {
  'replacement-characters': 'characters that could not be read (shown as �)',
  'mixed-encodings': 'places that look like text read in a wrong encoding',
  'control-characters': 'control characters',
  'lone-surrogates': 'halves of characters',
  'direction-marks': 'marks that set the direction of writing',
  'soft-hyphens': 'soft hyphens',
  'no-break-spaces': 'no-break spaces',
  'invisible-characters': 'characters that show nothing',
  'cut-words': 'words that a hyphen at the end of a line cuts, read as one word',
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })
const scriptNames = new Intl.DisplayNames('en', { type: 'script' })

/** Why there is nothing to show, and what to do. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.outcome) {
    case 'empty':
      return `${sidesWords(refusal.sides)} no words. Paste a text with words or figures, or open a file: signs alone are not compared.`
    case 'binary':
      return `${sidesWords(refusal.sides)} no readable text: it looks like a PDF, a Word file or another binary file. Save it as plain text, or copy the text from it and paste it here.`
    case 'too-large':
      return `${sidesWords(refusal.sides)} more than eight million characters. Compare a part of it.`
    case 'languages':
      return `The first text is in ${languageName(refusal.a)} and the second in ${languageName(refusal.b)}. Word by word there is nothing to compare; take two texts in one language, or compare the statements by coding.`
  }
}

function sidesWords(sides: readonly ('a' | 'b')[]): string {
  return sides.length === 2 ? 'Both texts hold' : `The ${sideWords[sides[0] ?? 'a']} text holds`
}

/** The script of a language that its words do not tell: und-Cyrl is one in Cyrillic script. */
function languageName(tag: string): string {
  const [, script] = /^und-(\w+)$/.exec(tag) ?? []
  if (script !== undefined) return `${scriptNames.of(script) ?? script} script`
  return tag === 'und' ? 'an unknown script' : (languageNames.of(tag) ?? tag)
}

/** What makes no difference between two texts in two scripts of one language. */
const twoScriptWords = (language: TwoScriptLanguage) =>
  language === 'zh'
    ? 'that one text is in traditional and the other in simplified characters'
    : 'that one text is in Cyrillic and the other in Latin letters'

/** What was carried over, in a sentence or two. */
export function carriedWords(
  { isIdentical, rows, words, carriedOver, granularity }: Alignment,
  oneScript?: Aligned['oneScript'],
): string {
  if (isIdentical) {
    const passedOver = [...(oneScript ? [twoScriptWords(oneScript.language)] : []), ...harmless]
    const read = oneScript ? readAsOneWords(oneScript.readAsOne) : ''
    const ifRead = read === '' ? '' : `, if ${read}`
    return `The two texts are the same, word for word${ifRead}. Passed over: ${passedOver.join('; ')}.`
  }
  const unit = granularity === 'sentence' ? ' Long paragraphs are compared sentence by sentence.' : ''
  if (carriedOver.wordsOfA === 0) {
    const isPaired = rows.some(({ a, b }) => a.length > 0 && b.length > 0)
    return `The two texts have no ${isPaired ? 'word, written in the same way,' : 'passage'} in common.${unit}`
  }
  return (
    `${percent(carriedOver.shareOfA)} of the first text’s ${grouped(words.a)} words live on in the second; ` +
    `${percent(carriedOver.shareOfB)} of the second text’s ${grouped(words.b)} words come from the first.${unit}`
  )
}

/** Which characters were read as one that stands for several, as 后 does for 後 and for 后. */
function readAsOneWords(read: readonly ReadAsOne[]): string {
  if (read.length === 0) return ''
  const named = read.slice(0, mostWords).map(({ character, as }) => `${character} is read as ${as}`)
  const more = read.length - named.length
  return [...named, ...(more > 0 ? [`${grouped(more)} more so`] : [])].join(', ')
}

const oneScriptNotes = (language: TwoScriptLanguage) =>
  language === 'zh'
    ? 'One text is in traditional and one in simplified characters; both are compared as simplified ones, by the table of OpenCC.'
    : `One text is in Cyrillic and one in Latin letters; both are compared in Latin ones${language === 'sr' ? '' : `, by the official table for ${languageName(language)}`}.`

/** What was done to compare two scripts, and what could not be told for it. */
export function oneScriptNote({ language, readAsOne }: NonNullable<Aligned['oneScript']>): string {
  const read = readAsOneWords(readAsOne)
  const caution =
    read === ''
      ? ''
      : ` A ${language === 'zh' ? 'simplified character' : 'Latin letter'} may stand for several: ${read}, and a wrong one of these is not told.`
  return `${oneScriptNotes(language)}${caution}`
}

/** What a reader should know of a text's characters; empty if there is nothing. */
export function oddityNotes(
  oddities: Alignment['oddities'],
  encodings: { a?: string; b?: string },
): string[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const found = oddities[side].map(
      ({ kind, count: times, words = [] }) => `${oddityWords[kind]} (${grouped(times)}${listOf(words)})`,
    )
    const encoding = encodings[side]
    if (encoding !== undefined && encoding !== 'utf-8') found.unshift(`read as ${encoding}`)
    return found.length === 0 ? [] : [`The ${sideWords[side]} text: ${found.join('; ')}.`]
  })
}

const mostWords = 10

/** The first of some words. */
function listOf(words: readonly string[]): string {
  if (words.length === 0) return ''
  return `: ${words.slice(0, mostWords).join(', ')}${words.length > mostWords ? ', …' : ''}`
}

export function percent(share: number): string {
  const value = share * 100
  // Nearly all is not all, and nearly nothing is not nothing.
  if (value > 0 && value < 1) return 'under 1 %'
  if (value > 99 && value < 100) return 'over 99 %'
  return `${Math.round(value)} %`
}
