import { hashOf } from '../hash.ts'

/** Folder of the pages that were made with the build, among its files. */
export const builtFolder = 'built'

/** A page that was made when the site was built, of the release that was then seeded. */
export interface BuiltPage {
  /** Its address on the site. */
  path: string
  /** Of the release that it shows. */
  revision: string
  /** Of the site that made it; the page says it wherever it says a whole address. */
  origin: string
  html: string
}

/** Name of the file that holds the page of an address: addresses are longer than names of files may be. */
export async function builtFile(path: string): Promise<string> {
  return `${(await hashOf(path)).slice(0, 32)}.txt`
}

/** The page as its file holds it: a line that says what it is, and the page. */
export function writtenPage({ html, ...head }: BuiltPage): string {
  return `${JSON.stringify(head)}\n${html}`
}

export function readPage(file: string): BuiltPage {
  const end = file.indexOf('\n')
  return { ...(JSON.parse(file.slice(0, end)) as Omit<BuiltPage, 'html'>), html: file.slice(end + 1) }
}

/** The page as another site says it: with its own addresses, whole or within others. */
export function pageAt({ html, origin }: BuiltPage, own: string): string {
  return html.replaceAll(origin, own).replaceAll(encodeURIComponent(origin), encodeURIComponent(own))
}
