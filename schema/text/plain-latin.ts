/** Letters that are no other letter with a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
}

/** Text in small letters, its Latin ones without marks: «Łódź» as lodz, «Größe» as grosse. */
export function inPlainLatin(text: string): string {
  return withoutMarks(text.toLowerCase()).replace(/[ßæœøđðłıþħŧŋ]/g, (letter) => spelled[letter] ?? letter)
}

/** Text without accents and other marks, each letter in its plain form. */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}
