import { cell } from '../../cell.ts'
import { INVISIBLE, OVERRIDES } from '../invisible.ts'
import { CharacterClass, classOf, showsNothing } from '../script.ts'
import { wordSpans } from '../word.ts'

const ONLY_INVISIBLE = new RegExp(`^[[${INVISIBLE}\\p{M}\\u{1F3FB}-\\u{1F3FF}]--[${OVERRIDES}]]+$`, 'v')

/**
 * The words and signs of a text as columns. Each reaches, with the white space after it, to where the next one begins;
 * the first begins at 0, so that joined they are the text again.
 */
export interface Cuts {
  start: number[]
  /** Where the word or sign ends, without the white space after it; its start, for white space that opens a text. */
  end: number[]
  isWord: boolean[]
}

/** Cuts a text at its words, as they are counted everywhere, and at each sign between them, never inside a grapheme. */
export function cutsOf(text: string): Cuts {
  const words = wordSpans(text)
  const cuts: Cuts = { start: [], end: [], isWord: [] }
  let at = 0
  for (let word = 0; word < words.start.length; word++) {
    const start = cell(words.start, word)
    const end = cell(words.end, word)
    // Most words are followed by one space.
    if (start - at !== 1 || at === 0 || text.charCodeAt(at) !== SPACE) addSigns(text, at, start, cuts)
    cuts.start.push(start)
    cuts.end.push(end)
    cuts.isWord.push(true)
    at = end
  }
  addSigns(text, at, text.length, cuts)
  return cuts
}

let segmenter: Intl.Segmenter | undefined

/** Adds the signs that stand between two words. */
function addSigns(text: string, from: number, to: number, cuts: Cuts): void {
  // A mark over the last ideograph belongs to it.
  let at = from
  while (at > 0 && at < to && classOf(text.charCodeAt(at)) === CharacterClass.mark) at++
  if (at > from) cuts.end[cuts.end.length - 1] = at
  while (at < to) {
    if (isGap(text, at)) {
      if (cuts.start.length === 0) addSign(0, 0, cuts)
      at++
    } else if (isPlain(text, at) && (at + 1 === to || isPlain(text, at + 1) || isGap(text, at + 1))) {
      addSign(at, at + 1, cuts)
      at++
    } else {
      let end = at + 1
      while (end < to && !isSpace(text, end)) end++
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
      for (const { segment, index } of segmenter.segment(text.slice(at, end)))
        if (cuts.start.length === 0 || !ONLY_INVISIBLE.test(segment))
          addSign(at + index, at + index + segment.length, cuts)
      at = end
    }
  }
}

function addSign(start: number, end: number, cuts: Cuts): void {
  cuts.start.push(start)
  cuts.end.push(end)
  cuts.isWord.push(false)
}

const SPACE = 0x20

/** Whether a sign is a grapheme of its own, if no mark follows: the segmenter takes long to load, and to be asked of each comma. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return !isSpace(text, at)
  return (
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  )
}

export function isSpace(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at))
  return kind === CharacterClass.space || kind === CharacterClass.line
}

/** White space, or what shows nothing. */
const isGap = (text: string, at: number) => isSpace(text, at) || showsNothing(text.charCodeAt(at))
