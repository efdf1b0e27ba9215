import { createMiddleware } from 'hono/factory'
import { openDatabase } from '../db/db.ts'
import type { Env, RequestContext } from '../env.ts'
import { decodedPart } from '../path.ts'
import { changesSince, type Newer } from '../queries/changes.ts'
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
  const query = concern(url)
  const [newest, releases] = await Promise.all([currentRelease(db), changesSince(db, shown, query)])
  if (!newest) return undefined
  return {
    shown,
    newest,
    address: `${url.pathname}${url.search}`,
    releases: releases.map(({ version, changed }) => ({ version, changed, query })),
  }
}

/** Which changes concern the page: those of its statement or of its themes, where it has one or some. */
function concern(url: URL): Record<string, string> {
  const [, statement] = /^\/statements\/([^/]+)$/.exec(url.pathname) ?? []
  if (statement !== undefined) return { statement: decodedPart(statement) ?? statement }
  const [, theme = url.searchParams.get('theme')] = /^\/codebook\/([^/]+)$/.exec(url.pathname) ?? []
  return theme ? { theme } : {}
}

/** The older release is answered without its note rather than not at all. */
function withoutNote(error: unknown): undefined {
  console.error(JSON.stringify({ check: 'newer release', error: String(error) }))
}
