import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../schema/contract/statement.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { once } from '../../schema/once.ts'
import { EvidenceQuery } from '../../worker/api/passages.ts'
import { app } from '../../worker/app.ts'
import { followed } from '../support/followed.ts'
import { together } from '../support/together.ts'

async function json<T>(path: string): Promise<T> {
  const response = await app.request(path, {}, env)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

const everyCell = once(async (): Promise<TrendRow[]> => {
  const { data: themes } = await json<{ data: { id: string }[] }>('/api/v1/themes?fields=id')
  const ids = themes.map((theme) => theme.id).join()
  const voices = 'voice=all,joint,moscow,beijing'
  const frames = await json<{ data: TrendRow[] }>(`/api/v1/trends?theme=${ids}&${voices}`)
  const wholes = await json<{ data: TrendRow[] }>(`/api/v1/trends?theme=${ids}&${voices}&frame=any`)
  return [...frames.data, ...wholes.data]
})

async function everyPassage(path: string): Promise<Passage[]> {
  return (await followed(path, json<{ data: Passage[] }>)).flatMap(({ data }) => data)
}

describe('the heading of a list of passages', () => {
  const heading = async (query: string) => {
    const html = await (await app.request(`/evidence?${query}`, {}, env)).text()
    expect(html).toContain(`<title>Evidence: ${/<h1>(.*?)<\/h1>/.exec(html)?.[1]}`)
    return /<h1>(.*?)<\/h1>/.exec(html)?.[1]
  }

  it.each([
    ['theme=nato', 'NATO'],
    ['theme=nato&frame=enlargement&voice=joint&from=2022&to=2022', 'NATO: Enlargement, jointly issued, 2022'],
    [
      'theme=nato&frame=enlargement,europe_threat,ukraine_blame,asia_pacific_reach,cold_war_relic,engagement&voice=joint',
      'NATO by name, jointly issued',
    ],
    ['theme=nato&voice=joint&from=2013', 'NATO, jointly issued, from 2013'],
    ['theme=nato&voice=joint&to=2022', 'NATO, jointly issued, until 2022'],
    ['theme=nato&from=2022-02-04', 'NATO, from 4 February 2022'],
    ['from=2022&voice=joint', 'Passages, jointly issued, from 2022'],
    ['theme=nato&from=2013&to=2024', 'NATO, 2013–2024'],
    ['theme=nato&from=2013&to=2022-02-04', 'NATO, 2013 to 4 February 2022'],
    ['kind=speech&theme=trade', 'Trade targets, of the kind speech'],
    ['theme=nato&speaker=Vladimir+Putin', 'NATO, with Vladimir Putin among the speakers'],
    ['theme=nato&status=silent', 'NATO, recorded as silent'],
    ['theme=nato&status=all', 'NATO, counted or not'],
    ['theme=nato&attribution=moscow', 'NATO, words of Moscow'],
    ['theme=nato&series=complete', 'NATO, complete series only'],
  ])('says of %s: %s', async (query, says) => {
    expect(await heading(query)).toBe(says)
  })

  it('says something of every filter that a list of passages takes', async () => {
    const given: Partial<Record<keyof typeof EvidenceQuery.shape, string>> = {
      ...{ theme: 'nato', frame: 'enlargement', voice: 'moscow', attribution: 'moscow', kind: 'speech' },
      ...{ series: 'complete', speaker: 'Vladimir Putin', from: '2014', to: '2023', status: 'all' },
      ...{
        statement: '2022-02-04-joint-statement-new-era',
        proposed: 'nato.strict',
        unproposed: 'nato.strict',
      },
      ...{ verdict: 'supported', uncounted: 'with', coders: 'agree', checkedSince: '2026.1' },
    }
    const filters = Object.keys(EvidenceQuery.shape).filter(
      (name) => !['limit', 'cursor', 'sort'].includes(name),
    )
    expect(Object.keys(given).sort()).toEqual(filters.sort())
    const plain = await heading('')
    expect(plain).toBe('Passages')
    for (const [name, value] of Object.entries(given))
      expect([name, await heading(new URLSearchParams([[name, value]]).toString())]).not.toEqual([
        name,
        plain,
      ])
  })

  it('does not tell the passages of one page of a list, or the texts of one, as the whole', async () => {
    for (const list of ['evidence?theme=nato&from=2013&to=2024', 'measures?theme=nato']) {
      const { meta } = await json<{ meta: { count: number } }>(`/${list.replace('?', '.json?')}`)
      expect(meta.count).toBeGreaterThan(50)
      const html = await (await app.request(`/${list}`, {}, env)).text()
      const [, said] = /<p class="evidence-count">([^<]*)</.exec(html) ?? []
      expect(said).toMatch(new RegExp(`^50 of ${meta.count} (?:passages|counts) are shown`))
    }
  })
})

describe('the evidence of a number', () => {
  it('begins with the passage: what is left out of the list stands under it', async () => {
    const passages = await everyPassage('/api/v1/passages?status=all')
    const themeOf = ({ theme }: Passage) => theme
    const [theme, own] =
      [...Map.groupBy(passages, themeOf)].find(
        ([, some]) => new Set(some.map(({ status }) => status)).size > 1,
      ) ?? []
    const first = own?.find(({ status }) => status === 'counted')
    const text = await (
      await app.request(`/evidence?theme=${theme}&statement=${first?.statementId}`, {}, env)
    ).text()
    expect(text).toContain('class="passages"')
    const [before = ''] = text.split('class="passages"')
    expect(before).not.toMatch(/Not in this list|1 passage in 1 statement/)
    const all = await (await app.request(`/evidence?theme=${theme}`, {}, env)).text()
    expect(all.indexOf('Not in this list')).toBeGreaterThan(all.lastIndexOf('class="passages"'))
  })

  it('is exactly the passages counted, in every cell of every theme', async () => {
    const [cells, passages] = [await everyCell(), await everyPassage('/api/v1/passages?status=counted')]
    expect(cells.length).toBeGreaterThan(3000)
    const fits = (passage: Passage, params: URLSearchParams) =>
      passage.theme === params.get('theme') &&
      passage.date.startsWith(params.get('from') ?? 'x') &&
      (params
        .get('frame')
        ?.split(',')
        .some((frame) => passage.frames.includes(frame)) ??
        true) &&
      (params.get('voice') === null ||
        passage.voice === params.get('voice') ||
        (passage.voice === 'both' && params.get('voice') !== 'joint'))
    const wrong = cells.filter((cell) => {
      const { pathname, searchParams } = new URL(cell.evidence, 'https://entente.test')
      expect([pathname, searchParams.get('to')]).toEqual(['/api/v1/passages', searchParams.get('from')])
      return passages.filter((passage) => fits(passage, searchParams)).length !== cell.passages
    })
    expect(wrong).toEqual([])
  })

  it('of silences is exactly the silences counted, and there is none where none is', async () => {
    const cells = await everyCell()
    expect(cells.filter((row) => (row.silenceEvidence === null) !== (row.silences === 0))).toEqual([])
    const some = cells
      .filter(({ silences }) => silences > 0)
      .filter(({ silences, year }, index) => index % 8 === 0 || silences > 1 || year === 2021)
    expect(some.some(({ frame, year }) => frame === 'ukraine_blame' && year === 2021)).toBe(true)
    await together(some, async ({ silences, silenceEvidence }) => {
      const { meta } = await json<{ meta: { count: number } }>(`${silenceEvidence}&limit=1&fields=id`)
      expect([meta.count, silenceEvidence]).toEqual([silences, expect.stringMatching(/&status=silent$/)])
    })
  }, 120_000)

  it.each(['voice', 'kind', 'year', 'frame'])('of silences by %s is exactly those counted', async (by) => {
    const { data } = await json<{ data: TrendRow[] }>(
      `/api/v1/trends?theme=nato&frame=ukraine_blame&to=2021&groupBy=${by}`,
    )
    const silent = data.filter(({ silences }) => silences > 0)
    expect(silent.length).toBeGreaterThan(0)
    for (const { silences, silenceEvidence } of silent) {
      const { meta } = await json<{ meta: { count: number } }>(String(silenceEvidence))
      expect(meta.count, String(silenceEvidence)).toBe(silences)
    }
  })

  it('is what its own address answers, for every eighth cell that is not empty', async () => {
    const cells = (await everyCell())
      .filter((cell) => cell.passages > 0)
      .filter((_, index) => index % 8 === 0)
    await together(cells, async (cell) => {
      const { meta } = await json<{ meta: { count: number } }>(`${cell.evidence}&limit=1&fields=id`)
      expect(meta.count, cell.evidence).toBe(cell.passages)
    })
  }, 120_000)
})
