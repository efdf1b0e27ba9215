const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** A text as a reader sees it, of markup in which it was escaped. */
export function unescaped(markup: string): string {
  return markup.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => signs[name] ?? '')
}
