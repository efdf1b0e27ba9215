import type { TradeVolume } from '../../../schema/contract/context.ts'
import { trade } from '../../api/context.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { n } from '../../components/chart/marker.tsx'
import type { RequestContext } from '../../env.ts'
import { currentRelease } from '../../queries/release.ts'
import { chartedChains } from './chart.tsx'

const heading = 'Trade: what was promised and what was delivered'

export const draws = { '/trade': tradeCardRoute }

/** Promised sums and yearly trade in the size that networks show. */
async function tradeCardRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), trade.answer(db, {}, '')])
  const promised = chartedChains(data.chains).flatMap(({ amountUsdBn }) => amountUsdBn ?? [])
  const volumes = data.volumes.filter(
    ({ series, besideLine }) => series === 'chinese_customs' && besideLine === null,
  )
  return cardAnswer(
    c,
    <Card heading={heading} gist={heading} release={release}>
      {(room, ink) => <Volumes room={room} ink={ink} volumes={volumes} promised={[...new Set(promised)]} />}
    </Card>,
  )
}

/** A column for each year by Chinese customs, a line for each promised sum; in billions of US dollars. */
function Volumes(props: {
  room: CardRoom
  ink: Ink
  volumes: readonly TradeVolume[]
  promised: readonly number[]
}) {
  const { room, ink, volumes, promised } = props
  const years = volumes.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const top = room.y + 44
  const bottom = room.y + room.height - 34
  const most = Math.max(...promised, ...volumes.map(({ usdBn }) => usdBn)) * 1.05
  const left = room.x
  const right = room.x + room.width - 90
  const step = (right - left) / (to - from + 1)
  const y = (usdBn: number) => bottom - (usdBn / most) * (bottom - top)
  return (
    <g font-size="22" fill={ink('ink')}>
      <text x={n(left)} y={n(room.y + 20)} font-size="24" fill={ink('ink-soft')}>
        Trade by Chinese customs, by year; lines are promised sums. Billions of US dollars.
      </text>
      {volumes.map(({ year, usdBn }) => (
        <>
          <rect
            x={n(left + (year - from) * step + step * 0.15)}
            y={n(y(usdBn))}
            width={n(step * 0.7)}
            height={n(bottom - y(usdBn))}
            fill={ink('accent')}
          />
          {(year - from) % Math.ceil(70 / step) === 0 && (
            <text x={n(left + (year - from + 0.5) * step)} y={n(bottom + 26)} text-anchor="middle">
              {String(year)}
            </text>
          )}
        </>
      ))}
      {promised.map((usdBn) => (
        <>
          <path
            d={`M${n(left)} ${n(y(usdBn))}H${n(right)}`}
            stroke={ink('ink')}
            stroke-width="2"
            stroke-dasharray="8 6"
          />
          <text x={n(right + 12)} y={n(y(usdBn) + 8)}>
            {String(usdBn)}
          </text>
        </>
      ))}
    </g>
  )
}
