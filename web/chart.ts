import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'

// Only what is used is registered, so that the build can leave the rest out.
Chart.register(CategoryScale, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip)

/** Value of a colour custom property, so that charts follow the style sheet and its dark scheme. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

export function draw(
  canvas: HTMLCanvasElement,
  configuration: ChartConfiguration<'line', (number | null)[]>,
): Chart {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily
  Chart.defaults.color = colour('ink-soft')
  Chart.defaults.borderColor = colour('rule')
  return new Chart(canvas, configuration) as Chart
}
