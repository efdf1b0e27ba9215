import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { findings } from '#subject'
import { app } from '../../worker/app.ts'
import { address } from '../../worker/links.ts'

// What a claim says is held against the rows by check:data.
describe('presets', () => {
  it.each(findings.map((preset) => [preset.title, preset] as const))(
    '%s is a page with a figure',
    async (_, { query }) => {
      const response = await app.request(address('/', query), {}, env)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<figure')
    },
  )

  it('rest on the trade ledger where their claim is of announcements, and say so with a link', async () => {
    const text = await (await app.request('/', {}, env)).text()
    const list = /<nav aria-label="Begin with a finding".*?<\/nav>/s.exec(text)?.[0] ?? ''
    const onLedger = [...list.matchAll(/<li>.*?<\/li>/gs)].flatMap(([item]) =>
      item.includes(
        'in the <a href="/trade">trade ledger</a>; the figure shows passages of statements alone.',
      )
        ? [/>([^<]*)<\/a>/.exec(item)?.[1]]
        : [],
    )
    expect(onLedger).toEqual(['The $200 billion promise'])
  })
})
