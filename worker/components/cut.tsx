import { yearOf } from '../../schema/chart/wording.ts'
import type { Cut as CutAnswer } from '../../schema/contract/cut.ts'
import { daysOf, longDate } from '../../schema/partial-date.ts'
import { grouped } from '../../schema/plural.ts'

/** What was read of words that stand in too many places, and where the rest can be read. */
export function Cut(props: {
  cut: CutAnswer
  /** What the page counts and lists. */
  listed: 'places' | 'statements'
  /** The same of the days alone. */
  href: (days: { from: string; to: string }) => string
}) {
  const { cut, listed, href } = props
  const most = grouped(cut.most)
  const ofPlaces = listed === 'places' ? '' : ' statements of'
  if (!cut.unread) {
    return (
      <p class="note">
        These words stand in more than {most} places of this collection. Counted and listed are{' '}
        {listed === 'places' ? 'those' : 'statements'} of the days chosen.
      </p>
    )
  }
  const { from, to } = cut.unread
  const years = to === null ? [] : yearsBetween(from ?? to, to)
  return (
    <p class="note">
      These words stand in more than {most} places. Counted and listed are{ofPlaces} the oldest
      {from && `, up to ${longDate(from)}`}, and the newest{to && `, from ${longDate(to)}`}: every number on
      this page is of these.
      {years.length > 1 && (
        <>
          {' '}
          A year between them:{' '}
          {years.map((year, index) => (
            <>
              {index > 0 && ', '}
              <a href={href(daysOf(String(year)))}>{year}</a>
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
