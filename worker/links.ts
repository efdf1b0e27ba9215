import type { Face } from './format.ts'

/** Every address of the site is made here. */

export type Query = Record<string, string | number | readonly (string | number)[] | null | undefined>

/** Path with a query in a fixed order; empty values are left out and lists are joined by commas. */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    // Commas stay readable: every list parameter is split on them.
    return text === '' ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

export const trendsPage = (query?: Query) => address('/', query)
export const trendsFace = (face: Face, query?: Query) => address(`/trends.${face}`, query)
export const statementsPage = (query?: Query) => address('/statements', query)
export const statementsFace = (face: Face, query?: Query) => address(`/statements.${face}`, query)
export const statementPage = (id: string) => `/statements/${encodeURIComponent(id)}`
export const statementFace = (id: string, face: Face) => `${statementPage(id)}.${face}`
export const comparePage = (query?: Query) => address('/compare', query)
export const compareEmbed = (query?: Query) => address('/embed/compare', query)
export const compareFace = (face: Face, query?: Query) => address(`/compare.${face}`, query)
export const codebookPage = () => '/codebook'
export const codebookThemePage = (id: string) => `/codebook/${encodeURIComponent(id)}`
export const codebookFace = (face: Face, theme?: string) =>
  `${theme === undefined ? codebookPage() : codebookThemePage(theme)}.${face}`
export const tradePage = () => '/trade'
export const tradeFace = (face: Face) => `/trade.${face}`
export const dataPage = () => '/data'
export const dataFace = (face: Face) => `/data.${face}`
export const methodPage = () => '/method'
export const evidencePage = (query?: Query) => address('/evidence', query)
export const evidenceFace = (face: Face, query?: Query) => address(`/evidence.${face}`, query)
export const measuresPage = (query?: Query) => address('/measures', query)
export const measuresFace = (face: Face, query?: Query) => address(`/measures.${face}`, query)
export const neighboursPage = (query?: Query) => address('/compare/neighbours', query)
export const neighboursFace = (face: Face, query?: Query) => address(`/compare/neighbours.${face}`, query)
export const groupsPage = (query?: Query) => address('/compare/groups', query)
export const groupsFace = (face: Face, query?: Query) => address(`/compare/groups.${face}`, query)
/** Two texts word by word; `a` and `b` are ids of texts or of statements. */
export const wordingPage = (query?: Query) => address('/compare/texts', query)
export const phrasesPage = () => '/phrases'
export const phrasesFace = (face: Face) => `/phrases.${face}`
export const phrasePage = (id: string) => `/phrases/${encodeURIComponent(id)}`
export const phraseFace = (id: string, face: Face) => `${phrasePage(id)}.${face}`
export const apiPage = () => '/api'
export const searchPage = (query?: Query) => address('/search', query)
export const searchFace = (face: Face, query?: Query) => address(`/search.${face}`, query)
export const textPage = (id: string) => `/texts/${encodeURIComponent(id)}`
/** Code and citation for the view at an address. */
export const codePage = (view: string) => `${address(apiPage(), { address: view })}#code`
export const apiAddress = (path: string, query?: Query) => address(`/api/v1${path}`, query)

/** The passage's own place on the page of its statement. */
export function passagePage(passageId: string): string {
  const [statementId = '', n = ''] = passageId.split('#')
  return `${statementPage(statementId)}#p${n}`
}

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
