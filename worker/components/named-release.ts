import { quoted } from '../../schema/contract/params.ts'
import type { RequestContext } from '../env.ts'
import { badParameter } from '../problem.ts'
import { currentRelease } from '../queries/release.ts'

/** Stays in the release that the address in a parameter is pinned to, which is what was read. */
export async function stayInRelease(c: RequestContext, parameter: string, named: URL): Promise<void> {
  const pin = named.searchParams.get('release')
  if (!pin || pin === c.get('pinnedRelease')) return
  const release = await currentRelease(c.get('db'))
  if (release?.version !== pin)
    throw badParameter(
      parameter,
      c.get('pinnedRelease')
        ? `is of release ${quoted(pin)} and the question of another`
        : `is of release ${quoted(pin)}, which is not held here`,
    )
  c.set('pinnedRelease', pin)
}
