import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { findings } from '#subject'
import type { TradeTarget } from '../../schema/contract/context.ts'
import type { SpanRow, TimelineRow } from '../../schema/contract/timeline.ts'
import { app } from '../../worker/app.ts'
import { address } from '../../worker/links.ts'

async function rows<Row>(path: string): Promise<Row[]> {
  const response = await app.request(path, {}, env)
  return ((await response.json()) as { data: Row[] }).data
}

/** First date of each voice with the frame. */
async function firsts(frame: string) {
  const found = await rows<SpanRow>(`/spans.json?frame=${frame}`)
  return Object.fromEntries(found.map((row) => [row.voice, row.first]))
}

function claim(id: string): string {
  return findings.find((preset) => preset.id === id)?.claim ?? ''
}

// Each claim is held against the dataset; a claim that is reworded must be checked anew.
describe('presets', () => {
  it.each(findings.map((preset) => [preset.title, preset] as const))(
    '%s is a page with a figure',
    async (_, { query }) => {
      const response = await app.request(address('/', query), {}, env)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<figure')
    },
  )

  it('From partnership to no limits says what the dataset holds', async () => {
    expect(claim('no-limits')).toBe(
      'The partnership label is recorded in every year. “Beyond alliance” is recorded from 2021; “no limits” in one joint text, that of 4 February 2022.',
    )
    const partnership = await rows<{ value: number }>('/trends.json?frame=strategic_partnership&voice=all')
    expect(partnership.filter(({ value }) => value > 0).length).toBe(12)
    expect(await firsts('beyond_alliance')).toEqual({
      joint: '2021-06-28',
      moscow: '2021-04-01',
      beijing: '2021-07-11',
    })
    const joint = await rows<TimelineRow>('/timeline.json?frame=no_limits&voice=joint')
    expect(joint.filter(({ status }) => status === 'recorded').map(({ date }) => date)).toEqual([
      '2022-02-04',
    ])
  })

  it('NATO enters the joint statements says what the dataset holds', async () => {
    expect(claim('nato')).toBe(
      'No joint statement in the dataset names NATO before 4 February 2022; those of 2023 and 2024 speak of its reach into Asia. Moscow’s objections to its enlargement are recorded from 2014.',
    )
    const joint = (await rows<TimelineRow>('/timeline.json?theme=nato&voice=joint')).filter(
      ({ status, frame }) => status === 'recorded' && frame !== 'bloc_unnamed',
    )
    expect(Math.min(...joint.map(({ date }) => Date.parse(date)))).toBe(Date.parse('2022-02-04'))
    const asia = joint
      .filter(({ frame }) => frame === 'asia_pacific_reach')
      .map(({ date }) => date.slice(0, 4))
    expect(asia).toEqual(['2023', '2024'])
    expect(await firsts('enlargement')).toMatchObject({ moscow: '2014-04-17' })
  })

  it('Indo-Pacific and AUKUS says what the dataset holds', async () => {
    expect(claim('indo-pacific')).toBe(
      'Rejections of the Indo-Pacific are recorded from Beijing since 2018, from Moscow since 2019. AUKUS draws both on the day after; both subjects reach a joint statement in February 2022.',
    )
    expect(await firsts('indo_pacific')).toEqual({
      joint: '2022-02-04',
      moscow: '2019-07-30',
      beijing: '2018-03-08',
    })
    // AUKUS was announced on 15 September 2021.
    expect(await firsts('aukus')).toEqual({
      joint: '2022-02-04',
      moscow: '2021-09-16',
      beijing: '2021-09-16',
    })
  })

  it('The $200 billion promise says what the ledger holds', async () => {
    expect(claim('200-billion')).toBe(
      'Announced in 2011 for 2020, repeated with that year until 2016, moved in 2019 to 2024, and declared met in 2023. The move stands in the trade ledger; the chart does not count it, as it was said beside the joint text.',
    )
    const targets = await rows<TradeTarget>('/api/v1/trade/targets')
    const years = (target: number) =>
      targets
        .filter(({ amountUsdBn, targetYear }) => amountUsdBn === 200 && targetYear === target)
        .map(({ announced }) => announced.slice(0, 4))
    expect(years(2020)[0]).toBe('2011')
    expect(years(2020).at(-1)).toBe('2016')
    expect(years(2024)[0]).toBe('2019')
    const moved = await rows<TimelineRow>('/timeline.json?frame=target_moved&from=2019&to=2019')
    expect(moved.filter(({ status }) => status === 'recorded')).toEqual([])
    const met = await rows<TimelineRow>('/timeline.json?frame=target_met&voice=beijing&from=2023')
    expect(met.filter(({ status }) => status === 'recorded').at(-1)?.date).toBe('2023-12-20')
  })
})
