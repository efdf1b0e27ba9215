import { fileList } from '../schema/contract/file-list.ts'
import type { Bindings } from './bindings.ts'
import type { RequestContext } from './env.ts'

/** Names of files by folder. They change with the build alone, and so with the isolate. */
const listed = new WeakMap<NonNullable<Bindings['ASSETS']>, Map<string, ReadonlySet<string>>>()

/**
 * A file of the build; undefined where there is none, or where none answers. To hear that takes as long as to read one, and most
 * views have no file: so an isolate reads once which there are. A folder without a list is asked for each.
 */
export async function fileOfBuild(
  c: RequestContext,
  folder: string,
  file: string,
): Promise<Response | undefined> {
  const names = await namesIn(c, folder)
  return names && !names.has(file) ? undefined : fetched(c, folder, file)
}

async function namesIn(c: RequestContext, folder: string): Promise<ReadonlySet<string> | undefined> {
  const { ASSETS } = c.env
  if (!ASSETS) return undefined
  const folders = listed.get(ASSETS) ?? new Map<string, ReadonlySet<string>>()
  listed.set(ASSETS, folders)
  const known = folders.get(folder)
  if (known) return known
  const list = await fetched(c, folder, fileList)
  if (!list) return undefined
  const names = new Set((await list.text()).split('\n'))
  folders.set(folder, names)
  return names
}

async function fetched(c: RequestContext, folder: string, file: string): Promise<Response | undefined> {
  const name = new URL(`/${folder}/${file}`, c.req.url)
  const found = await c.env.ASSETS?.fetch(name).catch(() => undefined)
  return found?.status === 200 ? found : undefined
}
