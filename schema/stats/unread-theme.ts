/** Themes that may stand in a part of a statement that was not read, joined by a space. */
interface Unread {
  themesNotRead?: string | null | undefined
}

/** The same one by one. */
export function themesOf({ themesNotRead }: Unread): string[] {
  return themesNotRead?.split(' ').filter(Boolean) ?? []
}

/** How `readPart` begins where `isNothingRead`, for a question to the database. */
export const nothingRead = 'Nothing '

/** How far a text was read, as its record says. */
export interface Reading {
  readPart?: string | null | undefined
  readWhole?: string | null | undefined
}

/** Whether nobody recorded how much of the text was read. */
export function isReadingUnknown({ readPart, readWhole }: Reading): boolean {
  return !readPart && !readWhole
}

/** Whether nothing of the text itself was read: what is recorded of it is from accounts of the occasion. */
export function isNothingRead(readPart: Reading['readPart']): boolean {
  return /^Nothing\b/.test(readPart ?? '')
}

/** Whether the theme may stand in a part of the text that was not read. */
export function isNotRead(themesNotRead: Unread['themesNotRead'], theme: string): boolean {
  // Asked of thousands of statements for one answer.
  return ` ${themesNotRead ?? ''} `.includes(` ${theme} `)
}

/**
 * Themes that may stand in the rest of a text held in part: those on which it was not read, and those of which something was
 * found in the part that was. The rest may hold a frame of theirs that the part has not. Null where the whole text was read, or
 * nobody said how much of it was.
 */
export function themesInRest(
  { readPart, themesNotRead }: Unread & { readPart?: string | null | undefined },
  counted: readonly string[],
): string | null {
  if (readPart === null || readPart === undefined) return null
  return [...new Set([...themesOf({ themesNotRead }), ...counted])].join(' ') || null
}
