/** Letters as compared when someone types a name: small, without accents, apart from signs by single spaces. */
export function typedForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A whole day at the head of what is typed. */
export const isoDay = /^\d{4}-\d\d-\d\d(?!\d)/

/** The words typed, as they are compared. */
export function typedWords(typed: string): string[] {
  return typedForm(typed)
    .split(' ')
    .filter((word) => word !== '')
}
