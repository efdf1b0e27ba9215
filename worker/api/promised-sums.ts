import { pages } from '#subject'
import type { PromisedSum } from '../../schema/contract/search.ts'
import { typedSums } from '../../schema/text/typed-sum.ts'
import type { Database } from '../db/db.ts'
import { tradePage } from '../links.ts'
import { trade } from './context.ts'

/** The sums of the trade ledger that are among what is typed. */
export async function promisedSums(db: Database, typed: string): Promise<PromisedSum[]> {
  const sums = pages.includes('trade') ? typedSums(typed) : []
  if (sums.length === 0) return []
  const { chains, targets } = (await trade.answer(db, {}, '')).data
  return chains.flatMap((chain) => {
    const own = targets.filter((target) => target.chain === chain.id)
    const names = own.some(({ amountUsdBn, amountHighUsdBn }) =>
      sums.some((sum) => sum === amountUsdBn || sum === amountHighUsdBn),
    )
    const [first] = own
    return names && first
      ? [{ ...chain, firstBy: first.by, address: `${tradePage()}#sum-${encodeURIComponent(chain.id)}` }]
      : []
  })
}
