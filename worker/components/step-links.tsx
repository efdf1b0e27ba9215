import { longDay } from '../../schema/statement-day.ts'
import type { SeriesStep } from '../queries/series.ts'

/**
 * Links to the statements before and after one in its series, the nearest first; of several of one day the title tells them
 * apart. An arrow never stands alone on a line.
 */
export function StepLinks(props: {
  /** Day of the statement that they stand beside. */
  date: string
  previous: readonly SeriesStep[]
  next: readonly SeriesStep[]
  href: (id: string) => string
}) {
  const { date, previous, next, href } = props
  const label = (step: SeriesStep, all: readonly SeriesStep[]) => {
    if (step.date === date) return `same day: ${shortened(step.title)}`
    const isOnly = all.filter((one) => one.date === step.date).length === 1
    return isOnly ? longDay(step) : `${longDay(step)}: ${shortened(step.title)}`
  }
  return (
    <>
      {previous.map((step) => (
        <a rel="prev" href={href(step.id)}>
          {`←\u00a0${label(step, previous)}`}
        </a>
      ))}
      {next.map((step) => (
        <a rel="next" href={href(step.id)}>
          {`${label(step, next)}\u00a0→`}
        </a>
      ))}
    </>
  )
}

const longest = 60

/** The end of a title tells more: joint statements all begin alike. */
export function shortened(title: string): string {
  if (title.length <= longest) return title
  const end = title.slice(-longest)
  return `…${end.slice(end.indexOf(' ') + 1)}`
}
