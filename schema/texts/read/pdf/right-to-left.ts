import { columnGap, isSpace, type Run } from './run.ts'

/** A run of letters before it is known which way the page is read. */
export type SetRun = Run & {
  /** Whether the library says that it runs from right to left; it has put the letters of such a run in their order. */
  isRightToLeft: boolean
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
/** Letters and digits that run from left to right wherever they stand. */
const leftToRight = /[\p{L}\p{Nd}]/u
/** What stands within a figure. */
const separator = /^[.,:/–-]$/
/** Arabic and Hebrew letters as they are drawn, one sign for each place in a word. */
const presentationForms = /[\ufb1d-\ufdff\ufe70-\ufefc]+/gu
/** Letters that stand only at the end of a word. */
const wordEnd = '[ةىךםןףץ]'
const endsSo = new RegExp(`(?<=\\p{L})${wordEnd}(?!\\p{L})`, 'gu')
const beginsSo = new RegExp(`(?<!\\p{L})${wordEnd}(?=\\p{L})`, 'gu')

/**
 * The runs of a page with its letters in the order in which they are read. A page that is read from right to left is
 * mirrored, so that its lines, columns and indents begin at the left as those of any other page do.
 */
export function inReadingDirection(runs: readonly SetRun[]): Run[] {
  const spelled = runs.map((run) => ({ ...run, text: run.text.replace(presentationForms, spelledOut) }))
  const text = spelled.map((run) => run.text).join(' ')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (times(text, rightToLeft) * 2 <= letters || letters === 0) return spelled
  const isReversed = times(text, beginsSo) > times(text, endsSo)
  const ordered = wholeLeftToRight(spelled).map((run) =>
    isReversed && run.isRightToLeft ? { ...run, text: reversed(run.text) } : run,
  )
  const areTurned = areBracketsTurned(ordered)
  const right = Math.max(...ordered.map(({ x, width }) => x + width))
  return ordered.map(({ isRightToLeft: _, ...run }) => ({
    ...run,
    x: right - run.x - run.width,
    text: areTurned ? run.text.replace(/[()[\]«»]/g, (bracket) => turned[bracket] ?? bracket) : run.text,
  }))
}

/** Whether brackets are told as they look on the page, and not by whether they open or close. */
function areBracketsTurned(runs: readonly SetRun[]): boolean {
  const lines = Map.groupBy(runs, ({ y }) => Math.round(y))
  const text = [...lines.values()]
    .map((line) =>
      line
        .toSorted((a, b) => b.x - a.x)
        .map((run) => run.text)
        .join(' '),
    )
    .join('\n')
  return times(text, /\)[^()\n]*\(/g) > times(text, /\([^()\n]*\)/g)
}

const turned: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

function spelledOut(forms: string): string {
  // A vowel sign that is drawn alone is spelled with a blank to carry it.
  return forms.normalize('NFKC').replace(/[ ـ](?=\p{M})/gu, '')
}

function times(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** The letters from last to first; figures and foreign words keep their order. */
function reversed(text: string): string {
  const parts = text.match(/[\p{Script=Latin}\p{Nd}]+(?:[.,:/-][\p{Script=Latin}\p{Nd}]+)*|./gsu)
  return (parts ?? []).reverse().join('')
}

/** Figures and foreign words that are set in several runs, each as one: within a mirrored line they keep their order. */
function wholeLeftToRight(runs: readonly SetRun[]): SetRun[] {
  const lines = Map.groupBy(runs, ({ y, size }) => `${Math.round(y)} ${size.toFixed(1)}`)
  return [...lines.values()].flatMap((line) => {
    const merged: SetRun[] = []
    const ordered = line.toSorted((a, b) => a.x - b.x)
    for (const [n, run] of ordered.entries()) {
      const last = merged.at(-1)
      const gap = last ? run.x - last.x - last.width : 0
      const next = ordered[n + 1]
      const isWithin = separator.test(run.text) && next !== undefined && runsOn(next)
      if (last && runsOn(last) && (runsOn(run) || isWithin) && gap < run.size * columnGap) {
        last.text += (isSpace(gap, run.size, last.text, run.text) ? ' ' : '') + run.text
        last.width = run.x + run.width - last.x
      } else merged.push({ ...run })
    }
    return merged
  })
}

const runsOn = ({ isRightToLeft, text }: SetRun) => !isRightToLeft && leftToRight.test(text)
