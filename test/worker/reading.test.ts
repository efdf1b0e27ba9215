import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { Statement, StatementRow } from '../../schema/contract/statement.ts'
import { readings } from '../../schema/vocabulary.ts'
import { app } from '../../worker/app.ts'

const ask = async <Data>(path: string) => {
  const answer = await app.request(`/api/v1${path}`, {}, env)
  return (await answer.json()) as { data: Data; meta: { count: number } }
}

describe('how much of a text was read', () => {
  it('is said of each statement as its record says it', async () => {
    for (const reading of readings) {
      const { data } = await ask<StatementRow[]>(`/statements?reading=${reading}&limit=4`)
      expect(data.length, reading).toBeGreaterThan(0)
      for (const row of data) {
        const { heldInPart, readWhole } = (await ask<Statement>(`/statements/${row.id}`)).data
        const isUnread = heldInPart?.read.startsWith('Nothing ') ?? false
        const told = heldInPart
          ? isUnread
            ? 'nothing'
            : 'part'
          : readWhole === null
            ? 'unrecorded'
            : 'whole'
        expect([row.id, row.reading]).toEqual([row.id, reading])
        expect([row.id, told]).toEqual([row.id, reading])
      }
    }
  })

  it('parts all statements, together with any other filter', async () => {
    for (const query of ['', 'voice=joint&', 'theme=nato&status=all&', 'kind=speech&']) {
      const all = await ask<StatementRow[]>(`/statements?${query}limit=1`)
      const counts = await Promise.all(
        readings.map((one) => ask<StatementRow[]>(`/statements?${query}reading=${one}&limit=1`)),
      )
      expect(counts.reduce((sum, { meta }) => sum + meta.count, 0)).toBe(all.meta.count)
    }
  })

  it('is counted on the page of the data, with the list behind each number', async () => {
    const page = await (await app.request('/data', {}, env)).text()
    for (const reading of ['part', 'nothing']) {
      const count = new RegExp(`href="/statements\\?reading=${reading}">(\\d+)<`).exec(page)?.[1]
      expect(Number(count)).toBe((await ask(`/statements?reading=${reading}&limit=1`)).meta.count)
    }
    const list = await (await app.request('/statements?reading=nothing', {}, env)).text()
    expect(list.match(/text itself not read<\/span>/g)?.length).toBeGreaterThan(0)
  })
})
