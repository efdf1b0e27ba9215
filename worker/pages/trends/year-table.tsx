import type { PropsWithChildren } from 'hono/jsx'
import { Table } from '../../components/table.tsx'

interface Props {
  label: string
  heads: readonly string[]
  years: readonly number[]
  /** Heading of a last column, after the years. */
  last?: string
}

/** A table with a column for each year after its heads, in a part of the page that scrolls by itself. */
export function YearTable({ label, heads, years, last, children }: PropsWithChildren<Props>) {
  const numbers = [...years, ...(last ? [last] : [])].map((number) => ({ number }))
  return (
    <Table label={label} class="wide" columns={[...heads, ...numbers]}>
      <tbody>{children}</tbody>
    </Table>
  )
}
