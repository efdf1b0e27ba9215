/** @jsxImportSource #markup */

/** Beside a number: statements that are in no share, as they were not read on the theme. */
export function Unread({ n }: { n: number }) {
  return n > 0 && <span class="of">{n} not read</span>
}
