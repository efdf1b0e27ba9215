import { isRow, type Row } from './nested.ts'
import { Refusal } from './refusal.ts'

/** Whether a text is JSON or meant to be: an object or an array, or an object on each line. */
export function isJson(text: string): boolean {
  const start = text.trimStart()
  if (!/^[{[]/.test(start)) return false
  // «[Unofficial translation]» opens a text, not an array.
  return /^(?:\{\s*["}]|\[\s*(?:[{["\]]|-?\d|true|false|null))/.test(start)
}

/** A line of JSON Lines that holds no object. */
export class BrokenLine {
  readonly line: number

  constructor(line: number) {
    this.line = line
  }
}

/**
 * The objects of JSON Lines, with the number of each line that is none, or null where the text is something else. Half of
 * the lines are objects at least; a single value is no list of lines.
 */
export function jsonLines(text: string): (Row | BrokenLine)[] | null {
  const lines = text
    .split('\n')
    .map((line, n) => ({ line: line.trim(), n: n + 1 }))
    .filter(({ line }) => line !== '')
  const opened = lines.filter(({ line }) => line.startsWith('{'))
  if (lines.length < 2 || opened.length < lines.length / 2) return null
  const values = lines.map(({ line, n }) => {
    const value = jsonIn(line)
    return isRow(value) ? value : new BrokenLine(n)
  })
  const broken = values.filter((value) => value instanceof BrokenLine)
  return broken.length <= values.length / 2 ? values : null
}

/** The value of a text in JSON; undefined for one that is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What programs keep in JSON, by the members that say so. */
const ofPrograms: { what: string; is(row: Row): boolean }[] = [
  {
    what: 'a notebook of program code (Jupyter)',
    is: (row) => 'nbformat' in row && Array.isArray(row.cells),
  },
  {
    what: 'a list of what a browser fetched (HAR)',
    is: ({ log }) => isRow(log) && Array.isArray(log.entries),
  },
  {
    what: 'a map (GeoJSON)',
    is: ({ type, features }) => type === 'FeatureCollection' && Array.isArray(features),
  },
]

/** Throws a Refusal for an object that a program wrote for programs. */
export function refuseProgram(name: string, row: Row): void {
  const found = ofPrograms.find(({ is }) => is(row))
  if (found)
    throw new Refusal(
      name,
      `this is ${found.what}, not a text`,
      'Save the words of the statement as .txt and import that',
    )
}

export function damagedJson(name: string, text: string, cause: unknown): Refusal {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.trim() !== '' && jsonIn(line) === undefined)
  const areLines = lines.filter((line) => line.startsWith('{')).length > 1 && at >= 0
  const reason = areLines
    ? `line ${at + 1} is broken`
    : cause instanceof Error
      ? cause.message
      : String(cause)
  return new Refusal(name, `it is no well-formed JSON (${reason})`, 'Correct it and import it again')
}
