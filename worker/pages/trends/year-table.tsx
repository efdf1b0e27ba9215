import type { PropsWithChildren } from 'hono/jsx'
import { Table } from '../../components/table.tsx'

interface Props {
  label: string
  heads: readonly string[]
  years: readonly number[]
}

/** A table with a column for each year after its heads, in a part of the page that scrolls by itself. */
export function YearTable({ label, heads, years, children }: PropsWithChildren<Props>) {
  return (
    <Table label={label} class="wide" columns={[...heads, ...years.map((year) => ({ number: year }))]}>
      <tbody>{children}</tbody>
    </Table>
  )
}
