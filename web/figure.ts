import type { Chart } from '../schema/chart/chart.ts'
import type { Size } from '../schema/chart/plot.ts'
import { facetSurface, nearestMark, type Surface, type SurfaceMark } from '../schema/chart/surface.ts'
import { drawnSurface } from './drawn.ts'
import { pickMark } from './evidence.ts'
import type { Drawn } from './opened-mark.ts'
import { rowNamesOver } from './row-names.ts'
import { walk } from './walk.ts'

/** Makes a mark of one drawing the active one, or none. */
type Activate = (mark: SurfaceMark | undefined) => void

/** Puts marks that answer over the server's drawings: pointer, touch and keyboard reach every one. */
export function enhanceFigures(root: ParentNode, signal: AbortSignal): void {
  for (const container of root.querySelectorAll<HTMLElement>('[data-chart]')) enhance(container, signal)
}

function enhance(container: HTMLElement, signal: AbortSignal): void {
  const surfaceOf = surfaces(container)
  const readout = container.closest('figure')?.querySelector<HTMLElement>('.readout')
  const drawn = new Map<Surface, Activate>()
  const say = (text: string) => {
    if (readout) readout.textContent = text
  }
  const tell = (mark: SurfaceMark) => say(`${mark.text}.${mark.evidence ? ' Enter or click opens it.' : ''}`)
  const pick = (mark: SurfaceMark, { isFar = false } = {}) => {
    const note = isFar ? nothingThere : undefined
    say(`${note ? `${note} ` : ''}${mark.text}.`)
    pickMark(container, mark, { drawn: places.flatMap(drawnIn), note })
  }
  const places = [...container.querySelectorAll<HTMLElement>('.sized[data-size]')]
  const drawnIn = (place: HTMLElement): Drawn[] => {
    const drawing = place.querySelector('svg')
    const surface = surfaceOf(place)
    return drawing && surface ? [{ drawing, surface }] : []
  }
  for (const place of places) {
    whenNear(place, signal, async () => {
      const painter = await fetchedPainter()
      const surface = surfaceOf(place)
      if (!surface || signal.aborted || drawn.has(surface)) return
      drawn.set(surface, drawIn(place, { surface, painter, pick, signal }))
      oneTabStop(container)
      container.dataset.ready = 'true'
    })
  }
  walk(container, {
    surfaces: () => places.flatMap((place) => (isShown(place) ? (surfaceOf(place) ?? []) : [])),
    activate: (surface, mark) => drawn.get(surface)?.(mark),
    tell,
    pick,
    signal,
  })
}

/** Said before the nearest mark, where it is not near. */
const nothingThere = 'Nothing is recorded where you tapped. The nearest on this line:'

type Painter = typeof import('./chart.ts')

/** Address under which the script is asked for again, once it could not be fetched. */
let painterAgain: string | undefined

/** The script that draws. Some browsers never ask again for a module that they once missed, unless by another address. */
async function fetchedPainter(): Promise<Painter> {
  try {
    return await (painterAgain ? import(/* @vite-ignore */ painterAgain) : import('./chart.ts'))
  } catch (cause) {
    const missed = /https?:\/\/\S+\.js/.exec(String(cause))?.[0]
    if (missed?.startsWith(`${location.origin}/`)) painterAgain = `${missed}?again=${Date.now()}`
    throw cause
  }
}

/** What each place of a figure draws, worked out once: a timeline's from the server's drawing, a facet's from the chart. */
function surfaces(container: HTMLElement): (place: HTMLElement) => Surface | undefined {
  const known = new Map<HTMLElement, Surface | undefined>()
  let chart: Chart | undefined
  const of = (place: HTMLElement) => {
    const drawing = place.querySelector('svg')
    if (container.dataset.chart === 'timeline') return drawing ? drawnSurface(drawing) : undefined
    chart ??= JSON.parse(
      container.querySelector('script[type="application/json"]')?.textContent ?? '',
    ) as Chart
    const facet =
      chart.facets[Number(place.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? Number.NaN)]
    return facet && facetSurface(chart, facet, place.dataset.size as Size)
  }
  return (place) => {
    if (!known.has(place)) known.set(place, of(place))
    return known.get(place)
  }
}

