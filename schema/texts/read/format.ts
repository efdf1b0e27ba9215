import { entriesOf, unpack } from './archive.ts'
import { isCode, isDiff, withoutCodeBlocks } from './code.ts'
import { isConllu } from './conllu.ts'
import { isUtf16 } from './encoding.ts'
import { isJson, jsonLines } from './json.ts'
import { maxArchiveBytes, maxDocumentBytes, tooLarge } from './limit.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'
import { type Delimiter, hasColumn, isEven, isTextColumn, tableShape } from './table.ts'
import { rootName } from './tei.ts'

/** Formats whose bytes are no text. */
type PackedFormat = 'pdf' | 'docx' | 'odt' | 'archive' | 'mail'

type TextFormat =
  | { is: 'html' | 'tei' | 'json' | 'conllu' | 'markdown' }
  /** Prose may be called a table, and have the tabs or commas of one. */
  | { is: 'text'; isCalledTable: boolean }
  | { is: 'table'; delimiter: Delimiter }

const asPage = 'Save the page as "Web page, HTML only" and import that'
const notPicture = 'Import the text, not a picture of it'

const byHand = 'Unpack it and import what is inside'

/** What is no text, how to come by one, and with which signs it begins. */
const foreign: [what: string, remedy: string, ...starts: string[]][] = [
  ['a web archive', asPage, 'bplist'],
  ['a gzip archive', byHand, '\x1f\x8b'],
  ['a 7-Zip archive', byHand, '7z\xbc\xaf'],
  ['a RAR archive', byHand, 'Rar!'],
  [
    'an old Office document or one with a password',
    'Save it as .docx without a password and import that',
    '\xd0\xcf\x11\xe0',
  ],
  ['a picture', notPicture, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  ['an RTF document', 'Save it as .docx and import that', '{\\rtf'],
  ['a PostScript file', 'Save it as PDF and import that', '%!PS'],
  ['a database', 'Export its texts as CSV and import that', 'SQLite format 3'],
  ['a Parquet table', 'Save it as CSV and import that', 'PAR1'],
]

const saveSheet = 'Save its sheet as CSV and import that'
const saveWritten = 'Save its text as .docx or .txt and import that'

/** What else is packed as a ZIP archive, by a name in it or by the type that it says it is of. */
const packed: [sign: RegExp, what: string, remedy: string][] = [
  [/^xl\/workbook|^mimetype: .*\.spreadsheet/, 'a workbook of tables', saveSheet],
  [/^ppt\/presentation|^mimetype: .*\.presentation/, 'a presentation', saveWritten],
  [
    /^META-INF\/container\.xml$|^mimetype: application\/epub/,
    'an e-book',
    'Save its text as .txt and import that',
  ],
  [
    /^Index(?:\.zip$|\/.+\.iwa$)/,
    'a document of Pages, Numbers or Keynote',
    'Export it as Word or PDF and import that',
  ],
  [/^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/, 'a program', 'Take it out of the folder'],
]

/** Other packages of office programs, and documents that lack the part with their text. */
const officePackage = /^(?:\[Content_Types\]\.xml$|mimetype: application\/vnd\.oasis\.opendocument)/

/**
 * The format of a source whose bytes are no text, null for text, by its bytes alone. Throws a Refusal for what is empty,
 * too large or of no format that is read.
 */
export function packedFormat(source: Source): PackedFormat | null {
  const { name, bytes } = source
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const isZip = start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')
  const most = isZip ? maxArchiveBytes : maxDocumentBytes
  if (bytes.length > most) throw tooLarge(name, bytes.length, most)
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (isZip) return zipFormat(source)
  for (const [what, remedy, ...starts] of foreign)
    if (starts.some((sign) => start.startsWith(sign)))
      throw new Refusal(name, `this is ${what}, not a text`, remedy)
  if (!isUtf16(bytes) && bytes.subarray(0, 65536).includes(0))
    throw new Refusal(
      name,
      'this is a binary file, not a text',
      'Save the statement as .html or .txt and import that',
    )
  if (mailbox.test(start))
    throw new Refusal(
      name,
      'this is a mailbox of several messages (mbox), not a text',
      'Save each message as a file of its own (.eml) and import these',
    )
  return isMail(start) ? 'mail' : null
}

/** The line that parts the messages of a mailbox: «From ada@lamps.example Wed Mar 30 10:00:00 2016». */
const mailbox = /^From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}/

