import { isAtLeast } from '../../schema/chart/share.ts'
import type { CellStatus } from '../../schema/stats/trend.ts'
import { evidenceQuery, statementsPage } from '../links.ts'
import { TableSign } from './table-sign.tsx'

/** Beside a number: how many of its statements were not fully read for the row’s frame or on its theme, which opens them. */
export function Unread({
  n,
  evidence,
  years,
}: {
  n: number
  evidence: string | null
  years?: { from: string; to: string }
}) {
  if (n === 0) return undefined
  const told = `${n} not fully read`
  return (
    <>
      {' '}
      <span class="of">
        {evidence === null ? (
          told
        ) : (
          <a href={statementsPage({ ...evidenceQuery(evidence), ...years })}>{told}</a>
        )}
      </span>
    </>
  )
}

/** Before a share of statements of which some were not read. */
export function AtLeast({ hits, notRead }: { hits: number; notRead: number }) {
  return isAtLeast(hits, notRead) ? <TableSign sign="≥ " meaning="at least " /> : undefined
}

/** In place of a number where there is none: no statement to count in, or none of them was read. */
export function NoShare({ status }: { status: CellStatus }) {
  const [sign, meaning] = noShares[status === 'not_read' ? 'not_read' : 'no_statement']
  return <TableSign sign={sign} meaning={meaning} />
}

const noShares = { no_statement: ['–', 'no statement'], not_read: ['?', 'none fully read'] } as const

/** What the signs of `NoShare` mean, for the key of a table with these rows. */
export function noShareKey(rows: readonly { status: CellStatus }[]): string {
  const isUnread = rows.some(({ status }) => status === 'not_read')
  return `– no statement${isUnread ? '; ? no statement of the year was fully read, so that nothing can be said' : ''}`
}
