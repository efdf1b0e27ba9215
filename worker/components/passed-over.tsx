import { createContext, useContext } from 'hono/jsx'

/** Parameters of the address that the page does not know. */
export const PassedOver = createContext<readonly string[]>([])

/** Tells the reader that a part of the address was of no use, so that a mistyped filter is not taken for one in force. */
export function PassedOverNote() {
  const names = useContext(PassedOver)
  if (names.length === 0) return null
  return (
    <p class="note" role="status">
      This page has no parameter {names.map((name, index) => [index > 0 && ' or ', <code>{name}</code>])} and
      ignored {names.length === 1 ? 'it' : 'them'}.
    </p>
  )
}
