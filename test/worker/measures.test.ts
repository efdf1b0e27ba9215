import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { MeasuredText, RateRow } from '../../schema/contract/measure.ts'
import { app } from '../../worker/app.ts'
import { beijing, jointLabel } from '../support/voice-labels.ts'

async function rows<T>(path: string): Promise<T[]> {
  const response = await app.request(path, {}, env)
  expect(response.status).toBe(200)
  return ((await response.json()) as { data: T[] }).data
}

describe('GET /api/v1/rates', () => {
  it('counts NATO in the general debate: in most years from Moscow, never from Beijing', async () => {
    const data = await rows<RateRow>(
      '/api/v1/rates?theme=nato&panel=un-general-debate&definition=strict&from=2012&to=2024',
    )
    const of = (voice: string) => data.filter((row) => row.voice === voice)
    expect(of('moscow').map((row) => row.mentions)).toEqual([0, 0, 6, 2, 4, 2, 0, 5, 0, 3, 12, 13, 6])
    expect(of('beijing').map((row) => row.mentions)).toEqual(Array(13).fill(0))
    expect(data.every((row) => row.texts === 1)).toBe(true)
    expect(of('moscow').find((row) => row.year === 2022)).toMatchObject({
      words: 3279,
      per1000Words: 12000 / 3279,
    })
  })

  it('tells apart what stands in texts in which both sides speak', async () => {
    const data = await rows<RateRow>(
      '/api/v1/rates?theme=nato&definition=strict&language=en&voice=beijing&from=2022&to=2022',
    )
    // Whose words the three are, the count cannot tell: they are in no side's number.
    expect(data[0]).toMatchObject({ texts: 1, mentions: 0, sharedTexts: 3, sharedMentions: 3 })
    const page = await (await app.request('/?theme=nato&by=words&definition=strict', {}, env)).text()
    expect(page).toContain(`${beijing}: none`)
    expect(page).toMatch(/Texts in which several sides speak are counted for none of them[^.]*Beijing: \d+/)
  })

  it('counts for a side no word of a text in which others speak, in JSON, CSV and page, and has its texts alone as evidence', async () => {
    for (const theme of ['ukraine', 'nato']) {
      const asked = `theme=${theme}&voice=moscow,beijing`
      const own = await rows<RateRow>(`/api/v1/rates?${asked}`)
      for (const { voice, mentions, texts, year, evidence } of own) {
        const behind = await rows<MeasuredText>(`${evidence}&limit=200`)
        expect(behind.filter((text) => text.voice !== voice)).toEqual([])
        expect([year, behind.length]).toEqual([year, texts])
        expect(behind.reduce((sum, text) => sum + text.mentions, 0)).toBe(mentions)
      }
      const csv = await (await app.request(`/rates.csv?${asked}`, {}, env)).text()
      const [head = '', ...lines] = csv.trim().split(/\r?\n/)
      const at = head.split(',').indexOf('mentions')
      const told = lines.map((line) => Number(line.split(',')[at])).sort((x, y) => x - y)
      expect(told).toEqual(own.map(({ mentions }) => mentions).sort((x, y) => x - y))
    }
  })

  it('adds up English texts alone on the page and in its rows, and says so', async () => {
    const of = async (path: string) => {
      const response = await app.request(`${path}theme=nato&definition=strict&from=2022&to=2022`, {}, env)
      const { data, meta } = (await response.json()) as {
        data: RateRow[]
        meta: { query: Record<string, unknown> }
      }
      const told = data.map(({ voice, texts, words }) => `${voice} ${texts} ${words}`)
      return { told: told.filter((one) => !one.startsWith('joint')).sort(), language: meta.query.language }
    }
    const english = { told: ['beijing 1 3100', 'moscow 12 47649'], language: ['en'] }
    expect(await of('/rates.json?')).toEqual(english)
    expect(await of('/api/v1/rates?language=en&')).toEqual(english)
    expect(await of('/api/v1/rates?')).toEqual(english)
    // Texts in which both speak, each of which counts whole for both where that is asked for.
    expect((await of('/api/v1/rates?shared=each&')).told).toEqual(['beijing 4 33761', 'moscow 15 78310'])
    expect(await of('/api/v1/rates?shared=each&language=all&')).toEqual({
      told: ['beijing 5 34616', 'moscow 16 79165'],
      language: ['all'],
    })
  })

  it('says which languages a check of definitions adds up', async () => {
    const asked = async (query: string) => {
      const response = await app.request(`/api/v1/definition-checks?theme=nato&${query}`, {}, env)
      const { data, meta } = (await response.json()) as {
        data: unknown
        meta: { query: { language: unknown } }
      }
      return { data, language: meta.query.language }
    }
    expect(await asked('')).toEqual({ ...(await asked('language=en')), language: ['en'] })
    expect((await asked('language=all')).language).toEqual(['all'])
    expect((await asked('language=all')).data).not.toEqual((await asked('')).data)
  })

  it('opens the texts behind each row', async () => {
    const data = await rows<RateRow>('/api/v1/rates?theme=nato&voice=all,moscow&language=en')
    for (const row of data) {
      const texts = await rows<MeasuredText>(row.evidence)
      expect(texts.length, row.evidence).toBe(row.texts)
      expect(texts.reduce((sum, text) => sum + text.mentions, 0)).toBe(row.mentions)
    }
  })

  it('never counts less under a wider definition', async () => {
    const [strict, standard, broad] = await Promise.all(
      ['strict', 'standard', 'broad'].map((definition) =>
        rows<RateRow>(`/api/v1/rates?definition=${definition}`),
      ),
    )
    strict?.forEach((row, index) => {
      expect(row.mentions).toBeLessThanOrEqual(standard?.[index]?.mentions ?? -1)
      expect(standard?.[index]?.mentions ?? 0).toBeLessThanOrEqual(broad?.[index]?.mentions ?? -1)
    })
  })
})

