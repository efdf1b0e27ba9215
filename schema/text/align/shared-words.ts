import type { ReadUnit } from './unit.ts'
import type { WordWeights } from './weight.ts'

/** Chinese words may be cut otherwise in two texts: a bound by words holds by characters only with so much slack. */
export const CERTAIN = 0.7

/**
 * Tells how alike two units can be at most, by the words that both have in whatever order. Comparing them word by word
 * costs a hundred times more, and two long texts with nothing in common have many pairs to rule out.
 */
export class SharedWords {
  readonly #weights: WordWeights
  /** Of each word, how often the unit asked about last has it. */
  readonly #times = new Map<number, number>()
  #unit: ReadUnit | undefined
  readonly #sums = new Map<ReadUnit, number>()

  constructor(weights: WordWeights) {
    this.#weights = weights
  }

  /** Not less than `Counterpart.likeness`, except for Chinese, see `CERTAIN`; asked fastest with one `a` after another. */
  mostAlike(a: ReadUnit, b: ReadUnit): number {
    if (this.#unit !== a) {
      this.#unit = a
      this.#times.clear()
      for (const mark of a.marks) this.#times.set(mark, (this.#times.get(mark) ?? 0) + 1)
    }
    let shared = 0
    const taken: number[] = []
    for (const mark of b.marks) {
      const left = this.#times.get(mark) ?? 0
      if (left === 0) continue
      this.#times.set(mark, left - 1)
      taken.push(mark)
      shared += this.#weights.weightOf(mark, 2)
    }
    for (const mark of taken) this.#times.set(mark, (this.#times.get(mark) ?? 0) + 1)
    const all = this.#sumOf(a) * this.#sumOf(b)
    return all === 0 ? 1 : shared / Math.sqrt(all)
  }

  #sumOf(unit: ReadUnit): number {
    const known = this.#sums.get(unit)
    if (known !== undefined) return known
    const sum = unit.marks.reduce((weight, mark) => weight + this.#weights.weightOf(mark, 1), 0)
    this.#sums.set(unit, sum)
    return sum
  }
}
