import { shortened, wrapped } from '../../../schema/chart/lines.ts'
import { isAtLeast } from '../../../schema/chart/share.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import type { GroupComparison, GroupRow } from '../../../schema/contract/groups.ts'
import { plural } from '../../../schema/plural.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { n } from '../../components/chart/marker.tsx'
import { Lines, textHeight } from '../../components/chart/text.tsx'
import type { RequestContext } from '../../env.ts'
import { askedGroups } from './asked-groups.ts'
import { sideOf } from './group-table.tsx'
import { frameLabel, groupsFound, holdsBoth } from './group-words.ts'

const font = 23
const rowHeight = 54
const scaleHeight = 34

export const draws = { '/compare/groups': groupsCardRoute }

/** Two groups in the size that networks show: who they are, what the tests found, the rows with the largest counts or differences. */
async function groupsCardRoute(c: RequestContext) {
  const { release, themes, data, title, names } = await askedGroups(c)
  const gist = 'Two groups of statements beside each other'
  return cardAnswer(
    c,
    <Card heading={title} gist={gist} release={release}>
      {(room, ink) => <Groups room={room} ink={ink} data={data} names={names} themes={themes} />}
    </Card>,
  )
}

interface Drawing {
  room: CardRoom
  ink: Ink
  data: GroupComparison
}

function Groups(props: Drawing & { names: { a: string; b: string }; themes: readonly Theme[] }) {
  const { room, ink, data, names, themes } = props
  const said = wrapped(groupsFound(data, themes), font, room.width)
  const legend = [
    ['a', names.a, data.a.count],
    ['b', names.b, data.b.count],
  ] as const
  const legendHeight = legend.length * font * 1.5
  const top = room.y + legendHeight + textHeight(said, font) + scaleHeight
  const most = Math.max(0, Math.floor((room.y + room.height - top) / rowHeight))
  const rows = holdsBoth(data) ? telling(data).slice(0, most) : []
  return (
    <>
      {legend.map(([side, name, count], index) => (
        <>
          <SideSign side={side} x={room.x + 8} y={room.y + font * (0.75 + 1.5 * index)} ink={ink} />
          <text
            x={n(room.x + 30)}
            y={n(room.y + font * (1.1 + 1.5 * index))}
            font-size={font}
            fill={ink('ink')}
          >
            {`${isDrawable(name) ? name : side === 'a' ? 'First group' : 'Second group'} (${plural(count, 'statement')})`}
          </text>
        </>
      ))}
      <Lines lines={said} x={room.x} y={room.y + legendHeight} font={font} fill={ink('ink-soft')} />
      {rows.length > 0 && (
        <g font-size={font * 0.8} fill={ink('ink-soft')} text-anchor="middle">
          {ticks.map((tick) => (
            <text x={n(shareX(room)(tick))} y={n(top - 5)}>{`${tick * 100} %`}</text>
          ))}
        </g>
      )}
      {rows.map((row, index) => (
        <CardRow
          room={room}
          ink={ink}
          row={row}
          y={top + index * rowHeight}
          label={drawnLabel(themes, row)}
        />
      ))}
    </>
  )
}

/** The rows that differ first, then those with the largest difference; where nothing is tested those that most statements carry. */
function telling({ rows, tests }: GroupComparison): GroupRow[] {
  const weight = (row: GroupRow) =>
    tests === 0
      ? row.hitsA + row.hitsB
      : Math.abs(row.difference ?? 0) + (row.verdict === 'different' ? 1 : 0)
  return rows
    .filter(({ hitsA, hitsB, verdict }) => hitsA + hitsB > 0 && (tests === 0 || verdict !== 'not_read'))
    .toSorted((a, b) => weight(b) - weight(a))
}

function drawnLabel(themes: readonly Theme[], row: GroupRow): string {
  const label = frameLabel(themes, row)
  return isDrawable(label) ? label : `${row.theme}: ${row.frame}`.replaceAll('_', ' ')
}

/** Both shares of a row with their intervals on one scale, as on the page. */
export function CardRow({
  room,
  ink,
  row,
  y,
  label,
}: {
  room: CardRoom
  ink: Ink
  row: GroupRow
  y: number
  label: string
}) {
  const x = shareX(room)
  const size = { font: font * 0.9, width: 410 }
  const lines = shortened(wrapped(label, size.font, size.width), { most: 2, ...size })
  return (
    <g font-size={font}>
      <path d={`M${n(room.x)} ${n(y)}H${n(room.x + room.width)}`} stroke={ink('rule')} />
      <Lines
        lines={lines}
        x={room.x}
        y={y + (lines.length > 1 ? -4 : 12)}
        font={size.font}
        fill={ink('ink')}
      />
      {ticks.map((tick) => (
        <path d={`M${n(x(tick))} ${n(y + 6)}V${n(y + rowHeight - 6)}`} stroke={ink('rule')} />
      ))}
      {(['a', 'b'] as const).map((side, index) => {
        const { share, low, high, hits, of, notRead } = sideOf(row, side)
        const middle = y + 17 + index * 23
        return (
          <>
            {share !== null && (
              <>
                <path
                  d={`M${n(x(low ?? share))} ${n(middle)}H${n(x(high ?? share))}`}
                  stroke={ink(colours[side])}
                  stroke-width="3"
                />
                <SideSign side={side} x={x(share)} y={middle} ink={ink} />
              </>
            )}
            <text x={n(room.x + room.width)} y={n(middle + 8)} text-anchor="end" fill={ink(colours[side])}>
              {`${isAtLeast(hits, notRead) ? 'at least ' : ''}${hits} of ${of}`}
            </text>
          </>
        )
      })}
    </g>
  )
}

const ticks = [0, 0.5, 1]

/** Pixels of a share, between the names of the rows and their counts. */
function shareX(room: CardRoom): (share: number) => number {
  const left = room.x + 430
  const right = room.x + room.width - 190
  return (share) => left + share * (right - left)
}

const colours = { a: 'ink', b: 'accent' } as const

/** The first group is a disc, the second a diamond. */
function SideSign({ side, x, y, ink }: { side: 'a' | 'b'; x: number; y: number; ink: Ink }) {
  return side === 'a' ? (
    <circle cx={n(x)} cy={n(y)} r="7" fill={ink(colours.a)} />
  ) : (
    <path
      d={`M${n(x)} ${n(y - 8)}l8 8-8 8-8-8Z`}
      fill={ink('paper')}
      stroke={ink(colours.b)}
      stroke-width="3"
    />
  )
}
