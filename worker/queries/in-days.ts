import { and, between, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { type Days, lowerBound, monthBegunIn } from '../../schema/partial-date.ts'
import { statements } from '../../schema/tables/statement.ts'
import { firstPlaceOf } from '../../schema/text/search/place-id.ts'

/** Sorts after every day. */
const never = '9999'

/** Whether a statement is of the days or, where it may be of two, either of them is: `isBetween` of rows. */
export function isInDays({ from, to }: Days): SQL | undefined {
  return and(isBegun({ from, to }), to === undefined ? undefined : lte(statements.date, to))
}

function isBegun({ from, to }: Days): SQL | undefined {
  if (from === undefined) return undefined
  const month = monthBegunIn({ from })
  if (month === undefined) return gte(statements.date, lowerBound(from))
  // The first bound alone says where the index is entered.
  return and(
    gte(statements.date, month),
    or(gte(statements.date, from), between(statements.otherDay, from, to ?? never)),
  )
}

/** Ids of the places of statements whose date is before the days, but not the other that they may be of; undefined where there can be none. */
export function placesOfOtherDay({ from, to }: Days): SQL | undefined {
  const month = monthBegunIn({ from })
  if (from === undefined || month === undefined) return undefined
  const own = and(
    gte(statements.date, month),
    lt(statements.date, from),
    between(statements.otherDay, from, to ?? never),
  )
  return sql`(select id from search_place where id between ${firstPlaceOf(month)} and ${firstPlaceOf(from) - 1} and statement_id in (select ${statements.id} from ${statements} where ${own}))`
}
