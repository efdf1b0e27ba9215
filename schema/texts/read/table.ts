import { type CsvError, parse } from 'csv-parse/sync'
import { datePartIn, slashedDays } from '../../text/date.ts'
import type { DayClaim } from './day.ts'
import { dayReader } from './field-day.ts'
import { type FieldName, namesOfField } from './field-name.ts'
import { firstFew } from './first-few.ts'
import type { ReadingOptions } from './found-text.ts'
import { BrokenLine, damagedJson, jsonLines, refuseProgram } from './json.ts'
import { flat, isRow, namesOf, type Row, turnsIn } from './nested.ts'
import { Refusal } from './refusal.ts'
import type { Turn } from './turn.ts'

/** Columns that the user names. */
export type AskedColumns = Pick<ReadingOptions, 'textColumn' | 'dateColumn'>

/** One text of a table in the text interchange form, with whatever else its row tells. */
export interface TextRow {
  id: string
  text: string
  title: string | null
  days: DayClaim[]
  place: string | null
  language: string | null
  address: string | null
  speakers: string[]
  /** Who says what, where the row has its text in pieces. */
  turns: Turn[] | null
  /** The line of the file that should hold the row and holds something else. */
  brokenLine: number | null
  /** What the reader of the summary should know of the row, or, at the first one, of the table. */
  notes: string[]
}

/** By what names the columns of a table are known. */
const columns = {
  id: named('doc_id, docid, id, document, document_id, file, filename, file_name'),
  text: named(
    'text, texts, body, content, paragraphs, full_text, fulltext, transcript, speech, speech_text, utterance, utterances, texte, discours, rede, redetext, wortlaut, texto, discurso, testo, discorso, текст, текст_выступления, речь, 正文, 文本, 全文, 内容',
  ),
  title: [...fieldNames('title'), ...named('name'), ...fieldNames('occasion')],
  date: [...fieldNames('date'), ...named('datetime, year, год, 年份')],
  published: named('published, date_published, published_at, publication_date, pubdate, issued'),
  place: [...fieldNames('place'), ...named('city')],
  language: named('language, lang, sprache, langue, idioma, язык, 语言'),
  address: named('url, link, source_url, address, source'),
  speakers: [...fieldNames('speakers'), ...named('president, person')],
  lead: named('summary, lead'),
}

/** Columns in which programs keep when they made, found or changed a row, which is no day of its text. */
const ofRecord =
  /^(?:timestamp|ts|(?:date_|last_)?(?:created|crawled|scraped|ingested|inserted|modified|modification|updated|update|changed|fetched|retrieved|accessed|downloaded|collected|imported|indexed|archived|added|seen|saved|processed|exported)(?:_(?:at|on|date|time|timestamp|utc))?)$/

function fieldNames(field: FieldName): string[] {
  return namesOfField(field).map(plainName)
}

function named(names: string): string[] {
  return names.split(', ')
}

