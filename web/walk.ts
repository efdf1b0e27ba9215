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

  /** Marks row by row, each in time, over all drawings. */
  function rows(): { surface: Surface; marks: SurfaceMark[] }[] {
    return surfaces().flatMap((surface) => {
      const inOrder = surface.marks.toSorted((a, b) => a.line - b.line)
      return [...Map.groupBy(inOrder, ({ row }) => row).values()].map((marks) => ({
        surface,
        marks: marks.toSorted((a, b) => a.x - b.x),
      }))
    })
  }

  function go(toRow: number, choose: (marks: readonly SurfaceMark[]) => SurfaceMark | undefined): void {
    const all = rows()
    const row = all[Math.min(Math.max(toRow, 0), all.length - 1)]
    const mark = row && choose(row.marks)
    if (!row || !mark) return
    leave()
    here = mark
    active = row.surface
    activate(active, mark)
    tell(mark)
  }

  function leave(): void {
    if (active) activate(active, undefined)
    active = undefined
  }

  const rowOfHere = () => rows().findIndex(({ marks }) => here !== undefined && marks.includes(here))
  const along = (step: number) => () =>
    go(Math.max(0, rowOfHere()), (marks) => {
      const index = here ? marks.indexOf(here) : -1
      return marks[Math.min(Math.max(index + step, 0), marks.length - 1)]
    })
  const across = (step: number) => () =>
    go(here ? rowOfHere() + step : 0, (marks) => {
      const x = here?.x ?? Number.NEGATIVE_INFINITY
      return marks.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
    })

  const keys: Record<string, () => void> = {
    ArrowRight: along(1),
    ArrowLeft: along(-1),
    ArrowDown: across(1),
    ArrowUp: across(-1),
    Home: () => go(Math.max(0, rowOfHere()), (marks) => marks[0]),
    End: () => go(Math.max(0, rowOfHere()), (marks) => marks.at(-1)),
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
