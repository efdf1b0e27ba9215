import type { Links, Meta } from '../../schema/contract/envelope.ts'
import type { Release } from '../db/release.ts'
import { withCursor } from '../links.ts'
import type { Answer } from '../resource.ts'

/** Puts an answer into the form of every data address. */
export function envelope<Data>(
  answer: Omit<Answer<Data, unknown>, 'columns'>,
  { release, query, url }: { release: Release; query: object; url: URL },
): { data: Data; meta: Meta; links: Links } {
  const self = `${url.pathname}${url.search}`
  return {
    data: answer.data,
    meta: {
      count: answer.count,
      limit: answer.limit,
      release: release.version,
      generatedAt: release.date,
      query: { ...query },
      ...(answer.facets && { facets: answer.facets }),
      ...(answer.cut && { cut: answer.cut }),
      ...(answer.caution !== undefined && { caution: answer.caution }),
    },
    links: {
      self,
      next: answer.next === null ? null : withCursor(url, answer.next),
      ...(answer.evidence !== undefined && { evidence: answer.evidence }),
    },
  }
}