describe('GET /api/v1/measures?shared=apart', () => {
  it('leaves out texts in which several sides speak, of a voice and of all', async () => {
    const listed = async (query: string) => {
      const response = await app.request(`/api/v1/measures?theme=nato&from=2022&to=2022${query}`, {}, env)
      const { data, meta } = (await response.json()) as { data: MeasuredText[]; meta: { count: number } }
      return { voices: data.map(({ voice }) => voice), count: meta.count }
    }
    const [all, apart, ofSides] = [
      await listed('&limit=200'),
      await listed('&limit=200&shared=apart'),
      await listed('&limit=200&shared=apart&voice=moscow,beijing'),
    ]
    const own = all.voices.filter((voice) => voice !== 'both')
    expect(own.length).toBeLessThan(all.voices.length)
    expect(apart).toEqual({ voices: own, count: own.length })
    const sides = own.filter((voice) => voice !== 'joint')
    expect(ofSides).toEqual({ voices: sides, count: sides.length })
  })
})

describe('a text of which only a part was read', () => {
  const joint = 'theme=nato&language=en&voice=joint&from=2023&to=2023'

  it('is no denominator: not in the JSON, the CSV or the page, and each says that there is one', async () => {
    const left = { texts: 0, partTexts: 1, words: 0, mentions: 0, per1000Words: null }
    expect(await rows<RateRow>(`/api/v1/rates?${joint}`)).toEqual([expect.objectContaining(left)])
    const asPage = 'theme=nato&voice=joint&from=2023&to=2023'
    expect(await rows<RateRow>(`/rates.json?${asPage}`)).toEqual([expect.objectContaining(left)])
    const csv = await (await app.request(`/rates.csv?${asPage}`, {}, env)).text()
    const [head = '', line = ''] = csv.trim().split(/\r?\n/)
    const cells = Object.fromEntries(head.split(',').map((name, place) => [name, line.split(',')[place]]))
    expect(cells).toMatchObject({ texts: '0', partTexts: '1', words: '0', per1000Words: '' })
    const page = await (await app.request(`/?by=words&${asPage}`, {}, env)).text()
    expect(page).toContain(`Texts of which only a part could be read are not counted (${jointLabel}: 1).`)
    expect(page).toContain('1 in part</a>')
    const method = await (await app.request('/method', {}, env)).text()
    expect(method).toMatch(/no rate, chart or check of\s+definitions counts\s+it/)
  })

  it('is counted apart where it is asked for', async () => {
    const [part] = await rows<RateRow>(`/api/v1/rates?${joint}&coverage=part`)
    expect(part).toMatchObject({ texts: 1, partTexts: 1, words: 235 })
    const [all] = await rows<RateRow>(`/api/v1/rates?${joint}&coverage=all`)
    expect(all).toMatchObject({ texts: 1, words: 235 })
  })

  it('is on the list of measured texts, which never adds it to whole ones', async () => {
    const listed = await rows<MeasuredText>('/api/v1/measures?theme=nato&coverage=part&limit=200')
    expect(new Set(listed.map(({ coverage }) => coverage))).toEqual(new Set(['part']))
    expect(listed.length).toBe(8)
    const page = await (await app.request('/measures?theme=nato&from=2023&to=2023', {}, env)).text()
    expect(page).toMatch(
      /words of \d+ whole texts; \d+ mentions? in [\d,]+ words of 4 texts that were read in part/,
    )
  })

  it('is in no row of any theme, definition, voice and year', async () => {
    const rates = await rows<RateRow>(
      '/api/v1/rates?theme=nato,trade&definition=strict,broad&voice=all,joint,moscow,beijing',
    )
    const left = rates.filter(({ partTexts }) => partTexts > 0)
    expect(left.length).toBeGreaterThan(0)
    for (const row of left.slice(0, 12)) {
      const texts = await rows<MeasuredText>(row.evidence)
      expect(
        texts.filter(({ coverage }) => coverage !== 'whole'),
        row.evidence,
      ).toEqual([])
      expect(texts.length).toBe(row.texts)
    }
  })

  it('was counted in 2026.1, whose answers stay as they were unless asked otherwise', async () => {
    const meta = async (path: string) =>
      ((await (await app.request(path, {}, env)).json()) as { meta: { query: { coverage: string } } }).meta
    expect((await meta(`/api/v1/rates?${joint}&release=2026.1`)).query.coverage).toBe('all')
    expect((await meta(`/api/v1/rates?${joint}`)).query.coverage).toBe('whole')
  })
})
