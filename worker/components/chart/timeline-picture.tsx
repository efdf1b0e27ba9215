import type { Figure } from '../../../schema/chart/figure.ts'
import { wrapped } from '../../../schema/chart/lines.ts'
import { placed } from '../../../schema/chart/place.ts'
import type { Ink } from './ink.ts'
import { n } from './marker.tsx'
import { margin, PictureFrame, serif } from './picture-frame.tsx'
import { markEntries, PictureKey, placedKey, voiceEntries } from './picture-key.tsx'
import { Lines, textHeight } from './text.tsx'
import { TimelineMarks } from './timeline.tsx'

/** The timeline as a file of its own: what the page shows, with its heading and its source. */
export function TimelinePicture(props: {
  figure: Figure
  text: { heading: string; summary: string; under: string; events: string; source: string }
  ink: Ink
}) {
  const { figure, text, ink } = props
  const drawing = placed(figure, 'wide')
  const width = drawing.width + 2 * margin
  const heading = wrapped(text.heading, 24, drawing.width)
  const summary = wrapped(text.summary, 14, drawing.width)
  // Where the drawing has no room for the names of its events, they stand under it.
  const isNamed = drawing.columns.every(({ events }) => events.every(({ text: name, full }) => name === full))
  const source = [
    ...wrapped(text.under, 12, drawing.width),
    ...(isNamed ? [] : wrapped(`Events: ${text.events}.`, 12, drawing.width)),
    ...wrapped(text.source, 12, drawing.width),
  ]
  const y1 = margin + textHeight(heading, 24) + 4
  const y2 = y1 + textHeight(summary, 14) + 12
  const key = placedKey([...voiceEntries(figure), ...markEntries(figure)], { width: drawing.width, font: 12 })
  const y3 = y2 + key.height + 8
  const y4 = y3 + drawing.height + 14
  const height = y4 + textHeight(source, 12) + margin
  return (
    <PictureFrame width={width} height={height} heading={text.heading} summary={text.summary} ink={ink}>
      <Lines lines={heading} x={margin} y={margin} font={24} fill={ink('ink')} weight="600" family={serif} />
      <Lines lines={summary} x={margin} y={y1} font={14} fill={ink('ink')} />
      <PictureKey placed={key} ink={ink} x={margin} y={y2} />
      <g transform={`translate(${margin} ${n(y3)})`}>
        <TimelineMarks figure={figure} placed={drawing} ink={ink} />
      </g>
      <Lines lines={source} x={margin} y={y4} font={12} fill={ink('ink-soft')} />
    </PictureFrame>
  )
}
