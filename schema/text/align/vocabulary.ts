import { exact } from './exact.ts'
import { folded } from './fold.ts'

const HAN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u

/** How two scripts of one language are told as one, such as traditional and simplified Chinese. */
export type OneScript = (text: string) => string

/** Numbers for words: two words get the same number when they read the same after folding. */
export class Vocabulary {
  private readonly forms = new Map<string, string>()
  private readonly byForm = new Map<string, number>()
  private readonly oneScript: OneScript | undefined
  private readonly byText = new Map<string, number>()
  private readonly byFolded = new Map<string, number>()
  private readonly characters: (Int32Array | undefined)[] = []

  constructor(oneScript?: OneScript) {
    this.oneScript = oneScript
  }

  /** What a reader reads of a word or sign; see `exact`. */
  formOf(word: string): string {
    const known = this.forms.get(word)
    if (known !== undefined) return known
    const form = exact(this.inOneScript(word))
    this.forms.set(word, form)
    return form
  }

  /** A number for each exact form. */
  exactNumberOf(word: string): number {
    const form = this.formOf(word)
    const number = this.byForm.get(form) ?? this.byForm.size
    if (number === this.byForm.size) this.byForm.set(form, number)
    return number
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
