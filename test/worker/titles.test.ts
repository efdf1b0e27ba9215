import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { openDatabase } from '../../worker/db/db.ts'
import { choiceLabel } from '../../worker/pages/compare/choice.ts'
import { findStatements } from '../../worker/queries/statement-choices.ts'
import { statementList } from '../../worker/queries/statements.ts'
import { together } from '../support/together.ts'

async function found(
  q: string,
  place?: 'record',
): Promise<{ id: string; date: string; title: string; speakers: string }[]> {
  const response = await app.request(
    `/api/v1/titles?${new URLSearchParams({ q, ...(place && { in: place }) })}`,
    {},
    env,
  )
  expect(response.status).toBe(200)
  return (
    (await response.json()) as { data: { id: string; date: string; title: string; speakers: string }[] }
  ).data
}

describe('GET /api/v1/titles', () => {
  it('finds a statement by its id alone, and by words of its title, speaker and day', async () => {
    const id = '2023-03-26-putin-rossiya24'
    for (const q of [id, 'putin rossiya 24', 'ROSSIYA 24 interview', '2023-03-25 vladimir']) {
      expect(
        (await found(q)).map((row) => row.id),
        q,
      ).toContain(id)
    }
    expect((await found('putin rossiya 24')).map((row) => row.id)).toEqual([id])
  })

  it.each(['Самарк', '撒马尔罕', 'Путин Самарканд 2022', '15 September 2022 Самарканд', '普京 Samarkand'])(
    'finds a statement by other names of its place and speakers: %s',
    async (q) => {
      expect((await found(q)).map((row) => row.id)).toContain('2022-09-15-putin-xi-samarkand')
    },
  )

  it('names the places where it may look', async () => {
    const response = await app.request('/api/v1/titles?q=Putin&in=foo', {}, env)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('in: \\"foo\\" is unknown; allowed: names, record')
  })

  it('finds a statement, where asked, by an anniversary or a phrase that no title has, but titles first', async () => {
    expect((await found('75 years', 'record')).map(({ id }) => id)).toEqual([
      '2024-05-16-joint-statement-75-years',
    ])
    expect(await found('no limits friendship')).toEqual([])
    expect((await found('no limits friendship', 'record')).map(({ id }) => id)).toContain(
      '2022-02-04-joint-statement-new-era',
    )
    expect((await found('anniversary', 'record')).every(({ title }) => /anniversary/i.test(title))).toBe(true)
    expect(await found('"; no such harbour', 'record')).toEqual([])
    expect(await found('--', 'record')).toEqual([])
  })

  it('finds all statements of a day or month, however it is written, and what was issued jointly first', async () => {
    const ofDay = [
      '2024-05-16-joint-statement-75-years',
      '2024-05-16-280-290bn-claim',
      '2024-05-16-putin-press-asia-pacific',
      '2024-05-16-putin-xi-press-beijing',
    ]
    for (const q of [
      '16 May 2024',
      'May 16, 2024',
      '2024-05-16',
      '16.05.2024',
      '16 мая 2024',
      '2024年5月16日',
    ]) {
      const ids = (await found(q)).map(({ id }) => id)
      expect(ids[0], q).toBe(ofDay[0])
      expect(ids.toSorted(), q).toEqual(ofDay.toSorted())
    }
    for (const q of ['May 2024', '2024-05', '2024年5月'])
      expect((await found(q)).map(({ date }) => date.slice(0, 7))).toEqual(Array(9).fill('2024-05'))
    expect((await found('16 May 2024 joint')).map(({ id }) => id)).toEqual([ofDay[0]])
  })

  it('finds every statement by what the picker shows of it', async () => {
    const { db } = openDatabase(env.DB)
    const { rows } = await statementList(db, {}, { limit: 1000 })
    expect(rows.length).toBeGreaterThan(200)
    await together(rows, async ({ id, speakers, ...row }) => {
      const label = choiceLabel({ ...row, speakers: speakers.join(', ') })
      const exact = (await findStatements(db, label, 41)).filter((one) => choiceLabel(one) === label)
      expect(
        exact.map((one) => one.id),
        label,
      ).toEqual([id])
    })
  })

  it('takes a word typed for the beginning of a word, not for its middle', async () => {
    expect((await found('lavr')).length).toBeGreaterThan(0)
    expect(await found('avrov')).toEqual([])
  })

  it('takes any number of words', async () => {
    const words = Array.from({ length: 99 }, (_, index) => 'abcdefghij'[index % 10])
    expect(await found(`16 May 2024 ${words.join(' ')}`.slice(0, 200))).toEqual([])
    const page = await app.request(
      `/compare?${new URLSearchParams({ a: `16 May 2024 ${'zz '.repeat(190)}` })}`,
      {},
      env,
    )
    expect(page.status).toBe(400)
  })

  it('finds no statement where one word fits none, and none for a single letter', async () => {
    expect(await found('putin unheard')).toEqual([])
    expect(await found('p')).toEqual([])
    expect(await found('%_')).toEqual([])
  })

  it('answers the newest first and never more than a picker shows', async () => {
    const rows = await found('20')
    expect(rows.length).toBe(40)
    expect(rows.map(({ date }) => date)).toEqual(
      rows
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
  })
})

describe('GET /compare', () => {
  it('carries no list of statements', async () => {
    const page = await (await app.request('/compare', {}, env)).text()
    expect(page).not.toContain('<option')
    expect(page).toContain('data-choices="/api/v1/titles?in=record"')
    expect(page.length).toBeLessThan(12_000)
  })
})
