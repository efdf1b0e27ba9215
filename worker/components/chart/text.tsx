import { isSpaced } from '../../../schema/chart/lines.ts'
import { n } from './marker.tsx'

/** Height of so many lines in pixels. */
export function textHeight(lines: readonly string[], font: number): number {
  return lines.length * font * 1.45
}

/** Lines of text whose first line begins under the y. */
export function Lines(props: {
  lines: readonly string[]
  x: number
  y: number
  font: number
  fill: string
  weight?: string
  family?: string
}) {
  const { lines, x, y, font, fill, weight, family } = props
  return (
    <text font-size={n(font)} fill={fill} font-weight={weight} font-family={family}>
      <Spans lines={lines} x={x} yOf={(index) => y + font * (1.1 + 1.45 * index)} />
    </text>
  )
}

/** Lines of one text, each in its place: copied, or read aloud, they are the text. */
export function Spans(props: { lines: readonly string[]; x: number; yOf: (index: number) => number }) {
  const { lines, x, yOf } = props
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && isSpaced(lines[index - 1] ?? '', line) && ' '}
          <tspan x={n(x)} y={n(yOf(index))}>
            {line}
          </tspan>
        </>
      ))}
    </>
  )
}
