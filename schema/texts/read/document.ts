import { messageOf } from '../../error.ts'
import { unescaped } from '../../unescaped.ts'
import { archiveInputs } from './archive.ts'
import { type PlaceClaim, placeAbove, type TitleClaim } from './claim.ts'
import { withoutCodeBlocks } from './code.ts'
import { conlluRows } from './conllu.ts'
import { withoutControls } from './control.ts'
import type { DayClaim } from './day.ts'
import { isTooDeep } from './dom.ts'
import { decodeText } from './encoding.ts'
import { errorPage } from './error-page.ts'
import { firstFew } from './first-few.ts'
import { packedFormat, textFormat } from './format.ts'
import type { FoundText, ReadingOptions } from './found-text.ts'
import { assemble, hash, isTooShort, unsaid } from './found-text.ts'
import { readHeader } from './header.ts'
import { isProse, isTitleLike, placeAndDay } from './header-line.ts'
import { dayIn, type Header, titleWithoutDay } from './header-title.ts'
import { kindOf } from './kind.ts'
import { languageCode } from './language-code.ts'
import { maxPageLength, maxTextLength, mostTags, tooLong, tooLongPage, tooManyTags } from './limit.ts'
import { type MailContent, readMail } from './mail.ts'
import { plainMarkdown, withoutMarkup } from './markup.ts'
import { freeMemory } from './memory.ts'
import { bareName } from './name-form.ts'
import { namedInLine } from './named-line.ts'
import { isSitePart, withoutFurniture } from './noise.ts'
import { readPage } from './page.ts'
import { textBlocks } from './paragraph.ts'
import { asksToSubscribe, isPaywalled } from './paywall.ts'
import { readPdf } from './pdf/pdf.ts'
import { honouredName, peopleIn, personName } from './person.ts'
import { withoutRadicals } from './radical.ts'
import { Refusal } from './refusal.ts'
import { checkSite, cutOff, paywalled } from './site.ts'
import type { Input, Source } from './source.ts'
import { spokenName } from './spelling.ts'
import { stampDays, withoutStamps } from './stamp.ts'
import type { TextRow } from './table.ts'
import { jsonRows, rowsOfObjects, tableRows } from './table.ts'
import { readTei, type TeiText } from './tei.ts'
import { readDocx, readOdt } from './word-processor.ts'

/** A text that is read when its turn comes. Throws a Refusal. */
interface Part {
  name: string
  read(): FoundText
}

/**
 * Every text an input holds, one after the other: one for a page or a text file, one a row for a table, one a file for
 * an archive. Refusals are thrown while a text is read and become values here and nowhere else: a text that is refused
 * keeps no other out.
 */
export async function* readDocuments(
  input: Input,
  options: ReadingOptions,
): AsyncGenerator<FoundText | Refusal> {
  freeMemory()
  let parts: (Part | Input)[]
  try {
    parts = await partsOf(await input.load(), options)
  } catch (error) {
    yield refusalOf(input.name, error)
    return
  }
  for (const part of parts) {
    if ('load' in part) yield* readDocuments(part, options)
    else yield outcome(part)
  }
}

function outcome({ name, read }: Part): FoundText | Refusal {
  try {
    return read()
  } catch (error) {
    return refusalOf(name, error)
  }
}

/** A page that breaks the reader itself is one page's trouble, not the batch's. */
function refusalOf(name: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const said = messageOf(error)
  return new Refusal(name, `it could not be read (${said})`, 'Save its text as .txt and import that')
}

async function partsOf(source: Source, options: ReadingOptions): Promise<(Part | Input)[]> {
  const { name } = source
  const format = packedFormat(source)
  if (format === 'archive') return archiveInputs(source).map((one) => withoutNesting(one))
  if (format === 'pdf') {
    const { blocks, footnotes, notes } = await readPdf(source)
    const given = { notes, days: [], footnotes }
    return [{ name, read: () => fromBlocks(source, blocks, given, options, blocks.join('\n')) }]
  }
  if (format === 'docx' || format === 'odt') {
    const { html, notes } = format === 'docx' ? await readDocx(source) : readOdt(source)
    return [{ name, read: () => fromPage(source, withoutRadicals(html), { notes, days: [] }, options) }]
  }
  if (format === 'mail') {
    const mail = await readMail(source)
    return [{ name, read: () => fromMail(source, mail, options) }]
  }
  return textParts(source, options)
}

