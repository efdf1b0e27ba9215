/** An ideograph says about as much as three letters, a syllable of Korean or Japanese as two. */
const lettersAnIdeograph = 3
const lettersASyllable = 2

/** How much a text says, in letters, whatever its script: limits that are set in letters are fair to Chinese so. */
export function extentOf(text: string): number {
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  return (
    text.length +
    (lettersAnIdeograph - 1) * count(/\p{Script=Han}/gu) +
    (lettersASyllable - 1) * count(/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  )
}
