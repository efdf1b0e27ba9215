type Cell = string | number | boolean | null | readonly (string | number)[]

/** A spreadsheet takes a cell that begins so for a formula. */
const formulaStart = /^[=+\-@\t\r]/

/** Rows as RFC 4180 text with CRLF; the header names the columns as the JSON does, and lists are joined by "; ". */
export function csv<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((c) => field(row[c] as Cell)).join(','))]
  return `${lines.join('\r\n')}\r\n`
}

function field(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.join('; ')
  const guarded = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