/** Signs that part the cells of a line. */
const delimiters = ['\t', ';', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Whether a heading is known to be that of the texts. */
export function isTextColumn(heading: string): boolean {
  return columns.text.includes(plainName(heading.replace(/^"(.*)"$/, '$1')))
}

/** Whether a line of headings has a column that the user names: of a folder, another table may be meant. */
export function hasColumn(headings: string, column: string | undefined): boolean {
  const cells = headings.split(/[\t;,|]/).map((cell) => plainName(cell.trim().replace(/^"(.*)"$/, '$1')))
  return column !== undefined && cells.includes(plainName(column))
}

/** How a text is a table: which sign parts its cells, and whether a column of it is known to hold the texts. */
interface TableShape {
  delimiter: Delimiter
  hasText: boolean
}

/** So many lines of one shape are no accident. */
const fewestLines = 4
/** Longer, or with the end of a sentence in it, a cell is no name of a column. */
const longestName = 40
/** A heading is no longer; of a text of millions of letters the rest need not be looked at. */
const longestHeading = 20_000

/**
 * Whether a text is a table: a heading line that names a column of texts, or lines that all have as many cells as the
 * first. Null for prose, whatever commas or tabs it has.
 */
export function tableShape(
  text: string,
  {
    textColumn,
    isCalled,
    leastLines,
  }: { textColumn?: string | undefined; isCalled: boolean; leastLines?: number },
): TableShape | null {
  const head = text.replace(/^sep=.\r?\n/, '')
  const named = [...columns.text, ...(textColumn ? [plainName(textColumn)] : [])]
  const shapes = delimiters.flatMap((delimiter) => {
    const [heading = []] = firstRecords(head.slice(0, longestHeading), delimiter, 1)
    const isHeading =
      heading.length > 1 &&
      heading.every((cell) => cell.length <= longestName) &&
      (isCalled || !isSentence(heading))
    return isHeading ? [{ delimiter, heading }] : []
  })
  for (const { delimiter, heading } of shapes)
    if (
      heading.some((cell) => named.includes(plainName(cell))) &&
      // A title with a comma («Meeting of the keepers, transcript») heads no rows.
      (isCalled || fits(firstRecords(head, delimiter, 20), heading.length))
    )
      return { delimiter, hasText: true }
  for (const { delimiter, heading } of shapes) {
    if (heading.length < (delimiter === ',' && leastLines === undefined ? 3 : 2)) continue
    if (heading.some((cell) => cell.length === 0 || /[.!?。！？]$/.test(cell.trim()))) continue
    const records = firstRecords(head, delimiter, 20)
    if (
      records.length >= (leastLines ?? fewestLines) &&
      records.every(({ length }) => length === heading.length)
    )
      return { delimiter, hasText: false }
  }
  return null
}

/** Whether all lines of a text have as many cells, two or more, whatever they hold. */
export function isEven(text: string): boolean {
  return delimiters.some((delimiter) => {
    const [first, ...records] = firstRecords(text, delimiter, 20)
    return (
      first !== undefined &&
      first.length > 1 &&
      !isSentence(first) &&
      records.every(({ length }) => length === first.length)
    )
  })
}

/** Behind the commas of a sentence, and of a title, stands a space. */
function isSentence(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s\S/.test(cell))
}

/** Whether most lines below a heading have as many cells. */
function fits(records: readonly string[][], length: number): boolean {
  const rows = records.slice(1)
  return rows.length > 0 && rows.filter((row) => row.length === length).length > rows.length / 2
}

function firstRecords(head: string, delimiter: Delimiter, count: number): string[][] {
  try {
    return parse(head, { ...csvOptions, delimiter, to: count })
  } catch {
    return []
  }
}

const csvOptions = {
  skip_empty_lines: true,
  relax_column_count: true,
  relax_quotes: true,
} as const

/** The rows of a table in a text. Throws a Refusal for one that is broken or of which nobody can tell the texts. */
export function tableRows(
  name: string,
  text: string,
  delimiter: Delimiter,
  asked: AskedColumns = {},
): TextRow[] {
  let lines: { record: string[]; info: { lines: number } }[]
  try {
    const plain = text.replace(/^sep=.\r?\n/, '')
    // The library types a parse with `info` as if it were none.
    lines = parse(plain, { ...csvOptions, delimiter, info: true }) as unknown as typeof lines
  } catch (cause) {
    throw new Refusal(
      name,
      `it is no well-formed table (${reasonOf(cause)})`,
      'Correct the line and import it again',
    )
  }
  const [heading, ...rest] = lines
  const names = ownNames(heading?.record ?? [])
  const rows = rest.map(({ record, info }) => ({
    line: info.lines,
    cells: withoutEmptyEnd(record, names.length),
  }))
  const uneven = rows.filter(({ cells }) => cells.length !== names.length)
  const [first] = uneven
  if (first)
    throw new Refusal(
      name,
      `line ${first.line} has ${first.cells.length} cells where the heading has ${names.length}${uneven.length > 1 ? `; ${uneven.length - 1} more ${uneven.length === 2 ? 'line has' : 'lines have'} another number than that` : ''}`,
      'Put texts that hold the separator between quotation marks; if it is prose and no table, name it .txt',
    )
  const records = rows.map(({ cells }) => Object.fromEntries(names.map((one, n) => [one, cells[n]])))
  return rowsOf(name, records, names, asked)
}

