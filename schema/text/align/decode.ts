export interface Decoded {
  text: string
  /** A label of the WHATWG Encoding standard. */
  encoding: string
}

/** Bytes read to tell an encoding; more would only cost time. */
const READ = 65_536
/** Share of broken characters up to which a text is UTF-8 with a few damaged places. */
const DAMAGED_SHARE = 0.01
/** Share of the letters; what is read in a wrong encoding has capitals and signs as often as small letters. */
const SMALL_RUSSIAN_SHARE = 0.6

/**
 * Reads the bytes of a file as text: by its byte order mark, as UTF-8 or UTF-16, else in the one-byte Russian or the
 * Chinese encoding that gives ordinary letters. Bytes that fit nothing become U+FFFD.
 */
export function decodedText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, READ)
  const zeros = [0, 0]
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // In UTF-16 every second byte of Latin letters, digits and spaces is zero; other files have zeros in both places.
  if (odd > head.length / 20 && even === 0) return 'utf-16le'
  if (even > head.length / 20 && odd === 0) return 'utf-16be'

  const text = new TextDecoder().decode(head)
  const broken = shareOf(text, /\uFFFD/g)
  const isUtf8 = broken === 0 || (broken < DAMAGED_SHARE && shareOf(text, /[^\0-\u007F\uFFFD]/g) > broken)
  if (isUtf8 || odd + even > 0) return 'utf-8'
  const russian = ['windows-1251', 'koi8-r'].find((label) => {
    const letters = new TextDecoder(label).decode(head).replace(/[\0-@[-`{-\u007F]/g, '')
    return shareOf(letters, /[а-яё]/g) > SMALL_RUSSIAN_SHARE
  })
  if (russian) return russian
  const chinese = new TextDecoder('gb18030').decode(head)
  return shareOf(chinese, /\uFFFD/g) < DAMAGED_SHARE ? 'gb18030' : 'windows-1252'
}

const shareOf = (text: string, pattern: RegExp) =>
  (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)
