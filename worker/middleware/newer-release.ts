import { createMiddleware } from 'hono/factory'
import { Concern } from '../../schema/contract/change.ts'
import { openDatabase } from '../db/db.ts'
import type { Env, RequestContext } from '../env.ts'
import type { Newer } from '../newer.ts'
import { viewRecords } from '../page-records.ts'
import { changesSince } from '../queries/changes.ts'
import { currentRelease } from '../queries/release.ts'

/** Tells a page that is pinned to an older release what is newer; data is what it was and needs no such note. */
export const newerRelease = createMiddleware<Env>(async (c, next) => {
  if (c.get('isOlderRelease')) c.set('newer', () => newer(c).catch(withoutNote))
  await next()
})

async function newer(c: RequestContext): Promise<Newer | undefined> {
  const { db } = openDatabase(c.env.DB)
  const url = new URL(c.req.url)
  const shown = url.searchParams.get('release') ?? ''
  url.searchParams.delete('release')
  const view = viewRecords(url)
  const asked = Concern.safeParse(view?.query ?? {})
  // What the page itself refuses has no note.
  if (!asked.success) return undefined
  const [newest, releases] = await Promise.all([
    currentRelease(db),
    view ? changesSince(db, shown, asked.data) : [],
  ])
  if (!newest) return undefined
  return { shown, newest, address: `${url.pathname}${url.search}`, view, releases }
}

/** The older release is answered without its note rather than not at all. */
function withoutNote(error: unknown): undefined {
  console.error(JSON.stringify({ check: 'newer release', error: String(error) }))
}
