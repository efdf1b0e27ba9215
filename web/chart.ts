import { Chart as ChartJs, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import type { Chart, Panel } from '../schema/chart/chart.ts'
import type { Colour } from '../schema/chart/look.ts'
import { paintAxes } from './charts/axes.ts'
import { frameFor, panelConfiguration } from './charts/panel.ts'

// Only what is used is registered, so that the build can leave the rest out.
ChartJs.register(LinearScale, LineController, LineElement, PointElement, Tooltip)

export type DrawnPanel = ReturnType<typeof drawPanel>

/** Draws a panel at the canvas's width, in the colours that the style sheet has now. */
export function drawPanel(canvas: HTMLCanvasElement, chart: Chart, panel: Panel) {
  const ink = inkOf(canvas)
  const font = getComputedStyle(document.body).fontFamily
  const frame = frameFor(chart, canvas.parentElement?.clientWidth ?? 348)
  canvas.width = frame.width
  canvas.height = frame.height
  const configuration = panelConfiguration(chart, panel, frame, ink)
  return new ChartJs(canvas, {
    ...configuration,
    plugins: [
      {
        id: 'axes',
        beforeDatasetsDraw: ({ ctx }) => paintAxes(ctx, { chart, panel, frame, ink, font }),
      },
    ],
  })
}

/** The style sheet's colours as a canvas takes them: worked out, where a property is made of others. */
function inkOf(canvas: HTMLCanvasElement): (colour: Colour) => string {
  const inks = new Map<Colour, string>()
  return (colour) => {
    const known = inks.get(colour)
    if (known !== undefined) return known
    canvas.style.color = `var(--${colour})`
    const ink = getComputedStyle(canvas).color
    inks.set(colour, ink)
    return ink
  }
}
