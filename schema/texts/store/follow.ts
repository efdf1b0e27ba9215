import type { Tagger } from '../../import/lexicon-file.ts'
import { type IndexedText, replaceDocumentPlaces } from '../../import/search/index-sql.ts'
import { type BoundStatement, touchRelease, withParts } from '../../import/sql.ts'
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
  // Each paragraph by itself: words on both sides of its end are not a phrase.
  const hits = paragraphs.flatMap(({ n, text }) =>
    match(lexicon, text).flatMap(({ rule, start, end }) => {
      const fired = lexicon.ruleOf.get(rule)
      return fired ? [[n, start, end, rule, fired.theme, fired.frame ?? null, fired.level]] : []
    }),
  )
  return [
    { sql: 'DELETE FROM proposal WHERE document_id = ?', values: [id] },
    ...withParts(
      `INSERT INTO proposal (document_id, n, start, "end", rule_id, theme_id, frame_id, level, lexicon)
SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ? FROM json_each(?)`,
      hits,
      [id, version],
    ),
  ]
}
