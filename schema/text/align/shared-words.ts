import { cell } from '../../cell.ts'
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
  /** By a word's number, how often the unit asked about last has it. */
  #times = new Int32Array(1_024)
  #unit: ReadUnit | undefined
  readonly #sums = new Map<ReadUnit, number>()

  constructor(weights: WordWeights) {
    this.#weights = weights
  }

  /** Not less than `Counterpart.likeness`, except for Chinese, see `CERTAIN`; asked fastest with one `a` after another. */
  mostAlike(a: ReadUnit, b: ReadUnit): number {
    if (this.#unit !== a) {
      if (this.#unit) this.#addTimes(this.#unit.marks, -1)
      this.#unit = a
      this.#addTimes(a.marks, 1)
    }
    const times = this.#times
    const { marks } = b
    const taken: number[] = []
    let shared = 0
    for (let place = 0; place < marks.length; place++) {
      const mark = cell(marks, place)
      const left = mark < times.length ? cell(times, mark) : 0
      if (left === 0) continue
      times[mark] = left - 1
      taken.push(mark)
      shared += this.#weights.weightOf(mark, 2)
    }
    this.#addTimes(taken, 1)
    const all = this.#sumOf(a) * this.#sumOf(b)
    return all === 0 ? 1 : shared / Math.sqrt(all)
  }

  #addTimes(marks: ArrayLike<number>, count: number): void {
    for (let place = 0; place < marks.length; place++) {
      const mark = cell(marks, place)
      if (mark >= this.#times.length) this.#grow(mark)
      this.#times[mark] = cell(this.#times, mark) + count
    }
  }

  #grow(mark: number): void {
    const longer = new Int32Array(2 * mark + 2)
    longer.set(this.#times)
    this.#times = longer
  }

  #sumOf(unit: ReadUnit): number {
    const known = this.#sums.get(unit)
    if (known !== undefined) return known
    const sum = unit.marks.reduce((weight, mark) => weight + this.#weights.weightOf(mark, 1), 0)
    this.#sums.set(unit, sum)
    return sum
  }
}
