import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'

const data = async <T>(address: string) =>
  ((await (await app.request(address, {}, env)).json()) as { data: T }).data
const count = async (address: string) =>
  ((await (await app.request(address, {}, env)).json()) as { meta: { count: number } }).meta.count

describe('the table of all themes by year', () => {
  it.each(['moscow', 'beijing', 'joint'])(
    'says which theme most statements of each year have: %s',
    async (voice) => {
      const html = unescaped(await (await app.request(`/?voice=${voice}&by=year`, {}, env)).text())
      const [, said = ''] = html.match(/Recorded in most statements: ([^<]*?)\./) ?? []
      const themes = await data<Theme[]>('/api/v1/themes')
      const rows = (
        await Promise.all(
          themes.map(({ id }) => data<TrendRow[]>(`/api/v1/trends?theme=${id}&frame=any&voice=${voice}`)),
        )
      ).flat()
      const clauses = new Map(said.split('; ').map((one) => [one.split(' ')[0], one]))
      for (const [year, own] of Map.groupBy(rows, (row) => row.year)) {
        const top = Math.max(...own.map(({ statementsWithFrame }) => statementsWithFrame))
        const clause = clauses.get(String(year)) ?? ''
        for (const { theme, statementsWithFrame } of own) {
          const { label = theme } = themes.find(({ id }) => id === theme) ?? {}
          expect(clause.includes(label), `${year} ${label}`).toBe(top > 0 && statementsWithFrame === top)
        }
      }
    },
  )

  it.each(['moscow', 'beijing', 'joint'])(
    'gives the shares of one voice, and why there is none: %s',
    async (voice) => {
      const html = await (await app.request(`/?voice=${voice}`, {}, env)).text()
      const table = html.slice(html.indexOf('id="matrix"'))
      const themes = await data<Theme[]>('/api/v1/codebook').then((all) =>
        'themes' in all ? (all.themes as Theme[]) : all,
      )
      expect(themes.length).toBe(12)
      for (const { id, label } of themes) {
        const [, row = ''] = table.split(`>${label}</a>`)
        const cells = row.slice(0, row.indexOf('</tr>'))
        const rows = await data<TrendRow[]>(`/api/v1/trends?theme=${id}&frame=any&voice=${voice}`)
        const shares = rows.map(({ share, passages, statements, status, silences, notRead }) => {
          const unread = notRead > 0 ? ` ${notRead} not fully read` : ''
          const least = notRead > 0 ? '≥ at least ' : ''
          if (passages > 0) return `${least}${Math.round((share ?? 0) * 100)} %`
          if (status === 'not_read') return `? not read${unread}`
          if (statements === 0) return '– no statement'
          return status === 'silent'
            ? `× recorded silence ${silences} of ${statements}${unread}`
            : `· nothing recorded${unread}`
        })
        const shown = [...cells.matchAll(/<td class="number tint-\d"[^>]*>([\s\S]*?)<\/td>/g)].map(
          ([, cell = '']) => {
            const words = cell.replace(/<span class="recounted">\*+<\/span>/, '').replace(/<[^>]+>/g, ' ')
            const told = words.replaceAll(/\s+/g, ' ').trim()
            const [, least = '', share] = /^(≥ at least )?([\d.]+) %/.exec(told) ?? []
            return share === undefined ? told : `${least}${Math.round(Number(share))} %`
          },
        )
        expect(shown, id).toEqual(shares)
        const hits = rows.reduce((sum, row) => sum + row.statementsWithFrame, 0)
        const all = rows.reduce((sum, row) => sum + row.statements, 0)
        expect(cells.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '), id).toContain(`${hits} of ${all}`)
        const [, evidence = ''] = [...cells.matchAll(/href="(\/evidence[^"]+)"/g)].at(-1) ?? []
        const notRead = rows.reduce((sum, row) => sum + row.notRead, 0)
        const told = cells.match(/>(\d+) not fully read<\/a><\/span><\/td>$/)?.[1]
        expect(Number(told ?? 0), id).toBe(notRead)
        if (hits === 0) continue
        const query = evidence.replaceAll('&amp;', '&').split('?')[1]
        expect(await count(`/api/v1/passages?${query}`), id).toBe(
          rows.reduce((sum, row) => sum + row.passages, 0),
        )
      }
    },
  )

  it('says at every cross of how many of the year’s statements it is, as the table by year does', async () => {
    const words = async (path: string) =>
      (await (await app.request(path, {}, env)).text()).replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    const matrix = (await words('/?voice=joint')).split('All themes, year by year')[1] ?? ''
    const crosses = matrix.match(/× recorded silence (?!,)(\d+ of \d+)?/g) ?? []
    expect(crosses.length).toBe(8)
    expect(crosses.filter((cross) => !/\d+ of \d+$/.test(cross))).toEqual([])
    const byYear = await words('/?theme=nato&voice=joint&by=year')
    // Four joint statements of 2015, of which one is recorded as silent on NATO.
    expect(byYear).toContain('0 of 4 × recorded silence 1 of 4')
  })
})

describe('all themes side by side', () => {
  it.each(['/', '/?theme=nato', '/?theme=nato,trade&by=year', '/?theme=trade&by=words&voice=moscow'])(
    'are one link from %s, and no theme is chosen two folds deep',
    async (path) => {
      const html = await (await app.request(path, {}, env)).text()
      const [, href = ''] = /href="([^"]+)">All 12 side by side</.exec(html) ?? []
      expect(href).toMatch(/#matrix$/)
      const matrix = await app.request(href.replaceAll('&amp;', '&').replace('#matrix', ''), {}, env)
      expect(await matrix.text()).toContain('id="matrix"')
      const before = html.slice(0, html.indexOf('Compare several themes'))
      expect(before.split('<details').length - before.split('</details>').length).toBe(1)
    },
  )
})
