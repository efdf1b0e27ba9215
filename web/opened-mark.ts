import { openedGap } from '../schema/chart/placed.ts'
import type { SurfaceMark } from '../schema/chart/surface.ts'
import { drawnSurface } from './drawn.ts'

const svg = 'http://www.w3.org/2000/svg'

/** Rings the mark whose passages are open, as the server's drawing does: a reader sees what the card is about. */
export function ringOpened(drawing: SVGSVGElement, { px, py, r }: SurfaceMark): void {
  const ring = document.createElementNS(svg, 'circle')
  ring.setAttribute('class', 'opened')
  for (const [name, value] of Object.entries({ cx: px, cy: py, r: r + openedGap }))
    ring.setAttribute(name, String(value))
  drawing.append(ring)
}

/** The ring of a figure in the size that is shown. */
function shownRing(figure: Element): Element | undefined {
  return [...figure.querySelectorAll('.opened')].find((ring) => ring.getClientRects().length > 0)
}

/** Between the open mark and the card. */
const clear = 12

/** Room for a card under its top, however low its figure begins. */
const leastHeight = 360

/** Room for a card beside its row, at least; where a side has less, the one that has more is taken. */
const leastBesideRow = 240

/** Over the lanes of a row stands its title. */
const titleHeight = 24

/**
 * Where the screen holds both, the card stands at the right of its figure and begins with the drawing. Where it would cover the
 * figure, it stands under the row of the open mark, or over it, so that the row can be read on. Everywhere else it is a sheet
 * from below.
 */
export function placeBesideFigure(figure: Element, card: HTMLElement): void {
  const ring = shownRing(figure)
  const drawn = ring?.closest('.sized')
  if (!ring || !drawn) return
  const { top, right } = drawn.getBoundingClientRect()
  const cardTop = Math.max(clear, Math.round(Math.min(top, innerHeight - leastHeight)))
  card.style.setProperty('--card-top', `${cardTop}px`)
  card.dataset.side = 'right'
  if (card.getBoundingClientRect().left < right) placeAtRow(ring, drawn, card)
}

function placeAtRow(ring: Element, drawn: Element, card: HTMLElement): void {
  card.dataset.side = 'row'
  const origin = card.offsetParent?.getBoundingClientRect()
  if (!origin) return
  const row = rowOf(ring)
  const under = innerHeight - row.bottom - 2 * clear
  const over = row.top - titleHeight - 2 * clear
  const isUnder = under >= leastBesideRow || under >= over
  const { left, right } = drawn.getBoundingClientRect()
  const mark = ring.getBoundingClientRect()
  const wanted = mark.left + (mark.width - card.offsetWidth) / 2
  const at = Math.max(left, Math.min(wanted, right - card.offsetWidth))
  const places = {
    '--row-left': `${Math.round(at - origin.left)}px`,
    '--row-top': isUnder ? `${Math.round(row.bottom + clear - origin.top)}px` : 'auto',
    '--row-bottom': isUnder ? 'auto' : `${Math.round(origin.bottom - row.top + titleHeight + clear)}px`,
    '--row-room': `${Math.round(Math.max(isUnder ? under : over, leastBesideRow))}px`,
  }
  for (const [name, value] of Object.entries(places)) card.style.setProperty(name, value)
}

/** From the top to the foot of the lanes of the row that a ring is in, in the window; those of its drawing where it has one row. */
function rowOf(ring: Element): { top: number; bottom: number } {
  const drawing = ring.closest('svg') ?? ring
  const { top, bottom, height } = drawing.getBoundingClientRect()
  const surface = drawnSurface(drawing)
  if (!surface) return { top, bottom }
  const scale = height / surface.height
  const [cx, cy] = ['cx', 'cy'].map((name) => Number(ring.getAttribute(name)))
  const mark = surface.marks.find(
    ({ px, py }) => Math.abs(px - (cx ?? 0)) < 0.5 && Math.abs(py - (cy ?? 0)) < 0.5,
  )
  const lines = new Set(surface.marks.flatMap(({ row, line }) => (row === mark?.row ? line : [])))
  const bands = surface.bands.filter(({ line }) => lines.has(line))
  if (bands.length === 0) return ring.getBoundingClientRect()
  return {
    top: top + Math.min(...bands.map((band) => band.top)) * scale,
    bottom: top + Math.max(...bands.map((band) => band.bottom)) * scale,
  }
}

/**
 * Moves the page as far as the open mark needs to be in sight, over a sheet that has grown over it: once its list is there
 * and not at the tap, so that quick taps meet the marks that they are aimed at.
 */
export function keepMarkInSight(figure: Element, card: HTMLElement): void {
  const ring = shownRing(figure)?.getBoundingClientRect()
  const { position } = getComputedStyle(card)
  if (!ring || position === 'static') return
  const { left, right, top } = card.getBoundingClientRect()
  const isUnderSheet = position === 'fixed' && ring.right > left && ring.left < right
  const below = ring.bottom + clear - (isUnderSheet ? top : innerHeight)
  if (below <= 0) return
  scrollBy({ top: below, behavior: 'instant' })
  placeBesideFigure(figure, card)
}
