import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { PhraseHistory, PhraseSummary } from '../../schema/contract/phrase.ts'
import { jointKinds } from '../../schema/vocabulary.ts'
import { app } from '../../worker/app.ts'

type Hit = PhraseHistory['hits'][number]

interface Answer<Data> {
  data: Data
  links: { next?: string | null }
}

async function answer<Data>(path: string): Promise<Answer<Data>> {
  return (await (await app.request(path, {}, env)).json()) as Answer<Data>
}

/** Of every page of the list. */
async function hitsOf(address: string): Promise<Hit[]> {
  const { data, links } = await answer<PhraseHistory>(address)
  return [...data.hits, ...(links.next ? await hitsOf(links.next) : [])]
}

const statementsOf = (hits: readonly Hit[]) => new Set(hits.map(({ statementId }) => statementId))
const isOwn = ({ place, kind }: Hit) =>
  place === 'key_phrase' || (place === 'title' && jointKinds.includes(kind))

describe('the numbers of a set phrase', () => {
  it('count the statements of its hits: words quoted, our words too, and context alone apart', async () => {
    const { data: phrases } = await answer<PhraseSummary[]>('/api/v1/phrases')
    expect(phrases.length).toBeGreaterThan(9)
    for (const { id, ...summary } of phrases) {
      const hits = await hitsOf(`/api/v1/phrases/${id}`)
      const counted = hits.filter(({ uncounted }) => uncounted === null)
      expect(statementsOf(counted).size, id).toBe(summary.statements)
      const own = statementsOf(counted.filter(isOwn))
      expect(own.size, id).toBe(summary.ownWords)
      // Every statement of the list stands in one row of the table or the other.
      expect(summary.statements + summary.contextStatements, id).toBe(statementsOf(hits).size)
    }
  })
})
