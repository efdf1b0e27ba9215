import { cell } from '../../cell.ts'
import { withColumns } from './column.ts'
import { hyphenReader, type ReadHyphen } from './cut-word.ts'
import { partOfUnit, type ReadUnit, readUnit, type Unit, unitLike } from './unit.ts'
import { unwrapped } from './unwrap.ts'
import { type OneScript, Vocabulary } from './vocabulary.ts'

/** Reads the units of both texts with one vocabulary. */
export class Reader {
  readonly #vocabulary: Vocabulary
  readonly #readHyphen: ReadHyphen
  readonly #asRead: (text: string) => string
  /** By their text: most passages stand in both texts. */
  readonly #known = new Map<string, ReadUnit>()

  constructor(texts: readonly string[], oneScript?: OneScript) {
    this.#vocabulary = new Vocabulary(oneScript)
    this.#readHyphen = hyphenReader(texts)
    this.#asRead = oneScript?.asRead ?? ((text) => text)
  }

  unwrapped(paragraph: string): string {
    return this.#asRead(unwrapped(paragraph, this.#readHyphen))
  }

  /** Whether a word stands in what was read so far. */
  knows(word: string): boolean {
    return this.#vocabulary.has(word)
  }

  /** Letters of a word by its number in `ReadUnit`. */
  lengthOf(number: number): number {
    return this.#vocabulary.lengthOf(number)
  }

  read(unit: Unit): ReadUnit {
    const known = this.#known.get(unit.unwrapped)
    if (known) return unitLike(unit, known, this.#vocabulary)
    const read = readUnit(unit, this.#vocabulary)
    this.#known.set(unit.unwrapped, read)
    return read
  }

  /** Parts of a unit that, joined, are its text; each is read again only where it begins or ends inside a word. */
  *partsOf(unit: ReadUnit, lengths: Iterable<number>): Generator<ReadUnit> {
    const { starts } = unit
    let [start, from] = [0, 0]
    for (const length of lengths) {
      const end = start + length
      let to = from
      while ((starts[to] ?? end) < end) to++
      const part = {
        paragraph: unit.paragraph,
        start,
        text: unit.text.slice(start, end),
        unwrapped: unit.unwrapped.slice(start, end),
      }
      const isWhole = starts[from] === start && starts[to] === end
      yield isWhole ? partOfUnit(unit, part, from, to, this.#vocabulary) : this.read(part)
      start = end
      from = to
      if ((starts[from] ?? start) > start) from--
    }
  }

  /** Two units that are to be compared, with the tabs that tell in what column of a table each value stands. */
  inColumns(a: ReadUnit, b: ReadUnit): [a: ReadUnit, b: ReadUnit] {
    return a.tabs || b.tabs ? withColumns(a, b, this.#vocabulary) : [a, b]
  }

  /** Several units as one, each on a line of its own: a word cut at the end of one goes on in the next. */
  joined(units: readonly ReadUnit[]): ReadUnit {
    const first = cell(units, 0)
    if (units.length === 1) return first
    const text = units.map((unit) => unit.text).join('\n')
    const { paragraph, start } = first
    return Object.assign(this.read({ paragraph, start, text, unwrapped: this.unwrapped(text) }), {
      passages: units.flatMap(({ passages }) => passages),
    })
  }
}
