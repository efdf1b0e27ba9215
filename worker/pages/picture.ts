import { site } from '#subject'
import { GroupsQuery } from '../../schema/contract/groups.ts'
import { pictureAltFile, pictureFile, pictureFolder, sitePicture } from '../../schema/contract/picture.ts'
import { decodedPart } from '../../schema/decoded-part.ts'
import { fileOfBuild } from '../build-files.ts'
import type { RequestContext } from '../env.ts'
import { comparePage, groupsPage, pictureOf, statementPage, trendsPage } from '../links.ts'
import { Failure, noStatement, notFound } from '../problem.ts'
import { titlesOf } from '../queries/statements.ts'
import { pageQuery } from '../query-string.ts'

/** The picture of a page as PNG, made when the site was built: its own, or that of the nearest page which has one. */
export async function pictureFileRoute(c: RequestContext): Promise<Response> {
  const url = new URL(c.req.url)
  url.searchParams.delete('release')
  c.set('isUnkept', true)
  await requireStatements(c, url)
  // Years and days that mean the same group have one picture.
  const own =
    url.pathname === groupsPictures ? new URL(pictureOf(groupsPage(pageQuery(c, GroupsQuery))), url) : url
  const found = await firstOf(c, filesFor(c, own))
  if (found)
    return c.body(await found.arrayBuffer(), 200, {
      'content-type': 'image/png',
      'access-control-allow-origin': '*',
    })
  throw new Failure(
    'NOT_FOUND',
    'This page has no picture here; npm run pictures makes those of a built site.',
  )
}

interface ShownPicture {
  /** What it shows. */
  alt: string
  /** Whether it is that of the page, and not of the nearest one, or of the site where none was made. */
  isOwn: boolean
}

/** The picture that is shown of an address. */
export async function pictureShown(c: RequestContext, address: string): Promise<ShownPicture> {
  const url = new URL(address, c.req.url)
  url.searchParams.delete('release')
  const [own = sitePicture, ...others] = filesFor(c, url)
  const altOf = async (files: readonly string[]) =>
    (await firstOf(c, files.filter((file) => file !== sitePicture).map(pictureAltFile)))?.text()
  const said = await altOf([own])
  if (said !== undefined) return { alt: said, isOwn: true }
  const nearest = await altOf(others)
  const what =
    url.pathname === comparePictures
      ? 'The picture shows one of the two statements'
      : 'The picture shows a wider view'
  return { alt: nearest === undefined ? site.headline : `${what}: ${nearest}`, isOwn: false }
}

/** Pictures are of the release that is current when the site is built: of an older one there is none with numbers. */
function filesFor(c: RequestContext, url: URL): string[] {
  const addresses = c.get('isOlderRelease') ? [sitePicture] : nearest(url)
  return addresses.map((address) => (address === sitePicture ? sitePicture : pictureFile(address)))
}

async function firstOf(c: RequestContext, files: readonly string[]): Promise<Response | undefined> {
  for (const file of files) {
    const found = await fileOfBuild(c, pictureFolder, file)
    if (found) return found
  }
  return undefined
}

const comparePictures = pictureOf(comparePage())
const groupsPictures = pictureOf(groupsPage())

/** A picture of what does not exist is none. */
async function requireStatements(c: RequestContext, { pathname, searchParams }: URL): Promise<void> {
  const id = /^\/statements\/([^/]+)\//.exec(pathname)?.[1]
  const named =
    pathname === comparePictures
      ? ['a', 'b'].map((side) => ({ side, id: searchParams.get(side) ?? '' }))
      : id === undefined
        ? []
        : [{ side: undefined, id: decodedPart(id) ?? '' }]
  if (named.length === 0) return
  const known = await titlesOf(
    c.get('db'),
    named.map((one) => one.id),
  )
  const missing = named.find((one) => !known.some((found) => found.id === one.id))
  if (missing) throw missing.side ? noStatement(missing.side, missing.id) : notFound('statement', missing.id)
}

function nearest({ pathname, search, searchParams }: URL): string[] {
  const own = `${pathname}${search}`
  // Two that no page leads to have the picture of one of them, whose date and title it shows.
  if (pathname === comparePictures) {
    const sides = ['a', 'b'].flatMap((side) => searchParams.get(side) ?? [])
    return [own, ...sides.map((id) => pictureOf(statementPage(id))), sitePicture]
  }
  const theme = searchParams.get('theme')?.split(',')[0]
  return [own, ...(theme ? [pictureOf(trendsPage({ theme }))] : []), pictureOf(trendsPage()), sitePicture]
}
