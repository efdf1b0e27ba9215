import type { Child } from 'hono/jsx'

/** A form that is folded where the screen is narrow, so that its answer is in sight; `set` is named on it. */
export function FoldedForm(props: {
  does: string
  set?: readonly string[]
  isOpen: boolean
  children: Child
}) {
  const { does, set = [], isOpen, children } = props
  return (
    <details class="folded-form" open={isOpen}>
      <summary>{set.length === 0 ? does : `${does}: ${set.join(', ')}`}</summary>
      {children}
    </details>
  )
}
