import { env } from 'cloudflare:workers'
import { replaceDocumentPlaces } from '../../schema/import/search/index-sql.ts'

/** Stores an invented text as the importer would, and takes it into the search index. */
export async function storeText(
  id: string,
  text: {
    statementId?: string
    language: string
    date?: string
    title?: string
    paragraphs: (string | { speaker: string; text: string })[]
  },
): Promise<void> {
  const { DB } = env
  const title = text.title ?? null
  const paragraphs = text.paragraphs.map((one, index) => ({
    n: index + 1,
    speaker: typeof one === 'string' ? null : one.speaker,
    text: typeof one === 'string' ? one : one.text,
  }))
  await DB.batch([
    DB.prepare(
      'INSERT INTO document (id, statement_id, language, title, date, speakers, source_url, source_name, retrieved_at, sha256, words, source_key, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).bind(
      id,
      text.statementId ?? null,
      text.language,
      title,
      text.date ?? null,
      '[]',
      `https://example.org/${id}`,
      `${id}.txt`,
      '2026-01-01',
      id,
      paragraphs.length,
      id,
      id,
    ),
    ...paragraphs.map(({ n, speaker, text: words }) =>
      DB.prepare('INSERT INTO paragraph (document_id, n, speaker, text) VALUES (?, ?, ?, ?)').bind(
        id,
        n,
        speaker,
        words,
      ),
    ),
    ...replaceDocumentPlaces({ id, title, paragraphs }).map(({ sql, values }) =>
      DB.prepare(sql).bind(...values),
    ),
  ])
}
