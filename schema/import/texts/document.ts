import { createHash } from 'node:crypto'
import { detectLanguage } from '../../text/language.ts'
import { normalise } from '../../text/normal.ts'
import { dateIn } from './date.ts'
import { dayOf } from './day.ts'
import { decodeText } from './encoding.ts'
import { errorPage } from './error-page.ts'
import { documentFormat } from './format.ts'
import { readHeader } from './header.ts'
import { isTitleLike } from './header-line.ts'

import { kindOf } from './kind.ts'
import { plainMarkdown, withoutMarkup } from './markup.ts'
import { withoutFurniture } from './noise.ts'
import type { Page } from './page.ts'
import { readPage } from './page.ts'
import { cutLongBlock, textBlocks } from './paragraph.ts'
import { honouredName, peopleIn } from './person.ts'
import { Refusal } from './refusal.ts'
import { checkSite, cutOff } from './site.ts'
import type { Source } from './source.ts'
import { speakersOf } from './speaker.ts'
import type { TextRow } from './table.ts'
import { csvRows, jsonRows } from './table.ts'
import type { Turn } from './turn.ts'
import { turnsOf } from './turn.ts'

/** A text as it was found in a file or page, with what could be learnt about it; null is «not found». */
export interface FoundText {
  /** The file, page or table row; every message names it. */
  name: string
  title: string | null
  /** Whether the title stands in the text or page, or was made of the file's name, or stands in the dataset. */
  titleBasis: 'text' | 'name' | 'record' | null
  date: string | null
  place: string | null
  language: string
  kind: string | null
  speakers: string[]
  address: string | null
  alternates: string[]
  publisher: string | null
  paragraphs: Turn[]
  /** SHA-256 of the paragraphs in normal form, hexadecimal. */
  sha256: string
  /** SHA-256 of the whole file or page in normal form, by which the dataset knows the texts it counted; null for a row of a table. */
  fileSha256: string | null
  /** What a reader of the summary should know. */
  notes: string[]
}

export interface ReadingOptions {
  /** ISO date of today: nothing said later can have been said. */
  today: string
  /** Given by the user, stronger than anything found. */
  date?: string | undefined
  /** Sites (addresses) from which pages are taken besides the known publishers. */
  sites?: string[] | undefined
  anySite?: boolean | undefined
  acceptCut?: boolean | undefined
}

export const titleFromName = "no title in the text; the file's name was taken"

/** Fewer letters than this are a heading or a caption, not a statement. */
const fewestLetters = 80

/** Every text the source holds: one for a page or a text file, one a row for a table. Throws a Refusal. */
export function readDocuments(source: Source, options: ReadingOptions): (FoundText | Refusal)[] {
  const format = documentFormat(source)
  const decoded = decodeText(source)
  const notes = decoded.note ? [decoded.note] : []
  if (decoded.note?.startsWith('ends in') && !options.acceptCut) throw cutOff(source.name)
  if (format === 'csv' || format === 'json') {
    const rows = format === 'csv' ? csvRows(source.name, decoded.text) : jsonRows(source.name, decoded.text)
    return rows.map((row) => refusalOr(() => fromRow(source, row, options)))
  }
  const fileSha256 = hash(decoded.text)
  if (format === 'html') {
    const page = readPage(decoded.text, source.address ?? null)
    return [{ ...fromPage(source, page, notes, options), fileSha256 }]
  }
  const text = format === 'markdown' ? plainMarkdown(decoded.text) : decoded.text
  return [{ ...fromText(source, withoutMarkup(text), notes, options), fileSha256 }]
}

function fromPage(source: Source, page: Page, notes: string[], options: ReadingOptions): FoundText {
  const { name } = source
  if (page.isCutOff && !options.acceptCut) throw cutOff(name)
  checkSite(source, page.site, options)
  const blocks = withoutFurniture(page.blocks)
  const error = errorPage(page.title, blocks)
  if (error) throw new Refusal(name, error, 'Look for the statement at another address and save that page')
  if (blocks.join('').length < fewestLetters) {
    throw new Refusal(
      name,
      'no statement was found in this page',
      'Save the page of the statement itself, or its text as .txt',
    )
  }
  const title = page.title && wholeTitle(page.title, blocks)
  const header = readHeader(
    title ? [title, ...blocks.filter((block) => block !== title)] : blocks,
    title !== null,
  )
  const named = page.speaker ? peopleIn(page.speaker).slice(0, 1) : []
  const honoured = page.speaker && named.length === 0 ? honouredName(page.speaker) : null
  return assemble(source, options, {
    title: title ?? header.title,
    subtitle: header.subtitle,
    dates: { stated: header.date, published: page.date ?? header.published },
    place: page.place ?? header.place,
    language: page.language,
    speakers: [...named, ...(honoured ? [honoured] : []), ...header.speakers],
    address: page.address,
    alternates: page.alternates,
    publisher: page.publisher,
    body: header.body,
    notes,
  })
}

