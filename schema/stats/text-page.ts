import type { SourceKind } from '../vocabulary.ts'

/**
 * True if a page of a passage is the text, a state's or a news agency's. That another page prints the statement is not
 * enough: nobody noted that the passage was found there. `reprints` are those of the text, digests aside.
 */
export function hasTextPage(
  evidence: readonly { url: string; kind: SourceKind }[],
  statement: { officialUrls: readonly string[]; reprints: readonly string[] },
): boolean {
  return evidence.some(
    ({ url, kind }) =>
      kind === 'official' ||
      kind === 'news_agency' ||
      statement.officialUrls.includes(url) ||
      statement.reprints.includes(url),
  )
}
