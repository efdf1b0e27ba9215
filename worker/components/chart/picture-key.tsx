import type { Figure } from '../../../schema/chart/figure.ts'
import { laneLabel } from '../../../schema/chart/look.ts'
import { pictureKey, signKey } from '../../../schema/chart/mark-key.ts'
import type { VoiceFilter } from '../../../schema/stats/trend.ts'
import type { Ink } from './ink.ts'
import { type KeyLines, keyLines } from './key-lines.ts'
import { KeyMark, type ShownSign } from './key-mark.tsx'
import { n } from './marker.tsx'
import { Spans } from './text.tsx'

interface Entry {
  text: string
  voice: VoiceFilter
  sign: ShownSign | undefined
}

type PlacedKey = KeyLines<Entry>

/** The voices of a figure. */
export function voiceEntries({ voices }: Figure): Entry[] {
  return voices.map((voice) => ({ voice, sign: 'full', text: laneLabel(voice) }))
}

/** What its marks mean. */
export function markEntries(figure: Figure): Entry[] {
  const [voice = 'all'] = figure.voices
  return pictureKey(figure).map(({ sign, text }) => ({ voice, sign, text }))
}

/** What its signs mean, in few words. */
export function signEntries(figure: Figure): Entry[] {
  const [voice = 'all'] = figure.voices
  return signKey(figure).map((entry) => ({ voice, ...entry }))
}

/** A sign is drawn in 16 pixels beside type of 12. */
const signOf = { font: 12, width: 16 }

/** Entries in the lines of a picture. */
export function placedKey(
  entries: readonly Entry[],
  { width, font }: { width: number; font: number },
): PlacedKey {
  const before = ({ sign }: Entry) => (sign ? (font * (signOf.width + 3)) / signOf.font : 0)
  return keyLines(entries, { width, font, before })
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
              <KeyMark sign={sign} voice={voice} ink={ink} />
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
