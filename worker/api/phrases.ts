import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { PhraseHistory, type PhraseHit, PhraseSummary } from '../../schema/contract/phrase.ts'
import { phraseSummary, phraseYears } from '../../schema/stats/phrase.ts'
import { passagePage, statementPage } from '../links.ts'
import { countedAnswer } from '../queries/counted.ts'
import { type PhraseHitRecord, phraseRecords } from '../queries/phrases.ts'
import { resource, wholeList } from '../resource.ts'
import { denominatorAddress } from './denominator.ts'
import { notFound } from './themes.ts'

const searched =
  'Searched are titles, key phrases (mostly as reported) and our own gists, not whole texts: a statement without a hit ' +
  'is no proof that the phrase is missing from it.'

export const phrases = resource({
  path: '/phrases',
  summary: 'Set phrases through all statements',
  description: `Each phrase with its first and last use and the longest stretch without one. ${searched}`,
  query: z.strictObject({}),
  data: z.array(PhraseSummary),
  answer: async (db) => wholeList(await countedAnswer(db, 'phrases')),
  example: {},
})

export const phrase = resource({
  path: '/phrases/{id}',
  summary: 'One set phrase through all statements',
  description: `Every hit, oldest first, and the statements with one year by year. ${searched}`,
  query: z.strictObject({}),
  data: PhraseHistory,
  columns: [
    'statementId',
    'date',
    'title',
    'kind',
    'voice',
    'passageId',
    'place',
    'keyPhraseBasis',
    'wording',
    'frames',
    'uncounted',
    'evidence',
  ],
  async answer(db, _query, id) {
    const found = await phraseRecords(db, id)
    const [record] = found.phrases
    if (!record) throw notFound('phrase', id)
    const hits = found.hits.map(
      ({ phraseId: _, ...hit }): PhraseHit => ({
        ...hit,
        evidence: hit.passageId === null ? statementPage(hit.statementId) : passagePage(hit.passageId),
      }),
    )
    const data = {
      ...phraseSummary(record, found.hits.map(asUse)),
      patterns: record.patterns,
      years: phraseYears(found.hits.map(asUse), found.statements).map((one) => ({
        ...one,
        denominator: denominatorAddress({ from: one.year, to: one.year }),
      })),
      hits,
    }
    return { data, rows: hits, count: hits.length, limit: null, next: null }
  },
  example: { id: examples.phrase ?? '' },
})

function asUse({ statementId, date, uncounted, place }: PhraseHitRecord) {
  return { statementId, date, isCounted: uncounted === null, isQuoted: place !== 'gist' }
}
