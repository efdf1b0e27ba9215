import type { CountedAnswers, CountedQuestion } from '../../counted.ts'

export interface CountedRow {
  question: CountedQuestion
  key: string
  part: number
  json: string
}

/** A row is read at the same price however long it is, and a statement of SQL holds up to 100,000 bytes. */
const partBytes = 90_000

/** The rows of one answer; the type says what each question is answered with. */
export function answer<Question extends CountedQuestion>(
  question: Question,
  key: string,
  value: CountedAnswers[Question],
): CountedRow[] {
  return parts(JSON.stringify(value)).map((json, part) => ({ question, key, part, json }))
}

/** The text cut where its next part would take too many bytes as a literal of SQL. */
function parts(text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length || found.length === 0; ) {
    let part = text.slice(start, start + partBytes)
    for (let bytes = bytesOf(part); bytes > partBytes; bytes = bytesOf(part))
      part = part.slice(0, Math.floor((part.length * partBytes) / bytes))
    // Never between the halves of a surrogate pair.
    if (!part.isWellFormed()) part = part.slice(0, -1)
    found.push(part)
    start += part.length
  }
  return found
}

/** Quotes are doubled. */
function bytesOf(text: string): number {
  let bytes = Buffer.byteLength(text)
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) bytes += 1
  return bytes
}

export function pagesOf<Item>(list: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, page) =>
    list.slice(page * length, (page + 1) * length),
  )
}
