/** Whether the theme may stand in a part of the text that was not read. What is recorded of it all the same goes before. */
export function isNotRead(themesNotRead: string | null | undefined, theme: string): boolean {
  return themesNotRead?.split(' ').includes(theme) ?? false
}
