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
})
