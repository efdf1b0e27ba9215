import { pages } from '#subject'
import type { PromisedSum } from '../../schema/contract/search.ts'
import { chainsOfSums } from '../../schema/stats/ledger.ts'
import { typedSums } from '../../schema/text/typed-sum.ts'
import type { Database } from '../db/db.ts'
import { sumPlace } from '../links.ts'
import { trade } from './context.ts'

/** The sums of the trade ledger that are among what is typed. */
export async function promisedSums(db: Database, typed: string): Promise<PromisedSum[]> {
  const sums = pages.includes('trade') ? typedSums(typed) : []
  if (sums.length === 0) return []
  const { chains, targets } = (await trade.answer(db, {}, '')).data
  const named = chainsOfSums(targets, sums)
  return chains.flatMap((chain) => {
    const first = named.has(chain.id) && targets.find((target) => target.chain === chain.id)
    return first ? [{ ...chain, firstBy: first.by, address: sumPlace(chain.id) }] : []
  })
}
