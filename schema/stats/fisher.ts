import { sum } from './sum.ts'

/** Two groups, each counted with and without something. */
export interface TwoByTwo {
  hitsA: number
  trialsA: number
  hitsB: number
  trialsB: number
}

/** Slack for sums of rounded probabilities, as R's fisher.test has it: tables as likely as the one seen count too. */
const tie = 1 + 1e-7

/**
 * Two-sided p-value of Fisher's exact test: the chance, with both margins fixed, of a table no likelier than this one
 * (Fisher 1935; the rule of R's `fisher.test`). 1 where a group is empty.
 */
export function fisherExact({ hitsA, trialsA, hitsB, trialsB }: TwoByTwo): number {
  const chances = tableChances(trialsA, trialsB, hitsA + hitsB)
  return noLikelier(chances.list, chances.list[hitsA - chances.least] ?? 0)
}

/** The chance of a table no likelier than one of this chance. */
function noLikelier(chances: readonly number[], seen: number): number {
  return Math.min(1, sum(chances.filter((chance) => chance <= seen * tie)))
}

/**
 * The smallest p-value that any table with these margins can have (Tarone 1990, Biometrics 46:515–522). If it is
 * above the level asked for, the numbers are too small for the test to find anything, whatever the truth.
 */
export function smallestP({ hitsA, trialsA, hitsB, trialsB }: TwoByTwo): number {
  const { list } = tableChances(trialsA, trialsB, hitsA + hitsB)
  // The less likely the table, the smaller its p-value.
  return noLikelier(
    list,
    list.reduce((least, chance) => Math.min(least, chance)),
  )
}

/**
 * p-values corrected for the number of tests by Holm's step-down rule (1979, Scandinavian Journal of Statistics
 * 6:65–70), in the order given: below 0.05 after it, the chance of even one false finding among all is at most 5 %.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((x, y) => (pValues[x] ?? 0) - (pValues[y] ?? 0))
  const corrected = new Array<number>(pValues.length).fill(1)
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[index] ?? 1)))
    corrected[index] = highest
  }
  return corrected
}

/** Hypergeometric chances of every count of hits in the first group, from the least possible one on. */
function tableChances(trialsA: number, trialsB: number, hits: number): { least: number; list: number[] } {
  const least = Math.max(0, hits - trialsB)
  const most = Math.min(hits, trialsA)
  const list: number[] = []
  for (let first = least; first <= most; first++) {
    list.push(
      Math.exp(
        logChoose(trialsA, first) + logChoose(trialsB, hits - first) - logChoose(trialsA + trialsB, hits),
      ),
    )
  }
  return { least, list }
}

const logFactorials = [0]

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  }
  return logFactorials[n] ?? 0
}
