import type { Chart, Point } from '../schema/chart/chart.ts'
import type { DrawnPanel } from './chart.ts'

interface Walk {
  chart: Chart
  tell: (point: Point) => void
  pick: (point: Point) => void
}

/** Lets the keyboard walk the points: left and right along a lane, up and down between lanes, Enter picks. */
export function walk(canvas: HTMLCanvasElement, drawn: () => DrawnPanel, { chart, tell, pick }: Walk): void {
  let lane = 0
  let index = -1
  const points = (of: number) => (drawn().data.datasets[of]?.data ?? []) as Point[]

  function go(toLane: number, toIndex: number): void {
    const own = points(toLane)
    if (own.length === 0) return
    lane = toLane
    index = Math.min(Math.max(toIndex, 0), own.length - 1)
    show()
    const point = own[index]
    if (point) tell(point)
  }

  function show(): void {
    const panel = drawn()
    const active = [{ datasetIndex: lane, index }]
    panel.setActiveElements(active)
    panel.tooltip?.setActiveElements(active, { x: 0, y: 0 })
    panel.update('none')
  }

  /** The point of another lane that is nearest in time. */
  function nearest(toLane: number): number {
    const x = points(lane)[index]?.x ?? chart.x.min
    const distances = points(toLane).map((point) => Math.abs(point.x - x))
    return distances.indexOf(Math.min(...distances))
  }

  function change(step: 1 | -1): void {
    for (let to = lane + step; to >= 0 && to < chart.voices.length; to += step) {
      if (points(to).length === 0) continue
      go(to, nearest(to))
      return
    }
  }

  const keys: Record<string, () => void> = {
    ArrowRight: () => go(lane, index + 1),
    ArrowLeft: () => go(lane, index - 1),
    ArrowDown: () => (index < 0 ? go(lane, 0) : change(1)),
    ArrowUp: () => (index < 0 ? go(lane, 0) : change(-1)),
    Home: () => go(lane, 0),
    End: () => go(lane, points(lane).length - 1),
    Enter: () => {
      const point = points(lane)[index]
      if (point) pick(point)
    },
  }
  canvas.addEventListener('keydown', (event) => {
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  canvas.addEventListener('blur', () => {
    const panel = drawn()
    panel.setActiveElements([])
    panel.tooltip?.setActiveElements([], { x: 0, y: 0 })
    panel.update('none')
  })
}
