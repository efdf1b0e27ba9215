import { openedGap } from '../schema/chart/placed.ts'
import type { Surface, SurfaceMark } from '../schema/chart/surface.ts'
import { svgElement } from './svg-element.ts'

/** A drawing of a figure, and what is drawn on it. */
export interface Drawn {
  drawing: SVGSVGElement
  surface: Surface
}

/** How far down the screen a mark stands in the drawing that is shown. */
function heightOf(name: string, drawn: readonly Drawn[]): number | undefined {
  for (const { drawing, surface } of drawn) {
    const mark = surface.marks.find((one) => one.name === name)
    const { top, height } = drawing.getBoundingClientRect()
    if (mark && height > 0) return top + (mark.py * height) / surface.height
  }
  return undefined
}

/** Keeps a mark as far down the screen as it is while its figure makes room for a card. */
export function holdMark(
  name: string,
  drawn: readonly Drawn[],
  figure: HTMLElement,
  change: () => void,
): void {
  const before = heightOf(name, drawn)
  change()
  const moved = () => (heightOf(name, drawn) ?? 0) - (before ?? 0)
  if (before === undefined) return
  scrollBy({ top: moved(), behavior: 'instant' })
  // At its top the page goes no further, and the figure does.
  const rest = -moved()
  if (rest > 0) figure.style.paddingTop = `${rest}px`
}

/** Rings the mark whose passages are open, as the server's drawing does: a reader sees what the card is about. */
export function ringOpened(drawing: SVGSVGElement, { px, py, r }: SurfaceMark): void {
  drawing.append(svgElement('circle', { class: 'opened', cx: px, cy: py, r: r + openedGap }))
}

/** The ring of a figure in the size that is shown. */
function shownRing(figure: Element): Element | undefined {
  return [...figure.querySelectorAll('.opened')].find((ring) => ring.getClientRects().length > 0)
}

/** Between the open mark and the card. */
const clear = 12

/**
 * Moves the page as far as the open mark needs to be in sight, over a sheet that has grown over it: once its list is there
 * and not at the tap, so that quick taps meet the marks that they are aimed at.
 */
export function keepMarkInSight(figure: Element, card: HTMLElement): void {
  const ring = shownRing(figure)?.getBoundingClientRect()
  if (!ring) return
  const { position } = getComputedStyle(card)
  const { left, right, top } = card.getBoundingClientRect()
  const isUnderSheet = position === 'fixed' && ring.right > left && ring.left < right
  const below = ring.bottom + clear - (isUnderSheet ? top : innerHeight)
  if (below <= 0) return
  scrollBy({ top: below, behavior: 'instant' })
}
