import { openedGap } from '../../../schema/chart/placed.ts'
import { n } from './marker.tsx'

/** Where a mark stands in its drawing, and its radius; of one that has copies, in tenths of pixels, as they are written. */
export interface Ringed {
  x: number
  y: number
  r: number
}

/** Around the mark whose passages are open: a reader sees what the card is about. */
export function OpenedRing({ x, y, r }: Ringed) {
  return <circle class="opened" cx={n(x)} cy={n(y)} r={n(r + openedGap)} />
}

/** Markup with that ring behind the mark of the `id`, and behind its copies in other sizes. */
export function ringed(markup: string, id: string, { x, y, r }: Ringed): string {
  const mark = new RegExp(`<a id="${id}" .*?</a>|<use href="#${id}" x="([^"]*)" y="([^"]*)"/>`, 'gs')
  return markup.replace(
    mark,
    (whole, dx = 0, dy = 0) => `${whole}${<OpenedRing x={x + Number(dx)} y={y + Number(dy)} r={r} />}`,
  )
}
