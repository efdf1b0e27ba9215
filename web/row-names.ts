import { readLine } from '../schema/chart/drawn.ts'
import { svgElement } from './svg-element.ts'

/** Around the words of a name, for a finger to meet it. */
const reach = 4

/** Puts the links of a drawing's rows, which the canvas covers, over the canvas: unseen, where their words stand. */
export function rowNamesOver(place: HTMLElement, drawing: SVGSVGElement): void {
  // The drawing under it is read out and walked by the keyboard.
  const over = svgElement('svg', {
    class: 'row-names',
    viewBox: drawing.getAttribute('viewBox') ?? '',
    'aria-hidden': 'true',
  })
  const lanes = [...drawing.querySelectorAll<SVGElement>('[data-edges]')].map(
    (lane) => readLine(lane.dataset).line,
  )
  for (const text of drawing.querySelectorAll<SVGTextElement>('a > text')) {
    const link = text.parentElement?.cloneNode(false) as SVGAElement
    const { x, y, width, height } = text.getBBox()
    const last = Number(([...text.querySelectorAll('tspan[y]')].at(-1) ?? text).getAttribute('y'))
    // A finger in a lane opens its marks, however near the name over it.
    const bottom = Math.min(
      y + height + reach / 2,
      ...lanes.map(({ top }) => top).filter((top) => top >= last),
    )
    const top = y - reach / 2
    const area = svgElement('rect', { x: x - reach, y: top, width: width + 2 * reach, height: bottom - top })
    const column = text.closest('g[transform]')?.getAttribute('transform')
    if (column) link.setAttribute('transform', column)
    link.setAttribute('tabindex', '-1')
    const told = toldBy(place, link.getAttribute('href')) ?? text.querySelector('title')
    link.append(...(told ? [told.cloneNode(true)] : []), area)
    over.append(link)
  }
  place.append(over)
}

/** What a row's name means is said in one size of a drawing, for the others too. */
function toldBy(place: HTMLElement, href: string | null): Element | null {
  const titled = place.closest('figure, body')?.querySelectorAll('a > text > title') ?? []
  return [...titled].find((title) => title.closest('a')?.getAttribute('href') === href) ?? null
}
