import type { Surface } from '../schema/chart/surface.ts'

/** Rings the mark whose passages are open, in a drawing that has it: a reader sees what the card is about. */
export function ringOpened(place: HTMLElement, surface: Surface | undefined, name: string): void {
  place.querySelector('.opened-mark')?.remove()
  const mark = surface?.marks.find((one) => one.name === name)
  if (!surface || !mark) return
  const ring = document.createElement('span')
  ring.className = 'opened-mark'
  ring.setAttribute('aria-hidden', 'true')
  ring.style.left = `${(100 * mark.px) / surface.width}%`
  ring.style.top = `${(100 * mark.py) / surface.height}%`
  place.append(ring)
}

/** A sheet from below is at most so much of the screen high, as the style sheet has it. */
const sheetShare = 0.62

/** On a phone, brings the ringed mark above the sheet. */
export function scrolledAboveSheet(container: HTMLElement): void {
  const figure = container.closest('figure')
  const aside = figure?.querySelector('.evidence-beside')
  const rings = [...container.querySelectorAll<HTMLElement>('.opened-mark')]
  const ring = rings.find(({ offsetParent }) => offsetParent !== null)
  if (!aside || !ring || getComputedStyle(aside).position !== 'fixed') return
  const { top, bottom } = ring.getBoundingClientRect()
  const free = innerHeight * (1 - sheetShare)
  if (top < 0 || bottom > free - 8) scrollBy({ top: (top + bottom) / 2 - free / 2, behavior: 'instant' })
}
