import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { CodebookTheme, Theme } from '../../schema/contract/codebook.ts'
import type { Agreement, CodingRow } from '../../schema/contract/coding.ts'
import { numberOf } from '../../schema/passage-id.ts'
import { agreement, asCoded } from '../../schema/stats/agreement.ts'
import { app } from '../../worker/app.ts'
import { followed } from '../support/followed.ts'
import { ndjson } from '../support/ndjson.ts'
import { rowsOf } from './count.ts'

async function data<T>(path: string): Promise<T> {
  const response = await app.request(`/api/v1${path}`, {}, env)
  return ((await response.json()) as { data: T }).data
}

/** The whole result, which JSON gives page by page. */
async function everyCoding(query = ''): Promise<CodingRow[]> {
  const response = await app.request(`/api/v1/codings.ndjson${query}`, {}, env)
  return ndjson(await response.text())
}

describe('the number of passages to which a coder gave a frame', () => {
  it('is that of the codings that are served, for every frame', async () => {
    const all = await everyCoding()
    const themes = await data<Theme[]>('/themes')
    for (const { id } of themes) {
      const { frames } = await data<CodebookTheme>(`/codebook/${id}`)
      const given = frames.map((frame) => {
        const own = all.filter((coding) => coding.frames.includes(frame.id))
        return [frame.id, new Set(own.map(({ passageId }) => passageId)).size]
      })
      expect(frames.map((frame) => [frame.id, frame.coded])).toEqual(given)
    }
  })
})

describe('GET /api/v1/codings?frame=', () => {
  it('has every coding of the passages that are published with the frame, and counts them', async () => {
    const [all, own] = await Promise.all([everyCoding(), everyCoding('?theme=nato&frame=enlargement')])
    expect(own.length).toBeGreaterThan(20)
    expect(own).toEqual(
      all.filter(({ theme, publishedFrames }) => theme === 'nato' && publishedFrames.includes('enlargement')),
    )
    const response = await app.request('/api/v1/codings?theme=nato&frame=enlargement&limit=5', {}, env)
    expect(((await response.json()) as { meta: { count: number } }).meta.count).toBe(own.length)
    const list = await (await app.request('/evidence?theme=nato&frame=enlargement', {}, env)).text()
    expect(list).toContain('href="/api/v1/codings.csv?theme=nato&amp;frame=enlargement"')
    const ofMoscow = await app.request('/evidence?theme=nato&frame=enlargement&voice=moscow', {}, env)
    expect(await ofMoscow.text()).not.toContain('/codings.csv')
  })

  it('names a frame that there is not', async () => {
    const response = await app.request('/api/v1/codings?frame=reef', {}, env)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('reef')
  })
})

describe('GET /api/v1/agreement', () => {
  it('gives exactly what its readers compute from /codings', async () => {
    const [published, codings, themes] = await Promise.all([
      data<Agreement[]>('/agreement'),
      everyCoding(),
      data<Theme[]>('/themes'),
    ])
    const passages = new Map<string, CodingRow[]>()
    for (const row of codings) passages.set(row.passageId, [...(passages.get(row.passageId) ?? []), row])
    const recomputed = agreement(
      themes,
      asCoded(
        [...passages].map(([id, rows]) => ({
          id,
          codedAs: rows[0]?.codedAs,
          theme: rows[0]?.theme ?? '',
          codings: rows.map(({ frames, stance, context }) => ({
            frames,
            stance,
            isContext: context !== null,
          })),
        })),
      ),
    )
    expect(recomputed.length).toBeGreaterThan(80)
    expect(published.map(({ id }) => id)).toEqual(recomputed.map(({ id }) => id))
    for (const [index, row] of recomputed.entries()) {
      expect(published[index], row.id).toEqual({
        ...row,
        alpha: row.alpha === null ? null : expect.closeTo(row.alpha, 12),
      })
    }
  })

  it('agrees with what /themes prints beside each theme and frame', async () => {
    const [published, themes] = await Promise.all([data<Agreement[]>('/agreement'), data<Theme[]>('/themes')])
    for (const theme of themes) {
      const row = published.find(({ id }) => id === `${theme.id}.frames`)
      expect([theme.alpha, theme.alphaPassages, theme.isTentative]).toEqual([
        row?.alpha,
        row?.passages,
        row?.isTentative,
      ])
    }
  })
})

describe('GET /api/v1/codings', () => {
  it('has one row of each coding, of two coders or more for each coded passage', async () => {
    const rows = await everyCoding()
    const coders = Map.groupBy(rows, ({ passageId }) => passageId)
    expect(rows.length).toBe(
      await rowsOf(
        'coding join passage p on p.id = passage_id join statement s on s.id = p.statement_id where s.uncounted is null',
      ),
    )
    for (const [id, own] of coders) {
      expect(new Set(own.map(({ coder }) => coder)).size, id).toBe(own.length)
      expect(own.length, id).toBeGreaterThan(1)
    }
  })

  it('answers one passage, one coder', async () => {
    const rows = await data<CodingRow[]>(
      '/codings?passage=2022-02-04-joint-statement-new-era%238&coder=coder-2',
    )
    expect(rows.map(({ coder, passageId }) => [coder, passageId])).toEqual([
      ['coder-2', '2022-02-04-joint-statement-new-era#8'],
    ])
  })

  it.each(['', '?theme=nato', '?theme=nato,trade&coder=coder-1'])(
    'comes page by page, each coding once and in order: %s',
    async (query) => {
      const whole = await everyCoding(query)
      const pages = await followed(
        `/api/v1/codings${query}${query === '' ? '?' : '&'}limit=150`,
        async (path) =>
          (await app.request(path, {}, env)).json<{ data: CodingRow[]; meta: { count: number } }>(),
      )
      for (const { meta } of pages) expect(meta.count).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(150)
      expect(pages.flatMap(({ data }) => data)).toEqual(whole)
      const order = whole.map(({ date, statementId, passageId, coder }) =>
        [date, statementId, numberOf(passageId).padStart(4, '0'), coder].join(' '),
      )
      expect(order).toEqual(order.toSorted())
      expect(new Set(order).size).toBe(order.length)
    },
  )

  it('takes pages of at most 2,000 codings', async () => {
    expect((await app.request('/api/v1/codings?limit=2001', {}, env)).status).toBe(400)
  })
})
