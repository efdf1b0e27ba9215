import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { StatementRow } from '../../schema/contract/statement.ts'
import type { TrendRow } from '../../schema/contract/trend.ts'
import { passageName } from '../../schema/passage-id.ts'
import { sumOf } from '../../schema/stats/sum.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { together } from '../support/together.ts'
import { jointLabel } from '../support/voice-labels.ts'

const page = async (address: string) => (await app.request(address, {}, env)).text()
const plain = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '))

interface Row {
  id: string
  statementId: string
  date: string
  frames: string[]
  namedInWords: boolean
  keyPhrase: string | null
}

/** Every page of the list. */
async function rowsOf(list: 'passages' | 'statements', query: string): Promise<Row[]> {
  const rows: Row[] = []
  let next: string | null = `/api/v1/${list}?${query}&limit=200`
  while (next !== null) {
    const response = await app.request(next, {}, env)
    expect(response.status, next).toBe(200)
    const answer = (await response.json()) as { data: Row[]; links: { next?: string } }
    rows.push(...answer.data)
    next = answer.links.next ?? null
  }
  return rows
}

async function trendsAnswer(address: string): Promise<{ data: TrendRow[] }> {
  const response = await app.request(address, {}, env)
  expect(response.status, address).toBe(200)
  return await response.json()
}

const trendsOf = async (address: string) => (await trendsAnswer(address)).data

async function codebookOf(): Promise<{ themes: Theme[] }> {
  const response = await app.request('/api/v1/codebook', {}, env)
  return ((await response.json()) as { data: { themes: Theme[] } }).data
}

async function unnamed() {
  const response = await app.request('/api/v1/passages?frame=bloc_unnamed&voice=joint', {}, env)
  return (await response.json()) as { data: { id: string; statementId: string }[] }
}

