/** @jsxImportSource #markup */
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
      {lines.map((line, index) => (
        <tspan x={n(x)} y={n(y + font * (1.1 + 1.45 * index))}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
