import { cell } from '../../cell.ts'
import { fold } from '../word.ts'

/** Words of a list that may be meant by one that nothing has, the closest first, of equals the first of the list. */
export function closeWords(word: string, known: readonly string[], most: number): string[] {
  const typed = fold(word)
  const limit = mostEdits(typed)
  if (limit === 0) return []
  const close: { word: string; edits: number }[] = []
  for (const one of known) {
    if (Math.abs(one.length - typed.length) > limit) continue
    const other = fold(one)
    const edits = editsBetween(typed, other, limit)
    // Who mistypes a word twice has its beginning right.
    if (edits > limit || (edits > 1 && typed[0] !== other[0])) continue
    close.push({ word: one, edits })
  }
  return close
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map((one) => one.word)
}

/** In how many letters a word may be mistyped: of short ones too many are alike. An ideograph is worth two letters. */
function mostEdits(word: string): number {
  const length = /^\p{Script=Han}/u.test(word) ? Math.min(5, 2 * word.length - 2) : word.length
  return length < 4 ? 0 : length < 6 ? 1 : 2
}

/**
 * How many letters are to be put in, left out, changed or swapped with the next one to make the one word the other; for more
 * than `most`, some number above it.
 */
export function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        cell(last, j) + 1,
        cell(row, j - 1) + 1,
        cell(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? cell(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return cell(last, b.length)
}