describe('a frame that does not name its theme never counts as naming it', () => {
  it('a statement of such passages alone lists the theme as unnamed', async () => {
    const response = await app.request('/api/v1/statements?theme=nato&voice=joint&limit=200', {}, env)
    const { data } = (await response.json()) as { data: StatementRow[] }
    expect(data.filter(({ unnamed }) => unnamed.includes('nato')).map(({ date }) => date)).toEqual([
      '2020-09-11',
      '2019-06-05',
      '2017-07-04',
    ])
  })

  it('the list of evidence marks them, and that of statements those that have no other', async () => {
    const { data } = await unnamed()
    const marks = async (address: string, mark: string) => plain(await page(address)).split(mark).length - 1
    expect(await marks('/evidence?theme=nato&voice=joint', 'does not name NATO')).toBe(data.length)
    expect(await marks('/statements?theme=nato&voice=joint', 'NATO (not by name)')).toBe(3)
  })

  it('the lists of frames that name it hold none of them', async () => {
    const html = await page('/evidence?theme=nato&voice=joint')
    const [, address = ''] = html.match(/href="([^"]+)">Only those that name it/) ?? []
    const named = await page(address.replaceAll('&amp;', '&'))
    expect(plain(named)).not.toContain('does not name NATO')
    expect(named).not.toContain('2020-09-11')
    expect(named).toContain('2022-02-04')
  })

  it.each(['/statements?theme=nato', '/evidence?theme=nato', '/codebook/nato'])(
    '%s says that the theme as a whole includes them',
    async (address) => {
      expect(plain(await page(address))).toContain(
        'NATO as a whole includes “Blocs unnamed”: passages that do not name NATO.',
      )
    },
  )

  it.each([
    '/compare/groups?aFrom=2013&aTo=2018&bFrom=2019&bTo=2024&theme=nato',
    '/?theme=nato,asia_pacific&by=year',
    '/?theme=nato&frame=any&by=year',
    '/?theme=nato&by=year',
    '/',
  ])('%s, where numbers stand, says that these count what names it', async (address) => {
    const text = plain(await page(address))
    expect(text).toContain('Numbers of NATO count what names it, without “Blocs unnamed”.')
    expect(text).not.toContain('NATO as a whole')
  })

  const everyChoice = ['', '&voice=joint', '&voice=moscow', '&voice=beijing']

  it.each(everyChoice)('the years of a theme%s add up to what its heading counts', async (choice) => {
    for (const theme of ['ukraine', 'alliance']) {
      const view = `?theme=nato,${theme}${choice || '&voice=all'}`
      const [, heading = ''] = plain(await page(`/${view}&by=year`)).match(/NATO in (\d+)/) ?? []
      const rows = await trendsOf(`/trends.json${view}`)
      const own = rows.filter((row) => row.theme === 'nato')
      expect(new Set(own.map(({ frame }) => frame))).toEqual(new Set(['named']))
      expect(sumOf(own, (row) => row.statementsWithFrame)).toBe(Number(heading))
    }
  })

  it.each(everyChoice)(
    'each year of the first page’s table%s has the statements of its list',
    async (choice) => {
      const { data } = await trendsAnswer(`/api/v1/trends?theme=nato&frame=named${choice || '&voice=all'}`)
      expect(data.some(({ statementsWithFrame }) => statementsWithFrame > 0)).toBe(true)
      const text = await page(`/${choice.replace('&', '?')}`)
      for (const row of data.filter(({ passages }) => passages > 0)) {
        const rows = await rowsOf('passages', row.evidence.split('?')[1] ?? '')
        expect(new Set(rows.map(({ statementId }) => statementId)).size, row.evidence).toBe(
          row.statementsWithFrame,
        )
        expect(rows.length).toBe(row.passages)
        const list = `/evidence?${row.evidence.split('?')[1]}`.replaceAll('&', '&amp;')
        expect(text).toContain(list)
      }
    },
  )

  it('no theme is foremost in a year for passages that do not name it', async () => {
    const beijing = plain(await page('/?voice=beijing'))
    expect(beijing).toMatch(/Alliance language in [^;]*2022 \(8 of 18\)/)
    expect(plain(await page('/?theme=alliance,nato&voice=beijing&from=2022&to=2022&by=year'))).toContain(
      'recorded most often: Alliance language in 8 of 18 statements of Beijing',
    )
    const none = plain(await page('/?theme=nato&frame=any&voice=joint&from=2019&to=2020&by=year'))
    expect(none).toContain('not recorded in 2019–2020 (0 of 5 statements)')
  })

  it('the years in which a voice names it stand in a row, on the page and in its JSON and CSV', async () => {
    const address = '?theme=nato&voice=moscow&from=2019&to=2024&by=year'
    const rows = (await trendsOf(`/trends.json${address}`)).filter(({ frame }) => frame === 'named')
    expect(rows.map((row) => row.statementsWithFrame)).toEqual([0, 0, 6, 7, 8, 5])
    const text = plain(await page(`/${address}`))
    expect(text).toMatch(/NATO named Moscow 0 of 9.*?6 of 20.*?7 of 16.*?8 of 23.*?5 of 18/)
    const csv = await page(`/trends.csv${address}`)
    expect(csv.split('\n').filter((line) => /,named,/.test(line))).toHaveLength(rows.length)
  })

  it.each(['voice=joint', 'voice=moscow', 'voice=beijing'])(
    'as many are not fully read on it beside other themes as alone, and as its list has: %s',
    async (choice) => {
      const beside = plain(await page(`/?theme=alliance,nato&${choice}`))
      const alone = plain(await page(`/?theme=nato&frame=any&${choice}`))
      const [, n = ''] = beside.match(/(\d+) (?:were not fully read|not) on NATO/) ?? []
      const [, own = ''] = alone.match(/\((\d+) of the \d+ not fully read on it\)/) ?? []
      const listed = await rowsOf('statements', `from=2013&to=2024&notReadOn=nato.named&${choice}`)
      expect([n, own]).toEqual([String(listed.length), String(listed.length)])
    },
  )

  it('the filter of that list calls it by the word of the sentence, and all of the theme by another', async () => {
    const html = await page('/statements?notReadOn=nato.named')
    expect(html).toMatch(/<option value="nato\.named"[^>]*>NATO<\/option>/)
    expect(html).toMatch(/<option value="nato"[^>]*>NATO, named or not<\/option>/)
    expect(html).toMatch(/<option value="ukraine"[^>]*>Ukraine<\/option>/)
  })

  it('the timeline of several themes has none of them in the row of the theme, and says so', async () => {
    const html = await page('/?theme=nato,asia_pacific&voice=joint')
    expect(plain(html)).toContain(
      '3 statements of “Blocs unnamed” alone, which do not name NATO, are not in its row.',
    )
    expect(plain(html)).not.toContain('as a whole includes')
    const dates = [...html.matchAll(new RegExp(`<title>${jointLabel}, ([^:]+): NATO`, 'g'))].map(
      ([, date]) => date,
    )
    expect(dates).toEqual(['4 Feb 2022', '21 Mar 2023', '16 May 2024'])
  })

  it.each(['', '&voice=joint', '&voice=moscow', '&voice=beijing', '&series=complete'])(
    'all themes, two by two%s: a heading counts the statements of the lists that it links',
    async (choice) => {
      const themes = (await codebookOf()).themes.map(({ id }) => id)
      const pairs = themes.flatMap((theme, at) => (at % 2 === 0 ? `${theme},${themes[at + 1]}` : []))
      const linked = await together(pairs, async (pair) => {
        const html = await page(`/?theme=${pair}${choice}`)
        const [, heading = ''] = html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/) ?? []
        const links = [...heading.matchAll(/<a href="\/[a-z]+\?([^"]+)"[^>]*>[^<]* in (\d+)<\/a>/g)]
        for (const [, query = '', n] of links) {
          const rows = await rowsOf('passages', query.replaceAll('&amp;', '&'))
          expect(new Set(rows.map(({ statementId }) => statementId)).size, query).toBe(Number(n))
        }
        return links.length
      })
      expect(linked.reduce((sum, links) => sum + links, 0)).toBeGreaterThan(themes.length / 2)
    },
  )

  it('the statements that name a theme are as many in list, page, evidence, CSV and heading, whosever they are', async () => {
    const unnamed = (await codebookOf()).themes.filter(({ frames }) => frames.some((one) => !one.namesTheme))
    const asked = unnamed.flatMap(({ id, frames }) =>
      ['', '&voice=joint', '&voice=moscow', '&voice=beijing'].map((choice) => ({
        ...{ id, choice },
        naming: frames.flatMap((frame) => (frame.namesTheme ? frame.id : [])),
      })),
    )
    expect(asked.length).toBeGreaterThan(0)
    await together(asked, async ({ id, choice, naming }) => {
      const query = `theme=${id}&frame=${naming.join(',')}${choice}`
      const passages = await rowsOf('passages', query)
      const statements = await rowsOf('statements', query)
      const ids = new Set(passages.map(({ statementId }) => statementId))
      expect(new Set(statements.map((row) => row.id)), query).toEqual(ids)
      const csv = await page(`/statements.csv?${query}&limit=200`)
      expect(csv.trim().split(/\r?\n(?=\d{4}-)/).length - 1, query).toBe(ids.size)
      for (const [path, own] of [
        ['/statements', ids.size],
        ['/evidence', passages.length],
      ] as const) {
        const [, address = ''] =
          (await page(`${path}?theme=${id}${choice}`)).match(/href="([^"]+)">Only those that name it</) ?? []
        const listed = new URL(address.replaceAll('&amp;', '&'), 'http://x').searchParams
        const rows = await rowsOf(path === '/statements' ? 'statements' : 'passages', String(listed))
        expect(rows.length, `${path} ${query}`).toBe(own)
      }
      const heading = plain((await page(`/?theme=${id},ukraine${choice}`)).split('</h1>')[0] ?? '')
      // The figures are of the years from 2013 on.
      const since = new Set(passages.flatMap((row) => (row.date < '2013' ? [] : row.statementId)))
      expect(heading, query).toMatch(new RegExp(`\\b${id} in ${since.size}\\b`, 'i'))
    })
  })

  it.each(
    ['/statements', '/evidence'].flatMap((list) =>
      ['silent', 'context', 'all'].map((status) => `${list}?theme=nato&voice=joint&status=${status}`),
    ),
  )('%s offers no list of passages that name it', async (address) => {
    expect(plain(await page(address))).not.toMatch(/as a whole includes|Only those that name it/)
  })

  it('the page of one such passage says so', async () => {
    const { data } = await unnamed()
    const passage = data.find(({ statementId }) => statementId.startsWith('2020-09-11'))
    for (const address of [
      `/passages/${passageName(passage?.id ?? '')}`,
      `/statements/${passage?.statementId}`,
    ]) {
      expect(plain(await page(address)), address).toContain('does not name NATO')
    }
  })
})

