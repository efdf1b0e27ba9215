import { hostLanguages, officials } from '#subject'
import type { Statement, StatementSummary } from '../../schema/contract/statement.ts'
import { decodedPart } from '../../schema/decoded-part.ts'
import { hostOf, placesOf } from '../../schema/host.ts'
import { isRefused } from '../../schema/refused-page.ts'
import { languages, type SourceKind } from '../../schema/vocabulary.ts'
import type { StatementPage } from '../queries/statement-pages.ts'
import { isTracking } from '../query-string.ts'

export type Cited = Pick<
  StatementSummary,
  | 'id'
  | 'title'
  | 'titleBasis'
  | 'originalTitle'
  | 'originalTitleLanguage'
  | 'date'
  | 'dayBasis'
  | 'otherDay'
  | 'kind'
  | 'level'
  | 'parties'
  | 'speakers'
  | 'place'
  | 'summary'
  | 'confidence'
> &
  Partial<Pick<Statement, 'heldInPart' | 'unverified'>>
export type Page = Omit<StatementPage, 'statementId'>

/** Kinds of publishers that a reference names, the nearest to who issued a text first; copies and unknown ones are none. */
export const namedKinds: readonly SourceKind[] = ['official', 'news_agency', 'press', 'research', 'other']

/** Kinds of publishers that put texts before the public; institutes, blogs and parties hold or report what others issued. */
const issuingKinds: readonly SourceKind[] = ['official', 'news_agency', 'press']

/** Whether who has the page published what stands there, and did not only collect it. */
export function isIssuer(page: Page): boolean {
  return page.role === 'official' || issuingKinds.includes(page.kind) || officeOf(page) !== undefined
}

/** What a page has, the nearest to the text as it was issued first: each of these is cited before all that follow. */
const holdings: readonly ((page: Page) => boolean)[] = [
  ({ role }) => role === 'official',
  ({ role, what }) => role === 'reprint' && what === null,
  ({ role, what }) => role === 'reprint' && what === 'translation',
  isPrinted,
  ({ role }) => role === 'digest',
]

function isHolding(page: Page): boolean {
  return holdings.some((has) => has(page))
}

/**
 * The page that has the text or an official digest of it, else one on which passages rest: where these rest on no page that
 * a reference names, there is none. Only of a statement without passages that rest on pages it is one that confirms it.
 */
export function nearestPage(pages: readonly Page[]): Page | undefined {
  const named = pages
    .filter((page) => page.role === 'official' || namedKinds.includes(page.kind))
    .filter((page) => !isWholeSite(page.url) && !isRefused(page.url))
  const held = named.filter(isHolding)
  const isRestedOn = pages.some(bearsPassage)
  const fit = held.length > 0 ? held : isRestedOn ? named.filter(bearsPassage) : named.filter(isAccount)
  return fit.map((page) => ({ page, rank: rankOf(page) })).toSorted((a, b) => compareLists(a.rank, b.rank))[0]
    ?.page
}

export function bearsPassage(page: Page): boolean {
  return page.passages > 0
}

/** A page about the occasion need not speak of the statement. */
function isAccount({ role }: Page): boolean {
  return role !== 'event_page'
}

/** By what pages are put in order, the least first; what stands further down decides between those alike in all above. */
function rankOf(page: Page): number[] {
  const held = holdings.findIndex((has) => has(page))
  // The statement's own page is that wherever it stands.
  const kind = page.role === 'official' || officeOf(page) ? 0 : 1 + namedKinds.indexOf(page.kind)
  const language = languageOfPage(page)
  const isInOurs = languages.some((one) => one === language)
  return [
    held < 0 ? holdings.length : held,
    // Among accounts alike a blog’s or a party’s comes last, whatever else speaks for it.
    kind === other ? 1 : 0,
    // Statements are made and read in these.
    isInOurs ? 0 : 1,
    // One that confirms the record as well is surely about it.
    page.role === 'evidence' ? 1 : 0,
    // An agency and a newspaper report alike.
    kind === newspaper ? agency : kind,
    // Titles of the dataset are English.
    language === 'en' ? 0 : 1,
    kind,
    -page.passages,
  ]
}

