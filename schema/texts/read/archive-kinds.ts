/** By the type of a file as Unix packs it: what is no file of its own. */
const kinds: Record<number, string> = {
  4096: 'a pipe',
  8192: 'a device',
  24576: 'a device',
  40960: 'a symbolic link',
  49152: 'a socket',
}

export const locked = 'locked with a password'

const entry = 0x02014b50
const end = 0x06054b50
const farLocator = 0x07064b50
const farEnd = 0x06064b50

/**
 * What entries of a ZIP archive are that cannot be read as files, by name. The library that unpacks gives a link's target,
 * or what a password locks, as if it were the text of a file.
 */
export function foreignKinds(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let last = bytes.length - 22
  while (last >= 0 && view.getUint32(last, true) !== end) last--
  let at = last < 0 ? bytes.length : directoryAt(view, last)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === entry) {
    const nameBytes = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const kind = flags & 1 ? locked : kinds[view.getUint16(at + 40, true) & 0xf000]
    if (kind) {
      const isUtf8 = (flags & 0x800) !== 0
      const name = bytes.subarray(at + 46, at + 46 + nameBytes)
      found.set(new TextDecoder(isUtf8 ? 'utf-8' : 'latin1').decode(name), kind)
    }
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}

/** Where the list of entries begins; an archive with many of them says it in a record of its own (ZIP64). */
function directoryAt(view: DataView, end: number): number {
  const near = view.getUint32(end + 16, true)
  const locator = end - 20
  if (near !== 0xffffffff || locator < 0 || view.getUint32(locator, true) !== farLocator) return near
  const record = Number(view.getBigUint64(locator + 8, true))
  return record + 56 <= view.byteLength && view.getUint32(record, true) === farEnd
    ? Number(view.getBigUint64(record + 48, true))
    : view.byteLength
}

const local = Buffer.from('PK\x03\x04', 'latin1')

/** Names that office programs give to the parts of what they save. */
const officePart = /^(?:\[Content_Types\]\.xml|(?:word|xl|ppt)\/.+|content\.xml|mimetype)$/

/** Whether an archive whose list of entries is lost is a document of an office program, by the parts that are still there. */
export function isBrokenDocument(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = all.indexOf(local); at >= 0 && at + 30 <= all.length; at = all.indexOf(local, at + 4)) {
    const name = all.subarray(at + 30, at + 30 + all.readUInt16LE(at + 26)).toString('latin1')
    if (officePart.test(name)) return true
  }
  return false
}
