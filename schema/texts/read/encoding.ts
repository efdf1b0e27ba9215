import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

export interface Decoded {
  text: string
  encoding: string
  /** What the reader should know: a declaration that was wrong, a cut-off end. */
  note: string | null
}

/**
 * The text of the bytes. What the bytes are outweighs what the page declares: text of any length that is valid UTF-8 and not
 * plain ASCII is UTF-8; otherwise the declared encoding if its letters make sense, otherwise the best of those in
 * which Russian and Chinese pages were published. No byte order mark is left in it, of which a file that was saved again
 * may have two. Throws a Refusal where nothing makes sense.
 */
export function decodeText(source: Source): Decoded {
  const { text, ...decoded } = decodedWhole(source)
  return { ...decoded, text: text.replace(/^\ufeff+/, '') }
}

function decodedWhole(source: Source): Decoded {
  const { name, bytes } = source
  const marked = byteOrderMark(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, note: null }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return { text: new TextDecoder(unmarked).decode(bytes), encoding: unmarked, note: null }
  const declared = declaredEncoding(source)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) {
    if (isGarbled(utf8.text)) throw garbled(name)
    const plain = /^[\0-\x7f]*$/.test(utf8.text)
    const note = declared && declared !== 'utf-8' && !plain ? `declares ${declared} but is UTF-8` : utf8.note
    return { text: utf8.text, encoding: 'utf-8', note }
  }
  const guesses = [
    'windows-1251',
    'gb18030',
    'koi8-r',
    'ibm866',
    'x-mac-cyrillic',
    'iso-8859-5',
    'big5',
    'windows-1252',
  ]
  const tried = declared && declared !== 'utf-8' ? [declared, ...guesses] : guesses
  let best = { encoding: '', text: '', score: 0.6 }
  for (const encoding of new Set(tried)) {
    const text = decodeOrNull(bytes, encoding)
    if (text === null) continue
    const score = plausibility(text) + (encoding === declared ? 0.05 : 0)
    if (score > best.score) best = { encoding, text, score }
  }
  if (!best.encoding) throw garbled(name)
  const note = declared && declared !== best.encoding ? `declares ${declared} but is ${best.encoding}` : null
  return { text: best.text, encoding: best.encoding, note }
}

function garbled(name: string): Refusal {
  return new Refusal(
    name,
    'its letters make no sense in any known encoding (UTF-8, windows-1251, gb18030 and others were tried)',
    'Save the page again as UTF-8 and import it again',
  )
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without its mark, known by zeros that no other text has and letters that make sense; null for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const part = bytes.subarray(0, Math.min(bytes.length, 8192) & ~1)
  if (!part.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeOrNull(part, encoding)
    if (text === null || text.length < 40 || /[\0\ufffe\uffff]/.test(text)) continue
    const plain = text.match(/[\x20-\x7e\r\n\t]/g)?.length ?? 0
    const isSpaced = /\s/.test(text) && plain < text.length ? plausibility(text) > 0.8 : false
    if (plain === text.length || isSpaced) return encoding
  }
  return null
}

function declaredEncoding(source: Source): string | null {
  const head = new TextDecoder('latin1').decode(source.bytes.subarray(0, 4096))
  const label =
    source.contentType?.match(/charset=["']?([\w-]+)/i)?.[1] ??
    head.match(/<meta[^>]+charset=["']?([\w-]+)/i)?.[1] ??
    head.match(/^<\?xml[^>]+encoding=["']([\w-]+)/i)?.[1]
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label)
    // gbk and gb2312 are parts of gb18030; pages that declare the parts use the whole.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

function decodeUtf8(bytes: Uint8Array): { text: string; note: string | null } | null {
  const whole = decodeOrNull(bytes, 'utf-8')
  if (whole !== null) return { text: whole, note: null }
  // A download that broke off may end in the middle of a character of up to four bytes.
  for (let cut = 1; cut <= 3; cut++) {
    const text = decodeOrNull(bytes.subarray(0, -cut), 'utf-8')
    if (text !== null) return { text, note: 'ends in the middle of a character' }
  }
  return null
}

function decodeOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const commonHan = new Set(
  '的一是在不了有和人这中大为上国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过说产',
)

/** Between 0 and 1: how far the letters beyond ASCII look like running Russian, Chinese or western text. */
function plausibility(text: string): number {
  let cyrillic = 0
  let cyrillicLower = 0
  let han = 0
  let common = 0
  let latin = 0
  let other = 0
  let signs = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) continue
    if (code >= 0x410 && code <= 0x451) {
      cyrillic++
      if (code >= 0x430) cyrillicLower++
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      han++
      if (commonHan.has(char)) common++
    } else if (/[à-öø-ýÀ-ÖØ-Ý]/.test(char)) latin++
    else if (!/[\u2010-\u2026«»“”„‘’\u00a0№€—\u3000-\u303f\uff00-\uffef°§©®]/u.test(char)) other++
    else signs++
  }
  const all = cyrillic + han + latin + other
  // Quotation marks and dashes beside plain letters: western, and alike in most of its encodings.
  if (all === 0) return signs * 4 < text.length ? 0.7 : 0
  // No Russian word has Latin letters in it; western words with an accent do, when they are read as Russian.
  const mixed = text.match(/[a-z][\u0410-\u0451]|[\u0410-\u0451][a-z]/gi)?.length ?? 0
  // Nor has one a capital behind a small letter.
  const inner = text.match(/[\u0430-\u0451][\u0410-\u042f]/g)?.length ?? 0
  const isRussian =
    cyrillic > 0 &&
    cyrillicLower / cyrillic > 0.75 &&
    mixed < cyrillic * 0.3 &&
    inner < cyrillic * 0.02 &&
    signs < cyrillic * 0.2
  const russian = (cyrillic / all) * (isRussian ? 1 : 0.4)
  const chinese = (han / all) * Math.min(1, (common / Math.max(1, han)) * 10)
  // Western letters are sparse among ASCII letters; a text made mostly of them is another encoding misread.
  const ascii = text.length - all
  const western = all * 4 < ascii ? latin / all - 0.1 : 0
  return Math.max(russian, chinese, western)
}

/** UTF-8 that was once read as a western encoding and saved so, or that lost its letters on the way. */
function isGarbled(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const doubled =
    text.match(/[ÐÑ][\u0080-\u00bf\u2013-\u203a]|[äåæçèé][\u0080-\u00bf¸º»¼½¾¿]{1,2}/g)?.length ?? 0
  return lost > text.length * 0.02 || doubled * 3 > text.length * 0.3
}
