import { type Chart, changedBy } from '../../../schema/chart/chart.ts'
import { wrapped } from '../../../schema/chart/lines.ts'
import { plotOf, stripPlotOf, stripTitleIn } from '../../../schema/chart/plot.ts'
import { FacetMarks, StripMarks } from './facet.tsx'
import type { Ink } from './ink.ts'
import { Marker, n } from './marker.tsx'
import { margin, PictureFrame, serif } from './picture-frame.tsx'
import { Lines, textHeight } from './text.tsx'

interface PictureText {
  heading: string
  shown: string
  counted: string
  /** Events in the order of their numbers. */
  events: string
  source: string
}

const gap = 28
const titleHeight = 24

/** The whole figure as a file of its own: what the page shows, from the same chart. */
export function Picture({ chart, text, ink }: { chart: Chart; text: PictureText; ink: Ink }) {
  const isSingle = chart.facets.length === 1
  const size = isSingle ? 'large' : 'small'
  const plot = plotOf(chart, size)
  const strip = stripPlotOf(chart, size)
  const columns = isSingle ? 1 : Math.min(3, chart.facets.length)
  const width = margin * 2 + columns * plot.width + (columns - 1) * gap
  const inner = width - 2 * margin
  const heading = wrapped(text.heading, 22, inner)
  const shown = wrapped(text.shown, 14, inner)
  const changed = changedBy(chart)
  const change = changed.length > 0 ? ` * Another number before release ${changed.join(' or ')}.` : ''
  const counted = wrapped(`${text.counted}${change}`, 12, inner)
  const events = text.events === '' ? [] : wrapped(text.events, 12, inner)
  const source = wrapped(text.source, 12, inner)
  const y1 = margin + textHeight(heading, 22) + 4
  const y2 = y1 + textHeight(shown, 14) + 10
  const y3 = y2 + 26
  const cellHeight = titleHeight + plot.height + 18
  const cells = chart.facets.length
  const rows = Math.ceil((cells + (isSingle ? 0 : 1)) / columns)
  const stripTop = isSingle ? y3 + plot.height + 8 : 0
  const facetsEnd = y3 + Math.ceil(cells / columns) * cellHeight
  const stripEnd = (isSingle ? stripTop : y3 + (rows - 1) * cellHeight) + titleHeight + strip.height + 18
  const y4 = isSingle ? stripEnd : Math.max(facetsEnd, stripEnd)
  const y5 = y4 + textHeight(events, 12) + (events.length > 0 ? 8 : 0)
  const y6 = y5 + textHeight(counted, 12) + 10
  const height = y6 + textHeight(source, 12) + margin
  const place = (index: number) => ({
    x: margin + (index % columns) * (plot.width + gap),
    y: isSingle ? y3 : y3 + Math.floor(index / columns) * cellHeight,
  })
  const stripPlace = isSingle ? { x: margin, y: stripTop } : place(cells)
  return (
    <PictureFrame width={width} height={height} heading={text.heading} summary={text.shown} ink={ink}>
      <Lines lines={heading} x={margin} y={margin} font={22} fill={ink('ink')} weight="600" family={serif} />
      <Lines lines={shown} x={margin} y={y1} font={14} fill={ink('ink')} family={serif} />
      <PictureKey chart={chart} ink={ink} y={y2} />
      {chart.facets.map((facet, index) => {
        const { x, y } = place(index)
        return (
          <g transform={`translate(${n(x)} ${n(y)})`} data-facet={facet.id}>
            {!isSingle && (
              <text y="15" font-size="14" font-weight="600" font-family={serif} fill={ink('ink')}>
                {facet.title}
              </text>
            )}
            <g transform={`translate(0 ${isSingle ? 0 : titleHeight})`}>
              <FacetMarks chart={chart} plot={plot} ink={ink} facet={facet} />
            </g>
          </g>
        )
      })}
      <g transform={`translate(${n(stripPlace.x)} ${n(stripPlace.y)})`}>
        <text y="15" font-size="14" font-family={serif} fill={ink('ink-soft')}>
          {stripTitleIn(chart, [size])}
        </text>
        <g transform={`translate(0 ${titleHeight})`}>
          <StripMarks chart={chart} plot={strip} ink={ink} />
        </g>
      </g>
      <Lines lines={events} x={margin} y={y4} font={12} fill={ink('ink')} />
      <Lines lines={counted} x={margin} y={y5} font={12} fill={ink('ink-soft')} />
      <Lines lines={source} x={margin} y={y6} font={12} fill={ink('ink')} />
    </PictureFrame>
  )
}

function PictureKey({ chart, ink, y }: { chart: Chart; ink: Ink; y: number }) {
  const [voice = 'all'] = chart.voices
  const byYear = [
    ['full', '5 statements or more', 0],
    ['hollow', 'fewer, with 95 % interval', 160],
    ['silent', 'recorded silence', 345],
    ['none', 'nothing recorded', 475],
  ] as const
  const byWords = [
    ['full', 'mentions per 1,000 words', 0],
    ['none', 'measured text without a mention', 170],
  ] as const
  const entries = { year: byYear, rate: byWords }[chart.kind]
  return (
    <g font-size="11" fill={ink('ink-soft')}>
      {entries.map(([look, label, x]) => (
        <>
          <Marker voice={voice} look={look} x={margin + 5 + x} y={y + 8} size={4} ink={ink} />
          <text x={margin + 16 + x} y={y + 12}>
            {label}
          </text>
        </>
      ))}
    </g>
  )
}
