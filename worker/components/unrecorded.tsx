import { type Child, createContext, useContext } from 'hono/jsx'
import type { LaterField } from '../../schema/contract/later-field.ts'

/** What the release that is shown does not record. */
export const Unrecorded = createContext<readonly LaterField[]>([])

/** Whether the release that is shown records it; asked while a page is written. */
export function isRecorded(field: LaterField): boolean {
  return !useContext(Unrecorded).includes(field)
}

/** A choice that is offered only where the release that is shown records what it asks for. */
export function WhereRecorded({ field, children }: { field: LaterField; children: Child }) {
  return isRecorded(field) ? children : null
}
