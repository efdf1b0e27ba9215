import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Theme } from '../../schema/contract/codebook.ts'
import type { StatementRow } from '../../schema/contract/statement.ts'
import { passageName } from '../../schema/passage-id.ts'
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

  it.each([
    '/statements?theme=nato',
    '/evidence?theme=nato',
    '/compare/groups?aFrom=2013&aTo=2018&bFrom=2019&bTo=2024&theme=nato',
    '/codebook/nato',
    '/?theme=nato,asia_pacific&by=year',
    '/',
  ])('%s says that the theme as a whole includes them', async (address) => {
    expect(plain(await page(address))).toContain(
      'NATO as a whole includes “Blocs unnamed”: passages that do not name NATO.',
    )
  })

  it('a view by year of several themes says that its heading counts only those that name them', async () => {
    const said = 'passages that do not name NATO. The heading counts statements that name it.'
    expect(plain(await page('/?theme=nato,ukraine&by=year'))).toContain(said)
    expect(plain(await page('/?theme=nato,ukraine&frame=enlargement&by=year'))).not.toContain(said)
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
