const entities: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text as the content of an XML element or attribute. */
export function xmlText(text: string): string {
  return text.replaceAll(/[<>&"']/g, (char) => entities[char] ?? char)
}
