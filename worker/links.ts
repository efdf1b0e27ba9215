import type { Format } from './format.ts'

/** Every address of the site is made here. */

export type Query = Record<string, string | number | readonly (string | number)[] | null | undefined>

/**
 * Path with a query in a fixed order: empty values are left out and lists are joined by commas. With a format it is the
 * address of the same rows as data.
 */
export function address(path: string, query: Query = {}, format?: Format): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    // Commas stay readable: every list parameter is split on them.
    return text === '' ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  const place = format === undefined ? path : `${path}.${format}`
  return pairs.length === 0 ? place : `${place}?${pairs.join('&')}`
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
export const statementEmbed = named('/embed/statements')
/** Where a page's oEmbed is found; consumers want the whole address. */
export const oembedAddress = (origin: string, page: string) =>
  `${origin}${address('/oembed', { url: `${origin}${page}` })}`
export const codebookPage = single('/codebook')
export const codebookThemePage = named('/codebook')
export const tradePage = single('/trade')
export const dataPage = single('/data')
export const methodPage = () => '/method'
export const evidencePage = listed('/evidence')
export const measuresPage = listed('/measures')
export const neighboursPage = listed('/compare/neighbours')
export const groupsPage = listed('/compare/groups')
/** Two texts word by word; `a` and `b` are ids of texts or of statements. */
export const wordingPage = (query?: Query) => address('/compare/texts', query)
export const phrasesPage = single('/phrases')
export const phrasePage = named('/phrases')
export const apiPage = () => '/api'
export const searchPage = listed('/search')
export const textPage = (id: string) => `/texts/${encodeURIComponent(id)}`
/** Code and citation for the view at an address. */
export const codePage = (view: string) => `${address(apiPage(), { address: view })}#code`
export const apiAddress = (path: string, query?: Query) => address(`/api/v1${path}`, query)

/** The picture that networks show of a page. */
export const viewPicturePng = (query?: Query) => address('/picture.png', query)
export const statementPicture = (id: string) => `${statementPage(id)}/picture.png`
export const comparePicture = (query: Query) => address('/compare/picture.png', query)
export const tradePicture = () => '/trade/picture.png'

export const releasesPage = single('/releases')
/** What a release changed since the one before it. */
export const changesPage = (version: string, query?: Query, format?: Format) =>
  address(`/releases/${encodeURIComponent(version)}/changes`, query, format)
/** The name of a record in a list of changes, as an address has it behind the #. */
export const changeAnchor = (record: string, id: string) => encodeURIComponent(`${record}-${id}`)
/** The package of a published release: a file of the build. */
export const releaseArchive = (version: string) => `/releases/entente-${version}.zip`

/** The passage's own place on the page of its statement. */
export function passagePage(passageId: string): string {
  const [statementId = '', n = ''] = passageId.split('#')
  return `${statementPage(statementId)}#p${n}`
}

/** A passage's own page; its name in an address is that in a reference, `<statement>-p<n>`. */
export const passageCardPage = (passageId: string, format?: Format) =>
  address(`/passages/${encodeURIComponent(passageId.replace('#', '-p'))}`, {}, format)

/** The parameters of a row's evidence address, for the page that lists the same passages. */
export function evidenceQuery(evidence: string): Record<string, string> {
  const [, query = ''] = evidence.split('?')
  return Object.fromEntries(new URLSearchParams(query))
}

/** A paragraph of a loaded text: on the page of its statement, or on its own where no statement is known. */
export function paragraphPage(statementId: string | null, documentId: string, n: number): string {
  if (statementId === null) return `${textPage(documentId)}#n${n}`
  return `${address(statementPage(statementId), { text: documentId })}#n${n}`
}
