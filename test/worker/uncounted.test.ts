import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { Passage, Statement, StatementRow } from '../../schema/contract/statement.ts'
import { app } from '../../worker/app.ts'

const text = async (path: string) => (await app.request(path, {}, env)).text()
const list = async <Row>(path: string): Promise<{ data: Row[]; meta: { count: number } }> =>
  JSON.parse(await text(`/api/v1${path}`))

describe('a record that no number counts', () => {
  it('is listed apart, with the reason in the row and on its page', async () => {
    const { data, meta } = await list<StatementRow>('/statements?uncounted=only')
    expect(data.length).toBeGreaterThan(0)
    expect(data.map(({ uncounted }) => uncounted)).not.toContain(null)
    const others = await list<StatementRow>('/statements?limit=200')
    expect(others.data.every(({ uncounted }) => uncounted === null)).toBe(true)
    const both = await list<StatementRow>('/statements?uncounted=with&limit=1')
    expect(both.meta.count).toBe(meta.count + others.meta.count)
    const page = await text('/statements?uncounted=only')
    for (const { id, uncounted } of data) {
      expect(page).toContain(`In no number: ${uncounted}`)
      const own = await text(`/statements/${id}`)
      expect(own).toContain(`<dt>In no number</dt><dd>${uncounted}</dd>`)
      expect(own).not.toContain('<dt>Counted as</dt>')
    }
  })

  it('is in the export of everything, with its passages', async () => {
    const { data } = await list<StatementRow>('/statements?uncounted=only')
    const lines = (await text('/api/v1/export'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const ids = (resource: string) =>
      lines.filter((line) => line.resource === resource).map(({ id }: { id: string }) => id)
    for (const { id } of data) {
      expect(ids('statements')).toContain(id)
      expect(ids('passages')).toContain(`${id}#1`)
    }
  })

  it('is in no denominator and in no list that a number opens', async () => {
    const { data } = await list<StatementRow>('/statements?uncounted=only')
    for (const { id, date, kind } of data) {
      const day = `from=${date}&to=${date}`
      for (const path of [`/statements?${day}&kind=${kind}`, `/statements?${day}&status=context`])
        expect((await list<StatementRow>(path)).data.map((row) => row.id)).not.toContain(id)
      const ofDay = (await list<Passage>(`/passages?${day}&status=all&limit=200`)).data
      expect(ofDay.map((passage) => passage.id.split('#')[0])).not.toContain(id)
      const own = await list<Passage>(`/passages?statement=${id}&status=all`)
      const { data: record } = JSON.parse(await text(`/api/v1/statements/${id}`)) as { data: Statement }
      expect(own.meta.count).toBe(record.passageList.length)
      expect(own.data.map(({ status }) => status)).not.toContain('counted')
    }
  })
})
