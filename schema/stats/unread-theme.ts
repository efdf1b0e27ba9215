import { isEachTextRead } from '#subject'
import type { PassageStatus, TextReading } from '../vocabulary.ts'

/** Themes that may stand in a statement where it was not read, or was not read for them, joined by a space. */
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

/** Whether the theme may stand in the text where nobody looked for it. */
export function isNotRead(themesNotRead: Unread['themesNotRead'], theme: string): boolean {
  // Asked of thousands of statements for one answer.
  return ` ${themesNotRead ?? ''} `.includes(` ${theme} `)
}

/** Themes of which a silence says nothing of some frames, as these do not name the theme. */
export function themesOpenInSilence(
  themes: readonly { id: string; frames: readonly { namesTheme: boolean }[] }[],
): ReadonlySet<string> {
  return new Set(themes.flatMap(({ id, frames }) => (frames.every(({ namesTheme }) => namesTheme) ? [] : id)))
}

/**
 * Themes that may stand in a text where nobody looked for them: those on which it was not read and, where only a part of it
 * was, those of which something was found there, or a silence that leaves frames open. The rest may hold a frame of theirs that
 * the part has not.
 */
export function themesInRest(
  { readPart, themesNotRead }: Unread & { readPart?: string | null | undefined },
  known: readonly { theme: string; status: PassageStatus }[],
  openInSilence: ReadonlySet<string>,
): string | null {
  const isOpen = ({ theme, status }: { theme: string; status: PassageStatus }) =>
    status === 'counted' || (status === 'silent' && openInSilence.has(theme))
  const beside =
    readPart === null || readPart === undefined ? [] : known.filter(isOpen).map(({ theme }) => theme)
  return [...new Set([...themesOf({ themesNotRead }), ...beside])].join(' ') || null
}
