import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import type { Passage, StatementRow } from '../../schema/contract/statement.ts'
import type { TimelineRow } from '../../schema/contract/timeline.ts'
import { app } from '../../worker/app.ts'
import { rowsOf } from './count.ts'

async function ask<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return ((await response.json()) as { data: T }).data
}

async function page(path: string): Promise<string> {
  return (await app.request(path, {}, env)).text()
}

const passages = (query: string) => ask<Passage[]>(`/api/v1/passages?limit=200&${query}`)
const statements = (query: string) => ask<StatementRow[]>(`/api/v1/statements?limit=200&${query}`)
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

describe('a filter of theme or frame', () => {
  it('means counted passages, in the list of passages and of statements alike', async () => {
    const counted = await passages('theme=nato&voice=joint')
    expect(counted.length).toBeGreaterThan(5)
    expect(new Set(counted.map(({ status }) => status))).toEqual(new Set(['counted']))
    const found = await statements('theme=nato&voice=joint')
    expect(new Set(ids(found))).toEqual(new Set(counted.map(({ statementId }) => statementId)))
    expect(found.every(({ status, themes }) => status === 'counted' && themes.includes('nato'))).toBe(true)
  })

  it('restricts nothing as `all` without a theme or a frame: a statement without a passage stays in the list', async () => {
    const [every, asked] = [await statements('to=2019'), await statements('to=2019&status=all')]
    expect(ids(asked)).toEqual(ids(every))
    const withoutPassage = asked.filter(({ status }) => status === null)
    expect(ids(withoutPassage)).toContain('2016-06-25-joint-statement-information-space')
    expect(withoutPassage.every(({ passages: counted }) => counted === 0)).toBe(true)
  })

  it.each(['theme=nato', 'theme=nato,trade&voice=moscow', 'frame=no_limits', 'theme=trade&from=2020'])(
    '?%s finds the statements whose passages it finds, under every status',
    async (filter) => {
      for (const status of ['counted', 'silent', 'context', 'all']) {
        const own = await passages(`${filter}&status=${status}`)
        const found = await statements(`${filter}&status=${status}`)
        expect(new Set(ids(found)), status).toEqual(new Set(own.map(({ statementId }) => statementId)))
        if (status !== 'all') {
          expect(own.every((row) => row.status === status)).toBe(true)
          expect(found.every((row) => row.status === status)).toBe(true)
        }
      }
    },
  )

  it('tells each status by one rule, and together they are all passages', async () => {
    const count = async (status: string) => {
      const response = await app.request(`/api/v1/passages?limit=1&status=${status}`, {}, env)
      return ((await response.json()) as { meta: { count: number } }).meta.count
    }
    expect(await count('all')).toBe(
      (await count('counted')) + (await count('silent')) + (await count('context')),
    )
    const rows = await passages('theme=nato&status=all')
    expect(rows.map((row) => (row.silence ? 'silent' : row.uncounted ? 'context' : 'counted'))).toEqual(
      rows.map(({ status }) => status),
    )
  })

  it('takes a silence on a theme for one on the frames that name it, and on no other', async () => {
    const silent = ids(await passages('theme=nato&status=silent'))
    expect(ids(await passages('frame=enlargement&status=silent'))).toEqual(silent)
    expect(await passages('frame=bloc_unnamed&status=silent')).toEqual([])
  })

  it('leaves the list of statements whole where none is asked for', async () => {
    const all = await statements('')
    expect(all.length).toBe(Math.min(200, await rowsOf('statement where uncounted is null')))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([null]))
    const named = (await statements('to=2013')).find(
      ({ id }) => id === '2013-03-22-joint-statement-win-win-deepening',
    )
    expect(named?.silentOn).toEqual(['nato'])
    expect(named?.themes).not.toContain('nato')
  })

  it('is the same in the CSV, which says the status of each row', async () => {
    const csv = await page('/statements.csv?theme=nato&voice=joint&status=silent&fields=id,status')
    const rows = await statements('theme=nato&voice=joint&status=silent')
    expect(csv.trim().split(/\r?\n/)).toEqual(['id,status', ...rows.map(({ id }) => `${id},silent`)])
  })

  it('has the page offer what it leaves out, each as a link to exactly that list', async () => {
    const html = await page('/statements?theme=nato&voice=joint')
    const silent = await statements('theme=nato&voice=joint&status=silent')
    expect(silent.length).toBeGreaterThan(5)
    expect(html).toContain(
      `<a href="/statements?voice=joint&amp;theme=nato&amp;status=silent">${silent.length} statements recorded as silent</a>`,
    )
    expect(html.match(/<article class="entry">/g)?.length).toBe(
      (await statements('theme=nato&voice=joint')).length,
    )
  })
})

describe('the search', () => {
  it('finds counted gists and key phrases, and silences and context where they are asked for', async () => {
    const search = (query: string) => ask<SearchAnswer>(`/api/v1/search?q=NATO&limit=200&${query}`)
    const usual = await search('')
    expect(new Set(usual.hits.map(({ status }) => status))).toEqual(new Set([null, 'counted']))
    const silent = await search('status=silent')
    expect(silent.hits.length).toBeGreaterThan(5)
    expect(new Set(silent.hits.map(({ status }) => status))).toEqual(new Set(['silent']))
    expect(usual.facets.status).toContainEqual({ value: 'silent', count: silent.hits.length })
  })

  it('counts under a theme what is counted of it', async () => {
    const { hits } = await ask<SearchAnswer>('/api/v1/search?q=NATO&theme=nato&limit=200')
    expect(hits.length).toBeGreaterThan(20)
    expect(hits.every(({ status, theme }) => status === 'counted' && theme === 'nato')).toBe(true)
  })
})

describe('the timeline', () => {
  it('has the evidence of a silence list the silence', async () => {
    const rows = await ask<TimelineRow[]>('/api/v1/timeline?theme=nato&frame=enlargement&voice=joint')
    const silent = rows.filter(({ status }) => status === 'silent')
    expect(silent.length).toBeGreaterThan(5)
    for (const { evidence, statementId } of silent) {
      const found = await ask<Passage[]>(evidence)
      expect(found.map((row) => [row.statementId, row.status])).toEqual([[statementId, 'silent']])
    }
  })
})

describe('each row of the list of statements says its status', () => {
  it.each([
    ['silent', 'recorded as silent', 'recorded as silent on'],
    ['context', 'context, not counted', 'context on'],
  ])('%s: %s', async (status, label, words) => {
    const html = await page(`/statements?theme=nato&status=${status}&limit=200`)
    const entries = html.match(/<article class="entry">[\s\S]*?<\/article>/g) ?? []
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      expect(entry).toContain(`>${label}</span>`)
      expect(entry).toMatch(new RegExp(`${words} [^.;<]*NATO`))
    }
  })
})
