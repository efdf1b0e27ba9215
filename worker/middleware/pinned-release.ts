import { createMiddleware } from 'hono/factory'
import { isOfEveryRelease, keptVersions } from '../db/held-database.ts'
import type { Env, RequestContext } from '../env.ts'
import { isOfApi } from '../path.ts'
import { badParameter, ReleaseNotHeld } from '../problem.ts'
import { currentRelease, publishedVersions } from '../queries/release.ts'

/** Versions that the site answers for: the current one and every published one that has a database. */
async function heldReleases({ env, get }: RequestContext): Promise<string[]> {
  const kept = keptVersions(env)
  const versions = await publishedVersions(get('db'))
  const current = await currentRelease(get('db'))
  const older = versions.filter((version) => kept.includes(version) && version !== current?.version)
  return [...(current ? [current.version] : []), ...older]
}

/** `?release=` on any address: the answer is of that release, or none is given; what is of every release answers as without it. */
export const pinRelease = createMiddleware<Env>(async (c, next) => {
  const pins = c.req.queries('release') ?? []
  // A form that leaves it out sends it empty; a program names a release or none.
  const pin = pins[0] === '' && !isOfApi(c.req.path) ? undefined : pins[0]
  if (pin === '') throw badParameter('release', 'is empty; name a release or leave it out')
  if (pins.length > 1) throw badParameter('release', `is given ${pins.length} times; give it once`)
  // What it leads to is of the current release, as it is itself.
  const isOfEvery = isOfEveryRelease(c.req.path)
  c.set('pinnedRelease', isOfEvery ? undefined : pin)
  // Asked at the same time as the answer, so that both go to the database in one batch.
  const [release] = await Promise.all([pin === undefined ? undefined : currentRelease(c.get('db')), next()])
  if (pin === undefined || pin === release?.version || c.res.status !== 200) return
  // Links of the failure lead to what there is.
  c.set('pinnedRelease', undefined)
  const versions = await heldReleases(c)
  if (isOfEvery && versions.includes(pin)) return
  throw new ReleaseNotHeld(pin, versions)
})
