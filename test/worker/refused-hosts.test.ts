import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { unlinkedHosts } from '#subject'
import { oldAddresses } from '../../schema/refused-page.ts'
import { app } from '../../worker/app.ts'
import { ndjson } from '../support/ndjson.ts'
import { together } from '../support/together.ts'

const get = async (path: string) => {
  const response = await app.request(path, {}, env)
  return { status: response.status, text: await response.text() }
}
const { data: published } = JSON.parse((await get('/api/v1/releases')).text) as {
  data: { version: string }[]
}
const versions = published.map(({ version }) => version)

/** The refused hosts that a text names. */
function namedIn(text: string): string[] {
  return unlinkedHosts.refused.filter((host) => text.includes(host))
}

/**
 * What readers and reference managers are given of a release. The rows of an older one are held as they were published, with
 * the addresses that its package has; of what is made of them, no page and no reference names a host that is refused.
 */
describe.each(versions)('release %s', (release) => {
  it('names no refused host in a reference to any of its statements', async () => {
    for (const format of ['bib', 'ris', 'csl.json']) {
      const { status, text } = await get(`/statements.${format}?release=${release}`)
      expect([format, status, namedIn(text)]).toEqual([format, 200, []])
    }
  })

  it('names no refused host on the page of any of its statements', async () => {
    const list = await get(`/api/v1/statements.ndjson?fields=id&release=${release}`)
    const rows = ndjson<{ id: string }>(list.text)
    expect(rows.length).toBeGreaterThan(100)
    const found = await together(rows, async ({ id }) => {
      const { status, text } = await get(`/statements/${id}?release=${release}`)
      return [...(status === 200 ? [] : [`${id} ${status}`]), ...namedIn(text).map((host) => `${id} ${host}`)]
    })
    expect(found.flat()).toEqual([])
  })

  it.each(['/', '/trade', '/evidence?theme=nato', '/api/v1/passages.bib', '/releases', '/method'])(
    'names no refused host at %s',
    async (path) => {
      const { status, text } = await get(`${path}${path.includes('?') ? '&' : '?'}release=${release}`)
      expect([status, namedIn(text)]).toEqual([200, []])
    },
  )
})

it('tells on the page of an older release, and in the description of its rows, what its addresses may have become', async () => {
  const [newest, ...older] = versions
  for (const version of older) expect((await get(`/releases/${version}`)).text).toContain(oldAddresses)
  expect(older.length).toBeGreaterThan(0)
  expect((await get(`/releases/${newest}`)).text).not.toContain(oldAddresses)
  expect((await get('/openapi.json')).text).toContain(oldAddresses)
})
