import type { Run } from './run.ts'

/** So many numbers, one below the other, count the lines of a page. */
const fewestNumbers = 3
/** How often lines are numbered: each of them, or every second, fifth or tenth. */
const steps = new Set([1, 2, 5, 10])
const numbered = /^\s*(\d{1,3})(?:\s{2,}|\s*$)/

/** The runs without the numbers of lines that drafts and records of hearings print beside the text. */
export function withoutLineNumbers(runs: readonly Run[]): Run[] {
  const words = runs.filter(({ text }) => !/^\s*\d{1,3}\s*$/.test(text))
  const counted = [
    columnOf(
      runs.filter(({ text, x, width }) => /^\s*\d{1,3}\s*$/.test(text) && isBeside(x + width, words, 'left')),
    ),
    columnOf(runs.filter(({ text, x }) => /^\s*\d{1,3}\s*$/.test(text) && isBeside(x, words, 'right'))),
  ].flat()
  if (counted.length > 0) {
    const numbers = new Set(counted)
    return runs.filter((run) => !numbers.has(run))
  }
  // Number and line may be set as one run.
  const within = new Set(columnOf(runs.filter(({ text }) => numbered.test(text))))
  const areMost = within.size >= runs.length / 2
  return areMost ? runs.map((run) => (within.has(run) ? withoutNumber(run) : run)) : [...runs]
}

/** Whether most words stand beyond an edge. */
function isBeside(edge: number, words: readonly Run[], side: 'left' | 'right'): boolean {
  const beyond = words.filter(({ x, width }) => (side === 'left' ? x >= edge : x + width <= edge))
  return beyond.length >= words.length * 0.9
}

/** Those that count up by one step from the top of the page to its bottom; none where numbers are missing between them. */
function columnOf(numbers: readonly Run[]): Run[] {
  const sorted = numbers.toSorted((a, b) => b.y - a.y)
  const values = sorted.map(({ text }) => Number(text.match(/\d+/)?.[0]))
  const step = (values[1] ?? 0) - (values[0] ?? 0)
  const isCounting =
    steps.has(step) && values.every((value, n) => n === 0 || value - (values[n - 1] ?? 0) === step)
  return isCounting && sorted.length >= fewestNumbers ? sorted : []
}

function withoutNumber(run: Run): Run {
  const [before = ''] = run.text.match(numbered) ?? []
  const share = before.length / Math.max(1, run.text.length)
  return {
    ...run,
    text: run.text.slice(before.length),
    x: run.x + run.width * share,
    width: run.width * (1 - share),
  }
}
