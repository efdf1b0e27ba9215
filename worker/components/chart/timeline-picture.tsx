/** @jsxImportSource #markup */
import type { Figure } from '../../../schema/chart/figure.ts'
import { wrapped } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { placed } from '../../../schema/chart/place.ts'
import type { Ink } from './ink.ts'
import { Marker, n } from './marker.tsx'
import { margin, PictureFrame, serif } from './picture-frame.tsx'
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
  const y3 = y2 + 26
  const y4 = y3 + drawing.height + 14
  const height = y4 + textHeight(source, 12) + margin
  return (
    <PictureFrame width={width} height={height} heading={text.heading} summary={text.summary} ink={ink}>
      <Lines lines={heading} x={margin} y={margin} font={24} fill={ink('ink')} weight="600" family={serif} />
      <Lines lines={summary} x={margin} y={y1} font={14} fill={ink('ink')} />
      <PictureKey figure={figure} ink={ink} y={y2} />
      <g transform={`translate(${margin} ${n(y3)})`}>
        <TimelineMarks figure={figure} placed={drawing} ink={ink} />
      </g>
      <Lines lines={source} x={margin} y={y4} font={12} fill={ink('ink-soft')} />
    </PictureFrame>
  )
}

function PictureKey({ figure, ink, y }: { figure: Figure; ink: Ink; y: number }) {
  const hasSilence = figure.rows.some(({ marks }) => marks.some(({ look }) => look === 'silent'))
  const entries = [
    ...figure.voices.map((voice) => ({ voice, look: 'full' as const, label: laneLabel(voice) })),
    ...(hasSilence
      ? [{ voice: figure.voices[0] ?? 'all', look: 'silent' as const, label: 'recorded silence' }]
      : []),
  ]
  return (
    <g font-size="12" fill={ink('ink')}>
      {entries.map(({ voice, look, label }, index) => (
        <>
          <Marker voice={voice} look={look} x={margin + 5 + index * 150} y={y + 8} size={4.5} ink={ink} />
          <text x={margin + 16 + index * 150} y={y + 12}>
            {label}
          </text>
        </>
      ))}
    </g>
  )
}
