import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../schema/contract/statement.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { app } from '../../worker/app.ts'
import { resources } from '../../worker/data/resources.ts'
import { address } from '../../worker/links.ts'
import { followed } from '../support/followed.ts'
import { rowsOf } from './count.ts'

async function json<T>(path: string): Promise<{ status: number; body: T }> {
  const response = await app.request(path, {}, env)
  return { status: response.status, body: (await response.json()) as T }
}

describe('an empty `release`', () => {
  it('is refused where a program asks, and left out where a form does', async () => {
    const refused = await app.request('/api/v1/themes?release=', {}, env)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('is empty; name a release or leave it out')
    expect((await app.request('/?release=', {}, env)).status).toBe(200)
    expect((await app.request('/trends.json?theme=nato&release=', {}, env)).status).toBe(200)
  })
})

describe('GET /api/v1/…', () => {
  it.each(resources.map((resource) => [resource.path, resource] as const))(
    '%s answers its own example in the form of its contract',
    async (_path, resource) => {
      const path = `/api/v1${resource.path.replace('{id}', resource.example.id ?? '')}`
      const { status, body } = await json<{ data: unknown; meta: { release: string } }>(
        address(path, resource.example.query ?? {}),
      )
      expect(status).toBe(200)
      expect(resource.data.safeParse(body.data).error).toBeUndefined()
      expect(body.meta.release).toMatch(/^\d{4}\.\d+(\+|-draft)?$/)
    },
  )

  it('/trends?theme=nato&voice=joint has nothing recorded before 2022 but blocs unnamed, and silences', async () => {
    const { body } = await json<{ data: TrendRow[] }>('/api/v1/trends?theme=nato&voice=joint&to=2021')
    const named = body.data.filter((row) => row.frame !== 'bloc_unnamed')
    expect(named.every((row) => row.passages === 0)).toBe(true)
    expect(named.filter((row) => row.frame === 'enlargement').map((row) => row.silences)).toEqual([
      1, 1, 1, 1, 2, 1, 1, 0, 1,
    ])
  })

  it('/trends counts exactly the passages that its evidence links list, in every cell of every theme', async () => {
    const { body } = await json<{ data: TrendRow[] }>('/api/v1/trends?voice=all,joint,moscow,beijing')
    const { body: all } = await json<{ meta: { count: number } }>('/api/v1/passages?status=counted')
    expect(all.meta.count).toBeGreaterThan(500)
    for (const row of body.data.filter((_, index) => index % 37 === 0)) {
      const evidence = await json<{ data: Passage[] }>(row.evidence)
      expect(evidence.body.data.length, row.evidence).toBe(row.passages)
    }
  })

  it('/statements follows links.next to every statement once', async () => {
    const pages = await followed('/api/v1/statements?limit=60', async (path) => {
      const { body } = await json<{ data: { id: string }[]; meta: { count: number } }>(path)
      return body
    })
    const all = await rowsOf('statement where uncounted is null')
    for (const { meta } of pages) expect(meta.count).toBe(all)
    const ids = pages.flatMap(({ data }) => data.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([all, all])
  })

  it.each([
    ['/api/v1/statements?limit=5', 'voice=joint'],
    ['/api/v1/passages?limit=5&theme=nato', 'frame=enlargement'],
    ['/api/v1/measures?limit=5', 'from=2020'],
    ['/api/v1/search?q=nato&limit=5', 'sort=oldest'],
  ])('the cursor of %s goes on with any limit and is refused with %s', async (path, filter) => {
    const { body } = await json<{ links: { next: string } }>(path)
    expect((await json(body.links.next.replace('limit=5', 'limit=7'))).status).toBe(200)
    const other = await json<{ detail: string }>(`${body.links.next}&${filter}`)
    expect([other.status, other.body.detail]).toEqual([
      400,
      'Parameter cursor: belongs to a list with other filters; start again without it.',
    ])
  })

  it.each([
    '/api/v1/statements?limit=5',
    '/api/v1/timeline?theme=nato&limit=5',
    '/api/v1/search?q=nato&limit=5',
  ])('the cursor of %s is refused in another release, in every form', async (path) => {
    const { body } = await json<{ links: { next: string }; meta: { release: string } }>(path)
    for (const form of ['', '.csv', '.ndjson', '.bib']) {
      const next = body.links.next.replace('?', `${form}?`)
      expect((await app.request(next, {}, env)).status, next).toBe(200)
      const other = await json<{ detail: string }>(`${next}&release=2026.1`)
      expect([other.status, other.body.detail]).toEqual([
        400,
        `Parameter cursor: belongs to release "${body.meta.release}" and the answer is of "2026.1"; start again without it.`,
      ])
    }
  })

  it('a cursor whose date no row can have is refused, as is that of another list with the same filters', async () => {
    const { body } = await json<{ links: { next: string } }>('/api/v1/marks?theme=nato&limit=5')
    const other = await json<{ detail: string }>(body.links.next.replace('/marks', '/timeline'))
    expect([other.status, other.body.detail]).toEqual([
      400,
      'Parameter cursor: belongs to another list, "marks"; start again without it.',
    ])
    const next = new URL(
      (await json<{ links: { next: string } }>('/api/v1/statements?limit=5')).body.links.next,
      'https://entente.test',
    )
    const [place = '', ...rest] = (next.searchParams.get('cursor') ?? '').split('.')
    const [question] = JSON.parse(atob(place)) as string[]
    const madeUp = [btoa(JSON.stringify([question, 'x', 'y'])).replace(/=+$/, ''), ...rest].join('.')
    const refused = await json<{ detail: string }>(`/api/v1/statements?limit=5&cursor=${madeUp}`)
    expect([refused.status, refused.body.detail]).toEqual([
      400,
      'Parameter cursor: is not one that this address gave; start again without it.',
    ])
  })

  it.each([
    '/api/v1/statements.csv?cursor=zzz',
    '/statements.ndjson?cursor=zzz',
    '/evidence.csv?cursor=z.2026.2',
  ])('%s is refused as a cursor of JSON is', async (path) => {
    const { status, body } = await json<{ detail: string }>(path)
    expect([status, body.detail]).toEqual([
      400,
      'Parameter cursor: is not one that this address gave; start again without it.',
    ])
  })

  it.each(['marks', 'timeline', 'spans'])(
    '%s has the voices of the figure by default, as page and API',
    async (name) => {
      const csv = async (path: string) => (await app.request(path, {}, env)).text()
      expect(await csv(`/api/v1/${name}.csv?theme=nato`)).toBe(await csv(`/${name}.csv?theme=nato`))
    },
  )

  it.each([
    ['/api/v1/trends?theme=x', 400, 'theme'],
    ['/api/v1/trends?from=2020&to=2019', 400, 'from'],
    ['/api/v1/trends?theme=nato&theme=trade', 400, 'theme'],
    ['/api/v1/statements?limit=201', 400, 'limit'],
    ['/api/v1/statements?cursor=zzz', 400, 'cursor'],
    ['/api/v1/statements?from=2022-13-01', 400, 'from'],
    ['/api/v1/statements?from=2022-02-30', 400, 'from'],
    ['/api/v1/passages?to=2023-02-29', 400, 'to'],
    ['/api/v1/statements?from=2022-03-01&to=2022-02-01', 400, 'from'],
    ['/api/v1/passages?from=2022&to=2021', 400, 'from'],
    ['/api/v1/measures?from=2022&to=2021', 400, 'from'],
    ['/api/v1/search?q=nato&from=2022&to=2021', 400, 'from'],
    ['/api/v1/compare/groups?aFrom=2020&aTo=2019', 400, 'aFrom'],
    ['/api/v1/compare?a=2022-02-04-joint-statement-new-era', 400, 'b'],
    ['/api/v1/themes?x=1', 400, 'x'],
    ['/api/v1/statements/none', 404, undefined],
    ['/api/v1/none', 404, undefined],
  ])('%s answers %i as problem details', async (path, status, parameter) => {
    const response = await app.request(path, {}, env)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const body = (await response.json()) as {
      status: number
      errors: { parameter: string }[]
      requestId: string
    }
    expect(body.status).toBe(status)
    expect(body.errors[0]?.parameter).toBe(parameter)
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})
