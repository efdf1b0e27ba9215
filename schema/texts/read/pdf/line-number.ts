import type { Run } from './run.ts'

/** So many numbers, one below the other, count the lines of a page, or those of a document from page to page. */
const fewestNumbers = 3
/** How often lines are numbered: each of them, or every second, fifth or tenth. */
const steps = [1, 2, 5, 10]
const numberAlone = /^\s*\d{1,4}\s*$/
const numbered = /^\s*(\d{1,3})(?:\s{2,}|\s*$)/

/** The pages without the numbers of lines that drafts and records of hearings print beside the text. */
export function withoutLineNumbers(pages: readonly (readonly Run[])[]): Run[][] {
  const beside = (['left', 'right'] as const).map((side) => pages.map((runs) => numbersBeside(runs, side)))
  const counted = new Set(
    beside.flatMap((numbers) =>
      (areCounting(numbers) ? numbers : numbers.map((own) => (areCounting([own]) ? own : []))).flat(),
    ),
  )
  return pages.map((runs) =>
    runs.some((run) => counted.has(run))
      ? runs.filter((run) => !counted.has(run))
      : withoutNumbersWithin(runs),
  )
}

/** The numbers of a page, from its top to its bottom, beside which most of its words stand. */
function numbersBeside(runs: readonly Run[], side: 'left' | 'right'): Run[] {
  const words = runs.filter(({ text }) => !numberAlone.test(text))
  return runs
    .filter(
      (run) =>
        numberAlone.test(run.text) && isBeside(side === 'left' ? run.x + run.width : run.x, words, side),
    )
    .toSorted((a, b) => b.y - a.y)
}

/** Whether most words stand beyond an edge. */
function isBeside(edge: number, words: readonly Run[], side: 'left' | 'right'): boolean {
  const beyond = words.filter(({ x, width }) => (side === 'left' ? x >= edge : x + width <= edge))
  return beyond.length >= words.length * 0.9
}

/** Whether numbers count up by one step, over all pages or on each from its first line on; they do not where one is missing between them. */
function areCounting(pages: readonly (readonly Run[])[]): boolean {
  const values = pages.map((numbers) => numbers.map(({ text }) => Number(text.match(/\d+/)?.[0])))
  const all = values.flat()
  const isBy = (step: number, own: readonly number[]) =>
    own.every((value, n) => n === 0 || value - (own[n - 1] ?? 0) === step)
  return (
    all.length >= fewestNumbers &&
    steps.some(
      (step) => isBy(step, all) || values.every((own) => isBy(step, own) && (own[0] ?? step) <= step),
    )
  )
}

/** Number and line may be set as one run. */
function withoutNumbersWithin(runs: readonly Run[]): Run[] {
  const within = runs.filter(({ text }) => numbered.test(text)).toSorted((a, b) => b.y - a.y)
  if (within.length < runs.length / 2 || !areCounting([within])) return [...runs]
  return runs.map((run) => (within.includes(run) ? withoutNumber(run) : run))
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
