import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Event, TradeTarget } from '../../schema/contract/context.ts'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'

const ask = async <Data>(path: string) => {
  const answer = await app.request(path, {}, env)
  expect([path, answer.status]).toEqual([path, 200])
  return ((await answer.json()) as { data: Data }).data
}
const search = (q: string, more = '') =>
  ask<SearchAnswer>(`/api/v1/search?q=${encodeURIComponent(q)}&limit=1${more}`)
const page = async (path: string) => (await app.request(path, {}, env)).text()

describe('what words name outside the statements', () => {
  it('is every event by its own name, and what is said of it, with a figure that marks it', async () => {
    for (const { id, label } of await ask<Event[]>('/api/v1/events')) {
      const { named } = await search(`"${label}"`)
      const event = named.find((one) => one.kind === 'event' && one.label === label)
      expect([label, event?.address]).toEqual([label, `/?events=${id}`])
    }
  })

  it('is a step of the trade ledger, at a place of its page that exists', async () => {
    const ledger = await page('/trade')
    for (const { where, announced } of await ask<TradeTarget[]>('/api/v1/trade/targets')) {
      const words = where.split(/[:;,]/)[0] ?? where
      const { named } = await search(`"${words.slice(0, 150)}"`)
      const step = named.find((one) => one.kind === 'trade_step' && one.label === where)
      if (!step && named.some(({ kind, more }) => kind === 'trade_step' && more > 0)) continue
      expect([where, step?.date]).toEqual([where, announced])
      expect(ledger).toContain(`id="${decodeURIComponent(step?.address.split('#')[1] ?? '-')}"`)
    }
    expect((await search('Power of Siberia')).named.map(({ kind }) => kind)).toEqual(['trade_step', 'event'])
  })

  it('is a set phrase by a word of its wordings and a frame by its definition, which the answer does not tell already', async () => {
    for (const q of ['ally', 'allies']) {
      const { named } = await search(q)
      expect(named.filter(({ label }) => label === 'Alliance in kind').map(({ kind }) => kind)).toEqual([
        'set_phrase',
        'frame',
      ])
    }
    for (const q of ['Taiwan', 'no limits']) {
      const { saidFirst, named } = await search(q)
      const told = saidFirst.flatMap(({ name }) => name ?? [])
      expect(told.length, q).toBeGreaterThan(0)
      expect(named.filter(({ kind, label }) => kind !== 'event' && told.includes(label))).toEqual([])
    }
  })

  it('leads from silence to the statements recorded as silent, and calls no such word mistyped', async () => {
    for (const q of ['silence', 'silent']) {
      const { named, suggestions } = await search(q)
      expect(named.map(({ address }) => address)).toEqual(['/statements?status=silent'])
      expect(suggestions).toEqual([])
      expect(await page(`/search?q=${q}`)).toContain('Statements recorded as silent on a theme')
    }
  })

  it('is left out within filters, of words that are excluded and of small words alone', async () => {
    expect((await search('Power of Siberia', '&voice=joint')).named).toEqual([])
    expect((await search('pipeline -gas')).named).toEqual([])
    expect((await search('of the')).named).toEqual([])
  })
})

describe('a name beside other words', () => {
  it('has these looked for in the statements of whoever is named', async () => {
    for (const [q, name, beside] of [
      ['Lavrov nuclear war', 'Sergey Lavrov', 'nuclear war'],
      ['nuclear war Lavrov', 'Sergey Lavrov', 'nuclear war'],
      ['Xi Jinping Taiwan', 'Xi Jinping', 'Taiwan'],
      ['Fu Cong no limits', 'Fu Cong', 'no limits'],
    ] as const) {
      const { speaker } = await search(q)
      expect(speaker).toMatchObject({ name, beside })
      const list = await page(speaker?.address ?? '')
      expect(list).toContain(`${speaker?.statements} statement`)
      expect(await page(`/search?q=${encodeURIComponent(q)}`)).toContain(`“${beside}” in title, summary or`)
    }
  })

  it('lists the passages with them, each with its day and page, and none that has not', async () => {
    const { speaker } = await search('Fu Cong no limits')
    expect(speaker?.passages.map(({ id, date }) => [id, date])).toEqual([
      ['2023-04-05-fu-cong-nyt#1', '2023-04-05'],
    ])
    const searched = await page('/search?q=Fu+Cong+no+limits')
    expect(searched).toContain(`<a href="${speaker?.passages[0]?.address}"><time datetime="2023-04-05">`)
    for (const q of ['Lavrov NATO', 'Xi Jinping Taiwan']) {
      const told = (await search(q)).speaker?.passages ?? []
      expect(told.length).toBeGreaterThan(0)
      const word = q.split(' ').at(-1) ?? ''
      for (const { gist, keyPhrase } of told) expect(`${gist} ${keyPhrase}`).toContain(word)
    }
    expect((await search('Xi Jinping')).speaker?.passages).toEqual([])
  })

  it('tells of whoever is named alone where the other words are in none', async () => {
    const { speaker } = await search('Lavrov zzznowhere')
    expect(speaker).toMatchObject({ name: 'Sergey Lavrov', beside: '' })
    expect((await search('zzznowhere zzzelsewhere')).speaker).toBeNull()
  })
})
