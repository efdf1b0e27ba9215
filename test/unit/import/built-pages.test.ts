import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { panels } from '#subject'
import { builtFile, builtFolder, pageAt, readPage, writtenPage } from '../../../schema/contract/built-page.ts'
import { fileList } from '../../../schema/contract/file-list.ts'
import { makePages } from '../../../schema/import/built-pages.ts'
import { emptiedFolder } from '../../../schema/import/file-list.ts'
import { siteAnswer } from '../../../schema/import/site-answer.ts'
import { voices } from '../../../schema/voice.ts'

const first = `<a href="/?theme=reef&amp;point=reef.toll.moscow.2015">a mark</a><a href="/?theme=reef#chart">Reef</a>
<a href="/statements">Statements</a>`
const ofTheme = `<a href="/?theme=reef&amp;frame=toll">Toll</a><a href="/?theme=reef&amp;frame=toll&amp;point=reef.toll.moscow.2015">a mark</a>
<a href="/?theme=reef&amp;by=words&amp;definition=strict#definitions">Other definitions</a><a href="/?theme=moss&amp;frame=toll">Moss</a>`

let folder: string
let fails: string | undefined
/** How often a path is answered that the database is busy. */
let busy: Map<string, number>
const server = createServer(({ url, headers }, response) => {
  const isBusy = (busy.get(url ?? '') ?? 0) > 0
  if (isBusy) busy.set(url ?? '', (busy.get(url ?? '') ?? 0) - 1)
  response.statusCode = isBusy ? 503 : url === fails ? 500 : 200
  const own = { '/': first, '/?theme=reef': ofTheme }[url ?? ''] ?? url
  response.end(`${own}\nhttp://${headers.host}/x`)
})
beforeEach(async () => {
  fails = undefined
  busy = new Map()
  folder = mkdtempSync(join(tmpdir(), 'entente-built-'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((done) => server.close(done))
})
/** The addresses that begin so and go on with what is counted by year or by words. */
const shownBy = (address: string) => [
  `${address}by=year`,
  `${address}measure=passages&by=year`,
  `${address}by=words`,
  ...panels.map(({ id }) => `${address}by=words&panel=${id}`),
]
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

describe('pages that are made with the build', () => {
  it('are the first one, its themes and the views that these lead to; none with a mark chosen', async () => {
    expect(await makePages(folder, origin(), 'r1')).toEqual([
      '/',
      '/?theme=reef',
      ...shownBy('/?'),
      ...voices.flatMap((voice) => [`/?voice=${voice}`, ...shownBy(`/?voice=${voice}&`)]),
      '/embed',
      ...shownBy('/?theme=reef&'),
      ...voices.flatMap((voice) => [
        `/?theme=reef&voice=${voice}`,
        ...shownBy(`/?theme=reef&voice=${voice}&`),
      ]),
      '/embed?theme=reef',
      '/?theme=reef&frame=toll',
      '/?theme=reef&by=words&definition=strict',
      '/api',
    ])
    const listed = readFileSync(join(folder, builtFolder, fileList), 'utf8').split('\n')
    expect(listed).toHaveLength(readdirSync(join(folder, builtFolder)).length - 1)
    const path = '/?theme=reef&by=year'
    expect(listed).toContain(await builtFile(path))
    const page = readPage(readFileSync(join(folder, builtFolder, await builtFile(path))))
    expect(page).toMatchObject({ path, revision: 'r1' })
    expect(new TextDecoder().decode(pageAt(page, 'https://reef.test'))).toBe(`${path}\nhttps://reef.test/x`)
  })

  it.each([
    ['none', '<p>“Reef” – 礁</p>'],
    ['at either end', 'http://a.test/礁/http://a.test'],
    [
      'within another address',
      '<a href="/x?url=http%3A%2F%2Fa.test%2F礁">“http://a.test”</a>http%3A%2F%2Fa.test',
    ],
    ['one after the other', 'http://a.testhttp%3A%2F%2Fa.testhttp://a.test'],
  ])('say the address of whoever answers them: %s', (_, html) => {
    const page = readPage(
      new TextEncoder().encode(writtenPage({ path: '/', revision: 'r1', origin: 'http://a.test', html })),
    )
    for (const own of ['https://entente.test', 'http://b.c', 'http://a.test'])
      expect(new TextDecoder().decode(pageAt(page, own))).toBe(
        html.replaceAll('http://a.test', own).replaceAll('http%3A%2F%2Fa.test', encodeURIComponent(own)),
      )
  })

  it('are made into an emptied folder: a file of an earlier time would be answered for its page', async () => {
    await makePages(folder, origin(), 'r1')
    const [first = '', theme = ''] = await Promise.all(['/', '/?theme=reef'].map(builtFile))
    const kept = writtenPage({ path: '/', revision: 'r1', origin: origin(), html: 'earlier' })
    for (const name of [first, 'page-that-is-gone.txt']) writeFileSync(join(folder, builtFolder, name), kept)
    const held: string[][] = []
    const watched = createServer((_, response) => {
      held.push(readdirSync(join(folder, builtFolder)))
      response.end('')
    })
    await new Promise<void>((done) => watched.listen(0, '127.0.0.1', done))
    await emptiedFolder(join(folder, builtFolder))
    await makePages(folder, `http://127.0.0.1:${(watched.address() as AddressInfo).port}`, 'r1')
    await new Promise((done) => watched.close(done))
    expect(held[0]).toEqual([])
    expect(held[1]).toEqual([first])
    expect(readdirSync(join(folder, builtFolder))).not.toContain(theme)
  })

  it('are asked for again while the site has no database', async () => {
    busy.set('/api', 1)
    expect(await makePages(folder, origin(), 'r1')).toContain('/api')
    busy.set('/api', 3)
    await expect(siteAnswer(origin(), '/api', { pause: 1 })).resolves.toContain('/api')
    busy.set('/api', 99)
    await expect(siteAnswer(origin(), '/api', { pause: 1 })).rejects.toThrow('/api answered 503')
  })

  it('are not made of a site that answers otherwise', async () => {
    fails = '/embed?theme=reef'
    await expect(makePages(folder, origin(), 'r1')).rejects.toThrow('/embed?theme=reef answered 500')
  })
})
