import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Neighbours } from '../../schema/contract/neighbours.ts'
import type { PhraseHistory, PhraseSummary } from '../../schema/contract/phrase.ts'
import { app } from '../../worker/app.ts'

async function data<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return ((await response.json()) as { data: T }).data
}

async function page(path: string) {
  const response = await app.request(path, {}, env)
  return { status: response.status, text: await response.text() }
}

describe('GET /compare/neighbours.json', () => {
  it('takes the joint statements of both heads of state for a series, not that of five states', async () => {
    const found = await data<Neighbours>('/compare/neighbours.json?of=2022-02-04-joint-statement-new-era')
    expect(found.previous?.statements.map(({ id }) => id)).toEqual(['2021-06-28-joint-statement-treaty-20'])
    expect(found.next?.date).toBe('2023-03-21')
    expect(found.next?.statements.length).toBe(2)
  })

  it('reads the statements of one day as one', async () => {
    const found = await data<Neighbours>('/compare/neighbours.json?of=2019-06-05-joint-statement-new-era')
    expect(found.occasion.statements.length).toBe(2)
    const step = found.steps.find(({ step, frame }) => step === 'previous' && frame === 'missile_defence')
    expect(step?.change).toBe('new')
    expect(step?.passages[0]).toBe('2019-06-05-joint-statement-strategic-stability#2')
  })

  it('records no limits as new in 2022 and not again in the series after', async () => {
    const { steps } = await data<Neighbours>('/compare/neighbours.json?of=2022-02-04-joint-statement-new-era')
    const noLimits = steps.filter(({ frame }) => frame === 'no_limits')
    expect(noLimits.map(({ step, change, otherDate }) => [step, change, otherDate])).toEqual([
      ['previous', 'new', null],
      ['next', 'dropped', null],
    ])
  })
})

describe('GET /phrases.json', () => {
  it('lists every phrase with at least one statement, and counts quotations among them', async () => {
    const found = await data<PhraseSummary[]>('/phrases.json')
    expect(found.length).toBe(14)
    for (const { id, statements, quoted } of found) {
      expect(statements, id).toBeGreaterThan(0)
      expect(quoted, id).toBeLessThanOrEqual(statements)
    }
  })

  it('counts in each year the statements that the list of hits holds', async () => {
    for (const { id } of await data<PhraseSummary[]>('/phrases.json')) {
      const { years, hits, statements } = await data<PhraseHistory>(`/phrases/${id}.json`)
      for (const { year, withPhrase } of years) {
        const own = hits.filter((hit) => hit.date.startsWith(`${year}-`) && hit.uncounted === null)
        expect(new Set(own.map(({ statementId }) => statementId)).size, `${id} ${year}`).toBe(withPhrase)
      }
      expect(years.reduce((sum, { withPhrase }) => sum + withPhrase, 0)).toBe(statements)
    }
  })

  it('dates the first recorded use of no limits in a joint text to 4 February 2022', async () => {
    const { hits } = await data<PhraseHistory>('/phrases/no-limits.json')
    expect(hits.find(({ voice }) => voice === 'joint')?.date).toBe('2022-02-04')
  })
})

describe('pages of series and phrases', () => {
  it('link every hit to its passage and say that absence is no proof', async () => {
    const { hits } = await data<PhraseHistory>('/phrases/no-limits.json')
    const { text } = await page('/phrases/no-limits')
    for (const { evidence } of hits) expect(text).toContain(`href="${evidence}"`)
    expect(text).toContain('no proof that the phrase is missing')
  })

  it.each([
    ['/compare/neighbours?of=2001-07-16-treaty-good-neighbourliness', 200, 'first of its kind and level'],
    [
      '/compare/neighbours?of=2022-02-04-joint-statement-new-era',
      200,
      'those of another kind or level are not',
    ],
    ['/compare/neighbours?of=nothing', 400, 'there is no statement'],
    ['/compare/neighbours', 400, 'of'],
    ['/phrases', 200, 'Longest time without it'],
    ['/phrases/nothing', 404, 'There is no phrase'],
  ])('%s answers %i and says %s', async (path, status, words) => {
    const answer = await page(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
  })
})
