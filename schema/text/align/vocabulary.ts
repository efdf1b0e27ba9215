import { cell } from '../../cell.ts'
import { expression } from '../expression.ts'
import { edgesOf, exact } from './exact.ts'
import { folded } from './fold.ts'
import type { TurkicLanguage } from './turkic.ts'

const HAN = expression(String.raw`\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}`, 'u')

/** The languages of which texts in two scripts are compared. */
export type TwoScriptLanguage = 'zh' | 'sr' | TurkicLanguage

/** How two scripts of one language are told as one, such as traditional and simplified Chinese. */
export type OneScript = ((text: string) => string) & {
  readonly language?: TwoScriptLanguage
  /** Characters of a text that are read as one which stands for several: 後 as 后. */
  readonly readAsOne?: (text: string) => ReadAsOne[]
  /** Set where what it makes one is found again, and still differs to a reader: 兩, 两. */
  readonly isLoose?: true
  /** A text of the same length as its words are told in it. */
  readonly asRead?: (text: string) => string
}

/** A character, and the one that it is read as. */
export interface ReadAsOne {
  character: string
  as: string
}

/** What is known of a word or sign. */
export interface Entry {
  /** The same for all that read the same after folding. */
  number: number
  /** The number of its exact form, which is what a reader reads of it; see `exact`. */
  exact: number
  /** How its exact form begins and ends; see `edgesOf`. */
  edges: number
  /**
   * The numbers of the characters of a word in Chinese or Japanese, which it counts as in a run of shared words: the
   * dictionary may cut the same characters differently in two surroundings.
   */
  characters: number[] | undefined
}

/** Knows words and signs by numbers. */
export class Vocabulary {
  private readonly oneScript: OneScript | undefined
  private readonly entries = new Map<string, Entry>()
  /** Exact and folded forms alike; most words in small letters are both. */
  private readonly numbers = new Map<string, number>()
  private readonly forms: string[] = []

  constructor(oneScript?: OneScript) {
    this.oneScript = oneScript
  }

  entryOf(word: string): Entry {
    const known = this.entries.get(word)
    if (known) return known
    const isHan = HAN().test(word)
    const own = this.oneScript ? this.oneScript(word) : word
    const form = exact(this.oneScript?.isLoose ? word : own)
    const small = folded(own)
    const number = this.numberOf(small)
    const entry = {
      number,
      exact: form === small ? number : this.numberOf(form),
      edges: edgesOf(form),
      characters: isHan ? [...small].map((one) => this.numberOf(one)) : undefined,
    }
    this.entries.set(word, entry)
    return entry
  }

  /** The exact form of a token, as a unit has it (see `ReadUnit`), with so many tabs read before it. */
  exactAfterTabs(tabs: number, exact: number): number {
    return 2 * this.numberOf('\t'.repeat(tabs) + cell(this.forms, exact >> 1)) + (exact & 1)
  }

  lengthOf(number: number): number {
    return cell(this.forms, number).length
  }

  /** How a token begins and ends; see `edgesOf`. */
  edgesOf(exact: number): number {
    return edgesOf(cell(this.forms, exact >> 1))
  }

  has(word: string): boolean {
    return this.numbers.has(folded(this.oneScript ? this.oneScript(word) : word))
  }

  /** What a reader reads of exact forms that follow each other, each twice its number, and one more after a space. */
  formsOf(exact: Int32Array): string[] {
    const forms: string[] = []
    for (let place = 0; place < exact.length; place++) {
      const one = cell(exact, place)
      const form = cell(this.forms, one >> 1)
      forms.push(one & 1 ? ` ${form}` : form)
    }
    return forms
  }

  private numberOf(form: string): number {
    const known = this.numbers.get(form)
    if (known !== undefined) return known
    const number = this.forms.length
    this.forms.push(form)
    this.numbers.set(form, number)
    return number
  }
}
