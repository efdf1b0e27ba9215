import { questionAt } from '../../worker/data/question-at.ts'
import { isPaged } from '../../worker/resource.ts'
import type { Cost } from './cost-table.ts'

/** What the costs are held against, what was found, and whether it holds. */
export interface Bar {
  name: string
  found: string
  isMet: boolean
}

const most = { ownMedian: 4, own: 8, kilobytes: 400, seedSeconds: 60, ratio: 2, ratioOfLists: 3 }

/** Rows of answers that everybody asks for, whatever the corpus holds. */
const mostRows: [stem: string, rows: number][] = [
  ['/api/v1/trends?', 30],
  ['/?theme=nato', 300],
]

/** Under so many milliseconds of processor time a ratio tells the machine's noise. */
const leastTold = 2

/** The bars of the costs of every address, of the dataset and of it so many times over. */
export function costBars(
  one: ReadonlyMap<string, Cost>,
  many: ReadonlyMap<string, Cost>,
  seedSeconds: number,
): Bar[] {
  const answered = [...one].filter(([, { status }]) => status === 200)
  const own = answered.flatMap(([path, cost]) => (cost.own === undefined ? [] : [{ path, value: cost.own }]))
  const middle = own.map(({ value }) => value).toSorted((a, b) => a - b)[own.length >> 1] ?? 0
  const rows = mostRows.flatMap(([stem, bar]) => {
    const found = [one, many].flatMap((costs) =>
      [...costs].flatMap(([path, cost]) =>
        path === stem || (stem.endsWith('?') && path.startsWith(stem)) ? [{ path, value: cost.rows }] : [],
      ),
    )
    return atMost(`rows read by ${stem}`, found, bar)
  })
  const ratios = answered.flatMap(([path, a]) => {
    const b = many.get(path)
    const [before, after] = [a.processor ?? a.milliseconds, b?.processor ?? b?.milliseconds ?? 0]
    return [{ path, value: after / Math.max(before, leastTold) }]
  })
  return [
    ...rows,
    ...atMost(
      'processor time, times that of the dataset once',
      ratios.filter(({ path }) => !isListed(path)),
      most.ratio,
    ),
    ...atMost(
      'the same of lists and search',
      ratios.filter(({ path }) => isListed(path)),
      most.ratioOfLists,
    ),
    ...atMost("the Worker's own milliseconds of a cold answer", own, most.own),
    bar('their median', middle, most.ownMedian),
    ...atMost(
      'kB of a page, with the dataset many times over',
      [...many].flatMap(([path, { kilobytes }]) =>
        path.startsWith('/api/') ? [] : [{ path, value: kilobytes }],
      ),
      most.kilobytes,
    ),
    bar('seconds to seed it', seedSeconds, most.seedSeconds),
  ]
}

/** A list of pages, whose answer grows up to the length of one, or a search. */
function isListed(path: string): boolean {
  const found = questionAt(path.split('?')[0] ?? '')
  return found !== undefined && (isPaged(found.resource) || found.resource.path === '/search')
}

function atMost(name: string, found: readonly { path: string; value: number }[], most: number): Bar[] {
  const [worst, ...others] = found.toSorted((a, b) => b.value - a.value)
  if (!worst) return []
  const over = [worst, ...others].filter(({ value }) => value > most)
  const told = (over.length > 0 ? over : [worst]).map(({ path, value }) => `${rounded(value)} ${path}`)
  return [{ ...bar(name, worst.value, most), found: told.join('\n        ') }]
}

function bar(name: string, value: number, most: number): Bar {
  return { name: `${name}: at most ${most}`, found: rounded(value), isMet: value <= most }
}

const rounded = (value: number) => String(Math.round(value * 100) / 100)

export function showBars(bars: readonly Bar[]): void {
  for (const { name, found, isMet } of bars)
    console.log(`${isMet ? 'pass' : 'FAIL'}  ${name}\n        ${found}`)
}
