import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../../worker/app.ts'

const y2019 = '2019-06-05-joint-statement-new-era'
const y2022 = '2022-02-04-joint-statement-new-era'

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function load(id: string, statementId: string, language: string, ...paragraphs: string[]) {
  const { DB } = env
  await DB.batch([
    DB.prepare(
      `INSERT INTO document (id, statement_id, language, title, speakers, source_name, retrieved_at, sha256, words, source_key, revision)
       VALUES (?, ?, ?, ?, '[]', 'a test', '2026-01-01', ?, 9, ?, 'r')`,
    ).bind(id, statementId, language, `Invented ${id}`, id, id),
    ...paragraphs.map((text, index) =>
      DB.prepare('INSERT INTO paragraph (document_id, n, text) VALUES (?, ?, ?)').bind(id, index + 1, text),
    ),
  ])
}

describe('GET /compare/texts', () => {
  it('says that nothing leaves the browser, and what to do without script', async () => {
    const { status, text } = await page('/compare/texts')
    expect(status).toBe(200)
    expect(text).toContain('stays in your browser')
    expect(text).toContain('<noscript>')
    expect(text).not.toContain('Load</button>')
  })

  it('leads to the official page where the text of a statement is not loaded', async () => {
    const { status, text } = await page(`/compare/texts?a=${y2019}&b=${y2022}`)
    expect(status).toBe(200)
    expect(text).toContain('is not loaded here')
    expect(text).toContain('href="http://en.kremlin.ru/supplement/5770"')
  })

  it.each([
    ['a=nothing', /First text: there is no text or statement &quot;nothing&quot;/],
    [`a=${y2019}&b=nothing`, /Second text: there is no text or statement &quot;nothing&quot;/],
    [`b=${'x'.repeat(201)}`, /Second text: .*is longer than 200 characters/],
    ['a=%00', /First text: .*holds a character that is no part of a text/],
  ])('stays, with its form, where %s means nothing, and says which', async (query, says) => {
    const { status, text } = await page(`/compare/texts?${query}`)
    expect(status).toBe(400)
    const [alert = ''] = /role="alert">[\s\S]*?<\/div>/.exec(text) ?? []
    expect(alert.replaceAll(/<[^>]+>/g, '')).toMatch(says)
    expect(alert).toContain('paste one below')
    expect(text).toContain('name="text-a"')
  })

  describe('with texts in the database', () => {
    beforeAll(async () => {
      await load('text-one', y2019, 'ru', 'Сад зелёный.', 'Ворота <b>закрыты</b>.')
      await load('text-two', y2022, 'en', 'The garden is green.')
      await load('text-three', y2022, 'ru', 'Сад синий.')
    })

    it('fills both fields with the texts of one language, as text and not as markup', async () => {
      const { text } = await page(`/compare/texts?a=${y2019}&b=${y2022}`)
      expect(text).toContain('Сад зелёный.\n\nВорота &lt;b&gt;закрыты&lt;/b&gt;.')
      expect(text).toContain('Сад синий.')
      expect(text).not.toContain('The garden is green.')
      expect(text).toContain('data-ready="true"')
    })

    it('is offered by the comparison of the two statements, in the language that both have', async () => {
      const { text } = await page(`/compare?a=${y2019}&b=${y2022}`)
      expect(text).toContain(
        '<a href="/compare/texts?a=text-one&amp;b=text-three">Compare the two texts word by word, in Russian</a>: both are loaded here.',
      )
      expect(text.indexOf('word by word, in')).toBeLessThan(text.indexOf('<table'))
      const once = await page(`/compare?a=${y2019}&b=${y2019}`)
      expect(once.text).not.toContain('word by word, in')
    })

    it('is never kept: texts come and go without a release', async () => {
      const { headers } = await page('/compare/texts')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('etag')).toBeNull()
    })
  })
})
