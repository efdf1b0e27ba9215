import { cell } from '../../../cell.ts'
import type { Run } from './run.ts'

/** A first letter is so many times as large as the text beside it. */
const leastLarger = 1.7
const letterAlone = /^["“«„‘']?\p{L}$/u

/**
 * The runs with each large letter that opens a paragraph over several lines put back before the word that it begins.
 * Left where it stands, it would be a line of its own, on the base line of another.
 */
export function withoutDropCaps(runs: readonly Run[]): Run[] {
  const caps = runs.filter(({ text }) => letterAlone.test(text.trim()))
  return caps.reduce((all, cap) => withoutDropCap(all, cap), [...runs])
}

function withoutDropCap(runs: Run[], cap: Run): Run[] {
  const right = cap.x + cap.width
  const beside = runs.filter(
    (run) =>
      run.size * leastLarger <= cap.size &&
      run.x >= right - cap.size * 0.1 &&
      run.y > cap.y - cap.size * 0.5 &&
      run.y < cap.y + cap.size,
  )
  const rows = Map.groupBy(beside, ({ y }) => Math.round(y))
  // The first run of each line beside it, where it begins at the letter and not in another column.
  const first = [...rows.values()]
    .map((row) =>
      cell(
        row.toSorted((a, b) => a.x - b.x),
        0,
      ),
    )
    .filter((run) => run.x - right < cap.size * 0.6)
    .toSorted((a, b) => b.y - a.y)
  const [opening] = first
  if (first.length < 2 || !opening) return runs
  const word = opening.text.match(/^[\p{L}’'-]+/u)?.[0] ?? ''
  const letter = cap.text.trim()
  const others = runs.filter((run) => run !== opening && run !== cap)
  const glue = word !== '' && !standsAlone(letter, word, others) ? '' : ' '
  return runs
    .filter((run) => run !== cap)
    .map((run) => {
      if (!first.includes(run)) return run
      const text = run === opening ? `${letter}${glue}${run.text.trimStart()}` : run.text
      return { ...run, text, x: cap.x, width: run.width + run.x - cap.x }
    })
}

/** Whether the letter is a word of its own: what stands behind it is one elsewhere, and both together nowhere. */
function standsAlone(letter: string, word: string, others: readonly Run[]): boolean {
  const known = new Set(others.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []))
  const joined = `${letter}${word}`.replace(/^\P{L}+/u, '').toLowerCase()
  return /^\P{L}?[AIОАИКВСУЯ]$/u.test(letter) && known.has(word.toLowerCase()) && !known.has(joined)
}
