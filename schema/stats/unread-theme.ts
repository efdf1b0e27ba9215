/** Whether the theme may stand in a part of the text that was not read. A theme of which something is recorded never does: `check:data` holds it. */
export function isNotRead(themesNotRead: string | null | undefined, theme: string): boolean {
  return themesNotRead?.split(' ').includes(theme) ?? false
}
