import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { PhraseHistory, PhraseSummary } from '../../schema/contract/phrase.ts'
import { shortStanding } from '../../schema/standing.ts'
import { jointKinds } from '../../schema/vocabulary.ts'
import { app } from '../../worker/app.ts'
import { followed } from '../support/followed.ts'

type Hit = PhraseHistory['hits'][number]

interface Answer<Data> {
  data: Data
  links: { next?: string | null }
}

async function answer<Data>(path: string): Promise<Answer<Data>> {
  return (await (await app.request(path, {}, env)).json()) as Answer<Data>
}

/** The rows of every page of the list. */
async function hitsOf(address: string): Promise<Hit[]> {
  return (await followed(address, answer<PhraseHistory>)).flatMap(({ data }) => data.hits)
}

const statementsOf = (hits: readonly Hit[]) => new Set(hits.map(({ statementId }) => statementId))
const isOwn = ({ place, kind }: Hit) =>
  place === 'key_phrase' || (place === 'title' && jointKinds.includes(kind))

describe('a place of a set phrase', () => {
  it('has the standing of the words that are quoted', async () => {
    const { data: phrases } = await answer<PhraseSummary[]>('/api/v1/phrases')
    const found = new Set<string>()
    for (const { id } of phrases) {
      const text = await (await app.request(`/phrases/${id}`, {}, env)).text()
      for (const { place, passageId, wording, keyPhraseBasis } of await hitsOf(`/api/v1/phrases/${id}`)) {
        if (place !== 'key_phrase' || passageId === null) continue
        const standing = shortStanding(keyPhraseBasis)
        found.add(standing)
        const shown = `<q>${wording}</q> <span class="note">${standing}`
        if (/^[\w ]+$/.test(wording))
          expect([id, passageId, text.includes(shown)]).toEqual([id, passageId, true])
      }
    }
    expect([...found].toSorted()).toEqual([
      'as reported',
      'in a reprint',
      'in translation',
      'official wording',
    ])
  })
})

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

describe('a first or last use of a set phrase that takes it back', () => {
  it('is marked on the list and the page, and no other is', async () => {
    const { data: phrases } = await answer<PhraseSummary[]>('/api/v1/phrases')
    const limited = phrases.flatMap(({ id, limitedDates }) => limitedDates.map((date) => `${id} ${date}`))
    expect(limited).toContain('no-limits 2023-04-05')
    // What the phrase itself says limits the relationship, or it is coded as what the phrase is called.
    expect(limited.filter((one) => /^(?:no-third-party|beyond-alliance|not-an-alliance) /.test(one))).toEqual(
      [],
    )
    for (const { id, first, last, ownFirst, ownLast, limitedDates } of phrases)
      for (const date of limitedDates)
        expect([id, [first, last, ownFirst, ownLast].includes(date)]).toEqual([id, true])
    const note = '<span class="note"> only beside words that limit the relationship</span>'
    for (const path of ['/phrases', '/phrases/no-limits'])
      expect(await (await app.request(path, {}, env)).text()).toContain(
        `5 April 2023</a>${note}`.replace(path === '/phrases' ? '</a>' : '', ''),
      )
  })
})
