import { openedGap } from '../../../schema/chart/placed.ts'
import { n } from './marker.tsx'

/** Where the original of a mark stands in its drawing, and its radius; in tenths of pixels, as they are written. */
export interface Ringed {
  x: number
  y: number
  r: number
}

/**
 * Markup with a ring around the mark whose passages are open: behind the mark of the `id`, and behind its copies in other
 * sizes. A reader sees what the card is about.
 */
export function ringed(markup: string, id: string, { x, y, r }: Ringed): string {
  const mark = new RegExp(`<a id="${id}" .*?</a>|<use href="#${id}" x="([^"]*)" y="([^"]*)"/>`, 'gs')
  const ring = (dx: number, dy: number) =>
    `<circle class="opened" cx="${n(x + dx)}" cy="${n(y + dy)}" r="${n(r + openedGap)}"/>`
  return markup.replace(mark, (whole, dx = 0, dy = 0) => `${whole}${ring(Number(dx), Number(dy))}`)
}
