import { draw } from './chart.ts'
import { type TrendPayload, trendPanels } from './charts/trend.ts'

/** Draws every figure of the page from the rows that the server put beside it. */
for (const container of document.querySelectorAll<HTMLElement>('[data-chart="trend"]')) {
  const source = container.querySelector('script[type="application/json"]')
  const canvas = container.querySelector('canvas')
  if (!source?.textContent || !canvas) continue
  container.hidden = false
  draw(canvas, trendPanels(JSON.parse(source.textContent) as TrendPayload))
  container.dataset.ready = 'true'
}
