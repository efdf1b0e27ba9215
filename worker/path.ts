import { decodedPart } from '../schema/decoded-part.ts'

/**
 * The address of this site that a text names, whole or without its origin: the one way in which addresses given in a parameter
 * are read, in the spelling to which the site leads. Undefined for one of another site.
 */
export function ownAddress(text: string, here: URL): URL | undefined {
  if (!URL.canParse(text, here.origin)) return undefined
  const { protocol, host, pathname, search } = new URL(text, here.origin)
  // Behind a proxy the reader's address may be https where the Worker is asked by http.
  const isOwn = (protocol === 'https:' || protocol === 'http:') && host === here.host
  return isOwn ? new URL(`${here.origin}${onePath(pathname)}${search}`) : undefined
}

/** The item whose path template (`/statements/{id}` or `/statements/:id`) the path fits, and the id in the path. */
export function fitting<Item>(
  items: readonly Item[],
  path: string,
  template: (item: Item) => string,
): { item: Item; id: string } | undefined {
  for (const item of items) {
    const [before = '', after] = template(item).split(/\{id\}|:id/)
    if (after === undefined) {
      if (before === path) return { item, id: '' }
    } else if (path.startsWith(before) && path.endsWith(after)) {
      const id = path.slice(before.length, path.length - after.length)
      if (id !== '' && !id.includes('/')) return { item, id: decodedPart(id) ?? id }
    }
  }
  return undefined
}

/** The one spelling of a path: no doubled or trailing slash, small letters; what cannot be decoded has none. */
export function onePath(path: string): string {
  if (decodedPart(path) === undefined) return path
  const plain = path.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  return plain.replaceAll(/%[0-9a-f]{2}|[A-Z]+/gi, (part) =>
    part.startsWith('%') ? part : part.toLowerCase(),
  )
}

/** Where programs ask. */
export const apiPath = '/api/v1'

/** Whether a program asks at the path: it says exactly what it means. */
export function isOfApi(path: string): boolean {
  return path.startsWith(`${apiPath}/`)
}

/** What a client may do at an address: read, or send a message to where assistants ask. */
export function allowedMethods(path: string): string[] {
  return path === '/mcp' ? ['POST', 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']
}
