import { tryGetContext } from 'hono/context-storage'
import { readParameters } from '../schema/parameters.ts'
import { numberOf, passageName, statementOf } from '../schema/passage-id.ts'
import { anyFrame } from '../schema/stats/trend.ts'
import type { Env } from './env.ts'
import type { Format } from './format.ts'
import { apiPath } from './path.ts'

/** Every address of the site is made here, so that a reader of a pinned release stays in it wherever a link leads. */

export type Query = Record<string, string | number | readonly (string | number)[] | null | undefined>

/**
 * Path with a query in a fixed order: empty values are left out and lists are joined by commas. With a format it is the
 * address of the same rows as data. A request that is pinned to a release has it in every address of its answer.
 */
export function address(path: string, query: Query = {}, format?: Format): string {
  const release = query.release ?? pinnedRelease()
  // A page has a thousand addresses, and most are of no release.
  return unpinned(path, release === undefined ? query : { ...query, release }, format)
}

/** An address that is the same whatever release is read: that of a list of all releases, or of what one of them changed. */
function unpinned(path: string, query: Query = {}, format?: Format): string {
  // A path that was made here may be asked more.
  const [own = '', asked] = path.split('?', 2)
  let given: URLSearchParams | undefined
  let all = asked ?? ''
  for (const key in query) {
    const value = query[key]
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text === '') continue
    if (asked !== undefined) {
      given ??= new URLSearchParams(asked)
      if (given.has(key)) continue
    }
    all += `${all === '' ? '' : '&'}${key}=${encoded(text)}`
  }
  const place = format === undefined ? own : `${own}.${format}`
  return all === '' ? place : `${place}?${all}`
}

/** What stands in an address as it is. */
const isPlain = /^[\w.,-]*$/

/** Commas stay readable: every list parameter is split on them. */
function encoded(text: string): string {
  return isPlain.test(text) ? text : encodeURIComponent(text).replaceAll('%2C', ',')
}

/** An address made here, of that release: as a reference to what was read gives it. */
export function inRelease(made: string, version: string | undefined): string {
  return unpinned(made, { release: version })
}

/** The release that the request which is being answered asks for; undefined for the current one. */
export function pinnedRelease(): string | undefined {
  return tryGetContext<Env>()?.get('pinnedRelease')
}

const listed = (path: string) => (query?: Query, format?: Format) => address(path, query, format)
const named = (folder: string) => (id: string, format?: Format) =>
  address(`${folder}/${encodeURIComponent(id)}`, {}, format)
const single = (path: string) => (format?: Format) => address(path, {}, format)

/** The rows of the page at `/` are called trends. */
export const trendsPage = (query?: Query, format?: Format) =>
  address(format === undefined ? '/' : '/trends', query, format)
export const statementsPage = listed('/statements')
export const statementPage = named('/statements')
export const comparePage = listed('/compare')
export const compareEmbed = listed('/embed/compare')
export const groupsEmbed = listed('/embed/compare/groups')
export const statementEmbed = named('/embed/statements')
/** Where a page's oEmbed is found; consumers want the whole address. */
export const oembedAddress = (origin: string, page: string) =>
  `${origin}${address('/oembed', { url: `${origin}${page}` })}`
export const codebookPage = single('/codebook')
export const codebookThemePage = named('/codebook')
/** What a frame means; of a theme as a whole, all of its frames. */
export const codebookFramePage = (theme: string, frame: string) =>
  frame === anyFrame ? codebookThemePage(theme) : `${codebookThemePage(theme)}#${frame}`
export const tradePage = single('/trade')
/** Every announcement of a promised sum, on the page of the trade ledger. */
export const sumPlace = (chain: string) => `${tradePage()}#sum-${encodeURIComponent(chain)}`
/** An announcement in the trade ledger. */
export const stepPlace = (target: string) => `${tradePage()}#step-${encodeURIComponent(target)}`
export const dataPage = single('/data')
export const methodPage = single('/method')
export const evidencePage = listed('/evidence')
/** Passages that not all coders coded alike, with what each gave. */
export const differingPassages = (query?: { theme: string }) =>
  evidencePage({ ...query, coders: ['differ_in_stance', 'differ_in_frames'] })
export const measuresPage = listed('/measures')
export const neighboursPage = listed('/compare/neighbours')
export const groupsPage = listed('/compare/groups')
/** Two texts word by word; `a` and `b` are ids of texts or of statements. */
export const wordingPage = (query?: Query) => address('/compare/texts', query)
export const phrasesPage = single('/phrases')
export const phrasePage = named('/phrases')
export const apiPage = single('/api')
export const searchPage = listed('/search')
export const textPage = named('/texts')
/** Code and citation for the view at an address. */
export const codePage = (view: string) => `${address('/api', { address: view })}#code`
export const apiAddress = (path: string, query?: Query, format?: Format) =>
  address(`${apiPath}${path}`, query, format)

/** What describes the CSVs of the whole dataset together. */
export const csvGroupPath = `${apiPath}/csv-metadata.json` as const
export const csvGroupAddress = () => address(csvGroupPath)

/** The picture that networks show of the page at an address. */
export function pictureOf(page: string, format: 'png' | 'svg' = 'png'): string {
  const [path = '', asked] = page.split('?', 2)
  return `${path === '/' ? '' : path}/picture.${format}${asked === undefined ? '' : `?${asked}`}`
}

export const releasesPage = (format?: Format) => unpinned('/releases', {}, format)
export const releasePage = (version: string, format?: Format) =>
  unpinned(`/releases/${encodeURIComponent(version)}`, {}, format)
/** What a release changed since the one before it. */
export const changesPage = (version: string, query?: Query, format?: Format) =>
  unpinned(`/releases/${encodeURIComponent(version)}/changes`, query, format)
export const changesFeed = (version: string, query?: Query) =>
  unpinned(`/releases/${encodeURIComponent(version)}/changes.atom`, query)
/** The name of a record in a list of changes, as an address has it behind the #. */
export const changeAnchor = (record: string, id: string) => encodeURIComponent(`${record}-${id}`)
/** The package of a published release: a file of the build. */
export const releaseArchive = (version: string) => `/releases/entente-${version}.zip`

/** The passage's own place on the page of its statement. */
export function passagePage(passageId: string): string {
  return `${statementPage(statementOf(passageId))}#p${numberOf(passageId)}`
}

/** A passage's own page; its name in an address is that in a reference, `<statement>-p<n>`. */
export const passageCardPage = (passageId: string, format?: Format) =>
  address(`/passages/${encodeURIComponent(passageName(passageId))}`, {}, format)

/** The parameters of a row's evidence address, for the page that lists the same passages. */
export function evidenceQuery(evidence: string): Record<string, string> {
  const [, query = ''] = evidence.split('?')
  return readParameters(query)
}

/** A paragraph of a loaded text: on the page of its statement, or on its own where no statement is known. */
export function paragraphPage(statementId: string | null, documentId: string, n: number): string {
  if (statementId === null) return `${textPage(documentId)}#n${n}`
  return `${address(statementPage(statementId), { text: documentId })}#n${n}`
}

/** The same question from the row after the cursor on. */
export function withCursor(url: URL, cursor: string): string {
  const params = new URLSearchParams(url.search)
  params.set('cursor', cursor)
  return `${url.pathname}?${params}`
}
