import { longDate } from '../../../schema/partial-date.ts'
import { statementPage } from '../../links.ts'

/** The day of a use, which opens its statement; a loaded text may be of none. */
export function UseDay(props: {
  date: string
  id: string | null
  isEarliest?: boolean
  isContext?: boolean
}) {
  const { date, id, isEarliest = false, isContext = false } = props
  const day = <time datetime={date}>{longDate(date)}</time>
  const time = isEarliest ? <b>{day}</b> : day
  return (
    <>
      {id ? <a href={statementPage(id)}>{time}</a> : time}
      {isContext && <span class="note"> in context</span>}
    </>
  )
}
