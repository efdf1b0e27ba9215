import { expression } from '../expression.ts'
/** What an expression may begin with, so that it is tried there alone. */
export interface Opening {
  /** Whether it may begin with a word, which stands in the text as a whole run of letters. */
  mayOpenWith(word: string): boolean
  /** Whether it may begin with a sign or digit, or with an ideograph: these make no runs. */
  mayOpenWithSign(sign: string): boolean
}

const LETTER = /\p{L}/u
/** Their words are not parted, so that a run of them is no word. */
const UNSPACED = expression(String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]`, 'u')
/** Above the bits of the openings. */
const Class = { letter: 0x40, unknown: 0x80 } as const
const ALL = Class.letter - 1
/** Words of which it is kept, and in letters the longest one. */
const MOST_WORDS = 20_000
const LONGEST_WORD = 40

/**
 * Finds in one pass through a text where each of up to six expressions may begin. Most words are asked about once, not
 * each time that they stand in a text: an expression with hundreds of words takes long to tell that none of them begins
 * somewhere.
 */
export class Openings {
  readonly #openings: readonly Opening[]
  /** By code unit. */
  readonly #classes = new Uint8Array(0x10000).fill(Class.unknown)
  readonly #words = new Map<string, number>()

  constructor(...openings: readonly Opening[]) {
    this.#openings = openings
  }

  /** For each opening, in their order, the places where it may begin; some of them in vain. */
  in(text: string): number[][] {
    const places = this.#openings.map((): number[] => [])
    let at = 0
    while (at < text.length) {
      const end = this.#endAt(text, at)
      let own = this.#bitsBetween(text, at, end)
      for (let opening = 0; own !== 0; opening++, own >>= 1) if (own & 1) places[opening]?.push(at)
      at = end
    }
    return places
  }

  /** Whether any of the expressions may begin where the text does. */
  mayOpen(text: string): boolean {
    return text !== '' && this.#bitsBetween(text, 0, this.#endAt(text, 0)) !== 0
  }

  /** Where the word or sign ends that begins at a place. */
  #endAt(text: string, at: number): number {
    let end = at + 1
    if (this.#classAt(text, at) !== Class.letter) return end
    while (end < text.length && this.#classAt(text, end) === Class.letter) end++
    return end
  }

  #bitsBetween(text: string, at: number, end: number): number {
    const own = this.#classAt(text, at)
    return own === Class.letter ? this.#ofWord(text, at, end) : own
  }

  #classAt(text: string, at: number): number {
    const code = text.charCodeAt(at)
    const known = this.#classes[code] ?? 0
    if (known !== Class.unknown) return known
    const own = this.#classOf(code)
    this.#classes[code] = own
    return own
  }

  #classOf(code: number): number {
    // Half of a character may begin anything.
    if (code >= 0xd800 && code <= 0xdfff) return ALL
    const character = String.fromCharCode(code)
    const isLetter = LETTER.test(character) && !UNSPACED().test(character)
    return isLetter ? Class.letter : this.#bits((opening) => opening.mayOpenWithSign(character))
  }

  #ofWord(text: string, from: number, to: number): number {
    if (to - from > LONGEST_WORD) return ALL
    const word = text.slice(from, to)
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const own = this.#bits((opening) => opening.mayOpenWith(word))
    if (this.#words.size < MOST_WORDS) this.#words.set(word, own)
    return own
  }

  #bits(may: (opening: Opening) => boolean): number {
    return this.#openings.reduce((bits, opening, at) => (may(opening) ? bits | (1 << at) : bits), 0)
  }
}

/** What a sticky expression finds in a text, tried at these places alone. */
export function matchesAt(sticky: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const at of places) {
    if (at < end) continue
    sticky.lastIndex = at
    const own = sticky.exec(text)
    if (!own) continue
    found.push(own)
    end = sticky.lastIndex
  }
  return found
}

/** Whether what a sticky expression finds starts at a place; its `lastIndex` is where that ends. */
export function startsAt(text: string, place: number, sticky: RegExp): boolean {
  sticky.lastIndex = place
  return sticky.test(text)
}

/** Where what a sticky expression finds at a place ends; the place itself where it finds nothing. */
export function endOf(text: string, place: number, sticky: RegExp): number {
  return startsAt(text, place, sticky) ? sticky.lastIndex : place
}
