import { type Chart, laneBase, type Panel } from '../../schema/chart/chart.ts'
import { type Frame, markLabels } from '../../schema/chart/frame.ts'
import { laneLabel } from '../../schema/chart/look.ts'
import type { Ink } from './panel.ts'

/** Paints what lies behind the points: lanes, years, empty places, events, intervals and stems. */
export function paintAxes(
  context: CanvasRenderingContext2D,
  { chart, panel, frame, ink, font }: { chart: Chart; panel: Panel; frame: Frame; ink: Ink; font: string },
): void {
  const { voices, scale } = chart
  const lanes = voices.length
  const right = frame.width - frame.right
  context.save()
  context.lineCap = 'butt'
  for (const { lane, year } of chart.empty) {
    const top = frame.y(laneBase(lane, lanes) + 1)
    context.globalAlpha = 0.35
    context.fillStyle = ink('rule')
    context.fillRect(
      frame.x(year) + 1,
      top,
      frame.x(year + 1) - frame.x(year) - 2,
      frame.y(laneBase(lane, lanes)) - top,
    )
    context.globalAlpha = 1
  }
  for (const [lane, voice] of voices.entries()) {
    const base = laneBase(lane, lanes)
    for (const [index, { value, label }] of scale.ticks.entries()) {
      const y = frame.y(base + value / scale.max)
      line(context, frame.left, y, right, y, ink(index === 0 ? 'ink-soft' : 'rule'), index === 0 ? 1 : 0.75)
      if (chart.kind === 'statement' || (index > 0 && index < scale.ticks.length - 1)) continue
      write(
        context,
        label,
        frame.left - 5,
        y + frame.font * 0.35,
        ink('ink-soft'),
        `${frame.font * 0.9}px ${font}`,
        'right',
      )
    }
    const y = frame.y(base + 1) - frame.font * 0.8
    write(context, laneLabel(voice), frame.left, y, ink(voice), `600 ${frame.font}px ${font}`, 'left')
  }
  for (const { x, label } of chart.x.ticks) {
    const y = frame.height - frame.font * 0.4
    write(context, label, frame.x(x), y, ink('ink-soft'), `${frame.font}px ${font}`, 'center')
  }
  for (const mark of chart.marks) {
    const x = frame.x(mark.x)
    context.setLineDash([1, 3])
    line(context, x, frame.top, x, frame.height - frame.bottom, ink('ink-soft'), 1)
    context.setLineDash([])
  }
  for (const { x, label } of markLabels(chart)) {
    write(
      context,
      label,
      frame.x(x),
      frame.top - 3,
      ink('ink-soft'),
      `${frame.font * 0.9}px ${font}`,
      'center',
    )
  }
  for (const { lane, x } of chart.ticks ?? []) {
    const y = frame.y(laneBase(lane, lanes))
    line(context, frame.x(x), y, frame.x(x), y - frame.font * 0.45, ink('ink-soft'), 1)
  }
  for (const { x, y, lane, low, high, look } of panel.points) {
    const colour = ink(voices[lane] ?? 'all')
    if (low !== null && high !== null) {
      context.globalAlpha = 0.14
      line(context, frame.x(x), frame.y(low), frame.x(x), frame.y(high), colour, frame.marker * 2)
      context.globalAlpha = 1
    }
    if (look === 'none' || look === 'silent' || chart.kind === 'statement') continue
    line(context, frame.x(x), frame.y(laneBase(lane, lanes)), frame.x(x), frame.y(y), colour, 1.6)
  }
  context.restore()
}

function line(
  context: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  context.stroke()
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  font: string,
  align: CanvasTextAlign,
): void {
  context.fillStyle = colour
  context.font = font
  context.textAlign = align
  context.textBaseline = 'alphabetic'
  context.fillText(text, x, y)
}
