import { inflateRawSync } from 'node:zlib'

/** Signatures and lengths of the format's records: its end, an entry of its directory, the head of a member. */
const end = { signature: 0x06054b50, length: 22 }
const entry = { signature: 0x02014b50, length: 46 }
const head = { length: 30 }

/**
 * The members of a zip of ours whose paths are asked for. The platform inflates in a fifth of the time that a script takes, and
 * a seed reads packages of several megabytes.
 */
export function zipMembers(zip: Uint8Array, isAsked: (path: string) => boolean): Map<string, Buffer> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const last = bytes.length - end.length
  if (last < 0 || bytes.readUInt32LE(last) !== end.signature)
    throw new Error('The file is no zip of a release.')
  const members = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(last + 16)
  while (at < last && bytes.readUInt32LE(at) === entry.signature) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const path = bytes.toString('utf8', at + entry.length, at + entry.length + name)
    if (isAsked(path)) {
      const member = bytes.readUInt32LE(at + 42)
      const from = member + head.length + bytes.readUInt16LE(member + 26) + bytes.readUInt16LE(member + 28)
      const content = bytes.subarray(from, from + packed)
      members.set(path, bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content))
    }
    at += entry.length + name + extra + comment
  }
  return members
}
