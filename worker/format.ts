import { keysOf } from '../schema/keys.ts'
/** Media type of each format that the same rows are answered in; the order is that of preference. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
} as const

/** A format of the rows, named by the suffix of its address. */
export type Format = keyof typeof mediaTypes

export const formats = keysOf(mediaTypes)

/** Formats that cite what the address shows instead of listing its rows. */
export const citationFormats = ['bib', 'ris', 'csl.json'] as const satisfies readonly Format[]
export type CitationFormat = (typeof citationFormats)[number]
export const citationLabels: Record<CitationFormat, string> = {
  bib: 'BibTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
}

export function isCitationFormat(format: Format): format is CitationFormat {
  return (citationFormats as readonly Format[]).includes(format)
}

/** Parameters that say how rows are shown, and the forms in which each does something: a reference is the same however they are. */
const formsShaped = {
  sort: ['json', 'csv', 'ndjson'],
  fields: ['json', 'csv', 'ndjson'],
  facets: ['json'],
  bom: ['csv'],
} as const satisfies Record<string, readonly Format[]>
export type Shaping = keyof typeof formsShaped

export function isShapedBy(format: Format, name: Shaping): boolean {
  return (formsShaped[name] as readonly Format[]).includes(format)
}

/**
 * The query of an address as another form of its rows takes it: as it stands, unless it says how rows are shown and that form
 * cannot show them so; `own` names what the question itself takes.
 */
export function queryAs(format: Format, { search }: URL, own: readonly string[] = []): string {
  const params = new URLSearchParams(search)
  const others = keysOf(formsShaped).filter(
    (name) => params.has(name) && !own.includes(name) && !isShapedBy(format, name),
  )
  for (const name of others) params.delete(name)
  return others.length === 0 ? search : params.size === 0 ? '' : `?${params}`
}

/** Splits `/trends.csl.json` into `/trends` and `csl.json`; an address without a known suffix has no format. */
export function splitFormat(path: string): { stem: string; format: Format | undefined } {
  // The longest suffix wins, so that `.csl.json` is not taken for `.json`.
  const format = formats.toSorted((a, b) => b.length - a.length).find((name) => path.endsWith(`.${name}`))
  return format ? { stem: path.slice(0, -format.length - 1), format } : { stem: path, format: undefined }
}

const token = /[\w!#$%&'*+.^`|~-]+/.source
const quotedText = /"(?:[^"\\]|\\.)*"/.source
/** A media range with its parameters, of which some may be empty; `*` is no type with a subtype of its own. */
const mediaRange = new RegExp(
  `^(?!\\*/[^*])(${token}/${token})((?:\\s*;\\s*(?:${token}=(?:${token}|${quotedText}))?)*)$`,
)
const weight = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/

/** A range of an Accept header; undefined for a part that the grammar does not have. */
function acceptedRange(part: string): { type: string; q: number } | undefined {
  const [, type = '', parameters = ''] = mediaRange.exec(part.trim()) ?? []
  if (type === '') return undefined
  const [, q = '1'] = /;\s*q=([^\s;]*)/i.exec(parameters) ?? []
  return weight.test(q) ? { type: type.toLowerCase(), q: Number(q) } : undefined
}

/**
 * The offered media type that an Accept header likes best (RFC 9110, section 12.5.1): the most specific range that
 * names a type decides on it, and the order of the offer breaks ties. Undefined if the header refuses them all; a header
 * of which a part cannot be read refuses nothing, as nobody knows what that part takes.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  const parts = (accept ?? '').match(new RegExp(`(?:${quotedText}|[^,])+`, 'g')) ?? []
  const given = parts.filter((part) => part.trim() !== '').map(acceptedRange)
  const ranges = given.filter((range) => range !== undefined)
  const quality = (type: string) => {
    const names = [type, `${type.split('/')[0]}/*`, '*/*']
    for (const name of names) {
      const range = ranges.find((candidate) => candidate.type === name)
      if (range) return range.q
    }
    return 0
  }
  let best: Type | undefined
  for (const type of offered) {
    if (quality(type) > (best === undefined ? 0 : quality(best))) best = type
  }
  return best ?? (ranges.length === 0 || ranges.length < given.length ? offered[0] : undefined)
}

const forPrograms = ['application/problem+json', 'application/json'] as const

/** True if a page is what is liked best of a failure, as browsers say; who takes anything gets what is usual there. */
export function asksPage(accept: string | undefined, usual: 'page' | 'problem'): boolean {
  const offered =
    usual === 'page' ? (['text/html', ...forPrograms] as const) : ([...forPrograms, 'text/html'] as const)
  return preferredType(accept, offered) === 'text/html'
}
