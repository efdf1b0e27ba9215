import type { Tagger } from '../../import/lexicon-file.ts'
import { type IndexedText, replaceDocumentPlaces } from '../../import/search/index-sql.ts'
import { type BoundStatement, jsonParts, touchRelease } from '../../import/sql.ts'
import { match } from '../../text/lexicon.ts'

/** What is worked out from a stored text: its places in the search index, if there is one, and the lexicon's proposals. */
export function followStatements(text: IndexedText, tagger: Tagger, hasIndex: boolean): BoundStatement[] {
  return [...(hasIndex ? replaceDocumentPlaces(text) : []), ...proposalStatements(text, tagger), touchRelease]
}

/** Puts the proposals of the lexicon in the place of those that the document has. */
export function proposalStatements(
  { id, paragraphs }: Omit<IndexedText, 'title'>,
  { version, lexicon }: Tagger,
): BoundStatement[] {
  const rules = new Map(lexicon.rules.map((rule) => [rule.id, rule]))
  // Each paragraph by itself: words on both sides of its end are not a phrase.
  const hits = paragraphs.flatMap(({ n, text }) =>
    match(lexicon, text).flatMap(({ rule, start, end }) => {
      const fired = rules.get(rule)
      return fired ? [[n, start, end, rule, fired.theme, fired.frame ?? null, fired.level]] : []
    }),
  )
  return [
    { sql: 'DELETE FROM proposal WHERE document_id = ?', values: [id] },
    ...jsonParts(hits).map((part) => ({
      sql: `INSERT INTO proposal (document_id, n, start, "end", rule_id, theme_id, frame_id, level, lexicon)
SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ? FROM json_each(?)`,
      values: [id, version, part],
    })),
  ]
}
