import { z } from '@hono/zod-openapi'
import { choiceParam } from '../../../schema/contract/params.ts'
import { definitions } from '../../../schema/vocabulary.ts'
import type { Database } from '../../db/db.ts'
import {
  type LoadedParagraph,
  type LoadedText,
  type Proposal,
  paragraphsOf,
} from '../../queries/loaded-texts.ts'

const documentId = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}._-]+$/u, 'is not the id of a text')

/** What the part of a page that shows a loaded text is asked for. */
export const TextQuery = z.strictObject({
  text: documentId.optional(),
  beside: documentId.optional(),
  definition: choiceParam(definitions, 'Definition of the lexicon.').default('standard'),
})
export type TextQuery = z.infer<typeof TextQuery>

export interface TextView {
  texts: readonly LoadedText[]
  shown: LoadedText
  paragraphs: LoadedParagraph[]
  proposals: Proposal[]
  beside: { text: LoadedText; paragraphs: LoadedParagraph[] } | undefined
  query: TextQuery
  /** Path of the page that the view is part of. */
  path: string
  /** The statement's official page in the language of the text. */
  officialUrl: string | undefined
}

/** Reads the text asked for, or the first; undefined where none is loaded. */
export async function textView(
  db: Database,
  texts: readonly LoadedText[],
  query: TextQuery,
  path: string,
  officialUrls: Partial<Record<string, string>> = {},
): Promise<TextView | undefined> {
  const shown =
    texts.find(({ id }) => id === query.text) ?? texts.find(({ language }) => language === 'en') ?? texts[0]
  if (!shown) return undefined
  const other = texts.find(({ id }) => id === query.beside && id !== shown.id)
  const within = definitions.slice(0, definitions.indexOf(query.definition) + 1)
  const [own, besideOwn] = await Promise.all([
    paragraphsOf(db, shown.id, within),
    other && paragraphsOf(db, other.id, []),
  ])
  const beside = other && besideOwn && { text: other, paragraphs: besideOwn.paragraphs }
  const officialUrl = shown.sourceUrl ?? officialUrls[shown.language]
  return { texts, shown, ...own, beside, query, path, officialUrl }
}