describe('a passage of a frame that names its theme, whose own words do not', () => {
  const asked = 'theme=nato&unproposed=nato.strict'
  const named = async () =>
    (await rowsOf('passages', asked)).filter(({ frames }) => frames.some((frame) => frame !== 'bloc_unnamed'))
  const remark = ({ keyPhrase }: Row) =>
    keyPhrase === null ? 'Our gist does not name NATO' : 'Neither our gist nor the phrase quoted names NATO'

  it('says on its card and in lists that it names it by coding alone', async () => {
    const rows = await named()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ namedInWords }) => namedInWords)).toEqual([])
    const list = plain(await page(`/evidence?${asked}&limit=200`))
    expect(list.split('NATO by coding, not by name').length - 1).toBe(rows.length)
    for (const row of rows) {
      const card = plain(await page(`/passages/${passageName(row.id)}`))
      expect(card, row.id).toContain('NATO by coding, not by name')
      expect(card, row.id).toContain(remark(row))
      expect(plain(await page(`/statements/${row.statementId}`))).toContain(remark(row))
    }
  })

  it('marks a statement of such passages alone in the list of statements', async () => {
    const response = await app.request('/api/v1/statements?theme=nato&limit=200', {}, env)
    const { data } = (await response.json()) as { data: StatementRow[] }
    const byFrame = data.filter(({ namedByFrame }) => namedByFrame.includes('nato'))
    expect(byFrame.length).toBeGreaterThan(0)
    for (const { id, unnamed } of byFrame) {
      expect(unnamed).not.toContain('nato')
      const own = await rowsOf('passages', `theme=nato&statement=${id}`)
      expect(own.length).toBeGreaterThan(0)
      expect(own.some(({ namedInWords }) => namedInWords)).toBe(false)
    }
    const list = plain(await page('/statements?theme=nato&limit=200'))
    expect(list.split('NATO (by coding, not by name)').length - 1).toBe(byFrame.length)
  })

  it('says nothing of it where every frame of the theme names it', async () => {
    expect(plain(await page('/evidence?theme=trade&limit=200'))).not.toContain('by coding, not by name')
  })
})
