import { withTexts } from '../bytes.ts'
import { hashOf } from '../hash.ts'

/** Folder of the pages that were made with the build, among its files. */
export const builtFolder = 'built'

/** A page that was made when the site was built, of the release that was then seeded. */
export interface BuiltPage {
  /** Its address on the site. */
  path: string
  /** The release that it shows. */
  revision: string
  /** The site that made it; the page says it wherever it says a whole address. */
  origin: string
  html: string
}

/** Name of the file that holds the page of an address: addresses are longer than names of files may be. */
export async function builtFile(path: string): Promise<string> {
  return `${(await hashOf(path)).slice(0, 32)}.txt`
}

/** A page as its file holds it: without the address of the site that made it, so that it is answered as bytes and never read as text. */
interface WrittenPage {
  path: string
  revision: string
  /** Where the address of the site was cut out, in bytes and in order, as it stands or as a part of another address. */
  origins: { at: number; isEncoded: boolean }[]
  body: Uint8Array
}

/** The page as its file holds it: a line that says what it is, and the page. */
export function writtenPage({ path, revision, origin, html }: BuiltPage): string {
  const origins: WrittenPage['origins'] = []
  const encoder = new TextEncoder()
  let at = 0
  const written = html.split(origin).map((piece, index) => {
    if (index > 0) origins.push({ at, isEncoded: false })
    return piece.split(encodeURIComponent(origin)).map((part, within) => {
      if (within > 0) origins.push({ at, isEncoded: true })
      at += encoder.encode(part).length
      return part
    })
  })
  return `${JSON.stringify({ path, revision, origins })}\n${written.flat().join('')}`
}

export function readPage(file: Uint8Array): WrittenPage {
  const end = file.indexOf('\n'.charCodeAt(0))
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Omit<WrittenPage, 'body'>
  return { ...head, body: file.subarray(end + 1) }
}

/** The page as a site says it: with its own addresses, whole or within others. */
export function pageAt({ origins, body }: WrittenPage, own: string): Uint8Array<ArrayBuffer> {
  const encoded = encodeURIComponent(own)
  return withTexts(
    body,
    origins.map(({ at, isEncoded }) => ({ at, text: isEncoded ? encoded : own })),
  )
}
