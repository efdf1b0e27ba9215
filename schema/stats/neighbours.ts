import { isEachTextRead } from '#subject'
import { type Absence, absenceOf, absences, type ComparedPassage, type KnownOfText } from './comparison.ts'

/** A statement of a series with its own passages. */
interface SeriesStatement {
  id: string
  /** ISO day. */
  date: string
  passages: readonly ComparedPassage[]
  known?: KnownOfText
}

/** All statements of a series on one day; they are read as one, because what one leaves out may stand in the other. */
export interface Occasion {
  date: string
  statements: string[]
}

/** A frame that one of two neighbouring occasions has and the other has not. */
export interface FrameStep {
  step: 'previous' | 'next'
  /** `new`: recorded on the later occasion alone. `dropped`: on the earlier alone. */
  change: 'new' | 'dropped'
  theme: string
  frame: string
  /** `both_known`: the other occasion has the theme recorded or is recorded as silent on it. */
  basis: 'both_known' | 'one_known'
  /** How the other occasion lacks it. */
  absence: Absence
  /** Ids of the passages that have the frame. */
  passages: string[]
  /** For `new` the last earlier day with the frame, for `dropped` the next later one; null if there is none. */
  otherDate: string | null
}

export interface Neighbours {
  occasion: Occasion
  previous: Occasion | null
  next: Occasion | null
  steps: FrameStep[]
}

interface Day extends Occasion {
  texts: readonly SeriesStatement[]
}

type NeighboursCodebook = readonly {
  id: string
  frames: readonly { id: string; namesTheme: boolean }[]
}[]

/** By frame: the days, oldest first, on which a statement has it. */
export function daysOfFrames(
  series: readonly { date: string; passages: readonly Pick<ComparedPassage, 'isSilence' | 'frames'>[] }[],
): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const { date, passages } of series.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
    for (const frame of passages.flatMap(({ isSilence, frames }) => (isSilence ? [] : frames))) {
      const own = days.get(frame)
      if (!own) days.set(frame, [date])
      else if (own.at(-1) !== date) own.push(date)
    }
  return days
}

/**
 * What is new and what is dropped between a statement's day and the days before and after it in the same series.
 * Frames come in the codebook's order, those known of both occasions first. Of a long series the three days are enough,
 * if `daysWith` is of all of it. Undefined if `id` is not in the series.
 */
export function neighboursOf(
  id: string,
  series: readonly SeriesStatement[],
  codebook: NeighboursCodebook,
  daysWith: ReadonlyMap<string, readonly string[]> = daysOfFrames(series),
): Neighbours | undefined {
  const days = daysOf(series)
  const at = days.findIndex(({ statements }) => statements.includes(id))
  const here = days[at]
  if (!here) return undefined
  const [previous, next] = [days[at - 1], days[at + 1]]
  return {
    occasion: occasionOf(here),
    previous: previous ? occasionOf(previous) : null,
    next: next ? occasionOf(next) : null,
    steps: [
      ...(previous ? stepsBetween(previous, here, 'previous', daysWith, codebook) : []),
      ...(next ? stepsBetween(here, next, 'next', daysWith, codebook) : []),
    ],
  }
}

function daysOf(series: readonly SeriesStatement[]): Day[] {
  const dates = [...new Set(series.map(({ date }) => date))].sort()
  return dates.map((date) => {
    const texts = series.filter((statement) => statement.date === date)
    return { date, statements: texts.map(({ id }) => id), texts }
  })
}

function occasionOf({ date, statements }: Day): Occasion {
  return { date, statements }
}

function stepsBetween(
  earlier: Day,
  later: Day,
  step: FrameStep['step'],
  daysWith: ReadonlyMap<string, readonly string[]>,
  codebook: NeighboursCodebook,
): FrameStep[] {
  const steps = codebook.flatMap(({ id: theme, frames }) =>
    frames.flatMap(({ id: frame, namesTheme }): FrameStep[] => {
      const [before, after] = [withFrame(earlier, frame), withFrame(later, frame)]
      if (before.length > 0 === after.length > 0) return []
      const isNew = after.length > 0
      const days = daysWith.get(frame) ?? []
      const other = isNew
        ? days.findLast((date) => date < earlier.date)
        : days.find((date) => date > later.date)
      const lacking = isNew ? earlier : later
      const absence = absenceOfDay(lacking, { theme, frame, namesTheme })
      const isKnown =
        (isEachTextRead && absence !== 'not_read') ||
        passagesOf(lacking).some((passage) => passage.theme === theme)
      return [
        {
          step,
          change: isNew ? 'new' : 'dropped',
          theme,
          frame,
          basis: isKnown ? 'both_known' : 'one_known',
          absence,
          passages: isNew ? after : before,
          otherDate: other ?? null,
        },
      ]
    }),
  )
  return steps.sort((x, y) => x.basis.localeCompare(y.basis))
}

/** A day lacks a frame no more surely than that of its texts of which the least is known. */
function absenceOfDay({ texts }: Day, frame: { theme: string; frame: string; namesTheme: boolean }): Absence {
  const own = texts.map(({ passages, known }) => absenceOf(passages, frame, known))
  return absences.findLast((absence) => own.includes(absence)) ?? 'not_recorded'
}

function passagesOf({ texts }: Day): ComparedPassage[] {
  return texts.flatMap(({ passages }) => passages)
}

function withFrame(day: Day, frame: string): string[] {
  return passagesOf(day)
    .filter(({ isSilence, frames }) => !isSilence && frames.includes(frame))
    .map(({ id }) => id)
}
