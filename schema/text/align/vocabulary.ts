import { exact } from './exact.ts'
import { folded } from './fold.ts'

const HAN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u

/** How two scripts of one language are told as one, such as traditional and simplified Chinese. */
export type OneScript = (text: string) => string

/** The exact form of a word or sign, and the number that it alone has. */
export interface ExactForm {
  form: string
  number: number
}

/** Numbers for words: two words get the same number when they read the same after folding. */
export class Vocabulary {
  private readonly exactByText = new Map<string, ExactForm>()
  private readonly exactByForm = new Map<string, ExactForm>()
  private readonly oneScript: OneScript | undefined
  private readonly byText = new Map<string, number>()
  private readonly byFolded = new Map<string, number>()
  private readonly characters: (Int32Array | undefined)[] = []

  constructor(oneScript?: OneScript) {
    this.oneScript = oneScript
  }

  /** What a reader reads of a word or sign, with its number; see `exact`. */
  exactOf(word: string): ExactForm {
    const known = this.exactByText.get(word)
    if (known !== undefined) return known
    const form = exact(this.inOneScript(word))
    const found = this.exactByForm.get(form) ?? { form, number: this.exactByForm.size }
    this.exactByForm.set(form, found)
    this.exactByText.set(word, found)
    return found
  }

  numberOf(word: string): number {
    const known = this.byText.get(word)
    if (known !== undefined) return known
    const number = this.numberOfFolded(folded(this.inOneScript(word)))
    this.byText.set(word, number)
    return number
  }

  /**
   * What a word counts as in a run of shared words: itself, or, in Chinese and Japanese, its characters,
   * because Intl.Segmenter may cut the same characters differently in two surroundings.
   */
  marksOf(word: string): Int32Array {
    const number = this.numberOf(word)
    const known = this.characters[number]
    if (known) return known
    const form = HAN.test(word)
      ? [...folded(this.inOneScript(word))].map((one) => this.numberOfFolded(one))
      : [number]
    const marks = Int32Array.from(form)
    this.characters[number] = marks
    return marks
  }

  private inOneScript(word: string): string {
    return this.oneScript && HAN.test(word) ? this.oneScript(word) : word
  }

  private numberOfFolded(form: string): number {
    const known = this.byFolded.get(form)
    if (known !== undefined) return known
    const number = this.byFolded.size
    this.byFolded.set(form, number)
    return number
  }
}
