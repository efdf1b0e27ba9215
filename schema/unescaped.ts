const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const escaped = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi

/** A text as a reader sees it, of markup in which it was escaped. */
export function unescaped(markup: string): string {
  return markup.replaceAll(escaped, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return signs[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
