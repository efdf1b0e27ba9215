/**
 * How much a word tells: the logarithm of how few other units have it. A word that is in every unit weighs about
 * nothing; one that is nowhere else weighs the same whether its two units share it or only one has it.
 */
export class WordWeights {
  private readonly units: number
  private readonly holders = new Map<number, number>()

  /** Takes the words of each unit by their numbers. */
  constructor(units: readonly ArrayLike<number>[]) {
    this.units = units.length
    for (const words of units)
      for (const number of new Set(Array.from(words)))
        this.holders.set(number, (this.holders.get(number) ?? 0) + 1)
  }

  /** Of a word that stands in `own` of the units in question: 1, or 2 if they share it. */
  weightOf(number: number, own: 1 | 2): number {
    const others = Math.max(0, (this.holders.get(number) ?? 0) - own)
    return Math.log((this.units + 2) / (others + 1))
  }
}