function withoutEmptyEnd(cells: string[], length: number): string[] {
  return cells.slice(length).every((cell) => cell.trim() === '') ? cells.slice(0, Math.max(length, 0)) : cells
}

function reasonOf(cause: unknown): string {
  const error = cause as CsvError
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is never closed'
    : cause instanceof Error
      ? cause.message
      : String(cause)
}

/** The rows of a JSON file: an array of objects, one object, or an object of id: text; or an object on each line. */
export function jsonRows(name: string, text: string, asked: AskedColumns = {}): TextRow[] {
  const lines = jsonLines(text)
  if (lines) return rowsOfObjects(name, lines, asked)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw damagedJson(name, text, cause)
  }
  if (Array.isArray(value)) return rowsOfObjects(name, value.map(rowOfWords), asked)
  if (!isRow(value)) return rowsOfObjects(name, [], asked)
  const own = lower(flat(value))
  const isAsked = asked.textColumn !== undefined && plainName(asked.textColumn) in own
  if (!isAsked) refuseProgram(name, value)
  const nested = [value.documents, value.rows, value.texts].find(Array.isArray) ?? listOfTexts(own)
  if (nested) return rowsOfObjects(name, nested, asked)
  if (pick(own, columns.text) || isAsked) return rowsOfObjects(name, [value], asked)
  const entries = Object.entries(value)
  const isMap = entries.length > 0 && entries.every(([, one]) => typeof one === 'string' && /\s/.test(one))
  return rowsOfObjects(name, isMap ? entries.map(([doc_id, one]) => ({ doc_id, text: one })) : [value], asked)
}

/** A list may hold the texts themselves. */
function rowOfWords(value: unknown): unknown {
  return typeof value === 'string' && /\s/.test(value) ? { text: value } : value
}

/** The one list of an object, or of an object in it, whose entries are texts of their own, and no pieces of the object's. */
function listOfTexts(own: Row): Row[] | undefined {
  const isOwn = (row: Row) => pick(row, columns.date) !== null || pick(row, columns.title) !== null
  const isText = (row: Row) => pick(row, columns.text) !== null || turnsIn(row) !== null
  const lists = Object.values(own).filter((one): one is Row[] => {
    if (!Array.isArray(one) || one.length === 0 || !one.every(isRow)) return false
    const rows = one.map((row) => lower(flat(row)))
    return rows.some(isText) && (rows.some(isOwn) || !isOwn(own))
  })
  // Beside the whole text, a list has its pieces once more.
  return lists.length === 1 && pick(own, columns.text) === null ? lists[0] : undefined
}

/** An entry that is no row becomes an empty one, which is refused by its number. */
export function rowsOfObjects(name: string, values: unknown[], asked: AskedColumns = {}): TextRow[] {
  const rows = values.map((value) =>
    isRow(value) && !(value instanceof BrokenLine) ? lower(flat(value)) : {},
  )
  const found = rowsOf(name, rows, [...new Set(rows.flatMap(Object.keys))], asked)
  return found.map((row, n) => {
    const value = values[n]
    return value instanceof BrokenLine ? { ...row, id: `line ${value.line}`, brokenLine: value.line } : row
  })
}