/** What is known of a text beside its words: of a table, from the other cells of its row. */
interface Given {
  notes: string[]
  days: readonly DayClaim[]
  titles?: readonly TitleClaim[]
  places?: readonly PlaceClaim[]
  /** The notes at the foot of the pages of a PDF. */
  footnotes?: string[]
  /** It is a row of a table, which says itself that it is a text. */
  isRow?: boolean
}

function textParts(source: Source, options: ReadingOptions): Part[] {
  const { name } = source
  const { text: decoded, note } = decodeText(source)
  const text = withoutRadicals(decoded)
  const notes = note ? [note] : []
  if (note?.startsWith('ends in') && !options.acceptCut) throw cutOff(name)
  const format = textFormat(source, text, options.textColumn)
  const rows = (found: TextRow[]): Part[] =>
    found.map((row) => ({ name: `${name}#${row.id}`, read: () => fromRow(source, row, options) }))
  switch (format.is) {
    case 'json':
      return rows(jsonRows(name, text, options))
    case 'table':
      return rows(tableRows(name, text, format.delimiter, options))
    case 'conllu':
      return rows(rowsOfObjects(name, conlluRows(text)))
    case 'tei': {
      const texts = readTei(name, text)
      return texts.map((one, n) => {
        const own = texts.length > 1 ? `${name}#${one.id ?? n + 1}` : name
        return { name: own, read: () => fromTei({ ...source, name: own }, one, options) }
      })
    }
    case 'html':
      return [{ name, read: () => fromPage(source, text, { notes, days: [] }, options) }]
    default: {
      const words = format.is === 'markdown' ? withoutCodeBlocks(text) : text
      if (words.length < text.length) notes.push('its blocks of program code were left out')
      if (format.is === 'text' && format.isCalledTable)
        notes.push('it is named as a table, and was read as one text, as its lines are sentences and no rows')
      const plain = format.is === 'markdown' ? plainMarkdown(words) : text
      return [
        {
          name,
          read: () => ({ ...fromText(source, plain, { notes, days: [] }, options), fileSha256: hash(text) }),
        },
      ]
    }
  }
}

/** An archive within an archive is left to whoever packed it so. */
function withoutNesting({ name, load }: Input): Input {
  return {
    name,
    load: async () => {
      const source = await load()
      if (packedFormat(source) === 'archive')
        throw new Refusal(name, 'this is an archive within an archive', 'Unpack it and import what is inside')
      return source
    },
  }
}

