import { textBlocks } from './paragraph.ts'
import type { Turn } from './turn.ts'

export type Row = Record<string, unknown>

/** Members that say no more than what they are the value of: a speaker's name, a title's text. */
const values = new Set(['name', 'text', 'value', 'label', 'content', 'rendered'])
/** Members that hold words. */
const worded = new Set(['text', 'body', 'content', 'value'])
const deepest = 4

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with its inner objects laid out flat: `{meta: {date}}` has the column `meta.date`. */
export function flat(row: Row, depth = 0): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, unknown][] =>
      isRow(value) && depth < deepest
        ? Object.entries(flat(value, depth + 1)).map(([inner, one]) => [`${key}.${inner}`, one])
        : [[key, value]],
    ),
  )
}

/** By what names an inner column is known: its own, or of a bare value that of the object it is in. */
export function namesOf(column: string): string[] {
  const [last = '', before] = column.split('.').reverse()
  if (before === undefined) return [column]
  return values.has(last) ? [before, ...(worded.has(last) ? [last] : [])] : [last]
}

/** The turns of a row whose text is a list of pieces, each with its words and, it may be, its speaker. */
export function turnsIn(row: Row): Turn[] | null {
  const pieces = Object.values(row).find(areWorded)
  if (!pieces) return null
  return pieces.flatMap((piece) => {
    const said = Object.entries(flat(piece)).find(([key]) => /^speaker(?:\.name|_name)?$/i.test(key))?.[1]
    const speaker = typeof said === 'string' && said.trim() !== '' ? said.trim() : null
    return textBlocks(wordsOf(piece) ?? '').map((text) => ({ speaker, text }))
  })
}

function areWorded(value: unknown): value is Row[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isRow(one) && wordsOf(one) !== null)
}

function wordsOf(piece: Row): string | null {
  const found = Object.entries(piece).find(
    ([key, value]) => worded.has(key.toLowerCase()) && typeof value === 'string',
  )
  return found ? String(found[1]) : null
}
