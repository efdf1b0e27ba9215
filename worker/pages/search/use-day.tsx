import { listed } from '../../../schema/chart/wording.ts'
import type { SearchSpan } from '../../../schema/contract/search.ts'
import { longDay, type StatementDay } from '../../../schema/statement-day.ts'
import { statementPage } from '../../links.ts'
import { UnconfirmedFlag } from './unconfirmed-flag.tsx'

/** "later in context: 18 May 2024": a use that is not counted, beside the one that is told. */
export function UseInContext(props: {
  when: 'earlier' | 'later'
  use: SearchSpan['laterInContext']
  dayOf: (date: string) => StatementDay
}) {
  const { when, use, dayOf } = props
  if (!use) return null
  return (
    <span class="note">
      {' '}
      {when} in context:{' '}
      <UseDay day={dayOf(use.date)} id={use.statementId} isUnconfirmed={use.isUnconfirmed} />
    </span>
  )
}

/** The day of a use, which opens its statement; a loaded text may be of none. */
export function UseDay(props: {
  day: StatementDay
  id: string | null
  isEarliest?: boolean
  isContext?: boolean
  /** Labels of the frames that bound or play down, where every passage with the words has one. */
  limits?: readonly string[]
  isUnconfirmed?: boolean
}) {
  const { day, id, isEarliest = false, isContext = false, limits = [], isUnconfirmed = false } = props
  const written = <time datetime={day.date}>{longDay(day)}</time>
  const time = isEarliest ? <b>{written}</b> : written
  return (
    <>
      {id ? <a href={statementPage(id)}>{time}</a> : time}
      {isContext && <span class="note"> in context</span>}
      {limits.length > 0 && (
        <span class="note"> coded there as {listed(limits.map((label) => `“${label}”`))}</span>
      )}
      {isUnconfirmed && <UnconfirmedFlag />}
    </>
  )
}
