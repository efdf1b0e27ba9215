/** @jsxImportSource #markup */
import { groups } from '#subject'
import type { CountedAnswers } from '../../../schema/counted.ts'
import { groupsPage } from '../../links.ts'

/** The pairs of groups that are offered: first those of which most can be tested, apart those of which nothing can. */
export function GroupOffers({
  counts,
  statements,
  unknownReading,
}: {
  counts: CountedAnswers['offered_groups']
  /** Of the release, and of how many of them nobody recorded how much was read. */
  statements: number
  unknownReading: number
}) {
  const offers = groups
    .map((offer, index) => ({ ...offer, tests: counts[index]?.tests ?? 0, rows: counts[index]?.rows ?? 0 }))
    .toSorted((a, b) => b.tests - a.tests)
  const tested = offers.filter(({ tests }) => tests > 0)
  const counted = offers.filter(({ tests }) => tests === 0)
  return (
    <>
      {tested.length > 0 && (
        <p class="offers">
          {tested.map(({ label, query, tests, rows }) => (
            <span>
              <a href={groupsPage(query)}>{label}</a>{' '}
              <span class="note">
                {tests === rows ? `all ${rows} rows` : `${tests} of ${rows} rows`} tested
              </span>
            </span>
          ))}
        </p>
      )}
      {tested.length > 0 && unknownReading > 0 && (
        <p class="note">
          How much of the text was read is not recorded of {unknownReading} of the {statements} statements. A
          test takes them as read.
        </p>
      )}
      {counted.length > 0 && (
        <>
          <p class="note">
            {tested.length > 0 ? 'Of these pairs' : 'Of the pairs offered'} no row can be tested: too many of
            their statements were not fully read. Their pages show counts.
          </p>
          <p class="offers">
            {counted.map(({ label, query }) => (
              <a href={groupsPage(query)}>{label}</a>
            ))}
          </p>
        </>
      )}
    </>
  )
}
