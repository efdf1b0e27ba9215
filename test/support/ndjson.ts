/** The rows of an answer as NDJSON, one a line without an empty one between; none of an empty answer. */
export function ndjson<Row>(text: string): Row[] {
  const lines = text.trimEnd()
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Row)
}
