import { hashOf } from '../hash.ts'

/**
 * The form in which a text is counted and hashed: no byte order mark, Unicode NFC, line feeds only, no white space
 * at either end. Two copies that differ only in these have the same digest.
 */
export function normalise(text: string): string {
  // To trim takes a byte order mark away as well.
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** SHA-256 of the text's normal form in UTF-8, as 64 hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  return hashOf(normalise(text))
}
