/** @jsxImportSource #markup */
import type { Figure } from '../../../schema/chart/figure.ts'
import { textWidth, wrapped } from '../../../schema/chart/lines.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { type KeySign, pictureKey } from '../../../schema/chart/mark-key.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import type { Ink } from './ink.ts'
import { KeyMark } from './key-mark.tsx'
import { Marker, n } from './marker.tsx'
import { Spans } from './text.tsx'

/** `mark` is a voice's own marker. */
interface Entry {
  text: string
  voice: VoiceFilter
  sign: KeySign | 'mark' | undefined
}

/** Entries of a key in their lines. */
export interface PlacedKey {
  font: number
  height: number
  entries: (Entry & { lines: string[]; x: number; y: number })[]
}

/** The voices of a figure. */
export function voiceEntries({ voices }: Figure): Entry[] {
  return voices.map((voice) => ({ voice, sign: 'mark', text: laneLabel(voice) }))
}

/** What its marks mean. */
export function markEntries(figure: Figure): Entry[] {
  const [voice = 'all'] = figure.voices
  return pictureKey(figure).map(({ sign, text }) => ({ voice, sign, text }))
}

/** A sign is drawn in 16 pixels beside type of 12. */
const signOf = { font: 12, width: 16 }

/** Entries one after the other, in as many lines as they need. */
export function placedKey(
  entries: readonly Entry[],
  { width, font }: { width: number; font: number },
): PlacedKey {
  const line = font * 1.5
  let x = 0
  let y = 0
  const placed = entries.map((entry) => {
    const before = entry.sign ? (font * (signOf.width + 3)) / signOf.font : 0
    const own = before + textWidth(entry.text, font)
    if (x > 0 && x + own > width) {
      x = 0
      y += line
    }
    // An entry that no line holds goes on in the next.
    const lines = wrapped(entry.text, font, width - before)
    const at = { ...entry, lines, x, y }
    x += own + font * 1.5
    y += (lines.length - 1) * line
    return at
  })
  return { font, height: entries.length === 0 ? 0 : y + line, entries: placed }
}

/** A key from `x` and `y` on. */
export function PictureKey({ placed, ink, x, y }: { placed: PlacedKey; ink: Ink; x: number; y: number }) {
  const { font, entries } = placed
  const scale = font / signOf.font
  const size = signOf.width * scale
  return (
    <g font-size={n(font)} fill={ink('ink')}>
      {entries.map(({ voice, sign, lines, x: left, y: top }) => (
        <>
          {sign && (
            <g transform={`translate(${n(x + left)} ${n(y + top)}) scale(${Math.round(scale * 100) / 100})`}>
              {sign === 'mark' ? (
                <Marker voice={voice} look="full" x={8} y={8} size={4.5} ink={ink} />
              ) : (
                <KeyMark sign={sign} voice={voice} ink={ink} />
              )}
            </g>
          )}
          <text>
            <Spans
              lines={lines}
              x={x + left + (sign ? size + 3 * scale : 0)}
              yOf={(index) => y + top + font * (1 + 1.5 * index)}
            />
          </text>
        </>
      ))}
    </g>
  )
}
