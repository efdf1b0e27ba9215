import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { unescaped } from '../../schema/unescaped.ts'
import { app } from '../../worker/app.ts'

const read = async (path: string) => unescaped(await (await app.request(path, {}, env)).text())

async function asked(q: string): Promise<{ count: number; data: SearchAnswer }> {
  const { data, meta } = JSON.parse(await read(`/api/v1/search?q=${encodeURIComponent(q)}&limit=200`))
  return { count: meta.count, data }
}

/** The notes of a page without their elements, and where their links lead. */
async function notesAt(path: string): Promise<{ text: string; links: string[] }[]> {
  const notes = (await read(path)).matchAll(/<p class="note">(.*?)<\/p>/gs)
  return [...notes].map(([, inner = '']) => ({
    text: inner.replaceAll(/<[^>]*>/g, ''),
    links: [...inner.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decodeURIComponent(href)),
  }))
}

const pageOf = (q: string) => `/search?q=${encodeURIComponent(q)}`

describe('signs between the words of a query', () => {
  it.each(['NATO/Russia', 'NATO+Russia', 'NATO,Russia', 'NATO:Russia', 'NATO / Russia', 'NATO·Russia'])(
    '%s finds what the words find, on the page as in the answer',
    async (q) => {
      const [apart, typed] = [await asked('NATO Russia'), await asked(q)]
      expect(typed.count).toBeGreaterThan(5)
      expect([typed.count, typed.data.hits]).toEqual([apart.count, apart.data.hits])
      const { places, statements } = typed.data
      expect(await read(pageOf(q))).toMatch(
        new RegExp(`<b>[^<]*</b> is found in ${places} places in ${statements} statements`),
      )
    },
  )
})

describe('what looks like an operator in a query', () => {
  it.each([
    ['NATO AND Russia', 'AND is looked for as a word like any other.', ['/search?q=NATO+Russia']],
    ['NATO OR AUKUS', 'OR is looked for as a word like any other.', ['/search?q=NATO', '/search?q=AUKUS']],
    ['NATO NOT AUKUS', 'NOT is looked for as a word like any other.', ['/search?q=NATO+-AUKUS']],
  ])('%s: the page says once that it is a word, and what to ask', async (q, says, links) => {
    const notes = (await notesAt(pageOf(q))).filter(({ text }) => text.includes('looked for as'))
    expect(notes).toEqual([{ text: expect.stringContaining(says), links }])
    expect((await notesAt(`/statements?q=${encodeURIComponent(q)}`)).map(({ text }) => text)).toContain(
      notes[0]?.text,
    )
    for (const link of links) {
      const { count } = await asked(new URL(link, 'https://entente.test').searchParams.get('q') ?? '')
      expect(count).toBeGreaterThan(0)
    }
  })

  it('is a word of the answer, too', async () => {
    const { data } = await asked('NATO AND Russia')
    expect(data.terms.map(({ source }) => source)).toEqual(['NATO', 'AND', 'Russia'])
  })

  it.each([
    ['title:NATO', ['/search?in=title&q=NATO']],
    ['summary:"indivisible security" NATO', ['/search?in=summary&q="indivisible+security"+NATO']],
    ['voice:moscow NATO', ['/search?q=NATO&voice=moscow']],
    ['theme:nato NATO', ['/search?q=NATO&theme=nato']],
    ['theme:none NATO', []],
    ['speaker:Xi', []],
    ['-title:NATO Russia', []],
  ])('%s: the page says that there are no fields, and which filter there is', async (q, links) => {
    const notes = (await notesAt(pageOf(q))).filter(({ text }) => text.includes('no fields'))
    const sorted = (address: string) => address.split(/[?&]/).sort()
    expect(notes).toHaveLength(1)
    expect(notes[0]?.links.map(sorted)).toEqual(links.map(sorted))
    for (const link of notes[0]?.links ?? [])
      expect((await app.request(link.replaceAll('"', '%22'), {}, env)).status).toBe(200)
  })

  it('is told of where the query is described', async () => {
    expect(await read('/openapi.json')).toContain('AND, OR and NOT are words like any other')
  })
})
