import { textWidth, wrapped } from '../../../schema/chart/lines.ts'

/** Entries of a key in their lines. */
export interface KeyLines<Entry> {
  font: number
  height: number
  entries: (Entry & { lines: string[]; x: number; y: number })[]
}

/** Entries one after the other, in as many lines as they need. */
export function keyLines<Entry extends { text: string }>(
  entries: readonly Entry[],
  {
    width,
    font,
    gap = font * 1.5,
    before,
  }: {
    width: number
    font: number
    /** Between two entries of a line. */
    gap?: number
    /** Width of the sign before an entry's words. */
    before: (entry: Entry) => number
  },
): KeyLines<Entry> {
  const line = font * 1.5
  let x = 0
  let y = 0
  const placed = entries.map((entry) => {
    const sign = before(entry)
    const own = sign + textWidth(entry.text, font)
    if (x > 0 && x + own > width) {
      x = 0
      y += line
    }
    // An entry that no line holds goes on in the next.
    const lines = wrapped(entry.text, font, width - sign)
    const at = { ...entry, lines, x, y }
    x += own + gap
    y += (lines.length - 1) * line
    return at
  })
  return { font, height: entries.length === 0 ? 0 : y + line, entries: placed }
}
