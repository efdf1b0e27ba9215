/** The rows of an answer as NDJSON, one a line; none of an empty one. */
export function ndjson<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
