import type { Dated as DatedAnswer } from '../../../schema/contract/search.ts'
import { daysOf, longDate } from '../../../schema/partial-date.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { type Query, searchPage, statementPage } from '../../links.ts'
import { UnconfirmedFlag } from './unconfirmed-flag.tsx'

/** A date in a search is mostly that of a statement: these are the statements of it. */
export function Dated({ dated }: { dated: DatedAnswer }) {
  const { date, beside, statements, hasMore, address } = dated
  const days = longDate(date)
  return (
    <section class="finding" aria-labelledby="dated">
      <h2 id="dated">
        {statements.length === 0 ? `No statement here is dated ${days}` : `Statements of ${days}`}
      </h2>
      {statements.length > 0 && (
        <ul>
          {statements.map(({ id, title, speakers, isUnconfirmed, ...day }) => (
            <li>
              {(day.date !== date || day.dayBasis) && `${longDay(day)}: `}
              <a href={statementPage(id)}>{title}</a>
              {speakers !== '' && ` (${speakers})`}
              {isUnconfirmed && <UnconfirmedFlag />}
            </li>
          ))}
        </ul>
      )}
      {statements.length > 0 && (
        <p>
          <a href={address}>{hasMore ? `All statements of ${days}` : 'The same as a list'}</a>
        </p>
      )}
      {/\p{L}|\d/u.test(beside) && <WithinDays words={beside} date={date} />}
    </section>
  )
}

/** What is asked besides a day, a month or a year can be looked for in the statements of it. */
export function WithinDays(props: { words: string; date: string; query?: Query }) {
  const { words, date, query } = props
  return (
    <p>
      <a href={searchPage({ ...query, q: words, ...daysOf(date) })}>
        Search for “{words}” in the statements of {longDate(date)}
      </a>
    </p>
  )
}
