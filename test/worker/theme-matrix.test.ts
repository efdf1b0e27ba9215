import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { app } from '../../worker/app.ts'

const get = async (path: string) => (await app.request(path, {}, env)).text()
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the table of all themes by year', () => {
  it.each(['moscow', 'beijing', 'joint'])('has the rows of its JSON and CSV: %s', async (voice) => {
    const {
      data: { themes },
    }: { data: { themes: Theme[] } } = JSON.parse(await get('/api/v1/codebook'))
    const query = `theme=${themes.map(({ id }) => id).join()}&frame=any&voice=${voice}&by=year`
    const { data }: { data: TrendRow[] } = JSON.parse(await get(`/trends.json?${query}`))
    const [head = '', ...lines] = (await get(`/trends.csv?${query}`)).trim().split('\r\n')
    const at = (name: string) => head.split(',').indexOf(name)
    expect(
      lines
        .map((line) => line.split(','))
        .map((cells) =>
          [
            cells[at('theme')],
            cells[at('year')],
            cells[at('statementsWithFrame')],
            cells[at('statements')],
            cells[at('notRead')],
          ].join(' '),
        ),
    ).toEqual(
      data.map((row) =>
        [row.theme, row.year, row.statementsWithFrame, row.statements, row.notRead].join(' '),
      ),
    )
    const html = await get(`/?by=year&voice=${voice}`)
    const [, table = ''] = html.match(/<section class="matrix".*?<tbody>(.*?)<\/tbody>/s) ?? []
    const rows = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td.*?<\/td>/gs)].map(([cell]) => plain(cell)),
    )
    expect(rows.length).toBe(themes.length)
    for (const [index, { id }] of themes.entries()) {
      const own = data.filter(({ theme }) => theme === id)
      expect(rows[index]?.length, id).toBe(own.length + 1)
      for (const [year, row] of own.entries()) {
        const cell = rows[index]?.[year] ?? ''
        if (row.passages > 0)
          expect(cell, `${id} ${row.year}`).toContain(`${row.statementsWithFrame} of ${row.statements}`)
        else if (row.silences > 0) expect(cell, `${id} ${row.year}`).toContain('recorded silence')
        else expect(cell, `${id} ${row.year}`).not.toMatch(/[1-9]\d* of /)
        expect(Number(cell.match(/(\d+) not fully read/)?.[1] ?? 0), `${id} ${row.year}`).toBe(row.notRead)
      }
    }
  })

  it('says of the theme that is recorded in more statements than any other how many these are', async () => {
    const {
      data: { themes },
    }: { data: { themes: Theme[] } } = JSON.parse(await get('/api/v1/codebook'))
    const query = `theme=${themes.map(({ id }) => id).join()}&frame=any&voice=all&by=year`
    const { data }: { data: TrendRow[] } = JSON.parse(await get(`/trends.json?${query}`))
    const html = plain(await get('/?by=year'))
    const [, said = ''] = /more statements than any other: (.*?); in all years/.exec(html) ?? []
    const told = [...said.matchAll(/(\d{4}) \((\d+) of (\d+)\)/g)].map((one) => one.slice(1).map(Number))
    const years = [...Map.groupBy(data, ({ year }) => year)].flatMap(([year, rows]) => {
      const top = Math.max(...rows.map(({ statementsWithFrame }) => statementsWithFrame))
      return top > 0 ? [[year, top, rows[0]?.statements]] : []
    })
    expect(told.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(years)
  })
})
