import { z } from '@hono/zod-openapi'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { choiceParam } from '../../../schema/contract/params.ts'
import { type Level, levels } from '../../../schema/text/lexicon.ts'
import { parallels } from '../../../schema/text/parallel.ts'
import { languageLabels, plural } from '../../components/words.ts'
import type { Database } from '../../db/db.ts'
import {
  type LoadedParagraph,
  type LoadedText,
  type Proposal,
  paragraphsOf,
} from '../../queries/loaded-texts.ts'
import { Paragraph } from './loaded-paragraph.tsx'
import { Definitions, Switches } from './loaded-text-choice.tsx'

const documentId = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}._-]+$/u, 'is not the id of a text')

/** What the part of a page that shows a loaded text is asked for. */
export const TextQuery = z.strictObject({
  text: documentId.optional(),
  beside: documentId.optional(),
  definition: choiceParam(levels as [Level, ...Level[]], 'Definition of the lexicon.').default('standard'),
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
  const within = levels.slice(0, levels.indexOf(query.definition) + 1)
  const [own, besideOwn] = await Promise.all([
    paragraphsOf(db, shown.id, within),
    other && paragraphsOf(db, other.id, []),
  ])
  const beside = other && besideOwn && { text: other, paragraphs: besideOwn.paragraphs }
  const officialUrl = shown.sourceUrl ?? officialUrls[shown.language]
  return { texts, shown, ...own, beside, query, path, officialUrl }
}

/** The whole text, its paragraphs with anchors, and in the margin what the lexicon proposes for them. */
export function LoadedTextSection({ view, themes }: { view: TextView; themes: readonly Theme[] }) {
  const { shown, texts, beside } = view
  return (
    <section class="loaded" aria-labelledby="text" id="whole-text">
      <h2 id="text">The text</h2>
      <p class="meta">
        {languageLabels[shown.language] ?? shown.language}, {plural(shown.words, 'word')}, loaded into this
        copy on {shown.retrievedAt.slice(0, 10)}
        {shown.sourceUrl && (
          <>
            {' from '}
            <a href={shown.sourceUrl}>{shown.publisher ?? new URL(shown.sourceUrl).hostname}</a>
          </>
        )}
        . SHA-256 <code title={shown.sha256}>{shown.sha256.slice(0, 12)}…</code>
      </p>
      {texts.length > 1 && <Switches view={view} />}
      <Definitions view={view} />
      <p class="note">
        In the margin: what the published lexicon proposes, as the automated coder “lexicon”. It sees words,
        not what is meant by them; no trend counts its proposals
        {shown.statementId !== null && ', and they are apart from the coded positions above'}.
      </p>
      {beside ? <SideBySide view={view} themes={themes} /> : <Plain view={view} themes={themes} />}
    </section>
  )
}

function Plain({ view, themes }: { view: TextView; themes: readonly Theme[] }) {
  return (
    <div lang={view.shown.language}>
      {view.paragraphs.map((paragraph, index) => (
        <Paragraph view={view} themes={themes} paragraph={paragraph} before={view.paragraphs[index - 1]} />
      ))}
    </div>
  )
}

/** Paragraphs of both texts, set side by side by order and length. */
function SideBySide({ view, themes }: { view: TextView; themes: readonly Theme[] }) {
  const other = view.beside
  if (!other) return null
  const groups = parallels(
    view.paragraphs.map(({ text }) => text.length),
    other.paragraphs.map(({ text }) => text.length),
  )
  return (
    <>
      <p class="note">
        Set side by side by order and length of the paragraphs, not by meaning: where the texts differ, a pair
        may be wrong.
      </p>
      {groups.map(({ a, b }) => (
        <div class="parallel">
          <div lang={view.shown.language}>
            {view.paragraphs.slice(a.from, a.to).map((paragraph, index) => (
              <Paragraph
                view={view}
                themes={themes}
                paragraph={paragraph}
                before={view.paragraphs[a.from + index - 1]}
              />
            ))}
          </div>
          <div lang={other.text.language}>
            {other.paragraphs.slice(b.from, b.to).map(({ text }) => (
              <p>{text}</p>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
