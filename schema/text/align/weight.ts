/**
 * How much a word tells: the logarithm of how few other units have it, times its letters, as the words of which sentences of
 * any content are made are short. A word that is in every unit weighs about nothing; one that is nowhere else weighs the
 * same whether its two units share it or only one has it.
 */
export class WordWeights {
  private readonly units: number
  /** In how many units each word is. */
  private readonly holders: Int32Array
  /** By how many others have a word; 0 where none was asked for yet. */
  private readonly weights: Float64Array
  private readonly lettersOf: (word: number) => number

  /** Takes the words of each unit by their numbers, which run from 0 without wide gaps. */
  constructor(units: readonly ArrayLike<number>[], lettersOf: (word: number) => number = () => 1) {
    this.lettersOf = lettersOf
    this.units = units.length
    this.weights = new Float64Array(units.length + 1)
    let most = -1
    for (const words of units) for (let at = 0; at < words.length; at++) most = Math.max(most, words[at] ?? 0)
    this.holders = new Int32Array(most + 1)
    const lastHolder = new Int32Array(most + 1).fill(-1)
    for (const [unit, words] of units.entries())
      for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? 0
        if (lastHolder[word] === unit) continue
        lastHolder[word] = unit
        this.holders[word] = (this.holders[word] ?? 0) + 1
      }
  }

  /** Weight of a word that stands in `own` of the units in question: 1, or 2 if they share it. */
  weightOf(number: number, own: 1 | 2): number {
    const others = Math.max(0, (this.holders[number] ?? 0) - own)
    return this.rarity(others) * this.lettersOf(number)
  }

  private rarity(others: number): number {
    const known = this.weights[others]
    if (known) return known
    const weight = Math.log((this.units + 2) / (others + 1))
    this.weights[others] = weight
    return weight
  }
}
