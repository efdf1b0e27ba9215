import { yearOf } from '../../../schema/chart/wording.ts'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { grouped } from '../../components/words.ts'
import { searchPage } from '../../links.ts'
import type { ShownSearch } from './form.tsx'

/** What was read of words that stand in too many places, and where the rest can be read. */
export function Cut({ cut, query }: { cut: NonNullable<SearchAnswer['cut']>; query: ShownSearch }) {
  const most = grouped(cut.most)
  if (!cut.unread) {
    return (
      <p class="note">
        These words stand in more than {most} places of this collection. Counted and listed are those of the
        days chosen.
      </p>
    )
  }
  const { from, to } = cut.unread
  const years = to === null ? [] : yearsBetween(from ?? to, to)
  return (
    <p class="note">
      These words stand in more than {most} places. Counted and listed are the oldest
      {from && `, up to ${longDate(from)}`}, and the newest{to && `, from ${longDate(to)}`}: every number on
      this page is of these.
      {years.length > 1 && (
        <>
          {' '}
          A year between them:{' '}
          {years.map((year, index) => (
            <>
              {index > 0 && ', '}
              <a href={searchPage({ ...query, from: `${year}-01-01`, to: `${year}-12-31` })}>{year}</a>
            </>
          ))}
          .
        </>
      )}
      {years.length === 1 && ' Further words or filters of date find fewer.'}
    </p>
  )
}

function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
