import { Refusal } from './refusal.ts'

/** Whether a text is JSON or meant to be: an object or an array, or an object on each line. */
export function isJson(text: string): boolean {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (!/^[{[]/.test(start)) return false
  // «[Unofficial translation]» opens a text, not an array.
  return /^(?:\{\s*["}]|\[\s*(?:[{["\]]|-?\d|true|false|null))/.test(start)
}

/** The values of JSON Lines, or null where the text is something else; a single value is no list of lines. */
export function jsonLines(text: string): unknown[] | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null
  try {
    return lines.map((line) => JSON.parse(line))
  } catch {
    return null
  }
}

export function damagedJson(name: string, text: string, cause: unknown): Refusal {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.trim() !== '' && !isWhole(line))
  const areLines = lines.filter((line) => line.startsWith('{')).length > 1
  const reason = areLines
    ? `line ${at + 1} is broken`
    : cause instanceof Error
      ? cause.message
      : String(cause)
  return new Refusal(name, `it is no well-formed JSON (${reason})`, 'Correct it and import it again')
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