/** The keyboard walks the marks from one stop; links in the drawing are for those without script. */
function oneTabStop(container: HTMLElement): void {
  container.tabIndex = 0
  container.setAttribute('role', 'application')
  container.setAttribute('aria-roledescription', 'chart')
  container.setAttribute(
    'aria-label',
    'Chart. Left and right walk the marks in time, up and down change the row, Enter opens a mark.',
  )
  for (const link of container.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
}

/** Draws once the place is on screen or close to it: nine charts at once would hold up a slow device. */
function whenNear(place: HTMLElement, signal: AbortSignal, act: () => Promise<void>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      whenIdle(() => act().catch(() => againAtHand(place, signal, act)))
    },
    { rootMargin: '300px' },
  )
  observer.observe(place)
  signal.addEventListener('abort', () => observer.disconnect())
}

/** The page is read first: what only answers to a hand waits until nothing else is to be done. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 1000 })
  else setTimeout(act, 200)
}

/** What could not be fetched is tried again once there is a network, or a hand on the drawing, whose links work till then. */
function againAtHand(place: HTMLElement, signal: AbortSignal, act: () => Promise<void>): void {
  const once = new AbortController()
  const again = () => {
    once.abort()
    act().catch(() => againAtHand(place, signal, act))
  }
  const until = { signal: AbortSignal.any([signal, once.signal]) }
  for (const hand of ['pointerenter', 'focusin'] as const) place.addEventListener(hand, again, until)
  addEventListener('online', again, until)
}

function drawIn(
  place: HTMLElement,
  {
    surface,
    painter: { activate, drawSurface },
    pick,
    signal,
  }: {
    surface: Surface
    painter: Painter
    pick: (mark: SurfaceMark, how: { isFar: boolean }) => void
    signal: AbortSignal
  },
): Activate {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.dataset.points = surface.marks.map(({ name }) => name).join('\n')
  place.append(canvas)
  place.classList.add('drawn')
  const drawing = place.querySelector('svg')
  if (drawing?.querySelector('a > text')) rowNamesOver(place, drawing)
  let chart = drawSurface(canvas, surface)
  canvas.addEventListener('click', (event) => {
    const scale = surface.width / canvas.clientWidth
    const at = { x: event.offsetX * scale, y: event.offsetY * scale }
    const mark = nearestMark(surface, at, scale)
    if (!mark || at.y > surface.plot.bottom) return
    pick(mark, { isFar: isFar(surface, mark, { x: at.x, far: farPixels * scale }) })
    // The card tells it now; what Chart.js still makes of the tap comes first.
    requestAnimationFrame(() => activate(chart, undefined))
  })
  canvas.addEventListener('mousemove', () => {
    canvas.style.cursor = chart.getActiveElements().length > 0 ? 'pointer' : ''
  })
  onChange(place, signal, () => {
    chart.destroy()
    chart = drawSurface(canvas, surface)
  })
  return (mark) => activate(chart, mark)
}

/** Pixels of the screen at which a reader no longer means a mark. */
const farPixels = 48

/** Whether a mark is more than a year from the place that was tapped, or further than a reader aims. */
function isFar({ plot, x }: Surface, { px }: SurfaceMark, tapped: { x: number; far: number }): boolean {
  const year = (plot.right - plot.left) / (x.max - x.min)
  return Math.abs(px - tapped.x) > Math.min(year, tapped.far)
}

/** Redraws when the place has another width or the scheme of colours changes. */
function onChange(place: HTMLElement, signal: AbortSignal, redraw: () => void): void {
  let width = place.clientWidth
  const observer = new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return
    width = place.clientWidth
    redraw()
  })
  observer.observe(place)
  signal.addEventListener('abort', () => observer.disconnect())
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', redraw, { signal })
  }
}

function isShown(place: HTMLElement): boolean {
  return place.offsetParent !== null
}
