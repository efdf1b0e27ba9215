import { shortened, wrapped } from '../../../schema/chart/lines.ts'
import { isDrawable } from '../../../schema/contract/drawable.ts'
import { longDay, type StatementDay } from '../../../schema/statement-day.ts'
import { frameTally } from '../../../schema/stats/comparison.ts'
import { CompareQuery, compare, comparisonBasis } from '../../api/compare.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { n } from '../../components/chart/marker.tsx'
import { Lines } from '../../components/chart/text.tsx'
import type { RequestContext } from '../../env.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'

export const draws = { '/compare': compareCardRoute }

/** A comparison in the size that networks show: both statements and how many frames each and both have. */
async function compareCardRoute(c: RequestContext) {
  const query = pageQuery(c, CompareQuery)
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), compare.answer(db, query, '')])
  const tally = frameTally(data.themes)
  const bars = [
    [data.read.b.reading === 'nothing' ? 'in the first' : 'only in the first', tally.a],
    ['in both', tally.both],
    [data.read.a.reading === 'nothing' ? 'in the second' : 'only in the second', tally.b],
    ...(tally.apart > 0 ? [['in each, apart', tally.apart] as const] : []),
  ] as const
  return cardAnswer(
    c,
    <Card
      heading={data.sentence}
      gist="Two statements beside each other"
      basis={comparisonBasis(data) ?? undefined}
      release={release}
    >
      {(room, ink) => (
        <>
          <Side room={room} ink={ink} at={0} statement={data.a} />
          <Side room={room} ink={ink} at={1} statement={data.b} />
          <Bars room={room} ink={ink} bars={bars} />
        </>
      )}
    </Card>,
  )
}

function Side(props: { room: CardRoom; ink: Ink; at: 0 | 1; statement: StatementDay & { title: string } }) {
  const { room, ink, at, statement } = props
  const width = room.width / 2 - 20
  const x = room.x + at * (room.width / 2 + 20)
  const font = 24
  const title = isDrawable(statement.title) ? statement.title : ''
  const shown = shortened(wrapped(title, font, width), { most: 3, font, width })
  return (
    <>
      <text x={n(x)} y={n(room.y + 28)} font-size="28" font-weight="600" fill={ink('ink')}>
        {longDay(statement)}
      </text>
      <Lines lines={shown} x={x} y={room.y + 40} font={font} fill={ink('ink-soft')} />
    </>
  )
}

function Bars(props: { room: CardRoom; ink: Ink; bars: readonly (readonly [string, number])[] }) {
  const { room, ink, bars } = props
  const top = room.y + 172
  const step = Math.min(64, (room.height - 172) / bars.length)
  const most = Math.max(1, ...bars.map(([, frames]) => frames))
  const left = room.x + 270
  return (
    <g font-size="26" fill={ink('ink')}>
      {bars.map(([label, frames], index) => (
        <>
          <text x={n(left - 16)} y={n(top + step * (index + 0.62))} text-anchor="end">
            {label}
          </text>
          <rect
            x={n(left)}
            y={n(top + step * (index + 0.15))}
            width={n(Math.max(2, ((room.width - 400) * frames) / most))}
            height={n(step * 0.7)}
            fill={ink('accent')}
            fill-opacity={index === 1 ? '1' : '0.55'}
          />
          <text
            x={n(left + Math.max(2, ((room.width - 400) * frames) / most) + 12)}
            y={n(top + step * (index + 0.62))}
            font-weight="600"
          >
            {String(frames)}
          </text>
        </>
      ))}
    </g>
  )
}
