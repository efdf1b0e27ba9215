import { getTableColumns } from 'drizzle-orm'
import { type BoundStatement, withParts } from '../../import/sql.ts'
import { documents } from '../../tables/text.ts'
import type { TextRows } from './row.ts'

const columns = Object.entries(getTableColumns(documents))

/**
 * The statements that put one document in the place of what is there under its id. They are one transaction: the
 * whole document or none. Paragraphs travel as JSON, so that they take few statements.
 */
export function documentStatements({ document, paragraphs }: TextRows): BoundStatement[] {
  return [
    { sql: 'DELETE FROM paragraph WHERE document_id = ?', values: [document.id] },
    { sql: 'DELETE FROM document WHERE id = ?', values: [document.id] },
    {
      sql: `INSERT INTO document (${columns.map(([, { name }]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      values: columns.map(([key, column]) => {
        const value = document[key as keyof typeof document]
        return value === null ? null : (column.mapToDriverValue(value) as string | number)
      }),
    },
    ...withParts(
      'INSERT INTO paragraph (document_id, n, speaker, text) SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      paragraphs.map(({ n, speaker, text }) => [n, speaker, text]),
      [document.id],
    ),
  ]
}
