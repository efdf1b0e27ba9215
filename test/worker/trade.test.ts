import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { TradeChain, TradeTarget, TradeVolume } from '../../schema/contract/context.ts'
import { app } from '../../worker/app.ts'

interface Ledger {
  chains: TradeChain[]
  targets: TradeTarget[]
  volumes: TradeVolume[]
  disagreements: string[]
}

async function ask<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { data: T }).data
}

describe('GET /api/v1/trade', () => {
  it('shows the 200 billion set for 2020, moved to 2024 and reached in 2023', async () => {
    const { chains } = await ask<Ledger>('/api/v1/trade')
    const chain = chains.find(({ id }) => id === '200')
    expect(chain).toMatchObject({ firstAnnounced: '2011-06-16', reachedYear: 2023, reachedUsdBn: 240.11 })
    expect(chain?.deadlines.map(({ yearFrom, year, step, isMet }) => [yearFrom, year, step, isMet])).toEqual([
      [null, 2020, 'set', false],
      [2019, 2023, 'moved', true],
      [null, 2024, 'moved', true],
      [null, 2023, 'expected', true],
    ])
  })

  it('holds a range of years against the last of them, and says so on page, in CSV and API', async () => {
    const { chains, targets } = await ask<Ledger>('/api/v1/trade')
    const ranges = targets.filter(({ targetYearFrom }) => targetYearFrom !== null)
    expect(ranges.map(({ id, targetYearFrom, targetYear }) => [id, targetYearFrom, targetYear])).toEqual([
      ['2016-11-07-200-by-open', 2019, 2023],
      ['2023-03-23-300-by-open', 2023, 2024],
    ])
    const forecasts = chains.find(({ id }) => id === '300')?.deadlines
    expect(forecasts?.map(({ yearFrom, year, isMet }) => [yearFrom, year, isMet])).toEqual([
      [2023, 2024, false],
      [null, 2030, null],
    ])
    const csv = await (await app.request('/trade.csv', {}, env)).text()
    const lines = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
    expect(lines.filter(({ targetYearFrom }) => targetYearFrom).map(({ id }) => id)).toEqual(
      ranges.map(({ id }) => id),
    )
    const text = await (await app.request('/trade', {}, env)).text()
    expect(text).toContain('200 billion in 2019 to 2023. Dmitry Medvedev')
    expect(text).toContain('2023 or 2024 (forecast of one side, missed with 244.81)')
    expect(text).toContain('forecast for 2023 or 2024, missed')
  })

  it('says of a passage where the ledger has a forecast and its frame a target', async () => {
    const passages = await ask<{ id: string; ledgerKind: string | null }[]>(
      '/api/v1/passages?theme=trade&limit=200',
    )
    expect(
      passages.filter(({ ledgerKind }) => ledgerKind).map(({ id, ledgerKind }) => [id, ledgerKind]),
    ).toEqual([
      ['2018-09-11-putin-xi-vladivostok#4', 'yearly expectation'],
      ['2023-03-23-medvedev-media-interview#1', 'forecast of one side'],
    ])
    for (const path of [
      '/statements/2023-03-23-medvedev-media-interview',
      '/passages/2023-03-23-medvedev-media-interview-p1',
    ]) {
      const text = await (await app.request(path, {}, env)).text()
      expect([
        path,
        text.includes('In the trade ledger: forecast of one side, no target of both sides.'),
      ]).toEqual([path, true])
    }
  })

  it('says in its first sentence each move of the sum, by whom, and the miss in their order', async () => {
    const text = await (await app.request('/trade', {}, env)).text()
    expect(text).toContain(
      '200 billion dollars by 2020 was loosened to the years 2019 to 2023 (Dmitry Medvedev, with Li Keqiang, 7 November 2016), was moved to 2024 (Government of Russia, 26 September 2018), was missed in 2020 (107.76) and was reached in 2023 (240.11), 3 years after the year first agreed.',
    )
  })

  it('ends each sentence of an announcement with one full stop', async () => {
    const text = await (await app.request('/trade', {}, env)).text()
    expect(text.replace(/<[^>]+>/g, '').match(/.{0,40}[^.]\.\.(?!\.)/g)).toBeNull()
  })

  it('says of every figure that was worked out that it is computed', async () => {
    const text = await (await app.request('/trade', {}, env)).text()
    const { volumes, chains } = await ask<Ledger>('/api/v1/trade')
    const computed = volumes.filter(({ isComputed }) => isComputed)
    expect(computed).toEqual(volumes.filter(({ basis }) => basis.startsWith('computed:')))
    const csv = await (await app.request('/api/v1/trade/volumes.csv', {}, env)).text()
    const lines = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
    expect(lines.filter(({ isComputed }) => isComputed === 'true').map(({ id }) => id)).toEqual(
      computed.map(({ id }) => id),
    )
    const judged = chains.flatMap(({ deadlines }) => deadlines).filter(({ year }) => year === 2015)
    expect(judged.map((one) => [one.volumeUsdBn, one.isVolumeComputed])).toEqual([[68.02, true]])
    expect(computed.map(({ year, series }) => `${series} ${year}`)).toContain('chinese_customs 2015')
    expect(text.match(/<span class="note"> computed<\/span>/g)).toHaveLength(computed.length)
    expect(text.match(/, computed(?: \([^)]*\))?<\/title>/g)).toHaveLength(computed.length)
    expect(text).toContain('100 billion dollars by 2015 was missed in 2015 (68.02, computed)')
    expect(text).toContain('missed with 68.02, computed')
  })

  it('has no sum between 280 and 290, which no second page confirms', async () => {
    const { targets } = await ask<Ledger>('/api/v1/trade')
    const sums = targets.flatMap(({ amountUsdBn, amountHighUsdBn }) => [
      amountUsdBn ?? 0,
      amountHighUsdBn ?? 0,
    ])
    expect(sums.filter((sum) => sum >= 280 && sum <= 290)).toEqual([])
  })

  it('keeps both figures of 2015 and says why one stands beside the line', async () => {
    const { volumes } = await ask<Ledger>('/api/v1/trade')
    const of2015 = volumes.filter(({ year, series }) => year === 2015 && series === 'chinese_customs')
    expect(of2015.map(({ usdBn, besideLine }) => [usdBn, besideLine])).toEqual([
      [64.2, 'first release of January 2016, later revised'],
      [68.02, null],
    ])
  })
})

