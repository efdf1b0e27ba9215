import type { SearchOrder } from '../../schema/contract/search.ts'
import type { SearchHit } from '../../schema/contract/search-hit.ts'
import { byCodeUnit } from '../../schema/stats/code-unit-order.ts'
import { deniedPlaces } from '../../schema/text/search/denial.ts'
import { leftKey, lines, rightKey } from '../../schema/text/search/line.ts'
import type { Occurrence } from '../../schema/text/search/occurrence.ts'
import type { QueryTerm } from '../../schema/text/search/query.ts'
import { paragraphPage, passagePage, statementPage } from '../links.ts'
import type { FoundPlace } from '../queries/search.ts'
import type { Unconfirmed } from '../queries/unconfirmed.ts'

export function hit(
  place: FoundPlace,
  by: {
    query: readonly QueryTerm[]
    find: (text: string) => Occurrence[]
    limits: readonly string[]
    doubted: Unconfirmed
  },
): SearchHit {
  const {
    key,
    foundIn,
    statementId,
    passageId,
    themeId,
    status,
    language,
    date,
    dayBasis,
    otherDay,
    voice,
    kind,
    title,
    titleBasis,
    text,
    keyPhraseBasis,
    readIn,
    frames,
    stance,
  } = place
  return {
    id: key,
    foundIn,
    statementId,
    title,
    titleBasis,
    date,
    dayBasis,
    otherDay,
    voice,
    kind: kind as SearchHit['kind'],
    theme: themeId,
    status,
    keyPhraseBasis,
    readIn,
    frames,
    limits: stance === 'limit' ? frames.filter((frame) => by.limits.includes(frame)) : [],
    isUnconfirmed:
      by.doubted.isStatement(statementId) || (passageId !== null && by.doubted.isPassage(passageId)),
    language,
    address: addressOf(place),
    lines: linesOf(place, by.find(text), by.query),
  }
}

function linesOf(
  { text, foundIn }: Pick<FoundPlace, 'text' | 'foundIn'>,
  found: readonly Occurrence[],
  query: readonly QueryTerm[],
) {
  const isOurs = foundIn === 'gist' || foundIn === 'summary'
  const denied = isOurs ? deniedPlaces(text, found, query) : []
  return lines(text, found).map((line, index) => ({ ...line, isDenied: denied[index] ?? false }))
}

function addressOf({ statementId, documentId, n, passageId }: FoundPlace): string {
  if (documentId !== null) return paragraphPage(statementId, documentId, n ?? 1)
  if (passageId !== null) return passagePage(passageId)
  return statementPage(statementId ?? '')
}

/** One hit a line, in the order of what stands beside it. */
export function sortedByContext(hits: readonly SearchHit[], side: SearchOrder): SearchHit[] {
  const key = side === 'left' ? leftKey : rightKey
  return hits
    .flatMap((one) => one.lines.map((line) => ({ key: key(line), one: { ...one, lines: [line] } })))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ one }) => one)
}