/** A window's title may be only the beginning of the one that the text has: «Statement» of «Statement on lamps». */
function wholeTitle(title: string, blocks: string[]): string {
  const longer = blocks
    .slice(0, 3)
    .find((block) => block.length > title.length && block.startsWith(title) && isTitleLike(block))
  return title.split(' ').length <= 3 && longer ? longer : title
}

function fromText(source: Source, text: string, notes: string[], options: ReadingOptions): FoundText {
  const lines = textBlocks(text)
  const status = text.slice(-1200).match(/(?:Publication date|Дата публикации):?\s+([^,]{6,40})/)?.[1]
  const direct = text
    .slice(-1200)
    .match(/(?:Direct link|Ссылка на материал):?\s+((?:en\.)?kremlin\.ru\/d\/\d+)/)?.[1]
  const blocks = withoutFurniture(lines)
  const header = readHeader(blocks)
  const error = errorPage(header.title, header.body)
  if (error) throw new Refusal(source.name, error, 'Look for the statement elsewhere and save its text')
  return assemble(source, options, {
    title: header.title,
    subtitle: header.subtitle,
    dates: { stated: header.date, published: header.published ?? dateIn(status) },
    place: header.place,
    language: null,
    speakers: header.speakers,
    address: source.address ?? (direct ? `http://${direct}` : header.address),
    alternates: [],
    publisher: null,
    body: header.body,
    notes,
  })
}

function fromRow(source: Source, row: TextRow, options: ReadingOptions): FoundText {
  const name = `${source.name}#${row.id}`
  if (row.text === '')
    throw new Refusal(name, 'this row has no text', 'Fill its column text, or take it out of the table')
  const day = dateIn(row.date)
  const dateNote =
    row.date && !day ? [`its date, ${row.date.slice(0, 40)}, is no day; write it as 2023-03-21`] : []
  const found = fromText({ name, bytes: source.bytes }, withoutMarkup(row.text), [], {
    ...options,
    date: options.date ?? day ?? undefined,
  })
  const title = row.title ?? found.title
  return {
    ...found,
    notes: [...(row.title ? found.notes.filter((note) => note !== titleFromName) : found.notes), ...dateNote],
    title,
    titleBasis: row.title ? 'text' : found.titleBasis,
    place: row.place ?? found.place,
    language: row.language ?? found.language,
    kind: kindOf(title) ?? found.kind,
    speakers:
      row.speakers.length > 0
        ? row.speakers
        : speakersOf({ title, kind: kindOf(title), stated: found.speakers, turns: found.paragraphs, name }),
    address: row.address && /^https?:/.test(row.address) ? row.address : found.address,
  }
}

interface Parts {
  title: string | null
  subtitle: string | null
  dates: { stated: string | null; published: string | null }
  place: string | null
  language: string | null
  speakers: string[]
  address: string | null
  alternates: string[]
  publisher: string | null
  body: string[]
  notes: string[]
}

function assemble(source: Source, options: ReadingOptions, parts: Parts): FoundText {
  const { name } = source
  const paragraphs = turnsOf(parts.body).flatMap(({ speaker, text }) =>
    cutLongBlock(text.toWellFormed()).map((part) => ({ speaker, text: part })),
  )
  const whole = paragraphs.map(({ text }) => text).join('\n')
  if (whole.length < fewestLetters) {
    throw new Refusal(name, 'it holds no text beyond a heading', 'Save the whole statement and import that')
  }
  const notes = [...parts.notes]
  const title = parts.title ?? titleInName(name)
  if (title && !parts.title) notes.push(titleFromName)
  const kind = kindOf(title) ?? kindOf(parts.subtitle)
  return {
    name,
    title,
    titleBasis: parts.title ? 'text' : title ? 'name' : null,
    date: dayOf(name, { ...parts, title, kind }, options, notes),
    place: parts.place,
    language: languageOf(whole, parts.language),
    kind,
    speakers: speakersOf({ title, kind, stated: parts.speakers, turns: paragraphs, name }),
    address: parts.address,
    alternates: parts.alternates,
    publisher: parts.publisher,
    paragraphs,
    sha256: hash(paragraphs.map(({ text }) => text).join('\n\n')),
    fileSha256: null,
    notes,
  }
}

/** What a file's name says beside day, language and ending: «un-general-debate-china» as a line of words. */
function titleInName(name: string): string | null {
  if (/^https?:/.test(name)) return null
  const words =
    name
      .replace(/^.*[/\\](?=[^/\\])/, '')
      .replace(/#.*$/, '')
      .replace(/(?:\.[a-z]{2,8}){1,2}$/i, '')
      .match(/\p{L}{2,}/gu) ?? []
  const line = words.join(' ')
  return words.length >= 3 || /\p{Script=Han}{4}/u.test(line)
    ? line.charAt(0).toUpperCase() + line.slice(1)
    : null
}

/** BCP 47 tag; the page's own declaration is asked only about languages that the text analysis does not know. */
function languageOf(text: string, declared: string | null): string {
  const found = detectLanguage(text)
  if (found) return found
  return declared && !['en', 'ru', 'zh'].includes(declared) ? declared : 'und'
}

function hash(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex')
}

function refusalOr(read: () => FoundText): FoundText | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
