import { linesOf } from '../../../schema/chart/lines.ts'
import { n } from './marker.tsx'

/** Width of an average letter in ems; a little generous, because a file cannot know the reader's font. */
const letter = 0.54

/** Words in lines that fit a width in pixels. */
export function wrapped(text: string, font: number, width: number): string[] {
  const most = Math.max(8, Math.floor(width / (font * letter)))
  return linesOf(text, most)
}

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
      {lines.map((line, index) => (
        <tspan x={n(x)} y={n(y + font * (1.1 + 1.45 * index))}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
