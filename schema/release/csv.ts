/** A value as a released table may hold it. */
export type Value = string | number | boolean | null

/** Rows as RFC 4180 text with CRLF; null is an empty field, and a text that could be taken for null never occurs. */
export function csv(columns: readonly string[], rows: readonly Record<string, Value>[]): string {
  const lines = rows.map((row) => columns.map((column) => field(row[column] ?? null)).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function field(value: Value): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
