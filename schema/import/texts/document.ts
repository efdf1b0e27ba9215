import { createHash } from 'node:crypto'
import { dateIn, dateInName, datesIn, dayBefore, daysBetween } from './date.ts'
import { decodeText } from './encoding.ts'
import { errorPage } from './error-page.ts'
import { documentFormat } from './format.ts'
import { readHeader } from './header.ts'
import { kindOf } from './kind.ts'
import { textLanguage } from './language.ts'
import { plainMarkdown, withoutMarkup } from './markup.ts'
import { withoutFurniture } from './noise.ts'
import type { Page } from './page.ts'
import { readPage } from './page.ts'
import { cutLongBlock, textBlocks } from './paragraph.ts'
import { hostOf, isKnownSite, isSameSite } from './publisher.ts'
import { Refusal } from './refusal.ts'
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
  date: string | null
  place: string | null
  language: string
  kind: string | null
  speakers: string[]
  address: string | null
  alternates: string[]
  publisher: string | null
  paragraphs: Turn[]
  /** SHA-256 of the normalised text, hexadecimal. */
  sha256: string
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
  if (format === 'html')
    return [fromPage(source, readPage(decoded.text, source.address ?? null), notes, options)]
  const text = format === 'markdown' ? plainMarkdown(decoded.text) : decoded.text
  return [fromText(source, withoutMarkup(text), notes, options)]
}

function fromPage(source: Source, page: Page, notes: string[], options: ReadingOptions): FoundText {
  const { name } = source
  if (page.isCutOff && !options.acceptCut) throw cutOff(name)
  checkSite(source, page.address, options)
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
  const header = readHeader(
    page.title ? [page.title, ...blocks.filter((block) => block !== page.title)] : blocks,
  )
  return assemble(source, options, {
    title: page.title ?? header.title,
    subtitle: header.subtitle,
    dates: { stated: header.date, published: page.date ?? header.published },
    place: page.place ?? header.place,
    language: page.language,
    speakers: header.speakers,
    address: page.address,
    alternates: page.alternates,
    publisher: page.publisher,
    body: header.body,
    notes,
  })
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
  const found = fromText({ name, bytes: source.bytes }, withoutMarkup(row.text), [], {
    ...options,
    date: options.date ?? dateIn(row.date) ?? undefined,
  })
  const title = row.title ?? found.title
  return {
    ...found,
    title,
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
    cutLongBlock(text).map((part) => ({ speaker, text: part })),
  )
  const whole = paragraphs.map(({ text }) => text).join('\n')
  if (whole.length < fewestLetters) {
    throw new Refusal(name, 'it holds no text beyond a heading', 'Save the whole statement and import that')
  }
  const kind = kindOf(parts.title) ?? kindOf(parts.subtitle)
  const notes = [...parts.notes]
  return {
    name,
    title: parts.title,
    date: dateOf(name, parts, options, notes),
    place: parts.place,
    language: textLanguage(whole, parts.language),
    kind,
    speakers: speakersOf({ title: parts.title, kind, stated: parts.speakers, turns: paragraphs, name }),
    address: parts.address,
    alternates: parts.alternates,
    publisher: parts.publisher,
    paragraphs,
    sha256: textHash(paragraphs),
    notes,
  }
}

/** Texts that differ only in blanks and in the form of letters (NFC) have the same hash. */
export function textHash(paragraphs: Turn[]): string {
  const normalised = paragraphs
    .map(({ text }) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .join('\n')
  return createHash('sha256').update(normalised).digest('hex')
}

/**
 * The day of the statement: what the user gave, a line of place and day, the file's name, the day at its foot, the
 * day its first sentence speaks of, the page's own day, its address. Throws a Refusal where only the future is left.
 */
function dateOf(name: string, parts: Parts, options: ReadingOptions, notes: string[]): string | null {
  const { stated, published } = parts.dates
  const lead = parts.body[0] ?? ''
  const base = name.replace(/^.*[/\\]/, '')
  const given = published ?? dateInName(base) ?? dateInName(parts.address ?? '')
  const candidates = [
    options.date ?? null,
    stated,
    dateInName(base),
    signedDay(parts.body),
    given ? dayBefore(given, lead.slice(0, 120)) : null,
    published,
    dateInName(parts.address ?? ''),
    datesIn(lead.slice(0, 1500))[0]?.date ?? null,
    dateIn(parts.title),
  ].filter((date): date is string => date !== null)
  const past = candidates.filter((date) => daysBetween(options.today, date) <= 1)
  const [chosen] = past
  if (!chosen && candidates[0]) {
    throw new Refusal(
      name,
      `its date, ${candidates[0]}, lies in the future`,
      'Correct the date, or give the right one with --date',
    )
  }
  const ahead = candidates.find((date) => !past.includes(date))
  if (ahead) notes.push(`names ${ahead}, which lies in the future; ${chosen} was taken`)
  const named = dateInName(base)
  if (chosen && named && past.includes(named) && Math.abs(daysBetween(chosen, named)) > 1) {
    notes.push(`the file's name says ${named}, the text says ${chosen}`)
  }
  return chosen ?? null
}

/** «Done in Moscow on 21 March 2023», «2023年3月21日于莫斯科»: a short line at the foot. */
function signedDay(body: string[]): string | null {
  for (const line of body.slice(-3)) {
    if (line.length <= 60 && (/[于於]/.test(line) || /^\W*\p{Lu}\p{L}+,? /u.test(line))) {
      const date = dateIn(line)
      if (date) return date
    }
  }
  return null
}

function checkSite(source: Source, own: string | null, options: ReadingOptions): void {
  const { address } = source
  if (address && own && !isSameSite(address, own)) {
    throw new Refusal(
      source.name,
      `this is a page of another site (${hostOf(own)})`,
      'Give the address of the statement itself',
    )
  }
  if (options.anySite || !own || isKnownSite(own)) return
  if ((options.sites ?? []).some((site) => isSameSite(site, own))) return
  throw new Refusal(
    source.name,
    `this is a page of ${hostOf(own)}, which is no publisher that is known and none the dataset names`,
    'If the text is wanted all the same, import it with --any-site',
  )
}

function cutOff(name: string): Refusal {
  return new Refusal(
    name,
    'the page is cut off before its end',
    'Save or fetch it again; --accept-cut takes it as it is',
  )
}

function refusalOr(read: () => FoundText): FoundText | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
