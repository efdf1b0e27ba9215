import { openedGap } from '../schema/chart/placed.ts'
import type { SurfaceMark } from '../schema/chart/surface.ts'

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

/**
 * Where the screen has room the card stands beside its figure and begins with the drawing: at the right, or where it would
 * cover the open mark there, at the left. Everywhere else it is a sheet from below.
 */
export function placeBesideFigure(figure: Element, card: HTMLElement): void {
  const ring = shownRing(figure)
  const drawn = ring?.closest('.sized')
  if (!ring || !drawn) return
  const top = Math.min(drawn.getBoundingClientRect().top, innerHeight - leastHeight)
  card.style.setProperty('--card-top', `${Math.max(clear, Math.round(top))}px`)
  card.dataset.side = 'right'
  const isCovered = ring.getBoundingClientRect().right + clear > card.getBoundingClientRect().left
  if (isCovered) card.dataset.side = 'left'
}

/**
 * Moves the page as far as the open mark needs to be in sight, over a sheet that has grown over it: once its list is there
 * and not at the tap, so that quick taps meet the marks that they are aimed at.
 */
export function keepMarkInSight(figure: Element, card: HTMLElement): void {
  const ring = shownRing(figure)?.getBoundingClientRect()
  if (!ring || getComputedStyle(card).position !== 'fixed') return
  const { left, right, top } = card.getBoundingClientRect()
  const isUnder = ring.right > left && ring.left < right
  const below = ring.bottom + clear - (isUnder ? top : innerHeight)
  if (below <= 0) return
  scrollBy({ top: below, behavior: 'instant' })
  placeBesideFigure(figure, card)
}
