import { z } from '@hono/zod-openapi'
import { examples } from '#subject'
import { isOfLexicon } from '../../schema/chain.ts'
import { PhraseHistory, type PhraseHit, PhraseSummary } from '../../schema/contract/phrase.ts'
import { hitsOfPage } from '../../schema/counted.ts'
import { unknownCursor } from '../cursor.ts'
import { passagePage, statementPage } from '../links.ts'
import { notFound } from '../problem.ts'
import { countedAnswer } from '../queries/counted.ts'
import { phraseHistory } from '../queries/phrases.ts'
import { resource, wholeList } from '../resource.ts'
import { denominatorAddress } from './denominator.ts'
import { cursorParam, pageOf, sortByDate } from './paging.ts'

const searched =
  `This searches titles, key phrases${isOfLexicon ? '' : ' (mostly as reported)'} and ${isOfLexicon ? 'gists' : 'our own gists'}, not whole texts: a statement without a hit ` +
  'is no proof that the phrase is missing from it.'

export const phrases = resource({
  path: '/phrases',
  summary: 'Set phrases through all statements',
  description: `Each phrase with its first and last use and the longest stretch without one, by what they rest on: its words anywhere, words that somebody said (\`own…\`), and the coding of the same name (\`coded…\`). ${searched}`,
  query: z.strictObject({}),
  data: z.array(PhraseSummary),
  answer: async (db) => ({
    ...wholeList(await countedAnswer(db, 'phrases')),
    title: 'Set phrases through all statements',
  }),
  example: {},
})

export const phrase = resource({
  path: '/phrases/{id}',
  summary: 'One set phrase through all statements',
  description: `Every hit by date, ${hitsOfPage} on a page, and the statements with one year by year. ${searched}`,
  query: z.strictObject({ sort: sortByDate, cursor: cursorParam.optional() }),
  data: PhraseHistory,
  columns: [
    'statementId',
    'date',
    'title',
    'titleBasis',
    'confidence',
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
  async answer(db, { sort, cursor }, id) {
    // CSV and NDJSON name a limit of their own; a page is a page.
    const page = pageOf({ limit: hitsOfPage, cursor, ...{ phrase: id, sort } }, ['page'])
    const number = pageNumber(page.after?.page ?? '1')
    const found = await phraseHistory(db, id, { page: number, isNewestFirst: sort === 'newest' })
    if (!found) throw notFound('phrase', id)
    const hits = found.hits.map(
      (hit): PhraseHit => ({
        ...hit,
        evidence: hit.passageId === null ? statementPage(hit.statementId) : passagePage(hit.passageId),
      }),
    )
    const data = {
      ...found.summary,
      patterns: found.patterns,
      years: found.years.map((one) => ({
        ...one,
        denominator: denominatorAddress({ from: one.year, to: one.year }),
      })),
      hits,
    }
    const next = number * hitsOfPage < found.count ? page.cursor([number + 1]) : null
    const title = `“${data.label}” through all statements`
    return { data, title, rows: hits, count: found.count, limit: hitsOfPage, next }
  },
  example: { id: examples.phrase ?? '' },
})

function pageNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw unknownCursor()
  return Number(text)
}
