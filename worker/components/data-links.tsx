import type { Format } from '../format.ts'

/** Where the rows that stand above are as data. */
export function DataLinks({ rows }: { rows: (format: Format) => string }) {
  return (
    <>
      <a href={rows('csv')}>CSV</a> <a href={rows('json')}>JSON</a>
    </>
  )
}
