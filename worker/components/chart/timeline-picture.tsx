/** @jsxImportSource #markup */
import type { Figure } from '../../../schema/chart/figure.ts'
import { textWidth, wrapped } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { markKey } from '../../../schema/chart/mark-key.ts'
import { placed } from '../../../schema/chart/place.ts'
import type { Ink } from './ink.ts'
import { KeyMark } from './key-mark.tsx'
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
  const key = keyPlaces(figure, drawing.width)
  const y3 = y2 + 26 + keyLine * (key.at(-1)?.line ?? 0)
  const y4 = y3 + drawing.height + 14
  const height = y4 + textHeight(source, 12) + margin
  return (
    <PictureFrame width={width} height={height} heading={text.heading} summary={text.summary} ink={ink}>
      <Lines lines={heading} x={margin} y={margin} font={24} fill={ink('ink')} weight="600" family={serif} />
      <Lines lines={summary} x={margin} y={y1} font={14} fill={ink('ink')} />
      <PictureKey entries={key} ink={ink} y={y2} />
      <g transform={`translate(${margin} ${n(y3)})`}>
        <TimelineMarks figure={figure} placed={drawing} ink={ink} />
      </g>
      <Lines lines={source} x={margin} y={y4} font={12} fill={ink('ink-soft')} />
    </PictureFrame>
  )
}

/** Height of a line of the key. */
const keyLine = 18
const keyFont = 12

/** Voices, and what the marks that are drawn mean, one after the other in lines. */
function keyPlaces(figure: Figure, width: number) {
  const [first = 'all'] = figure.voices
  const entries = [
    ...figure.voices.map((voice) => ({ voice, sign: undefined, text: laneLabel(voice) })),
    // Nothing of a picture can be tapped.
    ...markKey(figure).flatMap(({ sign, text }) => (sign ? [{ voice: first, sign, text }] : [])),
  ]
  let x = 0
  let line = 0
  return entries.map((entry) => {
    const own = 16 + textWidth(entry.text, keyFont) + 18
    if (x > 0 && x + own > width) {
      x = 0
      line++
    }
    const at = { ...entry, x, line }
    x += own
    return at
  })
}

function PictureKey({ entries, ink, y }: { entries: ReturnType<typeof keyPlaces>; ink: Ink; y: number }) {
  return (
    <g font-size={keyFont} fill={ink('ink')}>
      {entries.map(({ voice, sign, text, x, line }) => (
        <>
          <g transform={`translate(${n(margin + x - 3)} ${n(y + keyLine * line)})`}>
            {sign ? (
              <KeyMark sign={sign} voice={voice} ink={ink} />
            ) : (
              <Marker voice={voice} look="full" x={8} y={8} size={4.5} ink={ink} />
            )}
          </g>
          <text x={n(margin + x + 16)} y={n(y + 12 + keyLine * line)}>
            {text}
          </text>
        </>
      ))}
    </g>
  )
}
