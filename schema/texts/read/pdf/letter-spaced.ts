/** Fewer letters that stand apart are the heads of columns or a row of a table. */
const fewestLetters = 5
const fewestIdeographs = 3
const single = /^\p{L}\p{M}*[.,:;!?。，：；！？]?$/u
const ideographs = /^(?:\p{Script=Han}|\s)+$/u

/** A heading set with its letters apart («J O I N T   S T A T E M E N T») as words; any other line as it is. */
export function closedUp(text: string): string {
  const letters = text.trim().split(/\s+/)
  if (!letters.every((letter) => single.test(letter))) return text
  if (ideographs.test(text)) return letters.length < fewestIdeographs ? text : letters.join('')
  if (letters.length < fewestLetters) return text
  return text
    .trim()
    .split(/\s{2,}/)
    .map((word) => word.replaceAll(/\s/g, ''))
    .join(' ')
}

/**
 * From how wide a gap two words are parted on a line whose letters stand apart: any, where runs have blanks between their
 * letters; where each letter is a run of its own, a gap well above the usual one.
 */
export function gapOfWords(runs: readonly string[], gaps: readonly number[]): number {
  if (runs.some((run) => /^\p{L}(?: \p{L})+$/u.test(run.trim()))) return 0
  if (!runs.every((run) => run.trim().length <= 1)) return Number.POSITIVE_INFINITY
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return usual * 1.8
}
