import { type Chart, evidenceOf, type Panel, type Point } from '../schema/chart/chart.ts'
import { type DrawnPanel, drawPanel } from './chart.ts'
import { pickPoint } from './evidence.ts'
import { walk } from './walk.ts'

/** Replaces the server's drawings by ones that answer: pointer, touch and keyboard reach every point. */
export function enhanceFigures(root: ParentNode, signal: AbortSignal): void {
  for (const container of root.querySelectorAll<HTMLElement>('[data-chart]')) {
    const source = container.querySelector('script[type="application/json"]')
    if (source?.textContent) enhance(container, JSON.parse(source.textContent) as Chart, signal)
  }
}

function enhance(container: HTMLElement, chart: Chart, signal: AbortSignal): void {
  const readout = container.parentElement?.querySelector<HTMLElement>('.readout')
  const places = [...container.querySelectorAll<HTMLElement>('[data-panel]')]
  for (const place of places) {
    const panel = chart.panels[Number(place.dataset.panel)]
    if (!panel) continue
    whenNear(place, signal, () => {
      const tell = (point: Point) => {
        if (readout) readout.textContent = told(chart, panel, point)
      }
      drawIn(place, { chart, panel, tell, signal })
      container.dataset.ready = 'true'
    })
  }
}

/** Draws once the place is on screen or close to it: nine charts at once would hold up a slow device. */
function whenNear(place: HTMLElement, signal: AbortSignal, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: '300px' },
  )
  observer.observe(place)
  signal.addEventListener('abort', () => observer.disconnect())
}

interface Drawing {
  chart: Chart
  panel: Panel
  tell: (point: Point) => void
  signal: AbortSignal
}

function drawIn(place: HTMLElement, { chart, panel, tell, signal }: Drawing): void {
  const holder = document.createElement('div')
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-roledescription', 'chart')
  canvas.setAttribute(
    'aria-label',
    `${panel.title}. Arrow keys walk the points, Enter lists the ${evidenceOf(chart).what} behind one.`,
  )
  canvas.dataset.points = panel.points
    .map(({ lane, key, value }) => `${panel.id}.${chart.voices[lane]}.${key} ${value}`)
    .join('\n')
  holder.append(canvas)
  place.append(holder)
  place.classList.add('drawn')
  let drawn = drawPanel(canvas, chart, panel)
  const pick = (point: Point) =>
    pickPoint(canvas, { name: `${panel.id}.${chart.voices[point.lane]}.${point.key}`, chart, panel, point })
  canvas.addEventListener('click', (event) => {
    const [hit] = drawn.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false)
    const point = hit && (drawn.data.datasets[hit.datasetIndex]?.data[hit.index] as Point | undefined)
    if (!point) return
    tell(point)
    pick(point)
  })
  walk(canvas, () => drawn, { chart, tell, pick })
  onChange(holder, signal, () => {
    drawn.destroy()
    drawn = drawPanel(canvas, chart, panel)
  })
}

/** Draws anew when the place has another width or the scheme of colours changes. */
function onChange(holder: HTMLElement, signal: AbortSignal, redraw: () => void): void {
  let width = holder.clientWidth
  const observer = new ResizeObserver(() => {
    if (holder.clientWidth === width || holder.clientWidth === 0) return
    width = holder.clientWidth
    redraw()
  })
  observer.observe(holder)
  signal.addEventListener('abort', () => observer.disconnect())
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', redraw, { signal })
  }
}

function told(chart: Chart, panel: Panel, point: Point): string {
  const how = point.evidence ? ` Enter or click lists the ${evidenceOf(chart).what}.` : ''
  return `${panel.title}. ${point.text}.${how}`
}

export type { DrawnPanel }
