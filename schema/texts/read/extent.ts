/** An ideograph says about as much as three letters. */
const lettersAnIdeograph = 3

/** How much a text says, in letters, whatever its script: limits that are set in letters are fair to Chinese so. */
export function extentOf(text: string): number {
  return text.length + (lettersAnIdeograph - 1) * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}
