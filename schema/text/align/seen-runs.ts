import { runHash } from './run-hash.ts'

const BITS = 24

/** Tells of runs of words whether a text may have them: a bit for each hash, so that few are taken for seen wrongly. */
export class SeenRuns {
  readonly #bits = new Uint8Array(2 ** (BITS - 3))
  readonly #length: number

  constructor(passages: Iterable<Int32Array>, length: number) {
    this.#length = length
    for (const marks of passages)
      for (let from = 0; from + length <= marks.length; from++) {
        const hash = runHash(marks, from, length) >>> (30 - BITS)
        this.#bits[hash >>> 3] = (this.#bits[hash >>> 3] ?? 0) | (1 << (hash & 7))
      }
  }

  /** Which share of a passage's runs the text has. */
  shareOf(marks: Int32Array): number {
    const all = marks.length - this.#length + 1
    if (all <= 0) return 0
    let seen = 0
    for (let from = 0; from < all; from++) {
      const hash = runHash(marks, from, this.#length) >>> (30 - BITS)
      if ((this.#bits[hash >>> 3] ?? 0) & (1 << (hash & 7))) seen++
    }
    return seen / all
  }
}
