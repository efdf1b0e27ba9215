import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Event } from '../../schema/contract/context.ts'
import type { Statement } from '../../schema/contract/statement.ts'
import { app } from '../../worker/app.ts'
import { statementPage } from '../../worker/links.ts'

async function answer<Data>(path: string): Promise<Data> {
  const response = await app.request(`/api/v1${path}`, {}, env)
  expect([path, response.status]).toEqual([path, 200])
  return (await response.json<{ data: Data }>()).data
}

describe('an event that is a statement of the dataset', () => {
  it('is of its day, and has its official page first and the best kind of page before others', async () => {
    const events = await answer<Event[]>('/events')
    const declared = events.filter(({ statementId }) => statementId !== null)
    expect(declared.length).toBeGreaterThan(5)
    const withPage = await Promise.all(
      declared.map(async ({ id, date, statementId, sources, sourceKinds }) => {
        const statement = await answer<Statement>(`/statements/${statementId}`)
        expect([id, date]).toEqual([id, statement.date])
        const best = statement.officialUrls.en ?? Object.values(statement.officialUrls)[0]
        if (best === undefined) return []
        expect([id, sources[0], sourceKinds[0]]).toEqual([id, best, 'official'])
        expect(new Set(sources).size).toBe(sources.length)
        return [id]
      }),
    )
    expect(withPage.flat()).toContain('2022-02-04-no-limits-statement')
  })

  it('leads to the statement on the page of a chart, and folds what only retells it', async () => {
    const html = await (await app.request('/?theme=nato', {}, env)).text()
    const [, item = ''] = html.match(/<li><strong>No-limits statement<\/strong>(.*?)<\/li>/s) ?? []
    const page = statementPage('2022-02-04-joint-statement-new-era')
    const places = [`href="${page}"`, 'kremlin.ru/supplement/5770', '<details', 'The Duran']
    expect(places.map((text) => item.indexOf(text))).toEqual(
      places.map((text) => item.indexOf(text)).toSorted((a, b) => a - b),
    )
    expect(item).toContain(`href="${page}"`)
    expect(item).toMatch(/<details[^>]*>.*The Duran.*<\/details>/s)
  })

  it('is nothing where an event is none', async () => {
    const events = await answer<Event[]>('/events')
    expect(events.find(({ id }) => id === '2014-03-18-crimea-annexation')?.statementId).toBe(null)
  })
})
