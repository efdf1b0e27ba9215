import { isEachTextRead } from '#subject'
import type { TextReading } from '../vocabulary.ts'

/** Themes that may stand in a part of a statement that was not read, joined by a space. */
interface Unread {
  themesNotRead?: string | null | undefined
}

/** The same one by one. */
export function themesOf({ themesNotRead }: Unread): string[] {
  return themesNotRead?.split(' ').filter(Boolean) ?? []
}

/** How far a text was read, as its record says. */
export interface Reading {
  readPart?: string | null | undefined
  readWhole?: string | null | undefined
}

/** How much of a text was read, as its record says or, in a corpus of whole texts, where it says nothing else. */
export function readingOf({ readPart, readWhole }: Reading): TextReading {
  if (readWhole) return 'whole'
  if (!readPart) return isEachTextRead ? 'whole' : 'unrecorded'
  return isNothingRead(readPart) ? 'nothing' : 'part'
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
