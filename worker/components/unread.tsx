/** @jsxImportSource #markup */
import { isAtLeast } from '../../schema/chart/share.ts'
import { evidenceQuery, statementsPage } from '../links.ts'

/** Beside a number: how many of its statements were not fully read on the theme, which opens them. */
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
  if (!isAtLeast(hits, notRead)) return undefined
  return (
    <>
      <span aria-hidden="true">≥ </span>
      <span class="visually-hidden">at least </span>
    </>
  )
}
