import { groups } from '#subject'
import type { CountedAnswers } from '../../../schema/counted.ts'
import { groupsPage } from '../../links.ts'

/** The pairs of groups that are offered: first those of which most can be tested, apart those of which nothing can. */
export function GroupOffers({ counts }: { counts: CountedAnswers['offered_groups'] }) {
  const none = { tests: 0, rows: 0, statements: 0, unknownReading: 0 }
  const offers = groups
    .map((offer, index) => ({ ...offer, ...(counts[index] ?? none) }))
    .toSorted((a, b) => b.tests - a.tests)
  const tested = offers.filter(({ tests }) => tests > 0)
  const counted = offers.filter(({ tests }) => tests === 0)
  return (
    <>
      {tested.length > 0 && (
        <dl class="offers">
          {tested.map(({ label, query, tests, rows, statements, unknownReading }) => (
            <>
              <dt>
                <a href={groupsPage(query)}>{label}</a>
              </dt>
              <dd class="note">
                {tests === rows ? `all ${rows} lines` : `${tests} of ${rows} lines`} can be tested
                {unknownReading > 0 && `; ${unknownReading} of ${statements} statements taken as read whole`}
              </dd>
            </>
          ))}
        </dl>
      )}
      {tested.some(({ unknownReading }) => unknownReading > 0) && (
        <p class="note">
          A line is a theme or frame of which the shares of both groups are compared. Statements are taken as
          read whole where nobody noted how much of the text was read.
        </p>
      )}
      {counted.length > 0 && (
        <>
          <p class="note">
            {tested.length > 0 ? 'In these pairs' : 'In the pairs offered'} no row can be tested: too many of
            their statements were not fully read. Their pages show counts.
          </p>
          <ul class="offers">
            {counted.map(({ label, query }) => (
              <li>
                <a href={groupsPage(query)}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