describe('GET /trade', () => {
  it('draws every figure that was read and none from memory', async () => {
    const html = await (await app.request('/trade', {}, env)).text()
    const chart = html.slice(html.indexOf('<svg'), html.indexOf('</svg>'))
    const { volumes } = await ask<Ledger>('/api/v1/trade')
    const drawn = chart.match(/class="figure/g)?.length
    expect(drawn).toBe(volumes.filter(({ unverified, year }) => unverified === null && year >= 2006).length)
    expect(chart).toContain('missed 2020, moved')
    expect(chart).toContain('due 2024, reached 2023')
    expect(chart).toContain('2023: 240.11')
    expect(chart).not.toMatch(/>2[89]0|: 2[89]0/)
  })

  it('has a picture with the sums as the page draws them: each to its year, with what became of it', async () => {
    const text = async (path: string) => (await app.request(path, {}, env)).text()
    const words = (markup: string) =>
      markup
        .split('class="promise"')
        .slice(1)
        .flatMap((sum) => [...sum.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, said]) => said))
    const page = await text('/trade')
    const chart = page.slice(page.indexOf('<svg'), page.indexOf('</svg>'))
    const picture = await text('/trade/picture.svg')
    const card = picture.slice(0, picture.indexOf('Entente, release'))
    expect(words(chart)).toEqual(
      expect.arrayContaining(['missed 2015', 'missed 2020, moved', 'forecast for 2030', 'due 2010']),
    )
    expect(words(card)).toEqual(words(chart))
    expect(card.match(/class="figure/g)).toHaveLength(chart.match(/class="figure/g)?.length ?? 0)
    expect(card).not.toContain('var(')
  })

  it('has three marks for sums without a year in which they were reached, and a first day for each year named', async () => {
    const html = await (await app.request('/trade', {}, env)).text()
    const rows = html.slice(html.indexOf('What became of each sum'), html.indexOf('Every announcement'))
    const row = (label: string) =>
      [...rows.matchAll(/<tr>.*?<\/tr>/gs)]
        .map(([markup]) => markup)
        .find(
          (markup) =>
            markup.includes(`>${label}<`) ||
            markup.includes(`>${label} `) ||
            markup.includes(`${label}<span`),
        )
        ?.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ') ?? ''
    expect(row('60 to 80 billion by 2010')).toContain(
      'this series does not have the year; by the record: not reached in 2010 (GACC about 55.5, from memory); passed in 2011',
    )
    expect(row('250 billion')).toContain('not reached by the end of 2024 (244.81)')
    expect(row('Strong growth by 2030')).toContain('no sum to reach')
    expect(row('300 billion')).toContain('23 March 2023 (for 2023 or 2024); 20 November 2023 (for 2030)')
    expect(row('200 billion')).toContain(
      '16 June 2011 (for 2020); 7 November 2016 (for 2019 to 2023); 26 September 2018 (for 2024)',
    )
    expect(rows).not.toContain('–')
  })

  it('keeps the unconfirmed claim as a statement with its doubt', async () => {
    const { confidence, passageList } = await ask<{
      confidence: string
      passageList: { unverified: string }[]
    }>('/api/v1/statements/2024-05-16-280-290bn-claim')
    expect(confidence).toBe('unverified')
    expect(passageList.every(({ unverified }) => unverified !== null)).toBe(true)
  })
})

it('begins each note of an announcement as the sentence that it is', async () => {
  const page = await (await app.request('/trade', {}, env)).text()
  const notes = [...page.matchAll(/<p class="meta">\s*([^<\s])/g)].map(([, letter]) => letter)
  expect(notes.length).toBeGreaterThan(30)
  expect(notes.filter((letter) => letter !== letter?.toUpperCase())).toEqual([])
})
