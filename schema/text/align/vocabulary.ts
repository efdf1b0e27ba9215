import { folded } from './fold.ts'

const HAN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u

/** Numbers for words: two words get the same number when they read the same after folding. */
export class Vocabulary {
  private readonly byText = new Map<string, number>()
  private readonly byFolded = new Map<string, number>()
  private readonly characters: (Int32Array | undefined)[] = []

  numberOf(word: string): number {
    const known = this.byText.get(word)
    if (known !== undefined) return known
    const number = this.numberOfFolded(folded(word))
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
    const form = HAN.test(word) ? [...folded(word)].map((one) => this.numberOfFolded(one)) : [number]
    const marks = Int32Array.from(form)
    this.characters[number] = marks
    return marks
  }

  private numberOfFolded(form: string): number {
    const known = this.byFolded.get(form)
    if (known !== undefined) return known
    const number = this.byFolded.size
    this.byFolded.set(form, number)
    return number
  }
}
