import type { Dated as DatedAnswer } from '../../../schema/contract/search.ts'
import type { StatementTitle } from '../../../schema/contract/statement.ts'
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
      <Titles statements={statements} isOther={(day) => day.date !== date} />
      {statements.length > 0 && (
        <p>
          <a href={address}>{hasMore ? `All statements of ${days}` : 'The same as a list'}</a>
        </p>
      )}
      {/\p{L}|\d/u.test(beside) && <WithinDays words={beside} date={date} />}
    </section>
  )
}

/** Statements that are called as is asked, or of that place: the words of a name stand in no passage. */
export function Called({ q, statements }: { q: string; statements: readonly StatementTitle[] }) {
  if (statements.length === 0) return null
  return (
    <section class="finding" aria-labelledby="called">
      <h2 id="called">Statements with “{q}” in their name or place</h2>
      <Titles statements={statements} isOther={() => true} />
    </section>
  )
}

function Titles(props: {
  statements: readonly StatementTitle[]
  /** Whether the day is to be told, if it is sure. */
  isOther: (day: StatementTitle) => boolean
}) {
  const { statements, isOther } = props
  if (statements.length === 0) return null
  return (
    <ul>
      {statements.map((one) => (
        <li>
          {(isOther(one) || one.dayBasis) && `${longDay(one)}: `}
          <a href={statementPage(one.id)}>{one.title}</a>
          {one.speakers !== '' && ` (${one.speakers})`}
          {one.isUnconfirmed && <UnconfirmedFlag />}
        </li>
      ))}
    </ul>
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
