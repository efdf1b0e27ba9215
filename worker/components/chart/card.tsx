import type { Child } from 'hono/jsx'
import { licence, site } from '#subject'
import { capitalised } from '../../../schema/capitalised.ts'
import { shortened, textWidth, wrapped } from '../../../schema/chart/lines.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import { cardSize } from '../../../schema/contract/picture.ts'
import { plural } from '../../../schema/plural.ts'
import type { Release } from '../../db/release.ts'
import type { RequestContext } from '../../env.ts'
import { fileInk, type Ink } from './ink.ts'
import { Lines, Spans, textHeight } from './text.tsx'

const margin = 48
/** Sizes of a heading, the largest first: the one that holds it whole in so many lines is taken. */
const headingFonts = [
  { most: 2, fonts: [38, 34, 30] },
  { most: 3, fonts: [30, 27] },
].flatMap(({ most, fonts }) => fonts.map((font) => ({ most, font })))
const smallest = { most: 3, font: 27 }
const sourceFont = 22
/** Sizes of its last line, the largest first; in smaller type nobody reads it. */
const lastFonts = [sourceFont, 20, 18]
const lastHeight = 24

/** Where a card has room for its figure, in pixels. */
export interface CardRoom {
  x: number
  y: number
  width: number
  height: number
}

/** A picture as networks show it beside a link: heading, figure, source. `children` draw in the room that is left. */
export function Card(props: {
  heading: string
  /** Said in place of a heading that holds signs which pictures do not have. */
  gist: string
  /** What the heading rests on. */
  basis?: string | undefined
  release: Release | undefined
  children: (room: CardRoom, ink: Ink) => Child
}) {
  const { release, children } = props
  // The font of the pictures has no arrows.
  const said = props.heading.replaceAll('→', 'to')
  const heading = isDrawable(said) ? said : props.gist
  const { width, height } = cardSize
  const ink = fileInk('light')
  const inner = width - 2 * margin
  const { lines, font } = headingOf(heading, inner)
  const top = margin + textHeight(lines, font * 0.86) + 14
  const last = lastLines(sourceLine(release), said === heading ? props.basis : undefined)
  // Half of a further line stands in the margin.
  const bottom = height - margin - sourceFont - 4 - (last.lines.length - 1) * (lastHeight / 2)
  const room = { x: margin, y: top, width: inner, height: bottom - top }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family="Noto Sans, system-ui, sans-serif"
    >
      <title>{heading}</title>
      <rect width={width} height={height} fill={ink('paper')} />
      <rect width={width} height="10" fill={ink('accent')} />
      <text font-size={font} font-weight="600" fill={ink('ink')}>
        <Spans lines={lines} x={margin} yOf={(index) => margin + font * (0.9 + 1.22 * index)} />
      </text>
      {children(room, ink)}
      <path d={`M${margin} ${bottom + 14}H${width - margin}`} stroke={ink('rule')} stroke-width="2" />
      <text font-size={last.font} fill={ink('ink-soft')}>
        <Spans lines={last.lines} x={margin} yOf={(index) => bottom + 36 + index * lastHeight} />
      </text>
    </svg>
  )
}

/** Basis and source: on one line where it holds both, else one under the other. */
function lastLines(source: string, basis: string | undefined): { lines: string[]; font: number } {
  if (basis === undefined || !isDrawable(basis)) return { lines: [source], font: sourceFont }
  const width = cardSize.width - 2 * margin
  const said = capitalised(basis)
  const forms = [[`${source} · ${said}`], [said, source]].flatMap((lines) =>
    lastFonts.map((font) => ({ lines, font })),
  )
  const fits = forms.find(({ lines, font }) => lines.every((line) => textWidth(line, font) <= width))
  return fits ?? { lines: [...wrapped(said, 18, width), source], font: 18 }
}

function headingOf(heading: string, width: number): { lines: string[]; font: number } {
  const linesIn = (font: number) => wrapped(heading, font * 0.98, width)
  const { font, most } = headingFonts.find((one) => linesIn(one.font).length <= one.most) ?? smallest
  return { font, lines: shortened(linesIn(font), { most, font: font * 0.98, width }) }
}

/** Lines that fill a card's room, each whole; of `lines` that have no room it is said how many there are. */
export function CardLines({ room, ink, lines }: { room: CardRoom; ink: Ink; lines: readonly string[] }) {
  const font = 28
  const most = Math.max(1, Math.floor(room.height / (font * 1.45)))
  const told = lines.filter(isDrawable)
  const fitting = told.map((line) => wrapped(line, font, room.width))
  const heights = fitting.map((_, index) => fitting.slice(0, index + 1).flat().length)
  const isWhole = told.length === lines.length && (heights.at(-1) ?? 0) <= most
  const shown = isWhole ? lines.length : heights.filter((height) => height < most).length
  const written = [
    ...fitting.slice(0, shown).flat(),
    ...(isWhole ? [] : [`and ${plural(lines.length - shown, 'more line')} on its page`]),
  ]
  return <Lines lines={written} x={room.x} y={room.y} font={font} fill={ink('ink')} />
}

export function cardAnswer(c: RequestContext, card: unknown): Response {
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(card)}\n`, 200, {
    'content-type': 'image/svg+xml; charset=utf-8',
    'access-control-allow-origin': '*',
  })
}

/** "Entente, release 2026.2, CC BY 4.0"; without the licence where none is given. */
export function sourceLine(release: Release | undefined): string {
  return [site.name, `release ${release?.version ?? 'unknown'}`, licence?.name].filter(Boolean).join(', ')
}
