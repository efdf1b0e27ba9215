import { keysOf } from '../../schema/keys.ts'
import type { Alignment, Change, Row } from '../../schema/text/align/outcome.ts'
import { svgElement } from '../svg-element.ts'
import { element } from './element.ts'
import { changeWords, onlyReordered } from './words.ts'

const size = { width: 1000, height: 24 }

/** Top and height of a mark; where it stands tells the changes apart without colour. */
const bands: Record<Change, [top: number, height: number]> = {
  kept: [11, 2],
  renumbered: [10, 4],
  signs: [8, 8],
  letters: [8, 8],
  reworded: [8, 8],
  moved: [0, 24],
  dropped: [0, 10],
  new: [14, 10],
}

/** More marks than these would each be less than two units wide. */
const mostMarks = 500

interface Stretch {
  change: Change
  first: number
  words: number
}

/**
 * Draws the whole comparison as one strip, as wide for each passage as it has words; a click goes to the passage.
 * Neighbours of one change are one mark; in a long comparison a mark stands for what changed most in its part.
 */
export function mapOf(alignment: Alignment, tally: string, goTo: (row: number) => void): Element {
  const stretches = stretchesOf(alignment.rows)
  const all = stretches.reduce((sum, { words }) => sum + words, 0)
  const strip = svgElement('svg', {
    viewBox: `0 0 ${size.width} ${size.height}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': `Map of the comparison: ${tally}`,
  })
  let x = 0
  for (const { change, first, words } of stretches) {
    const width = (words / all) * size.width
    const mark = markOf(change, x, Math.max(1, width))
    mark.addEventListener('click', () => goTo(first))
    const title = svgElement('title')
    title.textContent = changeWords[change]
    mark.append(title)
    strip.append(mark)
    x += width
  }
  return strip
}

function markOf(change: Change, x: number, width: number): SVGElement {
  const [y, height] = bands[change]
  return svgElement('rect', { x, y, width, height, class: `mark-${change}` })
}

/** What each look of a mark says; changes in a passage's own place look alike. */
const looks: readonly (readonly [words: string, changes: readonly Change[]])[] = [
  ['kept', ['kept']],
  ['renumbered', ['renumbered']],
  ['changed in its place', ['reworded', 'signs', 'letters']],
  ['moved', ['moved']],
  ['dropped', ['dropped']],
  ['new', ['new']],
]

/** The marks that a map has, in words; nothing where it has one kind of them alone. */
export function mapKey({ tally }: Pick<Alignment, 'tally'>): HTMLElement[] {
  const met = looks.filter(([, changes]) => changes.some((change) => tally[change].rows > 0))
  if (met.length < 2) return []
  const items = met.map(([words, [change = 'kept']]) => {
    const swatch = svgElement('svg', { viewBox: `0 0 ${size.height} ${size.height}`, 'aria-hidden': 'true' })
    swatch.append(markOf(change, 0, size.height))
    return element('span', {}, swatch, ` ${words}`)
  })
  return [element('p', { class: 'map-key note' }, ...items)]
}

function stretchesOf(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [first, { change, words: own }] of rows.entries()) {
    const words = Math.max(1, own.a, own.b)
    const last = stretches.at(-1)
    if (last?.change === change) last.words += words
    else stretches.push({ change, first, words })
  }
  if (stretches.length <= mostMarks) return stretches
  const all = stretches.reduce((sum, { words }) => sum + words, 0)
  const parts: Stretch[][] = []
  let before = 0
  for (const stretch of stretches) {
    const part = Math.floor((before / all) * mostMarks)
    parts[part] = [...(parts[part] ?? []), stretch]
    before += stretch.words
  }
  return parts.flatMap((part) => {
    const changed = part.filter(({ change }) => change !== 'kept')
    const most = (changed.length > 0 ? changed : part).reduce((one, other) =>
      other.words > one.words ? other : one,
    )
    return [{ ...most, words: part.reduce((sum, { words }) => sum + words, 0) }]
  })
}

/** Kept 12, reworded 3, … as the passages are labelled, without what does not occur. */
export function tallyWords({ tally, rows }: Pick<Alignment, 'tally' | 'rows'>): string {
  const reordered = rows.flatMap((row) => {
    const how = onlyReordered(row)
    return how === undefined ? [] : [{ how, change: row.change }]
  })
  const countOf = (how: (typeof reordered)[number]['how']) =>
    reordered.filter((one) => one.how === how).length
  const passages = keysOf(changeWords).map((change) => {
    const apart = reordered.filter((one) => one.change === change).length
    return [changeWords[change], tally[change].rows - apart] as const
  })
  return [
    ...passages,
    ['Words in another order', countOf('words')] as const,
    ['Only sentences moved', countOf('sentences')] as const,
    ['In another order, and signs or letters differ', countOf('with signs or letters')] as const,
  ]
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${word.toLowerCase()} ${number}`)
    .join(', ')
}
