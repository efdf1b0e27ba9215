/** What a cell may hold; a list is joined by "; ". */
export type Cell = string | number | boolean | null | undefined | readonly (string | number)[]

/** A spreadsheet takes a text that begins so for a formula, and would run it. */
const formulaStart = /^[=+\-@\t\r]/
/** A negative number begins like a formula and is none. */
const plainNumber = /^-\d+(\.\d+)?$/

/** What a CSV does to texts, for those who read it by program. */
export const formulaGuard =
  'A text that begins with =, +, -, @, a tab or a line break has an apostrophe before it, so that no spreadsheet runs it; a negative number has none.'

/** Rows as RFC 4180 text with CRLF; null is an empty field, and a text that a spreadsheet would run gets an apostrophe. */
export function csv(columns: readonly string[], rows: readonly object[]): string {
  return csvHeader(columns) + csvLines(columns, rows)
}

export function csvHeader(columns: readonly string[]): string {
  return `${columns.join(',')}\r\n`
}

export function csvLines(columns: readonly string[], rows: readonly object[]): string {
  return rows
    .map((row) => `${columns.map((name) => field(row[name as keyof typeof row])).join(',')}\r\n`)
    .join('')
}

function field(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.join('; ')
  const guarded = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
