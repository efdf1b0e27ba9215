/** What a word says within a number. */
export type Sense =
  | { value: number }
  | { times: number }
  | { part: number }
  | { add: number }
  | { often: number }
  | { ordinal: number }
  | 'joint'
  | 'of'

/** The words of a number, added up; each must be smaller than what the ones before leave room for. */
export class Sum {
  readonly #whole: number
  readonly #part: number
  readonly #room: number
  readonly #last: number

  private constructor(whole: number, part: number, room: number, last: number) {
    this.#whole = whole
    this.#part = part
    this.#room = room
    this.#last = last
  }

  static readonly nothing = new Sum(0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)

  get value(): number {
    return this.#whole + this.#part
  }

  get #isEmpty(): boolean {
    return this === Sum.nothing
  }

  /** With one word more; undefined where the word cannot go on with the number. */
  with(sense: Exclude<Sense, 'joint' | 'of'>, isJoined: boolean, areOnesFirst: boolean): Sum | undefined {
    if ('times' in sense) return this.#multiplied(sense.times)
    if ('part' in sense) return this.#withPart(sense.part, isJoined)
    if ('add' in sense) return this.#withMore(sense.add)
    if (!('value' in sense)) return undefined
    const { value } = sense
    const own = this.#part % 100
    // Quatre-vingts.
    if (value === 20 && own === 4 && !isJoined && !areOnesFirst)
      return new Sum(this.#whole, this.#part + 76, 20, this.#last)
    const isTens = value >= 20 && value < 100 && value % 10 === 0
    // Dreiundzwanzig, خمسة وعشرون.
    if ((isJoined || areOnesFirst) && own > 0 && own < 10 && isTens)
      return new Sum(this.#whole, this.#part + value, 0, this.#last)
    if (value >= this.#room || (value === 0 && !this.#isEmpty)) return undefined
    return new Sum(this.#whole, this.#part + value, roomAfter(value), this.#last)
  }

  /** Half a million, two thirds. */
  #withPart(part: number, isJoined: boolean): Sum | undefined {
    if (isJoined) return this.#withMore(1 / part)
    if (this.#part === 0 && this.#whole > 0) return undefined
    return new Sum(this.#whole, (this.#isEmpty ? 1 : this.#part) / part, 0, this.#last)
  }

  /** Two and a half, deux millions et demi. */
  #withMore(share: number): Sum | undefined {
    if (this.#isEmpty || !Number.isInteger(this.#part)) return undefined
    if (this.#part > 0) return new Sum(this.#whole, this.#part + share, 0, this.#last)
    return Number.isFinite(this.#last)
      ? new Sum(this.#whole + share * this.#last, 0, 0, this.#last)
      : undefined
  }

  #multiplied(times: number): Sum | undefined {
    // مليونان ونصف المليون.
    if (this.#part === 0 && this.#room === 0 && times === this.#last) return this
    if (times <= 100) {
      // Nineteen hundred, not twenty hundred.
      if (times === 100 && this.#part > 9 && (this.#part % 10 === 0 || this.#part > 99)) return undefined
      return new Sum(this.#whole, (this.#part === 0 ? 1 : this.#part) * times, 100, this.#last)
    }
    // Dos mil millones.
    const product =
      times < this.#last
        ? this.#whole + (this.#part === 0 ? 1 : this.#part) * times
        : (this.#whole + this.#part) * times
    return new Sum(product, 0, Number.POSITIVE_INFINITY, times < this.#last ? times : this.#last)
  }
}

/** Below what the next word must be: thirty-nine, in French soixante-dix-neuf. */
function roomAfter(value: number): number {
  if (value === 60) return 20
  if (value >= 100) return value % 100 === 0 ? 100 : 0
  return value >= 10 && value % 10 === 0 ? 10 : 0
}
