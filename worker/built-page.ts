import { builtFile, builtFolder, pageAt, readPage } from '../schema/contract/built-page.ts'
import type { RequestContext } from './env.ts'
import { currentRelease } from './queries/release.ts'

/**
 * The page of an address as the build made it, where the database still holds the release that it shows: the pages with
 * the largest figures are the ones that are asked for most, and an isolate that has nothing yet need not draw them.
 */
export async function builtPage(c: RequestContext, path: string): Promise<Response | undefined> {
  const isAsBuilt =
    c.env.ASSETS &&
    c.get('pinnedRelease') === undefined &&
    !c.get('isOlderRelease') &&
    (c.get('passedOver') ?? []).length === 0 &&
    (c.get('faults') ?? []).length === 0
  if (!isAsBuilt) return undefined
  const { origin } = new URL(c.req.url)
  const found = await c.env.ASSETS?.fetch(new URL(`/${builtFolder}/${await builtFile(path)}`, origin))
  if (found?.status !== 200) return undefined
  const page = readPage(await found.text())
  const release = await currentRelease(c.get('db'))
  if (page.path !== path || page.revision !== release?.revision) return undefined
  return c.html(pageAt(page, origin))
}
