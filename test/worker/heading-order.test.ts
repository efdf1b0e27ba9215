import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Codebook } from '../../schema/contract/codebook.ts'
import type { MarkRow } from '../../schema/contract/mark.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { voices } from '../../schema/voice.ts'
import { app } from '../../worker/app.ts'
import { voiceLabels } from '../../worker/components/words.ts'

const get = async (path: string) => app.request(path, {}, env)
const json = async <Data>(path: string) => (await (await get(path)).json<{ data: Data }>()).data

/** Every row of a list, page by page. */
async function rowsAt(path: string): Promise<MarkRow[]> {
  const { data, links } = await (await get(path)).json<{ data: MarkRow[]; links: { next: string | null } }>()
  return links.next ? [...data, ...(await rowsAt(links.next))] : data
}

const views = [
  '',
  ...voices.map((voice) => `&voice=${voice}`),
  ...voices.map((voice) => `&voice=${voice}&from=2016`),
  ...voices.map((voice) => `&voice=${voice}&to=2022`),
  '&series=complete',
  '&from=2015&to=2023',
]

/** Names in quotation marks, and how many others a list ends with. */
function toldIn(list: string): { names: string[]; others: number } {
  const [, one, many] = /(?:^| and )(?:(one other)|(\d+) others?)(?: frames?)?$/.exec(list) ?? []
  const names = [...list.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name)
  return { names, others: one === undefined ? Number(many ?? 0) : 1 }
}

/** What an order in a theme's heading leaves out, or puts elsewhere than the rows of the API do; undefined where it tells none. */
async function faultsOf(
  theme: string,
  view: string,
  label: (frame: string) => string,
): Promise<string[] | undefined> {
  const html = await (await get(`/?theme=${theme}${view}`)).text()
  const heading = unescaped(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? '')
  const [, before = '', first = '', then = ''] =
    /^(.*): first (.*), then (.*?)(?:, complete series only)?(?:; .*)?$/.exec(heading) ?? []
  if (then === '') return undefined
  const voice = voices.find((one) => one !== 'joint' && before.includes(voiceLabels[one] ?? one)) ?? 'joint'
  const rows = await rowsAt(`/api/v1/marks?theme=${theme}${view}`)
  const own = rows.filter((row) => row.voice === voice && row.status === 'recorded' && row.namesTheme)
  const years = new Map<string, string>()
  for (const { frame, date } of own.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
    if (frame !== null && !years.has(label(frame))) years.set(label(frame), date.slice(0, 4))
  const start = [...years.values()].toSorted()[0]
  return [
    { part: first, isMeant: (year: string) => year === start },
    { part: then, isMeant: (year: string) => year !== start },
  ].flatMap(({ part, isMeant }) => {
    const { names, others } = toldIn(part)
    const all = [...years].flatMap(([name, year]) => (isMeant(year) ? name : []))
    const isRight = names.every((name) => all.includes(name)) && names.length + others === all.length
    return isRight ? [] : [`${heading} | ${part}: ${all.join(', ')}`]
  })
}

describe('an order in the heading of a theme', () => {
  it('leaves out none of the frames that the API has before, between or beside those that it names', async () => {
    const { themes } = await json<Codebook>('/api/v1/codebook')
    let orders = 0
    for (const { id, frames } of themes) {
      const label = (frame: string) => frames.find((one) => one.id === frame)?.label ?? frame
      for (const view of views) {
        const faults = await faultsOf(id, view, label)
        if (faults) orders++
        expect(faults ?? []).toEqual([])
      }
    }
    expect(orders).toBeGreaterThan(10)
  }, 60_000)
})
