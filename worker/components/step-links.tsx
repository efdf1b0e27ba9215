import { longDay } from '../../schema/statement-day.ts'
import type { SeriesStep } from '../queries/series.ts'

/**
 * Links to the statements before and after one in its series; of several of one day the title tells them apart. An arrow
 * never stands alone on a line.
 */
export function StepLinks(props: {
  /** Day of the statement that they stand beside. */
  date: string
  previous: SeriesStep | null
  next: SeriesStep | null
  href: (id: string) => string
}) {
  const { date, previous, next, href } = props
  const label = (step: SeriesStep) =>
    step.date === date ? `same day: ${shortened(step.title)}` : longDay(step)
  return (
    <>
      {previous && (
        <a rel="prev" href={href(previous.id)}>
          {`←\u00a0${label(previous)}`}
        </a>
      )}
      {next && (
        <a rel="next" href={href(next.id)}>
          {`${label(next)}\u00a0→`}
        </a>
      )}
    </>
  )
}

const longest = 60

/** The end of a title tells more: joint statements all begin alike. */
function shortened(title: string): string {
  if (title.length <= longest) return title
  const end = title.slice(-longest)
  return `…${end.slice(end.indexOf(' ') + 1)}`
}