/** Whether bytes begin with the lines that a message has above its text: who sent it from which address, or how it was carried. */
function isMail(start: string): boolean {
  const [lines = ''] = start.match(/^(?:[\w-]+:.*(?:\r?\n|$)(?:[ \t].*(?:\r?\n|$))*)+/) ?? []
  const has = (line: RegExp) => line.test(lines)
  return (
    has(/^(?:MIME-Version:|Message-ID: *<|Return-Path: *<|Received: +(?:from|by) )/im) ||
    (has(/^From:.*\S@\S/im) && has(/^(?:To|Date|Subject):/im))
  )
}

function zipFormat(source: Source): PackedFormat {
  const entries = entriesOf(source)
  const names = entries.map(({ name }) => name)
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  const signs = [...names, ...typeOf(source, entries)]
  for (const [sign, what, remedy] of packed)
    if (signs.some((one) => sign.test(one)))
      throw new Refusal(source.name, `this is ${what}, not a text`, remedy)
  if (names.includes('content.xml') && names.includes('mimetype')) return 'odt'
  if (signs.some((one) => officePackage.test(one)))
    throw new Refusal(
      source.name,
      'it is packed as a document of an office program and holds no text of one',
      `Open it in its program. ${saveWritten}`,
    )
  return 'archive'
}

/** What is longer than a type only has the name of the file in which a package says its own. */
const longestType = 100

/** The type that a package says it is of: «mimetype: application/epub+zip». */
function typeOf(source: Source, entries: ReturnType<typeof entriesOf>): string[] {
  const own = entries.find(({ name, size }) => name === 'mimetype' && size <= longestType)
  const type = own && unpack(source, new Set([own.name]))[own.name]
  return type ? [`mimetype: ${new TextDecoder().decode(type).trim()}`] : []
}

/** The format of a text, by what it says. Throws a Refusal for one of no format that is read, and for one without prose. */
export function textFormat(
  { name, contentType }: Pick<Source, 'name' | 'contentType'>,
  text: string,
  textColumn?: string,
): TextFormat {
  if (text.trim() === '')
    throw new Refusal(name, 'it is empty', 'Save the page again, or take it out of the folder')
  const path = name.replace(/[?#].*$/, '').toLowerCase()
  const type = contentType?.toLowerCase() ?? ''
  const head = text.slice(0, 8192)
  if (isJson(text) || jsonLines(text)) return { is: 'json' }
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head) || type.includes('html'))
    return { is: 'html' }
  const root = rootName(text)
  const isXml = root && !htmlElement.test(root) && (/^\s*<[?!]/.test(head) || isClosed(text, root))
  if (root && (isXml || isOfOtherKind(head, root))) return xmlFormat(name, root)
  refuseSigned(name, text, [markdownTable])
  // Fragments saved from a page carry no html element but consist of its block elements.
  const blocks = head.match(/<(?:p|div|table|h1|h2|article|br)\b[^>]*>/gi)?.length ?? 0
  const isPart = blocks >= 3 || (blocks > 0 && /\.(?:x?html?|shtml|aspx?|php)$/.test(path))
  const isTagged = !isPart && isConllu(text)
  const asked = hasColumn(firstLine(text), textColumn) ? textColumn : undefined
  const isTable = isCalledTable({ path, type }) || asked !== undefined || isTextColumn(firstLine(text))
  // A remark of a program looks like a heading of Markdown.
  if (!isPart && !isTagged && !isTable) refuseSigned(name, text, programs)
  if (hasHeadings(text)) return { is: 'markdown' }
  if (isPart) return { is: 'html' }
  if (isTagged) return { is: 'conllu' }
  refuseSigned(name, text, machineWritten)
  const table = tableOf(name, { path, type, text, textColumn: asked })
  if (table) return { is: 'table', delimiter: table }
  refuseUnlessProse(name, text)
  return isMarkdown(text) ? { is: 'markdown' } : { is: 'text', isCalledTable: isCalledTable({ path, type }) }
}

/** What may open a part of a page. */
const htmlElement =
  /^(?:a|article|aside|b|blockquote|br|center|dd|div|dl|dt|em|figure|font|footer|form|h[1-6]|header|hr|i|img|li|link|main|meta|nav|ol|p|pre|script|section|small|span|strong|style|table|tbody|td|th|title|tr|u|ul)$/i

/** Whether XML whose root is called as a part of a page («article») says that it is something else. */
function isOfOtherKind(head: string, root: string): boolean {
  return new RegExp(
    `<!DOCTYPE\\s+${root}\\b|<${root}\\b[^>]*\\sxmlns=["'](?!http://www\\.w3\\.org/1999/xhtml)`,
    'i',
  ).test(head)
}

