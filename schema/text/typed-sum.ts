/** Billions in one of the unit. */
const units: readonly [RegExp, number][] = [
  [/^(?:billions?|bn|b|млрд|миллиард\p{L}*|十亿)$/u, 1],
  [/^(?:trillions?|trn|tn|трлн|триллион\p{L}*|万亿|萬億)$/u, 1000],
  [/^(?:亿|億)$/u, 0.1],
]

const sum = /(?<![\p{L}\d.,])(\d{1,6}(?:\.\d{1,3})?)[\s-]*(十亿|万亿|萬億|亿|億|\p{L}+)/gu

/** The sums among what is typed, in billions: 300 billion, $300bn, 300 млрд, 3000亿. */
export function typedSums(typed: string): number[] {
  const text = typed.normalize('NFKC').toLowerCase()
  return [...text.matchAll(sum)].flatMap(([, number, word = '']) => {
    const unit = units.find(([pattern]) => pattern.test(word))
    return unit ? [Math.round(Number(number) * unit[1] * 1000) / 1000] : []
  })
}
