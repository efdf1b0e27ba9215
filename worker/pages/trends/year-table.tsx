import type { Child } from 'hono/jsx'

/** A table with a column for each year after its heads, in a part of the page that scrolls by itself. */
export function YearTable(props: {
  label: string
  heads: readonly string[]
  years: readonly number[]
  children: Child
}) {
  return (
    <section class="scroll" tabindex={0} aria-label={props.label}>
      <table class="wide">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
            {props.years.map((year) => (
              <th scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  )
}
