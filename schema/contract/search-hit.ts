import { z } from '@hono/zod-openapi'
import { offeredBases } from '../offered.ts'
import { kinds, passageStatuses, searchFields } from '../vocabulary.ts'
import { attributions } from '../voice.ts'
import { recordStanding, unsureDay } from './statement.ts'

const Attribution = z.enum(attributions)

export const SearchLine = z
  .object({
    left: z.string(),
    match: z.string(),
    right: z.string(),
    term: z.int().openapi({ description: 'Index of the term in `terms`.' }),
    isDenied: z.boolean().openapi({
      description:
        'True in a summary or gist whose sentence says that something is not named there: no naming by the statement.',
    }),
  })
  .openapi('SearchLine')
export type SearchLine = z.infer<typeof SearchLine>

export const place = {
  id: z.string().openapi({
    description: 'Id of the place; every occurrence in it has this one, and is a row of its own in the CSV.',
  }),
  foundIn: z.enum(searchFields).openapi({
    description:
      'Title, key phrase and text are the statement’s words; summary and gist are what the dataset says of it.',
  }),
  statementId: z.string().nullable(),
  title: z.string().openapi({ description: 'Of the statement, or of a loaded text without one.' }),
  titleBasis: recordStanding.titleBasis,
  date: z.string().nullable(),
  ...unsureDay,
  voice: Attribution.nullable(),
  // A text that somebody loads is of whatever kind its title says.
  kind: z.enum(kinds).nullable(),
  theme: z.string().nullable().openapi({ description: 'Of a gist or key phrase; other places have none.' }),
  status: z
    .enum(passageStatuses)
    .nullable()
    .openapi({ description: 'Of the passage whose gist or key phrase it is; other places have none.' }),
  keyPhraseBasis: z.enum(offeredBases).nullable().openapi({
    description: 'Standing of the words of a key phrase; other places have none.',
  }),
  readIn: z.string().nullable().openapi({
    description:
      'Of a gist or key phrase: the account of a joint text in which the passage was read, where no page of the text itself is cited for it.',
  }),
  frames: z.array(z.string()).openapi({
    description:
      'Of a counted passage: what it does with its theme, which may be to deny or take back what the words say.',
  }),
  limits: z.array(z.string()).openapi({
    description:
      'Of these frames, those by which it bounds, denies or plays down the relationship; none of another stance than `limit`.',
  }),
  isUnconfirmed: z.boolean().openapi({
    description: 'Whether no page that can be opened confirms the passage, or the record of its statement.',
  }),
  language: z.string(),
  address: z.string().openapi({ description: 'Page that shows the place.' }),
}

export const SearchHit = z
  .object({
    ...place,
    lines: z
      .array(SearchLine)
      .openapi({ description: 'Each occurrence in the place, with the words around it.' }),
  })
  .openapi('SearchHit')
export type SearchHit = z.infer<typeof SearchHit>

/** One line of the concordance, the row of the CSV. */
export type SearchRow = Omit<SearchHit, 'lines'> & SearchLine

export const limits = z.array(z.string()).openapi({
  description:
    'Of what rests on nothing but counted passages, each of which is coded as bounding, denying or playing down the relationship (stance `limit`): their frames that do so (`isLimit`); empty where one of them is coded as what the query names.',
})
export const isUnconfirmed = z.boolean().openapi({
  description:
    'Whether no page that can be opened confirms it: the record of the statement, or each passage that alone has the words.',
})