function rowsOf(name: string, rows: Row[], names: string[], asked: AskedColumns = {}): TextRow[] {
  const told = { text: rows.some((row) => pick(row, columns.text) ?? turnsIn(row)), date: isDated(rows) }
  // In a folder, a column that the user names is that of the tables of which nothing else tells it.
  const asColumn = (column: string | undefined, isTold: boolean) => {
    const own = column && plainName(column)
    if (own === undefined || names.includes(own)) return own
    if (isTold) return undefined
    throw new Refusal(
      name,
      `it has no column ${column}; its columns are ${names.join(', ')}`,
      'Name one of them',
    )
  }
  const textColumn = asColumn(asked.textColumn, told.text)
  const dateColumn = asColumn(asked.dateColumn, told.date)
  if (rows.length === 0 && names.length > 0)
    throw new Refusal(name, 'it has a heading and no rows', 'Fill it, or take it out of the folder')
  const twice = columns.text.filter((one) => names.includes(one) && names.includes(`${one}_2`))
  if (textColumn === undefined && twice[0] !== undefined)
    throw new Refusal(
      name,
      `it has several columns of texts that are called ${twice[0]}; they are told apart as ${firstFew(
        names.filter((one) => one.replace(/_\d+$/, '') === twice[0]),
        8,
      )}`,
      'Say which holds the texts with --text-column <name>',
    )
  const texts = textColumn === undefined ? columns.text : [textColumn]
  const turns = rows.map((row) => (textColumn === undefined && !pick(row, texts) ? turnsIn(row) : null))
  if (!rows.some((row, n) => pick(row, texts) || turns[n]))
    throw new Refusal(
      name,
      names.length === 0
        ? 'it is no table of texts'
        : `none of its columns (${names.slice(0, 12).join(', ')}) is known to hold the texts`,
      names.length === 0
        ? 'Give it a heading line with doc_id and text, or take the file out of the folder'
        : 'Say which it is with --text-column <name>, or take the file out of the folder',
    )
  const { days, notes } = daysOf(rows, names, dateColumn)
  const unread = [...notes, ...unreadNames(rows, names)]
  return rows.map((row, n) => {
    const lead = pick(row, columns.lead)
    const text = pick(row, texts, '\n\n') ?? turns[n]?.map((one) => one.text).join('\n\n') ?? ''
    const own = days(row)
    return {
      id: pick(row, columns.id) ?? String(n + 1),
      text: lead && !text.startsWith(lead) ? `${lead}\n\n${text}` : text,
      title: pick(row, columns.title),
      days: own,
      place: pick(row, columns.place),
      language: pick(row, columns.language),
      address: pick(row, columns.address),
      speakers: (pick(row, columns.speakers, ';') ?? '').split(/\s*;\s*/).filter((one) => one !== ''),
      turns: turns[n] ?? null,
      brokenLine: null,
      notes: n === 0 ? unread : [],
    }
  })
}

/**
 * What the rows of a table say of their days, in columns that are called so. A column in which a program keeps when it made
 * the row is read where the user names it, and else told.
 */
function daysOf(rows: readonly Row[], names: readonly string[], asked: string | undefined) {
  const own = names.filter((column) => namesOf(column).some((one) => ofRecord.test(one)))
  const hasDays = isDated(rows)
  const unknown = asked !== undefined || hasDays ? null : columnOfDays(rows, names)
  const read = [asked ?? unknown].flatMap((one) => one ?? [])
  const sources = [
    { by: 'field' as const, found: read.length > 0 ? read : columns.date },
    { by: 'published' as const, found: columns.published },
  ].map(({ by, found }) => ({ by, found, day: dayReader(rows.map((row) => pick(row, found))) }))
  const notes =
    unknown !== null
      ? [`its column ${unknown} was read as the day of each text`]
      : asked === undefined && !hasDays && own.length > 0
        ? [
            `its column ${own[0]} says when a row was made or found, not when its text was; if it is the day of the texts, say so with --date-column ${own[0]}`,
          ]
        : []
  const days = (row: Row): DayClaim[] => [
    { by: 'field', date: datePartIn(dayOfParts(row)) },
    ...sources.flatMap(({ by, found, day }) => {
      const said = pick(row, found)
      return said === null ? [] : [{ by, ...day(said) }]
    }),
  ]
  return { days, notes }
}

