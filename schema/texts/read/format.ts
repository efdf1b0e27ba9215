import { unmarkedUtf16 } from './encoding.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

export type Format = 'html' | 'text' | 'markdown' | 'csv' | 'json'

/** The longest official page on record is under 1 MB; twenty leaves room for tables of texts. */
export const maxDocumentBytes = 20 * 1024 * 1024

const asPage = 'Save the page as "Web page, HTML only" and import that'

const foreign: { starts: number[]; what: string; remedy: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', remedy: 'Save its text as .txt and import that' },
  { starts: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], what: 'a web archive', remedy: asPage },
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Office document',
    remedy: 'Unpack it, or save the document as plain text, and import that',
  },
  { starts: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'Unpack it and import what is inside' },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Office document',
    remedy: 'Save it as plain text and import that',
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', remedy: 'Import the text, not a picture of it' },
  { starts: [0xff, 0xd8, 0xff], what: 'a picture', remedy: 'Import the text, not a picture of it' },
  { starts: [0x47, 0x49, 0x46, 0x38], what: 'a picture', remedy: 'Import the text, not a picture of it' },
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'an RTF document',
    remedy: 'Save it as plain text and import that',
  },
]

/**
 * Which of the readable formats the bytes are, by their content first and their name second.
 * Throws a Refusal for what is empty, too large, or no text at all.
 */
export function documentFormat(source: Source): Format {
  const { name, bytes } = source
  if (bytes.length > maxDocumentBytes) throw tooLarge(name, bytes.length)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (start.startsWith('PK') && /word\/|mimetypeapplication\/vnd\.oasis/.test(start)) {
    throw new Refusal(
      name,
      'this is a document of a word processor, not a text',
      'Save it as plain text (.txt) and import that',
    )
  }
  if (/^(?:From: <Saved by |MIME-Version: )[\s\S]*^content-type: *multipart\/related/im.test(start))
    throw new Refusal(name, 'this is a web archive (MHTML), not a page', asPage)
  for (const { starts, what, remedy } of foreign) {
    if (starts.every((byte, i) => bytes[i] === byte))
      throw new Refusal(name, `this is ${what}, not a text`, remedy)
  }
  if (!isUtf16(bytes) && unmarkedUtf16(bytes) === null && bytes.subarray(0, 65536).includes(0)) {
    throw new Refusal(
      name,
      'this is a binary file, not a text',
      'Save the statement as .html or .txt and import that',
    )
  }
  const head = asciiHead(bytes)
  if (head.trim() === '') {
    throw new Refusal(name, 'it is empty', 'Save the page again, or take it out of the folder')
  }
  return formatByName(source, head)
}

export function tooLarge(name: string, bytes: number, most = maxDocumentBytes): Refusal {
  const found = inMegabytes(bytes)
  const limit = inMegabytes(most)
  return new Refusal(
    name,
    `it has ${found} MB, more than the ${limit} MB one document may have`,
    'Split it, or import the single texts',
  )
}

function formatByName(source: Source, head: string): Format {
  const path = source.name.replace(/[?#].*$/, '').toLowerCase()
  const type = source.contentType?.toLowerCase() ?? ''
  const markup = /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<(?:!doctype )?html)/i.test(head)
  if (markup || type.includes('html')) return 'html'
  if (type.includes('json') || path.endsWith('.json')) return 'json'
  if (type.includes('csv') || path.endsWith('.csv')) return 'csv'
  if (/\.(?:md|markdown)$/.test(path)) return 'markdown'
  // Fragments saved from a page carry no html element but consist of its block elements.
  const blocks = head.match(/<(?:p|div|table|h1|h2|article|br)\b[^>]*>/gi)?.length ?? 0
  if (blocks >= 3 || (blocks > 0 && /\.(?:x?html?|shtml|aspx?|php)$/.test(path))) return 'html'
  return 'text'
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** The first bytes as Latin-1 without zeros: enough to see markup in every encoding that is read. */
function asciiHead(bytes: Uint8Array): string {
  const part = bytes.subarray(0, 8192)
  return new TextDecoder('latin1').decode(part).replace(/[\0\ufeff]|^(?:ï»¿|ÿþ|þÿ)/g, '')
}

function inMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1024 * 1024 ? 2 : 0 })
}
