import { isNothingRead } from './stats/unread-theme.ts'

/** How much of a text was read that nobody read whole: the same words wherever it is said. */
export function howMuchRead(read: string): string {
  return isNothingRead(read) ? 'nothing of the text itself was read' : 'only a part of the text was read'
}

/** How much of a text was read, as the record of a statement has it. */
interface ReadText {
  heldInPart: { read: string } | null
  readWhole: string | null
}

/**
 * The same with what was read, as the record has it, and where what is not recorded of the text may stand; null where nobody
 * recorded it.
 */
export function howRead({ heldInPart, readWhole }: ReadText, what: string): string | null {
  if (heldInPart === null)
    return (
      readWhole &&
      `the whole text was read for what is recorded of it alone, and ${what} may stand in it. What was read: ${readWhole}`
    )
  const where = isNothingRead(heldInPart.read) ? 'it' : 'the rest'
  return `${howMuchRead(heldInPart.read)}, and ${what} may stand in ${where}. What was read: ${heldInPart.read}`
}
