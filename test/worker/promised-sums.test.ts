import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { TradeChain, TradeTarget } from '../../schema/contract/context.ts'
import type { PhraseSummary } from '../../schema/contract/phrase.ts'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'
import { promisedSentences } from '../../worker/pages/search/promised.tsx'

const data = async <T>(path: string) =>
  ((await (await app.request(path, {}, env)).json()) as { data: T }).data
const promised = async (q: string) =>
  (await data<SearchAnswer>(`/api/v1/search?q=${encodeURIComponent(q)}`)).promised

describe('a sum in a search', () => {
  it('finds what the trade ledger has of it, however it is written', async () => {
    const { chains } = await data<{ chains: TradeChain[] }>('/api/v1/trade')
    for (const q of ['300 billion', '300 bn by 2030', '$300bn', '3000亿', '"300 billion"']) {
      const [sum, ...others] = await promised(q)
      expect(others).toEqual([])
      expect(sum, q).toMatchObject(chains.find(({ amountUsdBn }) => amountUsdBn === 300) ?? {})
      expect(sum?.note, q).toContain('forecast of one side')
      expect(sum?.address).toBe('/trade#sum-300')
    }
    expect(await promised('999 billion')).toEqual([])
    expect(await promised('300')).toEqual([])
  })

  it('is beside the gaps of the phrase that is its name, with the announcements that no statement has', async () => {
    const { chains, targets } = await data<{ chains: TradeChain[]; targets: TradeTarget[] }>('/api/v1/trade')
    const chain = chains.find(({ amountUsdBn }) => amountUsdBn === 200)
    const phrases = await data<PhraseSummary[]>('/api/v1/phrases')
    const sums = phrases.filter(({ promisedSum }) => promisedSum !== null)
    expect(sums).toMatchObject([
      {
        id: 'two-hundred-billion',
        ...{ promisedSum: chain?.id, promisedAnnouncements: chain?.announcements },
        ...{ promisedFirst: chain?.firstAnnounced, promisedLast: chain?.lastAnnounced },
      },
    ])
    const [sum] = sums
    const days = targets.filter(({ chain: id }) => id === chain?.id).map(({ announced }) => announced)
    const within = days.filter((day) => day > (sum?.longestGapFrom ?? '') && day < (sum?.longestGapTo ?? ''))
    expect(within.length).toBeGreaterThan(3)
    expect(sum?.promisedLongestGapDays).toBeLessThan(sum?.longestGapDays ?? 0)
    for (const path of ['/phrases', '/phrases/two-hundred-billion'])
      expect(await (await app.request(path, {}, env)).text()).toContain(
        `<a href="/trade#sum-${chain?.id}">trade ledger (${chain?.announcements})</a>`,
      )
  })

  it('is left out within filters, which the ledger does not know', async () => {
    const { promised: none } = await data<SearchAnswer>('/api/v1/search?q=300+billion&voice=joint')
    expect(none).toEqual([])
  })

  it('stands on the page with a link to its announcements and to the words that are found', async () => {
    const page = await (await app.request('/search?q=300+bn', {}, env)).text()
    expect(page).toContain('In the trade ledger')
    expect(page).toContain('no joint document with this sum was seen')
    expect(page).toContain('href="/search?q=300%20billion&amp;sort=newest"')
    expect(page).toContain('What the trade ledger has of it is below.')
    const trade = await (await app.request('/trade', {}, env)).text()
    expect(trade).toContain('id="sum-300"')
  })

  it('is told in one form for each thing that became of it', async () => {
    const base = {
      ...{ id: 'x', label: 'x', note: null, amountUsdBn: 5, lastAnnounced: '2013-02-02' },
      ...{ firstAnnounced: '2012-02-02', firstBy: 'A. Speaker', address: '', announcements: 2 },
      ...{ unsureDates: [], deadlines: [], reachedYear: null, reachedUsdBn: null, isReachedComputed: null },
    }
    const deadline = {
      kind: null,
      announced: '2012-02-02',
      yearFrom: null,
      volumeUsdBn: null,
      isVolumeComputed: null,
      isMet: null,
    }
    expect(
      promisedSentences({
        ...base,
        ...{ reach: 'reached', reachedYear: 2014, reachedUsdBn: 5.5, isReachedComputed: true },
        deadlines: [
          { ...deadline, year: 2013, step: 'set' },
          { ...deadline, year: 2015, step: 'moved' },
          { ...deadline, yearFrom: 2019, year: 2020, step: 'expected', kind: 'forecast of one side' },
        ],
      }),
    ).toBe(
      '2 announcements, first on 2 February 2012 by A. Speaker. For 2013 (set), 2015 (moved), 2019 or 2020 (forecast of one side). By Chinese customs reached in 2014 (5.5, computed).',
    )
    expect(promisedSentences({ ...base, announcements: 1, reach: 'not_reached' })).toBe(
      '1 announcement, on 2 February 2012 by A. Speaker. Reached in no year of the Chinese customs figures held here.',
    )
    expect(promisedSentences({ ...base, reach: 'no_sum' })).toBe(
      '2 announcements, first on 2 February 2012 by A. Speaker.',
    )
  })
})
