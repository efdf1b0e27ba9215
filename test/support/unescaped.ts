const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Text as a reader sees it, of markup that a page has escaped. */
export function unescaped(markup: string): string {
  return markup.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name) => signs[name] ?? '')
}
