import { createMiddleware } from 'hono/factory'
import { Concern } from '../../schema/contract/change.ts'
import { otherFigures } from '../../schema/stats/shown-figure.ts'
import { openDatabase } from '../db/db.ts'
import { namedAddress } from '../db/held-database.ts'
import type { Env, Newer, RequestContext, ViewRecords } from '../env.ts'
import { changesSince } from '../queries/changes.ts'
import { codebook } from '../queries/codebook.ts'
import { currentRelease, currentVersion } from '../queries/release.ts'

/**
 * Tells a page that is pinned to an older release what is newer; data is what it was and needs no such note. `shownBy` says
 * which records the page of an address shows.
 */
export function newerRelease(shownBy: (address: URL) => ViewRecords | undefined) {
  return createMiddleware<Env>(async (c, next) => {
    if (c.get('isOlderRelease')) c.set('newer', () => newer(c, shownBy).catch(withoutNote))
    await next()
  })
}

async function newer(
  c: RequestContext,
  shownBy: (address: URL) => ViewRecords | undefined,
): Promise<Newer | undefined> {
  const { db } = openDatabase(c.env.DB)
  const url = new URL(c.req.url)
  forgetRelease(url)
  const view = await withCoreThemes(c, shownBy(url))
  const asked = Concern.safeParse(view?.query ?? {})
  // What the page itself refuses has no note.
  if (!asked.success) return undefined
  const shown = await currentVersion(c.get('db'))
  if (shown === undefined) return undefined
  const [newest, releases, was, now] = await Promise.all([
    currentRelease(db),
    view ? changesSince(db, shown, asked.data) : [],
    view?.figures?.(c.get('db')) ?? [],
    view?.figures?.(db) ?? [],
  ])
  if (!newest) return undefined
  const address = `${url.pathname}${url.search}`
  return { shown, newest, address, view, releases, figures: otherFigures(was, now) }
}

/** Makes of an address that of the newest release; where it says something of another address, that one's release is meant too. */
function forgetRelease(url: URL): void {
  url.searchParams.delete('release')
  // A place in a list is one of its release.
  url.searchParams.delete('cursor')
  const named = namedAddress(url)
  if (!named) return
  named.address.searchParams.delete('release')
  url.searchParams.set(named.parameter, named.address.href)
}

/** Names the core themes of the release that is shown, where these are what a view is of. */
async function withCoreThemes(
  c: RequestContext,
  view: ViewRecords | undefined,
): Promise<ViewRecords | undefined> {
  if (!view?.isOfCore) return view
  const core = (await codebook(c.get('db'))).filter(({ isCore }) => isCore).map(({ id }) => id)
  return { ...view, query: { ...view.query, theme: core.join(',') } }
}

/** The older release is answered without its note rather than not at all. */
function withoutNote(error: unknown): undefined {
  console.error(JSON.stringify({ check: 'newer release', error: String(error) }))
}