function isDated(rows: readonly Row[]): boolean {
  return rows.some((row) => pick(row, columns.date) ?? pick(row, columns.published))
}

/** The day of a row that has year, month and day in columns of their own. */
function dayOfParts(row: Row): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => pick(row, [name]))
  if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || pick(row, ['date'])) return null
  const parts = [month, ...(/^\d{1,2}$/.test(day ?? '') ? [day] : [])]
  return [year, ...parts.map((part) => part?.padStart(2, '0'))].join('-')
}

/** The one column of an unknown name of which every cell is a day, or null. */
function columnOfDays(rows: readonly Row[], names: readonly string[]): string | null {
  const found = names.filter((column) => {
    if (namesOf(column).some((one) => ofRecord.test(one))) return false
    const cells = rows.flatMap((row) => pick(row, [column]) ?? [])
    const days = dayReader(cells)
    const isDay = (cell: string) => days(cell).date?.length === 10 || slashedDays(cell) !== null
    return cells.length > 0 && cells.every((cell) => cell.length <= 40 && isDay(cell))
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** A column of names that nobody reads is named: it may say who speaks. */
function unreadNames(rows: readonly Row[], names: readonly string[]): string[] {
  if (rows.some((row) => pick(row, columns.speakers))) return []
  const read = Object.values(columns).flat()
  const unread = names.find((column) => {
    const values = rows.flatMap((row) => pick(row, [column]) ?? [])
    return (
      !read.includes(column) && values.length > rows.length / 2 && values.every((one) => nameOnly.test(one))
    )
  })
  return unread === undefined
    ? []
    : [`its column ${unread} was not read; name it speaker if it says who speaks`]
}

const nameOnly = /^(?:\p{Lu}[\p{L}.’'-]*,? ){1,3}\p{Lu}[\p{L}.’'-]*$|^\p{Script=Han}{2,4}$/u

/** «Full Text», «full-text» and «full_text» are one name. */
function plainName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

function lower(row: Row): Row {
  const names = ownNames(Object.keys(row))
  return Object.fromEntries(Object.values(row).map((value, n) => [names[n], value]))
}

/** The names of columns, each of its own: the second «Text» beside «text» is text_2. */
function ownNames(headings: readonly string[]): string[] {
  const names: string[] = []
  for (const name of headings.map(plainName)) {
    let own = name
    for (let n = 2; own !== '' && names.includes(own); n++) own = `${name}_${n}`
    names.push(own)
  }
  return names
}

/** The first of the columns that says something; what a list says is joined. */
function pick(row: Row, names: string[], join = '; '): string | null {
  for (const name of names) {
    const value = row[name] ?? inner(row, name)
    const parts = (Array.isArray(value) ? value : [value]).filter(
      (one) => typeof one === 'string' || typeof one === 'number',
    )
    const text = parts.map((one) => String(one).trim()).join(join)
    if (text !== '' && text !== 'NA' && text !== 'null') return text
  }
  return null
}

/** The columns within objects of each row, and what they are known by: asked for every name that the row itself has not. */
const innerColumns = new WeakMap<Row, readonly { column: string; names: readonly string[] }[]>()

/** What a column within an object says that is known by the name. */
function inner(row: Row, name: string): unknown {
  let own = innerColumns.get(row)
  if (own === undefined) {
    const columns = Object.keys(row).filter((one) => one.includes('.'))
    own = columns.map((column) => ({ column, names: namesOf(column) }))
    innerColumns.set(row, own)
  }
  const found = own.find(({ names }) => names.includes(name))
  return found && row[found.column]
}
