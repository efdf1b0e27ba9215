import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../schema/contract/comparison.ts'
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
  it('takes all that both heads of state issued jointly for one series, not a statement of five states', async () => {
    const found = await data<Neighbours>('/compare/neighbours.json?of=2022-02-04-joint-statement-new-era')
    expect(found.previous?.statements.map(({ id }) => id)).toEqual(['2021-06-28-joint-statement-treaty-20'])
    expect(found.next?.date).toBe('2023-03-21')
    expect(found.next?.statements.length).toBe(2)
  })

  it('looks through a treaty and a declaration with the joint statements of their series', async () => {
    const of = (id: string) => data<Neighbours>(`/compare/neighbours.json?of=${id}`)
    const found = await of('2022-02-04-joint-statement-new-era')
    expect(found.series).toEqual({
      id: 'leaders',
      statements: 20,
      first: '2001-07-16',
      last: '2024-05-16',
      unsureDates: [],
    })
    const taiwan = found.steps.filter(({ frame }) => frame === 'taiwan')
    expect(taiwan.map(({ step, change, otherDate }) => [step, change, otherDate])).toEqual([
      ['previous', 'new', '2001-07-16'],
    ])
    const declaration = await of('2016-06-25-declaration-international-law')
    expect(declaration.series).toEqual({
      id: 'foreign-ministers',
      ...{ statements: 5, first: '2016-06-25', last: '2021-10-07', unsureDates: [] },
    })
    const { text } = await page('/compare/neighbours?of=2022-02-04-joint-statement-new-era')
    expect(text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(
      'one of 20 statements that are looked through here: Leaders’ joint statements, the 17 of 2013–2024, which are all that were issued, and 3 of other years, as far as they were collected.',
    )
  })

  it('goes from meeting to meeting, whatever the kind of their accounts, as arrows on pages do', async () => {
    const response = await app.request('/api/v1/statements?attribution=both&sort=oldest&limit=200', {}, env)
    const { data: rows } = (await response.json()) as {
      data: { id: string; level: string; kind: string; parties: string[] }[]
    }
    const leaders = rows.filter(
      ({ level, parties }) => level === 'heads_of_state' && parties.toSorted().join() === 'CN,RU',
    )
    expect(leaders.length).toBeGreaterThan(15)
    expect(new Set(leaders.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    for (const [at, { id }] of leaders.entries()) {
      const [before, after] = [leaders[at - 1]?.id, leaders[at + 1]?.id]
      const found = await data<Neighbours>(`/api/v1/compare/neighbours?of=${id}`)
      expect(
        found.previous?.statements.map((one) => one.id),
        id,
      ).toEqual(before && [before])
      expect(
        found.next?.statements.map((one) => one.id),
        id,
      ).toEqual(after && [after])
      const { text } = await page(`/statements/${id}`)
      expect(text.match(/<a rel="prev" href="[^"]*\/([^"/]+)">/)?.[1], id).toBe(before)
      expect(text.match(/<a rel="next" href="[^"]*\/([^"/]+)">/)?.[1], id).toBe(after)
    }
    const { text } = await page('/compare/neighbours?of=2022-02-04-putin-xi-beijing-talks')
    expect(text).toContain('2021-12-15-putin-xi-video-summit')
    const { text: compared } = await page(
      '/compare?a=2022-02-04-putin-xi-beijing-talks&b=2023-03-21-putin-xi-press-moscow',
    )
    expect(compared).toContain('a=2021-12-15-putin-xi-video-summit&amp;b=2023-03-21-putin-xi-press-moscow')
  })

  it('names each text of the day before or after where it has several, on a statement and on compare', async () => {
    const [political, plan] = [
      '2023-03-21-joint-statement-deepening',
      '2023-03-21-joint-statement-2030-economic-plan',
    ]
    const [y2022, y2024] = ['2022-02-04-joint-statement-new-era', '2024-05-16-joint-statement-75-years']
    const linksOf = async (path: string, rel: string) =>
      [...(await page(path)).text.matchAll(new RegExp(`<a rel="${rel}" href="([^"]*)">([^<]*)<`, 'g'))].map(
        ([, href = '', label = '']) => ({ href, label }),
      )
    const before = await linksOf(`/statements/${y2024}`, 'prev')
    expect(before.map(({ href }) => href).toSorted()).toEqual([
      `/statements/${plan}`,
      `/statements/${political}`,
    ])
    for (const { label } of before) expect(label).toMatch(/^←\u00a021 March 2023: …/)
    const compared = await linksOf(`/compare?a=${y2022}&b=${y2024}`, 'prev')
    expect(compared.map(({ href }) => href)).toEqual(
      expect.arrayContaining([plan, political].map((id) => `/compare?a=${y2022}&amp;b=${id}`)),
    )
    expect((await linksOf(`/statements/${y2022}`, 'next')).map(({ href }) => href).toSorted()).toEqual(
      before.map(({ href }) => href).toSorted(),
    )
    // Either text of the day leads to the other one, and past it.
    expect((await linksOf(`/statements/${political}`, 'prev')).map(({ href }) => href)).toEqual([
      `/statements/${plan}`,
      `/statements/${y2022}`,
    ])
    expect((await linksOf(`/statements/${plan}`, 'next')).map(({ href }) => href)).toEqual([
      `/statements/${political}`,
      `/statements/${y2024}`,
    ])
    const { text } = await page(`/statements/${y2024}`)
    for (const id of [plan, political]) {
      expect(text).toMatch(
        new RegExp(`href="/compare\\?a=${id}&amp;b=${y2024}">\\s*Compare with the one before: …`),
      )
    }
  })

  it('tells how a frame is missing as the comparison of the two does', async () => {
    const { data: joint } = (await (
      await app.request('/api/v1/statements?voice=joint&limit=200', {}, env)
    ).json()) as { data: { id: string }[] }
    let told = 0
    for (const { id } of joint) {
      const { occasion, next, steps } = await data<Neighbours>(`/compare/neighbours.json?of=${id}`)
      const [other] = next?.statements ?? []
      if (occasion.statements.length > 1 || other === undefined || (next?.statements.length ?? 0) > 1)
        continue
      const { themes } = await data<Comparison>(`/compare.json?a=${id}&b=${other.id}`)
      const absences = new Map(
        themes.flatMap(({ frames }) => frames.map(({ frame, absence }) => [frame, absence])),
      )
      for (const { frame, absence } of steps.filter(({ step }) => step === 'next')) {
        expect(absence, `${id} ${frame}`).toBe(absences.get(frame))
        told += 1
      }
    }
    expect(told).toBeGreaterThan(50)
  })

  it('does not take for dropped what was not read, nor for nothing recorded what a note tells', async () => {
    const address = '/compare/neighbours?of=2022-02-04-joint-statement-new-era'
    const { steps } = await data<Neighbours>(address.replace('?', '.json?'))
    const of = (theme: string) =>
      steps.filter((one) => one.theme === theme && one.step === 'next').map(({ absence }) => absence)
    expect(new Set(of('ukraine'))).toEqual(new Set(['not_named']))
    expect(steps.find(({ frame, step }) => frame === 'no_limits' && step === 'next')?.absence).toBe(
      'not_recorded',
    )
    const { text } = await page(address)
    expect(text).not.toContain('nothing at all is recorded')
    expect(text).toContain('says that it does not name the theme')
    const [, dropped = ''] = text.split('Recorded here, not there</h3>').slice(1)
    expect(dropped.split('not recorded for 21 March 2023')[0]).toContain('No limits')
  })

  it('reads the statements of one day as one', async () => {
    const found = await data<Neighbours>('/compare/neighbours.json?of=2019-06-05-joint-statement-new-era')
    expect(found.occasion.statements.length).toBe(2)
    const step = found.steps.find(({ step, frame }) => step === 'previous' && frame === 'treaties')
    expect(step?.change).toBe('new')
    expect(step?.passages[0]).toBe('2019-06-05-joint-statement-strategic-stability#1')
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

  it('takes no title that we made for words of a side', async () => {
    const found = await data<PhraseSummary[]>('/phrases.json')
    expect(
      found.filter((one) => one.quoted !== one.ownWords).map((one) => [one.id, one.quoted, one.ownWords]),
    ).toEqual([['new-era', 5, 4]])
    const { text } = await page('/phrases/no-limits')
    expect(text).toMatch(/in the others? only in our words/)
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
    // The day has two texts, of which this one stands second, and first.
    ['2023-03-21-joint-statement-deepening', '2022-02-04-joint-statement-new-era'],
    ['2023-03-21-joint-statement-2030-economic-plan', '2022-02-04-joint-statement-new-era'],
    ['2022-02-04-joint-statement-new-era', '2021-06-28-joint-statement-treaty-20'],
    ['2001-07-16-treaty-good-neighbourliness', undefined],
  ])('%s is compared with the nearest of its series of an earlier day: %s', async (id, earlier) => {
    const { text } = await page(`/statements/${id}`)
    const link = /href="\/compare\?a=([^&"]*)&amp;b=([^"]*)">Compare with the one before/.exec(text)
    expect(link?.slice(1)).toEqual(earlier && [earlier, id])
  })

  it.each([
    [
      '/compare/neighbours?of=2001-07-16-treaty-good-neighbourliness',
      200,
      'first of those looked through here',
    ],
    ['/compare/neighbours?of=2022-02-04-joint-statement-new-era', 200, 'which are all that were issued'],
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

describe('a statement’s page says why it is in the dataset', () => {
  it.each([
    [
      '2022-02-04-joint-statement-new-era',
      /It belongs to the series <a [^>]*>Leaders’ joint statements<\/a>, of which/,
    ],
    ['2014-04-17-putin-direct-line', /<a [^>]*>Collected<\/a>: found because it speaks of a theme/],
  ])('%s', async (id, words) => {
    const { status, text } = await page(`/statements/${id}`)
    expect(status).toBe(200)
    expect(text).toMatch(words)
  })
})
