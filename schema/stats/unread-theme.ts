/** Themes that may stand in a part of a statement that was not read, joined by a space. */
interface Unread {
  themesNotRead?: string | null | undefined
}

/** The same one by one. */
export function themesOf({ themesNotRead }: Unread): string[] {
  return themesNotRead?.split(' ').filter(Boolean) ?? []
}

/** Whether the theme may stand in a part of the text that was not read. A theme of which something is recorded never does: `check:data` holds it. */
export function isNotRead(themesNotRead: Unread['themesNotRead'], theme: string): boolean {
  return themesOf({ themesNotRead }).includes(theme)
}
