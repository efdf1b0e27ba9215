import { asSql, type BoundStatement, jsonParts } from '../../import/sql.ts'
import type { TextRows } from './row.ts'

/** D1 takes values of up to two million bytes; a part stays well below, in any script. */
const maxPart = 300_000

const columns =
  'id, statement_id, language, title, date, place, kind, speakers, source_url, source_name, publisher, retrieved_at, sha256, words, source_key, revision'

/**
 * The statements that put one document in the place of what is there under its id. They are one transaction: the
 * whole document or none. Paragraphs travel as JSON, so that a document of any length takes a handful of statements.
 */
export function documentStatements({ document, paragraphs }: TextRows): BoundStatement[] {
  const d = document
  return [
    { sql: 'DELETE FROM paragraph WHERE document_id = ?', values: [d.id] },
    { sql: 'DELETE FROM document WHERE id = ?', values: [d.id] },
    {
      sql: `INSERT INTO document (${columns}) VALUES (${columns
        .split(', ')
        .map(() => '?')
        .join(', ')})`,
      values: [
        d.id,
        d.statementId,
        d.language,
        d.title,
        d.date,
        d.place,
        d.kind,
        JSON.stringify(d.speakers),
        d.sourceUrl,
        d.sourceName,
        d.publisher,
        d.retrievedAt,
        d.sha256,
        d.words,
        d.sourceKey,
        d.revision,
      ],
    },
    ...jsonParts(
      paragraphs.map(({ n, speaker, text }) => [n, speaker, text]),
      maxPart,
    ).map((part) => ({
      sql: 'INSERT INTO paragraph (document_id, n, speaker, text) SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      values: [d.id, part],
    })),
  ]
}

/** The same as SQL text, for where values cannot be bound; parts are small enough for one statement of 100 kB. */
export function documentScript(rows: TextRows, follow: readonly BoundStatement[] = []): string {
  return [
    ...documentStatements({ ...rows, paragraphs: [] }),
    ...rows.paragraphs.map(({ documentId, n, speaker, text }) => ({
      sql: 'INSERT INTO paragraph (document_id, n, speaker, text) VALUES (?, ?, ?, ?)',
      values: [documentId, n, speaker, text],
    })),
    ...follow,
  ]
    .map(asSql)
    .join('\n')
}
