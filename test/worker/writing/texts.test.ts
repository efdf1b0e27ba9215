import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { asSql } from '../../../schema/import/sql.ts'
import type { TextRows } from '../../../schema/texts/store/row.ts'
import { documentStatements } from '../../../schema/texts/store/sql.ts'

const { DB } = env

function rows(words: string[], more: Partial<TextRows['document']> = {}): TextRows {
  const id = more.id ?? 'lamps.en'
  return {
    document: {
      id,
      statementId: null,
      language: 'en',
      title: "The keepers' lamps",
      date: '2015-03-04',
      place: null,
      kind: null,
      speakers: ['Vladimir Putin'],
      sourceUrl: null,
      sourceName: 'lamps.txt',
      publisher: null,
      retrievedAt: '2026-01-01',
      sha256: 'aa',
      words: words.length,
      sourceKey: `${id}.txt`,
      revision: 'r1',
      ...more,
    },
    paragraphs: words.map((text, n) => ({
      documentId: id,
      n: n + 1,
      speaker: n === 0 ? null : 'Vladimir Putin',
      text,
    })),
  }
}

const write = (one: TextRows): Promise<unknown> =>
  DB.batch(documentStatements(one).map(({ sql, values }) => DB.prepare(sql).bind(...values)))
const paragraphsOf = async (id: string): Promise<unknown[]> =>
  (await DB.prepare('SELECT n, speaker, text FROM paragraph WHERE document_id = ? ORDER BY n').bind(id).all())
    .results

describe('documentStatements(rows)', () => {
  it('writes a document with its paragraphs in order and replaces it whole', async () => {
    await write(rows(['One', 'Two «quoted» "words"', '三']))
    expect(await paragraphsOf('lamps.en')).toEqual([
      { n: 1, speaker: null, text: 'One' },
      { n: 2, speaker: 'Vladimir Putin', text: 'Two «quoted» "words"' },
      { n: 3, speaker: 'Vladimir Putin', text: '三' },
    ])
    await write(rows(['New'], { revision: 'r2' }))
    expect(await paragraphsOf('lamps.en')).toEqual([{ n: 1, speaker: null, text: 'New' }])
  })

  it('writes a document of a million letters', async () => {
    await write(
      rows(
        Array.from({ length: 500 }, (_, n) => `${n} ${'word '.repeat(400)}`),
        { id: 'long.en' },
      ),
    )
    expect(await paragraphsOf('long.en')).toHaveLength(500)
  })

  it('writes the same where values cannot be bound, in statements that a deployed database takes', async () => {
    const texts = ["It's; a ? mark", ...Array.from({ length: 40 }, () => '灯'.repeat(2000))]
    const written = documentStatements(rows(texts, { id: 'script.en' })).map(asSql)
    expect(Math.max(...written.map((sql) => new TextEncoder().encode(sql).length))).toBeLessThan(100_000)
    await DB.batch(written.map((statement) => DB.prepare(statement)))
    expect(await paragraphsOf('script.en')).toMatchObject(texts.map((text) => ({ text })))
  })

  it('leaves what was there when a statement fails', async () => {
    await write(rows(['Kept'], { id: 'kept.en' }))
    const broken = rows(['One', 'Two'], { id: 'kept.en', sourceKey: 'lamps.en.txt' })
    await expect(write(broken)).rejects.toThrow(/UNIQUE constraint failed: document\.source_key/)
    expect(await paragraphsOf('kept.en')).toEqual([{ n: 1, speaker: null, text: 'Kept' }])
  })
})
