import { createRequire } from 'node:module'
import { once } from '../../once.ts'
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
 * plain ASCII is UTF-8; otherwise the encoding in which a library that knows
 * how languages use their letters finds most sense, or the declared one if that makes as much. No byte order mark is left in
 * it, of which a file that was saved again may have two. Throws a Refusal where nothing makes sense.
 */
export function decodeText(source: Source): Decoded {
  const { text, ...decoded } = decodedWhole(source)
  return { ...decoded, text: text.replace(/^\ufeff+/, '') }
}

function decodedWhole(source: Source): Decoded {
  const { name, bytes } = source
  const own = ownEncoding(bytes)
  if (own) return { text: new TextDecoder(own).decode(bytes), encoding: own, note: null }
  const declared = declaredEncoding(source)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) {
    if (isGarbled(utf8.text)) throw garbled(name)
    const plain = /^[\0-\x7f]*$/.test(utf8.text)
    const note = declared && declared !== 'utf-8' && !plain ? `declares ${declared} but is UTF-8` : utf8.note
    return { text: utf8.text, encoding: 'utf-8', note }
  }
  const encoding = likelyEncoding(bytes, declared)
  const text = encoding && decodeOrNull(bytes, encoding)
  if (!text) throw garbled(name)
  const note = declared && declared !== encoding ? `declares ${declared} but is ${encoding}` : null
  return { text, encoding, note }
}

/** Encodings in which pages and files are found; three of them are named otherwise by the library. */
const encodings = new Set(
  'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 koi8-r koi8-u ibm866 iso-8859-2 iso-8859-5 x-mac-cyrillic gb18030 big5 shift_jis euc-jp euc-kr'.split(
    ' ',
  ),
)
const otherNames: Record<string, string> = {
  maccyrillic: 'x-mac-cyrillic',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
}
/** Below it, what the library finds is chance: random letters reach a fifth of it. */
const leastConfidence = 0.1
/** So much less may the declared one make sense. */
const declaredLead = 0.05
/** So many bytes tell, from a little before the first letter that is not ASCII. */
const telling = 200_000
const before = 200

/** Its tables of languages take a tenth of a second to load, and most texts are UTF-8. */
const detector = once(() => createRequire(import.meta.url)('jschardet') as typeof import('jschardet'))

/** The encoding in which the bytes make most sense; the declared one where it makes as much. Null for none. */
function likelyEncoding(bytes: Uint8Array, declared: string | null): string | null {
  const whole = Buffer.from(bytes).toString('latin1')
  // The words of a page alone: names of tags and scripts are ASCII in every encoding.
  const words = whole.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<[^<>]*>/gi, ' ')
  const first = words.search(/[\x80-\xff]/)
  const told = first < 0 ? whole : words.slice(Math.max(0, first - before), first + telling)
  const [best] = detector()
    .detectAll(Buffer.from(told, 'latin1'))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .map(({ encoding, confidence }) => {
      const name = encoding?.toLowerCase() ?? ''
      const own = otherNames[name] ?? labelled(name) ?? ''
      return { own, sense: confidence + (own === declared ? declaredLead : 0) }
    })
    .filter(({ own }) => own === declared || encodings.has(own))
    .toSorted((one, other) => other.sense - one.sense)
  return best?.own ?? null
}

/** The runtime's own name of an encoding; null for one that it does not read. */
function labelled(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    // gbk and gb2312 are parts of gb18030; pages that declare the parts use the whole.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

function garbled(name: string): Refusal {
  return new Refusal(
    name,
    'its letters make no sense in any known encoding (UTF-8, windows-1251, gb18030 and others were tried)',
    'Save the page again as UTF-8 and import it again',
  )
}

/** The marks with which files begin that say in what order their bytes are. */
const orderMarks: readonly [mark: string, encoding: string][] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
]

/** The encoding of bytes that say so by themselves. */
function ownEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 3)).toString('latin1')
  return orderMarks.find(([mark]) => start.startsWith(mark))?.[1] ?? unmarkedUtf16(bytes)
}

export function isUtf16(bytes: Uint8Array): boolean {
  return ownEncoding(bytes)?.startsWith('utf-16') ?? false
}

/** UTF-16 without its mark, known by zeros that no other text has and letters that make sense; null for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const part = bytes.subarray(0, Math.min(bytes.length, 8192) & ~1)
  if (!part.includes(0)) return null
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeOrNull(part, encoding)
    if (text === null || text.length < 40 || /[\0\ufffe\uffff]/.test(text)) continue
    // Read in the other order, blanks and line ends are none, and most letters are of no script.
    const known = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0
    if (/[ \n]/.test(text) && known > text.length * 0.98) return encoding
  }
  return null
}

function declaredEncoding(source: Source): string | null {
  const head = new TextDecoder('latin1').decode(source.bytes.subarray(0, 4096))
  const label =
    source.contentType?.match(/charset=["']?([\w-]+)/i)?.[1] ??
    head.match(/<meta[^>]+charset=["']?([\w-]+)/i)?.[1] ??
    head.match(/^<\?xml[^>]+encoding=["']([\w-]+)/i)?.[1]
  return label ? labelled(label) : null
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

/** UTF-8 that was once read as a western encoding and saved so, or that lost its letters on the way. */
function isGarbled(text: string): boolean {
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const doubled =
    text.match(/[ÐÑ][\u0080-\u00bf\u2013-\u203a]|[äåæçèé][\u0080-\u00bf¸º»¼½¾¿]{1,2}/g)?.length ?? 0
  return lost > text.length * 0.02 || doubled * 3 > text.length * 0.3
}