const agency = 1 + namedKinds.indexOf('news_agency')
const newspaper = 1 + namedKinds.indexOf('press')
const other = 1 + namedKinds.indexOf('other')

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Whether the page has the text, in whatever form. */
export function isPrinted({ role, what }: Page): boolean {
  return role === 'reprint' && what !== 'digest'
}

/** Language of the page itself, as far as the dataset or its address tells it. */
export function languageOfPage({ language, url }: Page): string | undefined {
  return language ?? languageOfAddress(url) ?? hostLanguages[hostOf(url)]
}

/**
 * The text itself, put on the web by a side; what else a side's office writes is an account of it. A readout is such an
 * account: that of the side whose title it has.
 */
export function isOfficial({ kind, parties }: Pick<Cited, 'kind' | 'parties'>, page: Page): boolean {
  const side = officeOf(page)?.party
  if (page.role === 'official') return true
  return (
    side !== undefined &&
    ((page.role === 'reprint' && page.what === null) || (kind === 'readout' && side === parties[0]))
  )
}

/** Words by which addresses name their language; two letters before a host may be a country as well. */
const languageNames = new Map([
  ['english', 'en'],
  ['eng', 'en'],
  ['en', 'en'],
  ['russian', 'ru'],
  ['rus', 'ru'],
  ['chinese', 'zh'],
  ['zh', 'zh'],
  ['zh-hans', 'zh'],
  ['zh-hant', 'zh'],
  ['german', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['arabic', 'ar'],
  ['korean', 'ko'],
  ['japanese', 'ja'],
])

/** Two letters at the beginning of a path that are no country of another language. */
const pathLanguages = new Set(['ru', 'de', 'es', 'fr', 'it', 'pt'])

/**
 * The language that an address names in its query, else at the beginning of host or path. Where it names none, all pages of
 * the host are in one, as `sources.yaml` says it, or nothing in the dataset says it, neither the publisher's country nor a key
 * phrase, which may be quoted from another language: a reference to such a page has none.
 */
function languageOfAddress(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url)
  const asked = searchParams.get('lang')?.toLowerCase()
  if (asked && /^[a-z]{2}$/.test(asked)) return asked
  const [label = ''] = hostOf(url).split('.')
  const [, part = ''] = pathname.toLowerCase().split('/')
  const named = new Set([languageNames.get(label), pathLanguages.has(part) ? part : languageNames.get(part)])
  named.delete(undefined)
  return named.size === 1 ? [...named][0] : undefined
}

/** The first page of a site or of its edition in a language. */
export function isWholeSite(url: string): boolean {
  const { pathname, search } = new URL(withoutTracking(url))
  const part = pathname.toLowerCase().replace(/^\/|\/$/g, '')
  return search === '' && (part === '' || pathLanguages.has(part) || languageNames.has(part))
}

/** The address without what mail, social media and feeds put into it; one without is left as it is written. */
export function withoutTracking(address: string): string {
  if (!address.includes('?')) return address
  const url = new URL(address)
  // One newspaper names the link that was followed in a pair; elsewhere `module` says what is shown.
  const pair = url.searchParams.has('pgtype') ? ['module', 'pgtype'] : []
  const put = [...new Set(url.searchParams.keys())].filter((name) => isTracking(name) || pair.includes(name))
  for (const name of put) url.searchParams.delete(name)
  return put.length === 0 ? address : url.href
}

/** The identifier in the address of a resolver of them. */
export function doiOf(url: string): string | undefined {
  const [, doi] = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^?#]+)/i.exec(url) ?? []
  return doi && decodedPart(doi)
}

/** Every office by the place that it covers. */
const offices = new Map(
  Object.entries(officials).flatMap(([party, places]) =>
    Object.entries(places).map(([covered, name]) => [covered, { party, name }] as const),
  ),
)

/** Whose office the page is one of, and the office's name: of several places that cover its own, the narrowest one's. */
export function officeOf({ url }: Pick<Page, 'url'>): { party: string; name: string } | undefined {
  const place = placesOf(url).find((one) => offices.has(one))
  return place === undefined ? undefined : offices.get(place)
}
