import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { StatementRow } from '../../schema/contract/statement.ts'
import { passageName } from '../../schema/passage-id.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'
import { jointLabel } from '../support/voice-labels.ts'

const page = async (address: string) => (await app.request(address, {}, env)).text()
const plain = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '))

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
    'several themes%s: a heading counts the statements of the lists that it links',
    async (choice) => {
      const html = await page(`/?theme=nato,ukraine${choice}`)
      const [, heading = ''] = html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/) ?? []
      const links = [...heading.matchAll(/<a href="\/[a-z]+\?([^"]+)"[^>]*>[^<]* in (\d+)<\/a>/g)]
      expect(links).toHaveLength(2)
      for (const [, query = '', n] of links) {
        const answer = await app.request(
          `/api/v1/passages?${query.replaceAll('&amp;', '&')}&limit=200`,
          {},
          env,
        )
        const { data } = (await answer.json()) as { data: { statementId: string }[] }
        expect(new Set(data.map(({ statementId }) => statementId)).size, query).toBe(Number(n))
      }
    },
  )

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
  interface Row {
    id: string
    statementId: string
    frames: string[]
    namedInWords: boolean
    keyPhrase: string | null
  }
  const rowsOf = async (query: string) => {
    const response = await app.request(`/api/v1/passages?${query}&limit=200`, {}, env)
    return ((await response.json()) as { data: Row[] }).data
  }
  const named = async () =>
    (await rowsOf(asked)).filter(({ frames }) => frames.some((frame) => frame !== 'bloc_unnamed'))
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
      const own = await rowsOf(`theme=nato&statement=${id}`)
      expect(own.length).toBeGreaterThan(0)
      expect(own.some(({ namedInWords }) => namedInWords)).toBe(false)
    }
    const list = plain(await page('/statements?theme=nato&limit=200'))
    expect(list.split('NATO (by coding, not by name)').length - 1).toBe(byFrame.length)
  })

  it.each(['/evidence?theme=nato&voice=joint', '/statements?theme=nato&voice=moscow'])(
    'is in no list of those that name it in words, which is led to from %s',
    async (path) => {
      const [, address = ''] =
        (await page(path)).match(/href="([^"]+)">Only those that name it in words/) ?? []
      const asked = new URLSearchParams(address.replaceAll('&amp;', '&').split('?')[1])
      const only = plain(await page(`${path.split('?')[0]}?${asked}&limit=200`))
      expect(only).not.toMatch(/by coding, not by name|does not name NATO|not by name\)/)
      const rows = (await rowsOf(path.split('?')[1] ?? '')).filter(
        ({ namedInWords, frames }) => namedInWords && frames.some((frame) => frame !== 'bloc_unnamed'),
      )
      const list = path.startsWith('/evidence') ? 'passages' : 'statements'
      const response = await app.request(`/api/v1/${list}?${asked}&limit=200`, {}, env)
      const { data, meta } = (await response.json()) as { data: { id: string }[]; meta: { count: number } }
      const ids = new Set(rows.map(({ id, statementId }) => (list === 'passages' ? id : statementId)))
      expect(new Set(data.map(({ id }) => id))).toEqual(ids)
      expect(meta.count).toBe(ids.size)
    },
  )

  it('says nothing of it where every frame of the theme names it', async () => {
    expect(plain(await page('/evidence?theme=trade&limit=200'))).not.toContain('by coding, not by name')
  })
})
