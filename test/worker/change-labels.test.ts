import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { escapedPattern } from '../../schema/escaped-pattern.ts'
import { app } from '../../worker/app.ts'
import { beijing, jointLabel, moscow } from '../support/voice-labels.ts'

const page = async (query: string) =>
  (await (await app.request(`/releases/2026.2/changes?${query}`, {}, env)).text()).replace(/<[^>]*>/g, '')

describe('GET /releases/:id/changes', () => {
  it('calls records that have only ids by what these stand for', async () => {
    const trends = await page('record=trend&theme=nato')
    expect(trends).toMatch(/number of the trends NATO, all voices, \d{4}/)
    expect(trends).toMatch(
      new RegExp(
        `number of the trends NATO: Enlargement, (?:${[moscow, beijing, jointLabel].map(escapedPattern).join('|')}), \\d{4}`,
      ),
    )
    expect(trends).not.toMatch(/number of the trends [a-z]/)
    expect(trends).toContain('theme NATO')
  })
})
