import { dateIn } from './date.ts'
import { isTooDeep } from './dom.ts'
import { decodeText } from './encoding.ts'
import { errorPage } from './error-page.ts'
import { documentFormat } from './format.ts'
import type { FoundText, ReadingOptions } from './found-text.ts'
import { assemble, fewestLetters, hash, titleFromName } from './found-text.ts'
import { readHeader } from './header.ts'
import { isProse, isTitleLike } from './header-line.ts'
import { kindOf } from './kind.ts'
import { plainMarkdown, withoutMarkup } from './markup.ts'
import { withoutFurniture } from './noise.ts'
import type { Page } from './page.ts'
import { readPage } from './page.ts'
import { textBlocks } from './paragraph.ts'
import { honouredName, peopleIn } from './person.ts'
import { Refusal } from './refusal.ts'
import { checkSite, cutOff } from './site.ts'
import type { Source } from './source.ts'
import { speakersOf } from './speaker.ts'
import type { TextRow } from './table.ts'
import { csvRows, jsonRows } from './table.ts'

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
    if (isTooDeep(decoded.text)) throw tooDeep(source.name)
    const page = readPage(decoded.text, source.address ?? null)
    return [{ ...fromPage(source, page, notes, options), fileSha256 }]
  }
  const text = format === 'markdown' ? plainMarkdown(decoded.text) : decoded.text
  return [{ ...fromText(source, withoutMarkup(text), notes, options), fileSha256 }]
}

function tooDeep(name: string): Refusal {
  return new Refusal(
    name,
    'its boxes are nested deeper than those of any page that was meant to be read',
    'Save its text as .txt and import that',
  )
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
  const header = readHeader(title ? [title, ...belowTitle(title, blocks)] : blocks, title !== null)
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

/** A window's title may be the short form of the one that the text has: «Statement» of «Statement on lamps». */
function wholeTitle(title: string, blocks: string[]): string {
  const words = title.split(' ')
  const longer = blocks
    .slice(0, 3)
    .find(
      (block) =>
        block.length > title.length && isTitleLike(block) && words.every((word) => block.includes(word)),
    )
  return words.length <= 3 && longer ? longer : title
}

/** The blocks without the title itself and without the short lines of the site above it. */
function belowTitle(title: string, blocks: string[]): string[] {
  const at = blocks.indexOf(title)
  const from = at > 0 && at <= 4 && !blocks.slice(0, at).some(isProse) ? at : 0
  return blocks.slice(from).filter((block) => block !== title)
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

function refusalOr(read: () => FoundText): FoundText | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
