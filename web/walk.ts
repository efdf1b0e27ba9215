import type { Surface, SurfaceMark } from '../schema/chart/surface.ts'

interface Walk {
  /** The drawings on show, in the order of the page. */
  surfaces: () => Surface[]
  /** Makes a mark of a drawing the active one, or none. */
  activate: (surface: Surface, mark: SurfaceMark | undefined) => void
  tell: (mark: SurfaceMark) => void
  pick: (mark: SurfaceMark) => void
  signal: AbortSignal
}

/** Lets the keyboard walk the marks: left and right in time, up and down from row to row, Enter opens one. */
export function walk(container: HTMLElement, { surfaces, activate, tell, pick, signal }: Walk): void {
  let here: SurfaceMark | undefined
  let active: Surface | undefined

  /** Marks line by line, each in time, over all drawings. */
  function lines(): { surface: Surface; marks: SurfaceMark[] }[] {
    return surfaces().flatMap((surface) => {
      const byLine = Map.groupBy(surface.marks, ({ line }) => line)
      return [...byLine]
        .toSorted(([a], [b]) => a - b)
        .map(([, marks]) => ({ surface, marks: marks.toSorted((a, b) => a.x - b.x) }))
    })
  }

  function go(toLine: number, choose: (marks: readonly SurfaceMark[]) => SurfaceMark | undefined): void {
    const all = lines()
    const line = all[Math.min(Math.max(toLine, 0), all.length - 1)]
    const mark = line && choose(line.marks)
    if (!line || !mark) return
    leave()
    here = mark
    active = line.surface
    activate(active, mark)
    tell(mark)
  }

  function leave(): void {
    if (active) activate(active, undefined)
    active = undefined
  }

  const lineOfHere = () => lines().findIndex(({ marks }) => here !== undefined && marks.includes(here))
  const along = (step: number) => () =>
    go(Math.max(0, lineOfHere()), (marks) => {
      const index = here ? marks.indexOf(here) : -1
      return marks[Math.min(Math.max(index + step, 0), marks.length - 1)]
    })
  const across = (step: number) => () =>
    go(here ? lineOfHere() + step : 0, (marks) => {
      const x = here?.x ?? Number.NEGATIVE_INFINITY
      return marks.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
    })

  const keys: Record<string, () => void> = {
    ArrowRight: along(1),
    ArrowLeft: along(-1),
    ArrowDown: across(1),
    ArrowUp: across(-1),
    Home: () => go(Math.max(0, lineOfHere()), (marks) => marks[0]),
    End: () => go(Math.max(0, lineOfHere()), (marks) => marks.at(-1)),
    Enter: () => here && pick(here),
  }
  container.addEventListener(
    'keydown',
    (event) => {
      const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
      if (!act || event.target !== container) return
      event.preventDefault()
      act()
    },
    { signal },
  )
  container.addEventListener('blur', leave, { signal })
}
