import { builtFile, builtFolder, pageAt, readPage } from '../schema/contract/built-page.ts'
import { fileOfBuild } from './build-files.ts'
import { heldRelease } from './db/held-release.ts'
import { isUnavailable } from './db/unavailable.ts'
import type { RequestContext } from './env.ts'
import { currentRelease } from './queries/release.ts'

/**
 * The page of an address as the build made it, where the database still holds the release that it shows: the pages with
 * the largest figures are the ones that are asked for most, and an isolate that has nothing yet need not draw them. Without
 * its database the page is answered as stale.
 */
export async function builtPage(c: RequestContext, path: string): Promise<Response | undefined> {
  const page = await builtBytes(c, path)
  return page && pageAnswer(c, page)
}

/** A page that is never made a text here, as `c.html` says of a text what it is. */
export function pageAnswer(c: RequestContext, page: Uint8Array<ArrayBuffer>): Response {
  return c.body(page, 200, { 'content-type': 'text/html; charset=UTF-8' })
}

/** The same before it is an answer. */
export async function builtBytes(
  c: RequestContext,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const isAsBuilt =
    c.get('pinnedRelease') === undefined &&
    !c.get('isOlderRelease') &&
    (c.get('passedOver') ?? []).length === 0 &&
    (c.get('faults') ?? []).length === 0
  const page = isAsBuilt ? await fileOf(c, path) : undefined
  if (page?.path !== path || !(await isOfRelease(c, page))) return undefined
  return pageAt(page, new URL(c.req.url).origin)
}

type Page = ReturnType<typeof readPage>

async function fileOf(c: RequestContext, path: string): Promise<Page | undefined> {
  const found = await fileOfBuild(c, builtFolder, await builtFile(path))
  return found && readPage(new Uint8Array(await found.arrayBuffer()))
}

/** Whether the page shows the release that the database holds or, where it does not answer, the one it is last known to have held. */
async function isOfRelease(c: RequestContext, { revision }: Page): Promise<boolean> {
  try {
    return (await currentRelease(c.get('db')))?.revision === revision
  } catch (error) {
    const known = heldRelease(c.env.DB)?.release.revision ?? revision
    if (!isUnavailable(error) || known !== revision) throw error
    // RFC 9211: a time to live below zero says that the answer is stale.
    c.header('cache-status', 'entente; hit; ttl=-1')
    c.set('isUnkept', true)
    return true
  }
}
