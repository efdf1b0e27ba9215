import type { Voice } from '../voice.ts'

/** What a timeline shows of a frame and a voice: its first use, and how many statements have it. */
export interface ShownFigure {
  /** The same in every release; labels of frames change. */
  id: string
  frame: string
  voice: Voice | 'all'
  /** Null where none is recorded in the years drawn. */
  first: string | null
  /** Undefined where the view draws first uses alone. */
  statements: number | undefined
}

/** A figure that another release has otherwise. */
export interface OtherFigure {
  was: ShownFigure
  now: ShownFigure
}

/** Those that both have, and otherwise, in the order of the newer ones. */
export function otherFigures(was: readonly ShownFigure[], now: readonly ShownFigure[]): OtherFigure[] {
  const before = new Map(was.map((figure) => [figure.id, figure]))
  return now.flatMap((figure) => {
    const old = before.get(figure.id)
    if (old === undefined) return []
    const isSame = old.first === figure.first && old.statements === figure.statements
    return isSame ? [] : [{ was: old, now: figure }]
  })
}
