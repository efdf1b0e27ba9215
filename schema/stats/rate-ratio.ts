import { sum } from './sum.ts'
import { wilsonInterval } from './wilson.ts'

/** What a ratio of rates sees of texts, in two lists of the same order. */
export interface CountedTexts {
  words: ArrayLike<number>
  mentions: ArrayLike<number>
}

export interface RateRatio {
  /** Rate of the later texts divided by that of the earlier ones; null where the earlier ones have no mention. */
  ratio: number | null
  /** Bounds of the 95 % interval of the ratio; `high` is null where it has no upper bound. */
  low: number
  high: number | null
}

/**
 * How many times as often the later texts mention a theme as the earlier ones, with a 95 % interval; null where there
 * is no mention at all, or where either side has fewer than two texts.
 *
 * Given both rates, the later mentions are a binomial share of all mentions (Przyborowski and Wilenski 1940,
 * Biometrika 31:313–323); its interval is Wilson's. That would be right if mentions fell one by one. They come in
 * clusters: a text that turns to a subject names it again and again. So counts and words of each side are first divided
 * by its design effect (Rao and Scott 1999, Statistics in Medicine 18:1373–1385).
 */
export function rateRatio(earlier: CountedTexts, later: CountedTexts): RateRatio | null {
  const [before, after] = [total(earlier), total(later)]
  if (earlier.words.length < 2 || later.words.length < 2 || before.mentions + after.mentions === 0)
    return null
  const sides = [
    { texts: earlier, ...before },
    { texts: later, ...after },
  ].filter(({ mentions }) => mentions > 0)
  const pooled = dispersion(sides)
  const effectOf = (side: Side | undefined) => side && Math.max(1, pooled, designEffect(side))
  const [first, second] = [
    effectOf(sides.find(({ texts }) => texts === earlier)),
    effectOf(sides.find(({ texts }) => texts === later)),
  ]
  // A side without a mention shows no scatter of its own.
  const [effectBefore, effectAfter] = [first ?? second ?? 1, second ?? first ?? 1]
  const counts = { before: before.mentions / effectBefore, after: after.mentions / effectAfter }
  const exposure = before.words / effectBefore / (after.words / effectAfter)
  const share = wilsonInterval(counts.after, counts.before + counts.after) ?? { low: 0, high: 1 }
  return {
    ratio: before.mentions === 0 ? null : after.mentions / after.words / (before.mentions / before.words),
    low: odds(share.low) * exposure,
    high: share.high === 1 ? null : odds(share.high) * exposure,
  }
}

interface Side {
  texts: CountedTexts
  words: number
  mentions: number
}

/** Pearson's statistic over its degrees of freedom, each side with a rate of its own: 1 if mentions fell one by one. */
function dispersion(sides: readonly Side[]): number {
  let squares = 0
  for (const { texts, words, mentions } of sides) {
    const rate = mentions / words
    for (let index = 0; index < texts.words.length; index++) {
      const expected = rate * (texts.words[index] ?? 0)
      squares += ((texts.mentions[index] ?? 0) - expected) ** 2 / expected
    }
  }
  return squares / sum(sides.map(({ texts }) => texts.words.length - 1))
}

/**
 * Variance of a side's rate, text by text, over the variance it had if mentions fell one by one. Residuals are divided
 * by one minus the text's share of the words: a text that makes up most of a side draws the rate to itself (Fay and
 * Graubard 2001, Biometrics 57:1198–1206).
 */
function designEffect({ texts, words, mentions }: Side): number {
  const rate = mentions / words
  let squares = 0
  for (let index = 0; index < texts.words.length; index++) {
    const own = texts.words[index] ?? 0
    squares += (((texts.mentions[index] ?? 0) - rate * own) / (1 - own / words)) ** 2
  }
  return squares / mentions
}

function total({ words, mentions }: CountedTexts): { words: number; mentions: number } {
  return { words: sum(words), mentions: sum(mentions) }
}

function odds(share: number): number {
  return share / (1 - share)
}
