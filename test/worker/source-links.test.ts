import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Passage } from '../../schema/contract/statement.ts'
import { app } from '../../worker/app.ts'

const page = async (path: string) => (await app.request(path, {}, env)).text()
const everyPassage = async () =>
  (await page('/api/v1/passages.ndjson'))
    .trim()
    .split('\n')
    .map((line): Passage => JSON.parse(line))
const hrefs = (html: string) =>
  [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('a page whose host nobody has classified', () => {
  let passages: Passage[]
  const unclassified = new Set<string>()

  beforeAll(async () => {
    passages = await everyPassage()
    for (const { evidence, evidenceKinds } of passages)
      evidence.forEach((url, at) => {
        if (evidenceKinds[at] === 'unknown') unclassified.add(url)
      })
  })

  it('is named as text on every statement that cites it, its key phrases included', async () => {
    const citing = passages.filter(({ evidence }) => evidence.some((url) => unclassified.has(url)))
    expect(citing.some(({ keyPhrasePage }) => unclassified.has(keyPhrasePage ?? ''))).toBe(true)
    for (const id of new Set(citing.map(({ statementId }) => statementId))) {
      const html = await page(`/statements/${id}`)
      expect([id, hrefs(html).filter((href) => unclassified.has(href))]).toEqual([id, []])
      expect(html, id).toContain('class="unlinked"')
    }
  })

  it('is linked by none of the ledger, the timeline and the lists of passages', async () => {
    for (const path of ['/trade', '/', '/?theme=alliance', '/evidence?theme=world_order', '/method'])
      expect([path, hrefs(await page(path)).filter((href) => unclassified.has(href))]).toEqual([path, []])
  })
})

describe('the page of a key phrase', () => {
  it('is linked from the words that say what it is, and is a page that the passage cites', async () => {
    const named = (await everyPassage()).filter(({ keyPhrasePage }) => keyPhrasePage)
    expect(named.length).toBeGreaterThan(100)
    const stray = named.filter(({ evidence, keyPhrasePage }) => !evidence.includes(keyPhrasePage ?? ''))
    expect(stray.map(({ id }) => id)).toEqual([])
    expect(await page('/passages/2016-06-25-joint-statement-treaty-15-p1')).toMatch(
      /<a href="https:\/\/zh\.wikisource\.org\/[^"]+">[^<]*reprint[^<]*<\/a>/,
    )
  })
})
