import { alignTexts } from '../../schema/text/align/alignment.ts'
import type { Tongue } from '../support/invented.ts'
import { planted } from '../support/planted.ts'
import { cpuMsSince, PARAGRAPH } from './align-trial.ts'

/** In words; fixed costs are small beside the shortest of them. */
const SIZES = [8_000, 16_000, 32_000, 64_000, 128_000]
const ROUNDS = 6
/** Words compared in one turn of a size: a short text is compared several times. */
const WORDS_A_TURN = 16_000

interface Growth {
  exponent: number
  /** Processor time of each size in milliseconds. */
  times: { words: number; ms: number }[]
}

/**
 * How processor time grows with the words, of warm code. The sizes take turns, so that what else the machine does meets all of
 * them, and of each the quickest turn counts.
 */
export function growthOf(tongue: Tongue): Growth {
  const texts = SIZES.map((words) => ({
    ...planted(tongue, words, Math.round(words / PARAGRAPH)),
    words,
    best: Number.POSITIVE_INFINITY,
  }))
  for (let round = 0; round <= ROUNDS; round++)
    for (const text of texts) {
      const times = Math.max(1, Math.round(WORDS_A_TURN / text.words))
      const before = process.cpuUsage()
      for (let time = 0; time < times; time++) alignTexts(text.a, text.b)
      const ms = cpuMsSince(before) / times
      // The first round is of cold code.
      if (round > 0) text.best = Math.min(text.best, ms)
    }
  const times = texts.map(({ words, best }) => ({ words, ms: best }))
  return { exponent: exponentOf(times), times }
}

/** Slope of the least-squares line through the logarithms. */
function exponentOf(times: Growth['times']): number {
  const logs = times.map(({ words, ms }) => [Math.log(words), Math.log(ms)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))]
  const products = logs.map(([x, y]) => (x - meanX) * (y - meanY))
  const squares = logs.map(([x]) => (x - meanX) ** 2)
  return mean(products) / mean(squares)
}

export function growthReport(tongue: Tongue): string {
  const { exponent, times } = growthOf(tongue)
  const list = times.map(({ words, ms }) => `${words.toLocaleString('en')} ${ms.toFixed(0)} ms`).join(', ')
  return `${tongue}: processor time grows with the words to the power of ${exponent.toFixed(2)} (log-log fit; best of ${ROUNDS}: ${list})`
}