function fromPage(
  source: Source,
  html: string,
  given: Given,
  options: ReadingOptions,
  savedFrom?: string,
): FoundText {
  const { name } = source
  if (isTooDeep(html))
    throw new Refusal(
      name,
      'its boxes are nested deeper than those of any page that was meant to be read',
      'Save its text as .txt and import that',
    )
  if (html.length > maxPageLength) throw tooLongPage(name, html.length)
  const tags = html.split('<').length - 1
  if (tags > mostTags) throw tooManyTags(name, tags)
  const page = readPage(html, source.address ?? savedFrom ?? null)
  if (page.isCutOff && !options.acceptCut) throw cutOff(name)
  if (isPaywalled(page.blocks, page.hasDesk) && !options.acceptCut) throw paywalled(name)
  if (page.isIndex)
    throw new Refusal(
      name,
      'this page lists other pages and holds no statement of its own',
      'Open the statement that is meant and save that page',
    )
  checkSite(source, page.address, options.anySite)
  const { body: blocks, stamp } = withoutStamps(withoutFurniture(page.blocks))
  const error = errorPage(page.title, blocks)
  if (error) throw new Refusal(name, error, 'Look for the statement at another address and save that page')
  if (isTooShort(blocks.join('\n'))) {
    throw isFilledIn(html)
      ? new Refusal(
          name,
          'a program fills in its text when it is opened, and the file holds none of it',
          'Open it in a browser, save it there as a whole page and import that',
        )
      : new Refusal(name, 'no statement was found in it', 'Save the statement itself, or its text as .txt')
  }
  // In a document the first heading may be that of a part, below a title that is set as text.
  const isOfPart = page.isFragment && blocks[0] !== page.title
  // «New page 1» is what the window is called.
  const isOfWindow = !page.isTitleShown && isDatedTitle(readHeader(blocks))
  const title = page.title && !isOfPart && !isOfWindow ? wholeTitle(page.title, blocks) : null
  const header = readHeader(title ? [title, ...belowTitle(title, blocks)] : blocks, title !== null)
  const found = assemble(source, options, {
    titles: [...(given.titles ?? []), { by: 'page', said: title }, { by: 'text', said: header.title }],
    subtitle: header.subtitle,
    days: [
      { by: 'published', date: page.date },
      { by: 'changed', date: page.changed },
      ...(page.doubtful ? [{ by: 'part' as const, ...page.doubtful }] : []),
      ...given.days,
      ...header.days,
      ...stampDays(stamp),
    ],
    places: [
      { by: 'page', said: page.place },
      { by: 'line', said: header.place },
      { by: 'above', said: placeAbove(title, page.lines) },
    ],
    language: page.language,
    speakers: [...new Set([...(page.speaker ? [namedSpeaker(page.speaker)] : []), ...header.speakers])],
    address: page.address,
    alternates: page.alternates,
    publisher: page.publisher,
    body: header.body,
    footnotes: page.footnotes,
    notes: [...given.notes, ...page.notes, ...(page.hasDesk ? [asksToSubscribe] : [])],
  })
  return { ...found, fileSha256: hash(html) }
}