function isClosed(text: string, root: string): boolean {
  return new RegExp(`</(?:[\\w-]+:)?${root}\\s*>\\s*$`).test(text.slice(-4096))
}

function xmlFormat(name: string, root: string): TextFormat {
  if (/^(?:TEI(?:\.2)?|teiCorpus)$/.test(root)) return { is: 'tei' }
  if (/^html$/i.test(root)) return { is: 'html' }
  throw new Refusal(
    name,
    `this is XML of a kind that is not read (<${root}>)`,
    'TEI is read; or save its text as .txt and import that',
  )
}

function tableOf(
  name: string,
  {
    path,
    type,
    text,
    textColumn,
  }: { path: string; type: string; text: string; textColumn: string | undefined },
): Delimiter | null {
  const isCalled = isCalledTable({ path, type })
  const first = firstLine(text)
  if (isCalled && isTextColumn(first)) return ','
  const isProse = isCalled && isSentences(text)
  const isTable = isCalled || textColumn !== undefined
  const shape = tableShape(text, {
    textColumn,
    isCalled: isTable,
    ...(isCalled && !isProse ? { leastLines: 1 } : {}),
  })
  if (shape) return shape.delimiter
  if (!isCalled || isProse) return null
  if (!/[\t;,|]/.test(first) && first.trim().length <= 40) return ','
  throw isEven(text)
    ? new Refusal(
        name,
        'its first line is a row and no heading, so that nobody can tell which column holds the texts',
        'Give it a heading line with doc_id and text, or with other names and --text-column <name>',
      )
    : new Refusal(
        name,
        'it is named as a table and is none: its lines have different numbers of cells and its first line names no column of texts',
        'If it is prose, name it .txt; if it is a table, give it a heading line with doc_id and text',
      )
}

function isCalledTable({ path, type }: { path: string; type: string }): boolean {
  return /\.(?:csv|tsv|tab)$/.test(path) || /csv|tab-separated/.test(type)
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? ''

/** Whether the lines of a file that is named as a table are paragraphs, and not rows that begin with a short cell. */
function isSentences(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const ended = shareOf(lines, /[.!?…。！？:][)"'”’»]*\s*$/u)
  return ended >= 0.5 && shareOf(lines, /^[^\t;,|]{1,40}(?<!:)[\t;,|]/) < 0.7
}

/** The headings of Markdown, or the fields that people put above it. */
function hasHeadings(text: string): boolean {
  return /^---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n/.test(text) || /^#{1,6} \p{L}.*\r?\n\s*\r?\n/mu.test(text)
}

function isMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/m.test(text) ||
    /\[[^\]\n]+\]\((?:https?:|\/|#|\.)[^)\n]*\)/.test(text) ||
    /(?:^|\s)\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/.test(text)
  )
}

/** «Mar  4 12:00:01 host program[12]: …», «10.0.0.1 - - [04/Mar/2015:12:00:01 +0000] "GET …». */
const logLine =
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \S+ \S+: |^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}/

interface Sign {
  what: string
  is(lines: string[], text: string): boolean
}

const markdownTable: Sign = {
  what: 'a table in Markdown',
  is: (lines) =>
    lines.some((line) => /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/.test(line)) &&
    shareOf(lines, /^\s*\|.*\|\s*$/) > 0.6,
}

/** The columns that CoNLL-U has, the widest of the taggers' formats. */
const mostTagColumns = 10

