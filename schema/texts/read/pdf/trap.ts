import { inflateSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'

/** A page as a picture of 600 dots an inch and three colours has 104 million bytes; no page of words has a hundredth of it. */
const mostUnpacked = 128 * 1024 * 1024
/** A stream may be packed several times over. */
const mostLayers = 4

/** Throws a Refusal for a PDF with a stream that would fill the memory: the library unpacks whatever it meets. */
export function refuseTrap({ name, bytes }: Source): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = all.indexOf('stream'); at >= 0; at = all.indexOf('stream', at + 6)) {
    // What ends a stream has the same word.
    if (all.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (all[at + 6] === 0x0d ? 8 : 7)
    const end = all.indexOf('endstream', start)
    if (!isBounded(all.subarray(start, end < 0 ? undefined : end)))
      throw new Refusal(
        name,
        `one of its parts would unpack to more than ${mostUnpacked / 1024 / 1024} MB, as only a trap does`,
        'Save its text as .txt and import that',
      )
  }
}

function isBounded(packed: Uint8Array, layer = 1): boolean {
  const [first = 0, second = 0] = packed
  // The two bytes with which what is packed so begins.
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0 || layer > mostLayers) return true
  try {
    return isBounded(inflateSync(packed, { maxOutputLength: mostUnpacked }), layer + 1)
  } catch (error) {
    return !(error instanceof RangeError)
  }
}
