import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { resources } from '../../worker/data/resources.ts'

const page = await app.request('/api', {}, env)
const text = await page.text()
const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)

describe('GET /api', () => {
  it('begins with a request that answers rows as it stands, before what is said about requests', async () => {
    const [before = '', after = ''] = text.slice(text.indexOf('<h1')).split('<pre', 2)
    expect(
      before
        .replaceAll(/<[^>]*>/g, '')
        .trim()
        .split(/\s+/).length,
    ).toBeLessThan(15)
    const request = after.match(/curl &#39;([^&]*(?:&amp;[^&#]*)*)&#39;/)?.[1] ?? ''
    const answer = await app.request(request.replaceAll('&amp;', '&'), {}, env)
    expect(answer.status).toBe(200)
    expect((await answer.json<{ data: unknown[] }>()).data.length).toBeGreaterThan(0)
  })

  it('begins with a list of what stands on it, passages first, each entry leading to its place', () => {
    const contents = text.match(/<ul class="contents">.*?<\/ul>/s)?.[0] ?? ''
    const paths = [...contents.matchAll(/<code>([^<]+)<\/code>/g)].map(([, path]) => path)
    expect(paths).toEqual(resources.map(({ path }) => path))
    expect(paths[0]).toBe('/passages')
    expect(anchors.filter((id) => !text.includes(`id="${id}"`))).toEqual([])
    for (const section of ['resources', 'code', 'promises', 'embeds', 'fields'])
      expect(anchors).toContain(section)
  })

  it('leads from each question to what the fields of its answer mean', () => {
    for (const { path } of resources) {
      const [, section = ''] = text.split(`<code>GET /api/v1${path}</code>`)
      const [, record] = /Its fields: <a href="#(record-\w+)">/.exec(section) ?? []
      expect([path, text.includes(`<div id="${record}">`)]).toEqual([path, true])
    }
    const fields = text.slice(text.indexOf('id="record-MarkRow"')).split('</table>')[0]
    for (const name of ['namesTheme', 'dayBasis', 'wordsBasis', 'passageId', 'words'])
      expect(fields).toMatch(new RegExp(`<code>${name}</code></th><td>[^<]*[A-Z]`))
  })

  it('shows names of members as code and no marks of markdown', () => {
    expect(text.replaceAll(/<pre.*?<\/pre>/gs, '')).not.toContain('`')
  })

  it('has no raised mark that looks like the number of a footnote', () => {
    expect(text).not.toMatch(/<sup\b|[¹²³⁴-⁹]/)
  })

  it('names each row of its tables, so that the name stays in sight on a narrow screen', () => {
    const rows = [...text.matchAll(/<tbody>(.*?)<\/tbody>/gs)].flatMap(
      ([, body = '']) => body.match(/<tr>.{0,20}/g) ?? [],
    )
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !row.startsWith('<tr><th scope="row">'))).toEqual([])
  })

  it('reads the release alone until an address is asked for, and then no more than the first of its rows', async () => {
    const rowsOf = (one: Response) =>
      Number(/(\d+) rows read/.exec(one.headers.get('server-timing') ?? '')?.[1])
    expect(text).not.toContain('Footnote')
    expect(rowsOf(page)).toBeLessThan(10)
    const asked = await app.request('/api?address=/statements?theme=nato', {}, env)
    expect(await asked.text()).toContain('Footnote, of the first that is shown: ')
    expect(rowsOf(asked)).toBeLessThan(200)
  })
})
