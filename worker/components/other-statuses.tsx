import { plural } from '../../schema/plural.ts'
import { type PassageStatus, passageStatuses } from '../../schema/vocabulary.ts'

type Listed = 'statement' | 'passage' | 'place'

const says: Record<Listed, Record<PassageStatus, (count: number) => string>> = {
  statement: {
    counted: (count) => `${plural(count, 'statement')} with counted passages`,
    silent: (count) => `${plural(count, 'statement')} recorded as silent`,
    context: (count) => `${plural(count, 'statement')} shown as context, not counted`,
  },
  passage: {
    counted: (count) => plural(count, 'counted passage'),
    silent: (count) => plural(count, 'recorded silence'),
    context: (count) => `${plural(count, 'passage')} shown as context, not counted`,
  },
  place: {
    counted: (count) => `${plural(count, 'place')} in counted passages, titles, summaries and texts`,
    silent: (count) => `${plural(count, 'place')} in what we say of recorded silences, not counted`,
    context: (count) => `${plural(count, 'place')} in passages shown as context, not counted`,
  },
}

/** The statuses that a list leaves out where it is asked for one. */
export function statusesLeftOut(asked: PassageStatus | 'all'): PassageStatus[] {
  return asked === 'all' ? [] : passageStatuses.filter((status) => status !== asked)
}

/** What a list leaves out because another status was asked for, each as a link to the list of it. */
export function OtherStatuses(props: {
  counts: Partial<Record<PassageStatus, number>>
  /** How many of these are in this list, too: a statement has passages of several statuses. */
  here?: Partial<Record<PassageStatus, number>>
  asked: PassageStatus | 'all'
  /** What the list holds, in the singular. */
  one: Listed
  href: (status: PassageStatus) => string
}) {
  const { counts, here = {}, asked, one, href } = props
  const others = statusesLeftOut(asked).flatMap((status) => {
    const count = counts[status] ?? 0
    return count === 0 ? [] : [{ status, count, shared: here[status] ?? 0 }]
  })
  if (others.length === 0) return null
  const isApart = others.every(({ shared }) => shared === 0)
  return (
    <p class="note">
      {isApart ? 'Not in this list' : 'In other lists'}:{' '}
      {others.map(({ status, count, shared }, index) => (
        <>
          {index > 0 && '; '}
          <a href={href(status)}>{says[one][status](count)}</a>
          {!isApart && alsoHere(shared, count)}
        </>
      ))}
      .
    </p>
  )
}

function alsoHere(shared: number, count: number): string {
  if (shared === 0) return ' (not in this one)'
  if (shared < count) return ` (${shared} of them in this one, too)`
  return count === 1 ? ' (in this one, too)' : ' (all of them in this one, too)'
}
