/** Words with a capital each: «harbour news» as Harbour News. */
export function capitalised(words: string): string {
  return words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}
