import { parseAccept } from 'hono/utils/accept'

/** Media type of each form that the same rows are answered in; the order is that of preference. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
} as const

/** A form of the rows, named by the suffix of its address. */
export type Face = keyof typeof mediaTypes

export const faces = Object.keys(mediaTypes) as Face[]

/** Forms that cite what the address shows instead of listing its rows. */
export const citationFaces = ['bib', 'ris', 'csl.json'] as const satisfies readonly Face[]
export type CitationFace = (typeof citationFaces)[number]

export function isCitationFace(face: Face): face is CitationFace {
  return (citationFaces as readonly Face[]).includes(face)
}

/** Splits `/trends.csl.json` into `/trends` and `csl.json`; an address without a known suffix has no face. */
export function splitFace(path: string): { stem: string; face: Face | undefined } {
  // The longest suffix wins, so that `.csl.json` is not taken for `.json`.
  const face = faces.toSorted((a, b) => b.length - a.length).find((name) => path.endsWith(`.${name}`))
  return face ? { stem: path.slice(0, -face.length - 1), face } : { stem: path, face: undefined }
}

/**
 * The offered media type that an Accept header likes best (RFC 9110, section 12.5.1): the most specific range that
 * names a type decides on it, and the order of the offer breaks ties. Undefined if the header refuses them all.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  if (accept === undefined || accept === '' || accept === '*/*') return offered[0]
  const ranges = parseAccept(accept).map(({ type, q }) => ({ type: type.toLowerCase(), q }))
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
  return best
}
