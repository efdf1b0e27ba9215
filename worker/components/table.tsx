import type { Child, PropsWithChildren } from 'hono/jsx'

/** What stands over a column; `number` over figures, which stand at the right like their head. */
export type Column = string | { number: Child }

interface Props {
  /** What the table holds, for a reader who cannot see it; a caption says it to everybody. */
  label: string
  columns: readonly Column[]
  caption?: string
  class?: string
}

/** The row that names the rows under it. Its name stays in sight while their numbers move. */
export function GroupHead({
  columns,
  class: name,
  children,
}: PropsWithChildren<{ columns: number; class?: string }>) {
  return (
    <th class={name} scope="rowgroup" colspan={columns}>
      <span class="stays">{children}</span>
    </th>
  )
}

/** A table in a frame of its own, which can be scrolled sideways with the keyboard; its bodies are the children. */
export function Table({ label, columns, caption, class: name, children }: PropsWithChildren<Props>) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table class={name}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) =>
              typeof column === 'string' ? (
                <th scope="col">{column}</th>
              ) : (
                <th scope="col" class="number">
                  {column.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  )
}
