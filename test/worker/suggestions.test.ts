import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'

async function ask(q: string, more = ''): Promise<SearchAnswer> {
  const response = await app.request(`/api/v1/search?q=${encodeURIComponent(q)}${more}`, {}, env)
  return ((await response.json()) as { data: SearchAnswer }).data
}
const page = async (q: string, more = '') =>
  (await (await app.request(`/search?q=${encodeURIComponent(q)}${more}`, {}, env)).text()).replaceAll(
    /<[^>]*>/g,
    '',
  )

describe('a search that finds nothing', () => {
  it.each([
    ['Lawrow', 'Lavrov'],
    ['Lavorv', 'Lavrov'],
    ['NTAO', 'NATO'],
    ['enlargemnet', 'enlargement'],
    ['enlargemnet of NATO', 'enlargement of NATO'],
    ['"enlargemnet"', '"enlargement"'],
    ['НАТОО', 'НАТО'],
    ['Тайванъ', 'Тайвань'],
    ['Taiwann enlargemnet', null],
  ])('suggests for %s the known %s', async (q, meant) => {
    const { suggestions } = await ask(q)
    if (meant === null) expect(suggestions).toEqual([])
    else expect(suggestions).toContain(meant)
  })

  it('suggests only what finds something, and says so on its page', async () => {
    for (const q of ['Lawrow', 'strategc partnershp', 'Ukrane', 'hegemny']) {
      const { suggestions } = await ask(q)
      expect(suggestions.length, q).toBeGreaterThan(0)
      for (const one of suggestions) {
        const { places, speaker } = await ask(one)
        expect(places > 0 || speaker !== null, `${q}: ${one}`).toBe(true)
      }
      expect(await page(q)).toContain(`Did you mean ${suggestions[0]}`)
    }
  })

  it('suggests nothing where the words are found, within filters, and where nothing is close', async () => {
    expect((await ask('NATO')).suggestions).toEqual([])
    expect((await ask('NTAO', '&voice=joint')).suggestions).toEqual([])
    expect((await ask('zzznowhere')).suggestions).toEqual([])
    expect((await ask('!?x')).suggestions).toEqual([])
    expect(await page('zzznowhere')).not.toContain('Did you mean')
  })
})

describe('words that are a wording of a set phrase', () => {
  const phrases = async (q: string) =>
    (await ask(q)).saidFirst.flatMap(({ part, name, words, date }) =>
      part === 'set_phrase' ? [`${name}: ${words} ${date}`] : [],
    )

  it.each([
    ['无上限', ['No limits: 无上限 2019-06-05']],
    ['没有止境', ['No limits: 没有止境 2019-06-05']],
    ['合作没有上限', ['No limits: 没有上限 2019-06-05']],
    ['не имеет границ', ['No limits: не имеет границ 2019-06-05']],
    ['дружба без границ', ['No limits: без границ 2019-06-05']],
    ['no limits', ['No limits: null 2019-06-05']],
    ['within the limits', []],
    ['-无上限 NATO', []],
    ['無上限', ['No limits: 無上限 2019-06-05']],
    ['"无上限" -zebra', ['No limits: 无上限 2019-06-05']],
  ])('%s leads to it: %j', async (q, expected) => {
    expect(await phrases(q)).toEqual(expected)
  })

  it('are told on the page, also where the words themselves are not found', async () => {
    const told = await page('无上限')
    expect(told).toContain('“无上限” is a wording of the set phrase “No limits”, which is below.')
    expect(told).toContain('As the set phrase “No limits”, of which “无上限” is a wording')
  })
})
