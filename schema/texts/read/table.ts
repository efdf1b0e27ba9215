import { parse } from 'csv-parse/sync'
import { Refusal } from './refusal.ts'

/** One text of a table in the text interchange form, with whatever else its row tells. */
export interface TextRow {
  id: string
  text: string
  title: string | null
  date: string | null
  place: string | null
  language: string | null
  address: string | null
  speakers: string[]
}

const columns = {
  id: ['doc_id', 'docid', 'id', 'document', 'document_id'],
  text: ['text', 'body', 'content', 'full_text', 'transcript', 'texts'],
  title: ['title', 'headline', 'name'],
  date: ['date', 'published', 'datetime', 'date_published'],
  place: ['place', 'location', 'city'],
  language: ['language', 'lang'],
  address: ['url', 'link', 'source_url', 'address', 'source'],
  speakers: ['speakers', 'speaker', 'author'],
  lead: ['summary', 'lead'],
}

type Record_ = Record<string, unknown>

/** The rows of a CSV file with a heading line. */
export function csvRows(name: string, text: string): TextRow[] {
  let records: Record_[]
  try {
    records = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Refusal(name, `it is no well-formed CSV (${reason})`, 'Mend the line and import it again')
  }
  return rowsOf(name, records)
}

/** The rows of a JSON file: an array of objects, one object, or an object of id: text. */
export function jsonRows(name: string, text: string): TextRow[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Refusal(name, `it is no well-formed JSON (${reason})`, 'Mend it and import it again')
  }
  if (Array.isArray(value)) return rowsOf(name, value.map(asRecord))
  if (!isRecord(value)) return rowsOf(name, [])
  const nested = [value.documents, value.rows, value.texts].find(Array.isArray)
  if (nested) return rowsOf(name, nested.map(asRecord))
  if (pick(lower(value), columns.text)) return rowsOf(name, [value])
  const entries = Object.entries(value)
  const isMap = entries.length > 0 && entries.every(([, one]) => typeof one === 'string')
  return rowsOf(name, isMap ? entries.map(([doc_id, one]) => ({ doc_id, text: one })) : [])
}

function rowsOf(name: string, records: Record_[]): TextRow[] {
  const rows = records.map(lower)
  if (rows.length === 0 || !rows.some((row) => pick(row, columns.text))) {
    throw new Refusal(
      name,
      'it is no table of texts: it has no column doc_id with a column text',
      'Name the columns doc_id and text, or take the file out of the folder',
    )
  }
  return rows.map((row, n) => {
    const lead = pick(row, columns.lead)
    const text = pick(row, columns.text) ?? ''
    return {
      id: pick(row, columns.id) ?? String(n + 1),
      text: lead && !text.startsWith(lead) ? `${lead}\n\n${text}` : text,
      title: pick(row, columns.title),
      date: pick(row, columns.date),
      place: pick(row, columns.place),
      language: pick(row, columns.language),
      address: pick(row, columns.address),
      speakers: (pick(row, columns.speakers) ?? '').split(/\s*;\s*/).filter((one) => one !== ''),
    }
  })
}

function lower(record: Record_): Record_ {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.trim().toLowerCase(), value]))
}

function pick(row: Record_, names: string[]): string | null {
  for (const name of names) {
    const value = row[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (text !== '' && text !== 'NA' && text !== 'null') return text
  }
  return null
}

/** An entry that is no row becomes an empty one, which is refused by its number. */
function asRecord(value: unknown): Record_ {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
