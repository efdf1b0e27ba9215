import { isNothingRead } from './stats/unread-theme.ts'

/** How much of a text was read that nobody read whole: the same words wherever it is said. */
export function howMuchRead(read: string): string {
  return isNothingRead(read) ? 'nothing of the text itself was read' : 'only a part of the text was read'
}

/** The same with what was read, as the record has it, and where what is not recorded of the text may stand. */
export function howRead(read: string, what: string): string {
  const where = isNothingRead(read) ? 'it' : 'the rest'
  return `${howMuchRead(read)}, and ${what} may stand in ${where}. What was read: ${read}`
}
