/** Texts kept as UTF-8, each made again when it is read: those of a large corpus take half the memory and no work of the collector. */
export class PackedTexts implements Iterable<string> {
  readonly #packed: Buffer[] = []

  add(text: string): void {
    this.#packed.push(Buffer.from(text))
  }

  *[Symbol.iterator](): Generator<string> {
    for (const one of this.#packed) yield one.toString()
  }
}
