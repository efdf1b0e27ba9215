import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../worker/app.ts'
import { codeForView } from '../../worker/data/code-for-view.ts'
import { resources } from '../../worker/data/resources.ts'
import { address, apiAddress } from '../../worker/links.ts'
import permalinks from '../fixtures/permalinks.txt?raw'

const get = (path: string) => app.request(path, {}, env)
const published = permalinks.split('\n').filter((line) => line.startsWith('/'))

describe('published addresses', () => {
  it.each(published)('%s answers, itself or by a redirect', async (path) => {
    const response = await get(path)
    const location = response.headers.get('location')
    expect((location ? await get(location) : response).status).toBe(200)
  })
})

describe('GET /api', () => {
  it('names every resource and links to its example', async () => {
    const text = await (await get('/api')).text()
    for (const { path, example } of resources) {
      expect(text).toContain(`GET /api/v1${path}`)
      const target = address(apiAddress(path.replace('{id}', example.id ?? '')), example.query)
      expect(text).toContain(`href="${target.replaceAll('&', '&amp;')}"`)
    }
  })

  it('shows code for an address of this site and refuses any other', async () => {
    const text = await (await get('/api?address=/statements?theme=trade')).text()
    expect(text).toContain('/statements.csv?theme=trade')
    expect(text).toContain(`(accessed ${new Date().toISOString().slice(0, 10)})`)
    expect(text).toContain('href="/statements.bib?theme=trade"')
    expect((await get('/api?address=https://example.org/x')).status).toBe(400)
  })
})

describe('GET /problems', () => {
  it('has the place that the type of a problem links to', async () => {
    const { type } = (await (await get('/api/v1/none')).json()) as { type: string }
    const [path, anchor] = type.split('#')
    expect(await (await get(path ?? '')).text()).toContain(`id="${anchor}"`)
  })
})

describe('codeForView(address)', () => {
  const origin = 'http://localhost'
  const code = (path: string, id: string) =>
    codeForView(`${origin}${path}`).find((entry) => entry.id === id)?.code ?? ''

  it.each(resources.map((resource) => [resource.path, resource.example] as const))(
    '%s: the addresses of every language answer',
    async (path, example) => {
      const target = address(apiAddress(path.replace('{id}', example.id ?? '')), example.query)
      for (const { code: text } of codeForView(`${origin}${target}`)) {
        const [url = ''] = /http:[^'"]+/.exec(text) ?? []
        expect((await get(url)).status).toBe(200)
      }
    },
  )

  it('quotes for a shell, a string and a formula', () => {
    expect(code("/statements/it's", 'curl')).toContain("/statements/it'\\''s.ndjson'")
    expect(code('/statements?q="', 'spreadsheet')).toBe(
      '=IMPORTDATA("http://localhost/statements.csv?q=%22")',
    )
  })
})
