/** Letters as compared when someone types a name: small, without accents, apart from signs by single spaces. */
export function typedForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether every word typed begins a word of the label; Chinese is found anywhere in it. `form` is the label's typed form. */
export function fitsTyped(form: string, typed: string): boolean {
  const padded = ` ${form}`
  return typedForm(typed)
    .split(' ')
    .every((word) => padded.includes(/^\p{sc=Han}/u.test(word) ? word : ` ${word}`))
}
