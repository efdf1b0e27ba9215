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
    links: [...inner.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href),
  }))
}

/** What the page of an address is asked, without the order of the list. */
function askedAt(address: string): Record<string, string> {
  const { sort: _, ...query } = Object.fromEntries(new URL(address, 'https://entente.test').searchParams)
  return query
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
    ['NATO AND Russia', 'AND is looked for as a word like any other.', ['NATO Russia']],
    ['NATO OR AUKUS', 'OR is looked for as a word like any other.', ['NATO', 'AUKUS']],
    ['NATO NOT AUKUS', 'NOT is looked for as a word like any other.', ['NATO -AUKUS']],
  ])('%s: the page says once that it is a word, and what to ask', async (q, says, instead) => {
    const notes = (await notesAt(pageOf(q))).filter(({ text }) => text.includes('looked for as'))
    expect(notes).toHaveLength(1)
    expect(notes[0]?.text).toContain(says)
    expect(notes[0]?.links.map(askedAt)).toEqual(instead.map((words) => ({ q: words })))
    expect((await notesAt(`/statements?q=${encodeURIComponent(q)}`)).map(({ text }) => text)).toContain(
      notes[0]?.text,
    )
    for (const words of instead) expect((await asked(words)).count).toBeGreaterThan(0)
  })

  it('is a word of the answer, too', async () => {
    const { data } = await asked('NATO AND Russia')
    expect(data.terms.map(({ source }) => source)).toEqual(['NATO', 'AND', 'Russia'])
  })

  it.each([
    ['title:NATO', [{ q: 'NATO', in: 'title' }]],
    ['summary:"indivisible security" NATO', [{ q: '"indivisible security" NATO', in: 'summary' }]],
    ['voice:moscow NATO', [{ q: 'NATO', voice: 'moscow' }]],
    ['theme:nato NATO', [{ q: 'NATO', theme: 'nato' }]],
    ['theme:none NATO', []],
    ['speaker:Xi', []],
    ['-title:NATO Russia', []],
  ])('%s: the page says that there are no fields, and which filter there is', async (q, narrowed) => {
    const notes = (await notesAt(pageOf(q))).filter(({ text }) => text.includes('no fields'))
    expect(notes).toHaveLength(1)
    const links = notes[0]?.links ?? []
    expect(links.map(askedAt)).toEqual(narrowed)
    for (const link of links) expect((await app.request(link, {}, env)).status).toBe(200)
  })

  it('is told of where the query is described', async () => {
    expect(await read('/openapi.json')).toContain('AND, OR and NOT are words like any other')
  })
})
