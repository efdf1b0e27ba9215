import { cell } from './cell.ts'
import { type ReadUnit, readUnit, type Unit } from './unit.ts'
import { type Hyphenated, hyphenatedIn, unwrapped } from './unwrap.ts'
import { type OneScript, Vocabulary } from './vocabulary.ts'

/** Reads the units of both texts with one vocabulary. */
export class Reader {
  readonly #vocabulary: Vocabulary
  readonly #hyphenated: Hyphenated

  constructor(texts: readonly string[], oneScript?: OneScript) {
    this.#vocabulary = new Vocabulary(oneScript)
    this.#hyphenated = hyphenatedIn(texts)
  }

  unwrapped(paragraph: string): string {
    return unwrapped(paragraph, this.#hyphenated)
  }

  /** Whether a word stands in what was read so far. */
  knows(word: string): boolean {
    return this.#vocabulary.has(word)
  }

  read(unit: Unit): ReadUnit {
    return readUnit(unit, this.#vocabulary)
  }

  /** Several units as one, each on a line of its own: a word cut at the end of one goes on in the next. */
  joined(units: readonly ReadUnit[]): ReadUnit {
    const first = cell(units, 0)
    if (units.length === 1) return first
    const text = units.map((unit) => unit.text).join('\n')
    const { paragraph, start } = first
    return {
      ...this.read({ paragraph, start, text, unwrapped: this.unwrapped(text) }),
      passages: units.flatMap(({ passages }) => passages),
    }
  }
}
