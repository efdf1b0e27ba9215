import type { Chart, Panel, Point } from '../schema/chart/chart.ts'
import { type DrawnPanel, drawPanel } from './chart.ts'
import { openEvidence } from './evidence.ts'
import { walk } from './walk.ts'

/** Replaces the server's drawings by ones that answer: pointer, touch and keyboard reach every point. */
export function enhanceFigures(root: ParentNode): void {
  for (const container of root.querySelectorAll<HTMLElement>('[data-chart]')) {
    const source = container.querySelector('script[type="application/json"]')
    if (source?.textContent) enhance(container, JSON.parse(source.textContent) as Chart)
  }
}

function enhance(container: HTMLElement, chart: Chart): void {
  const readout = container.parentElement?.querySelector<HTMLElement>('.readout')
  const places = [...container.querySelectorAll<HTMLElement>('[data-panel]')]
  for (const place of places) {
    const panel = chart.panels[Number(place.dataset.panel)]
    if (!panel) continue
    whenNear(place, () => {
      const tell = (point: Point) => {
        if (readout) readout.textContent = told(panel, point)
      }
      const canvas = drawIn(place, chart, panel, tell)
      container.dataset.ready = 'true'
      return canvas
    })
  }
}

/** Draws once the place is on screen or close to it: nine charts at once would hold up a slow device. */
function whenNear(place: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: '300px' },
  )
  observer.observe(place)
}

function drawIn(place: HTMLElement, chart: Chart, panel: Panel, tell: (point: Point) => void): void {
  const drawings = [...place.querySelectorAll<SVGElement>('.drawing')]
  const holder = document.createElement('div')
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-roledescription', 'chart')
  canvas.setAttribute(
    'aria-label',
    `${panel.title}. Arrow keys walk the points, Enter lists the passages behind one.`,
  )
  holder.append(canvas)
  place.append(holder)
  for (const drawing of drawings) drawing.remove()
  let drawn = drawPanel(canvas, chart, panel)
  const pick = (point: Point) => openEvidence(canvas, point)
  canvas.addEventListener('click', (event) => {
    const [hit] = drawn.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)
    const point = hit && (drawn.data.datasets[hit.datasetIndex]?.data[hit.index] as Point | undefined)
    if (!point) return
    tell(point)
    pick(point)
  })
  walk(canvas, () => drawn, { chart, tell, pick })
  onChange(holder, () => {
    drawn.destroy()
    drawn = drawPanel(canvas, chart, panel)
  })
}

/** Draws anew when the place has another width or the scheme of colours changes. */
function onChange(holder: HTMLElement, redraw: () => void): void {
  let width = holder.clientWidth
  new ResizeObserver(() => {
    if (holder.clientWidth === width || holder.clientWidth === 0) return
    width = holder.clientWidth
    redraw()
  }).observe(holder)
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', redraw)
  }
}

function told(panel: Panel, point: Point): string {
  return `${panel.title}. ${point.text}.${point.evidence ? ' Enter or click lists the passages.' : ''}`
}

export type { DrawnPanel }
