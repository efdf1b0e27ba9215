import { trade } from '../../api/context.ts'
import { Card, type CardRoom, cardAnswer } from '../../components/chart/card.tsx'
import type { Ink } from '../../components/chart/ink.ts'
import { keyLines } from '../../components/chart/key-lines.ts'
import { n } from '../../components/chart/marker.tsx'
import { volumeSeriesLabels } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { currentRelease } from '../../queries/release.ts'
import { diamond, drawnSeries, promiseLine, seriesLine, TradeMarks } from './chart.tsx'

const heading = 'Trade: what was promised and what was delivered'

export const draws = { '/trade': tradeCardRoute }

/** The page's own figure in the size that networks show. */
async function tradeCardRoute(c: RequestContext) {
  const db = c.get('db')
  const [release, { data }] = await Promise.all([currentRelease(db), trade.answer(db, {}, '')])
  return cardAnswer(
    c,
    <Card heading={heading} gist={heading} release={release}>
      {(room, ink) => {
        const key = placedKey(room, ink)
        return (
          <>
            <Key placed={key} room={room} ink={ink} />
            <g transform={`translate(${n(room.x)} ${n(room.y + key.height)})`}>
              <TradeMarks
                {...data}
                size={{ width: room.width, height: room.height - key.height, font: 17 }}
                ink={ink}
              />
            </g>
          </>
        )
      }}
    </Card>,
  )
}

const keyFont = 17
const sampleWidth = 36

/** What the figure's parts are, as many in a line as it holds. */
function placedKey({ width }: CardRoom, ink: Ink) {
  const entries = [
    ...drawnSeries.map((series) => {
      const line = seriesLine(series, ink)
      const sample = line ? <path d="M0 0H30" {...line} /> : <circle cx={15} cy={0} r={4} fill={ink('ink')} />
      return { text: volumeSeriesLabels[series], sample }
    }),
    {
      text: 'promised sum, a dot for each announcement',
      sample: (
        <g {...promiseLine(ink, false)} fill={ink('paper')}>
          <path d="M0 0H30" />
          <circle cx={15} cy={0} r={3.5} />
        </g>
      ),
    },
    {
      text: 'no year, or one side’s forecast',
      sample: <path d="M0 0H30" {...promiseLine(ink, true)} />,
    },
    {
      text: 'first year that reached the sum',
      sample: <path d={diamond(15, 0, 7)} fill="none" stroke={ink('ink')} stroke-width={2} />,
    },
  ]
  const placed = keyLines(entries, {
    width,
    font: keyFont,
    gap: keyFont,
    before: () => sampleWidth,
  })
  return { ...placed, height: placed.height + 6 }
}

function Key({ placed, room, ink }: { placed: ReturnType<typeof placedKey>; room: CardRoom; ink: Ink }) {
  return (
    <g font-size={keyFont} fill={ink('ink')}>
      {placed.entries.map(({ text, sample, x, y }) => (
        <g transform={`translate(${n(room.x + x)} ${n(room.y + y + keyFont)})`}>
          <g transform={`translate(0 ${n(-keyFont * 0.35)})`}>{sample}</g>
          <text x={sampleWidth} y={0}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