/** Whether a page has an empty box for programs to fill, or asks for them to be allowed. */
function isFilledIn(html: string): boolean {
  const box =
    /<(?:div|main|section)\b[^>]{0,200}\bid=["']?(?:root|app|__next|__nuxt)["']?[^>]{0,200}>\s*(?:[^<]{0,40})<\//i
  const asks = /(?:enable|включите|启用|activer) ?javascript/i
  return (/<script\b/i.test(html) && box.test(html)) || asks.test(html)
}

/** A message has the day on which it was sent, and its subject where it has no title of its own. */
function fromMail(
  source: Source,
  { html, text, address, subject, date }: MailContent,
  options: ReadingOptions,
): FoundText {
  const titles: TitleClaim[] = [{ by: 'subject', said: subject && withoutControls(subject) }]
  const given: Given = { notes: [], days: [{ by: 'field', date }], titles }
  return text === null
    ? fromPage(source, html ?? '', given, options, address)
    : fromText(source, text, given, options)
}

/** Whom a page names where its publisher puts the speaker: under the listed name, else as it is written. */
function namedSpeaker(written: string): string {
  return peopleIn(written)[0] ?? honouredName(written) ?? written.trim()
}

/** Whether a header has a title that says what the text is, or over a day. */
function isDatedTitle(header: Header): boolean {
  return header.title !== null && (kindOf(header.title) !== null || dayIn(header) !== null)
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
  // What is longer by a day alone is no longer title.
  return words.length <= 3 && longer && titleWithoutDay(longer) !== title ? longer : title
}

/** The blocks without the title itself and without the parts of the site that are named above it; a day on its line stays. */
function belowTitle(title: string, blocks: string[]): string[] {
  const lines = blocks.map((block, n) => (n <= 4 ? dayBehind(title, block) : null) ?? block)
  const at = blocks.indexOf(title)
  const isOfHead = at > 0 && at <= farthestAbove && !lines.slice(0, at).some(isProse)
  return lines.filter((block, n) => block !== title && !(isOfHead && n < at && isRubric(block)))
}

const farthestAbove = 4

/** «Policy brief», «Speech»: which part of a site a page is in. */
function isRubric(line: string): boolean {
  const isShort = /^[^\d,，]*$/.test(line) && line.split(' ').length <= 3
  return isSitePart(line) || (isShort && namedInLine(line) === null)
}

/** «4 March 2015» of «Remarks on lamps 4 March 2015», under that title. */
function dayBehind(title: string, block: string): string | null {
  const rest = block.startsWith(title) ? block.slice(title.length).trim() : ''
  return placeAndDay(rest) ? rest : null
}

function fromText(source: Source, text: string, given: Given, options: ReadingOptions): FoundText {
  if (text.length > maxTextLength) throw tooLong(source.name, text.length)
  const plain = withoutMarkup(text)
  return fromBlocks(source, textBlocks(plain), given, options, plain)
}

function fromBlocks(
  source: Source,
  lines: string[],
  given: Given,
  options: ReadingOptions,
  text: string,
): FoundText {
  const direct = text
    .slice(-1200)
    .match(/(?:Direct link|Ссылка на материал):?\s+((?:en\.)?kremlin\.ru\/d\/\d+)/)?.[1]
  const { body, stamp } = withoutStamps(lines)
  const header = readHeader(withoutFurniture(body))
  const error = errorPage(header.title, header.body)
  if (error) throw new Refusal(source.name, error, 'Look for the statement elsewhere and save its text')
  const found = assemble(source, options, {
    ...unsaid,
    titles: [...(given.titles ?? []), { by: 'text', said: header.title }],
    subtitle: header.subtitle,
    days: [...given.days, ...header.days, ...stampDays(stamp)],
    places: [...(given.places ?? []), { by: 'line', said: header.place }],
    speakers: header.speakers,
    address: source.address ?? (direct ? `http://${direct}` : header.address),
    body: header.body,
    footnotes: given.footnotes ?? [],
    isRow: given.isRow,
    notes: given.notes,
  })
  return { ...found, fileSha256: hash(text) }
}

function fromTei(source: Source, tei: TeiText, options: ReadingOptions): FoundText {
  return assemble(source, options, {
    ...unsaid,
    titles: [{ by: 'field', said: tei.title }],
    days: [{ by: 'field', date: tei.date }],
    places: [{ by: 'field', said: tei.place }],
    language: tei.language,
    speakers: tei.author ? [tei.author] : [],
    body: tei.turns.map(({ text }) => text),
    turns: tei.turns,
    areNamedByIds: true,
    notes:
      tei.unnamed.length > 0
        ? [
            `it names no speaker for ${firstFew(tei.unnamed, 5)}; the ids stand for the names, numbers with the file's own`,
          ]
        : [],
  })
}

function fromRow(source: Source, row: TextRow, options: ReadingOptions): FoundText {
  const name = `${source.name}#${row.id}`
  if (row.brokenLine !== null)
    throw new Refusal(
      source.name,
      `line ${row.brokenLine} is no JSON object; the other lines were read`,
      'Correct the line and import the file again',
    )
  if (row.text === '')
    throw new Refusal(name, 'this row has no text', 'Fill its column of texts, or take it out of the table')
  const part = { name, bytes: source.bytes }
  const plain = (cell: string | null) => cell && withoutControls(cell)
  const given = {
    days: row.days,
    titles: [{ by: 'field', said: row.title && unescaped(withoutControls(row.title)) }],
    places: [{ by: 'field', said: plain(row.place) }],
    isRow: true,
  } satisfies Partial<Given>
  const found = row.turns
    ? assemble(part, options, {
        ...unsaid,
        ...given,
        body: row.turns.map(({ text }) => text),
        turns: row.turns,
      })
    : fromText(part, row.text, { ...given, notes: [] }, options)
  const speakers = row.speakers.map((one) => personName(bareName(spokenName(withoutControls(one)))))
  return {
    ...found,
    notes: [...found.notes, ...row.notes],
    language: languageCode(row.language) ?? found.language,
    fileSha256: null,
    speakers: speakers.length > 0 ? speakers : found.speakers,
    address: row.address && /^https?:/.test(row.address) ? row.address : found.address,
  }
}
