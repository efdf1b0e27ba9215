import type { PassageStatus } from '../../schema/vocabulary.ts'
import { plural } from './words.ts'

const says = {
  counted: (count: number, one: string) => `${plural(count, one)} with counted passages`,
  silent: (count: number, one: string) => `${plural(count, one)} recorded as silent`,
  context: (count: number, one: string) => `${plural(count, one)} shown as context, not counted`,
} satisfies Record<PassageStatus, (count: number, one: string) => string>

/** What a list leaves out because another status was asked for, each as a link to the list of it. */
export function OtherStatuses(props: {
  counts: Record<PassageStatus, number>
  asked: PassageStatus | 'all'
  /** What the list holds, in the singular. */
  one: 'statement' | 'passage'
  href: (status: PassageStatus) => string
}) {
  const { counts, asked, one, href } = props
  const others = (Object.keys(says) as PassageStatus[]).filter(
    (status) => asked !== 'all' && status !== asked && counts[status] > 0,
  )
  if (others.length === 0) return null
  return (
    <p class="note">
      Not in this list:{' '}
      {others.map((status, index) => (
        <>
          {index > 0 && '; '}
          <a href={href(status)}>{says[status](counts[status], one)}</a>
        </>
      ))}
      .
    </p>
  )
}