/** A word and what it is, and no more, as taggers write them; tags of sentences stand between them. */
function isTokens(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => !/^(?:<[^>]*>|#.*|-DOCSTART-.*)$/.test(line.trim()))
  const cells = rows.map((line) => line.trim().split(line.includes('\t') ? '\t' : ' '))
  const length = cells[0]?.length ?? 0
  if (length < 2 || length > mostTagColumns) return false
  const alike = cells.filter(
    (row) => row.length === length && row.every((cell) => /^\S{0,40}$/.test(cell)),
  ).length
  const worded = cells.filter(([first = '', second = '']) => /\p{L}/u.test(first) && !/^\d/.test(second))
  // A tagger sets the mark at the end of a sentence on a line of its own.
  if (shareOf(rows, /[\p{L}\p{N}][.!?,;]$/u) > 0.5) return false
  return rows.length >= 20 && alike > rows.length * 0.9 && worded.length > rows.length * 0.6
}

const tomlTable = /^\[{1,2}[\w.-]+\]{1,2}\s*$/
const tomlField = /^[\w.-]+\s*=\s*(?:["'[{]|\d|(?:true|false)\s*$)/

/** «lamp/NN» or «灯/n», word by word. */
function isTagged(words: string[]): boolean {
  return words.length >= 20 && shareOf(words, /^[^\s/_]+[/_][\p{Lu}.,:$]{1,6}$|^[^\s/_]+\/[a-z]{1,3}$/u) > 0.8
}

/** Signs of what programs write for programs, whatever else it looks like. */
const machineWritten: Sign[] = [
  { what: 'a list of words with their tags, one on each line', is: isTokens },
  {
    what: 'a list of words, each with its tag behind it',
    is: (_, text) => isTagged(text.split(/\s+/).filter((word) => word !== '')),
  },
  { what: 'a list of references', is: (lines) => shareOf(lines, /^\s*@\w+\s*\{|^(?:TY|ER) {2}-/) > 0.1 },
  {
    what: 'a log of a program',
    is: (lines) =>
      lines.length >= 5 &&
      (shareOf(lines, logLine) > 0.6 ||
        (shareOf(lines, /^\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/) > 0.6 &&
          shareOf(lines, /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b/) > 0.3)),
  },
]

/** Signs of what is written for programs, of which some lines look like those of a text. */
const programs: Sign[] = [
  { what: 'subtitles', is: (lines) => shareOf(lines, /^\d{1,2}:\d{2}.*-->/) > 0.1 },
  {
    what: 'a list of translations (gettext)',
    is: (lines) => shareOf(lines, /^(?:msgid|msgstr(?:\[\d\])?) "/) > 0.1,
  },
  {
    what: 'a list of settings or records (TOML)',
    is: (lines) => {
      const own = lines.filter((line) => !line.startsWith('#'))
      return [own[0] ?? '', own.find((line) => !tomlTable.test(line)) ?? ''].every(
        (line, n) => (n === 0 && tomlTable.test(line)) || tomlField.test(line),
      )
    },
  },
  { what: 'LaTeX', is: (_, text) => /\\(?:documentclass|begin\{document\}|section\{)/.test(text) },
  { what: 'a calendar or a card', is: (_, text) => /^BEGIN:V\w+\r?$/m.test(text) },
  ...machineWritten,
  { what: 'a list of changes in files (diff)', is: (lines) => isDiff(lines) },
  {
    what: 'program code',
    is: (_, text) => isCode(withoutCodeBlocks(text).replace(markdownLink, 'link').split(/\r?\n/)),
  },
]

/** Signs of files that hold no prose, with what they are. */
const otherwise: Sign[] = [
  {
    what: 'a list of settings or records (YAML)',
    is: (lines) =>
      lines.length >= 8 && shareOf(lines, /^\s*(?:- )?["']?[a-z_][\w-]*["']?:(?:\s|$)|^\s*- /) > 0.7,
  },
  {
    what: 'a list of words, one on each line',
    is: (lines) => lines.length >= fewestListed && shareOf(lines, loneWord) > 0.9,
  },
]

const markdownLink = /!?\[[^\]\n]*\](?:\([^)\n]*\))?/g
/** From so many words on lines of their own they are a list. */
const fewestListed = 20
const loneWord = /^\s*(?:[\p{L}\p{M}'’-]{1,30}|\p{Script=Han}{1,4})\s*$/u

const saveWords = 'Save the words of the statement as .txt and import that'

function refuseSigned(name: string, text: string, signs: readonly Sign[]): void {
  const part = text.slice(0, 100_000)
  const lines = part.split(/\r?\n/).filter((line) => line.trim() !== '')
  const found = signs.find(({ is }) => is(lines, part))
  if (found) throw new Refusal(name, `this is ${found.what}, not a text`, saveWords)
}

/** Throws a Refusal for a text that is none: data, code, and whatever else has letters without sentences. */
function refuseUnlessProse(name: string, text: string): void {
  refuseSigned(name, text, otherwise)
  const part = text.slice(0, 100_000)
  // Cut out and measured: a list of every single letter takes ten times as long.
  const signs = part.replaceAll(/\s+/g, '').length
  const letters = part.replaceAll(/[^\p{L}\p{M}]+/gu, '').length
  const ideographs = part.replaceAll(
    /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu,
    '',
  ).length
  const words = part.match(/\s+/g)?.length ?? 0
  const isSpaced = ideographs > letters / 4 || letters < 200 || words * 25 > letters
  if (letters < signs * 0.6 || !isSpaced)
    throw new Refusal(name, 'this is no text of sentences and no format that is known', saveWords)
}

function shareOf(lines: string[], pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length)
}
