import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../schema/contract/search.ts'
import { app } from '../../worker/app.ts'

async function search(q: string, more = ''): Promise<SearchAnswer> {
  const path = `/api/v1/search?q=${encodeURIComponent(q)}&limit=200${more}`
  const answer = await app.request(path, {}, env)
  expect([path, answer.status]).toEqual([path, 200])
  return ((await answer.json()) as { data: SearchAnswer }).data
}

describe('a compound in the search', () => {
  it.each([
    ['multipolar', 'multi-polar', 'multi polar'],
    ['coldwar', 'cold-war', 'cold war'],
    ['antimissile', 'anti-missile', 'anti missile'],
    ['nonalliance', 'non-alliance', 'non alliance'],
  ])('is found in the same places as %s, %s and %s', async (...forms) => {
    const [joined, hyphenated, apart] = await Promise.all(
      forms.map(async (form) => (await search(form)).hits.map(({ id }) => id)),
    )
    expect(joined).not.toEqual([])
    expect(hyphenated).toEqual(joined)
    // Words that are asked apart may stand apart.
    expect(apart).toEqual(expect.arrayContaining(joined ?? []))
  })

  it('is found with the voice that wrote it apart', async () => {
    const { hits } = await search('multipolar', '&voice=beijing')
    expect(hits.map(({ statementId }) => statementId)).toContain('2014-05-20-putin-xi-shanghai-talks')
  })

  it('is a wording of the set phrase that has another one', async () => {
    const { saidFirst } = await search('all-time high')
    const phrases = saidFirst.filter(({ part }) => part === 'set_phrase')
    expect(phrases.map(({ name, words }) => [name, words])).toEqual([['Best in history', 'all-time high']])
  })
})
