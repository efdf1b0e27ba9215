import { z } from '@hono/zod-openapi'
import type { Theme } from '../../schema/contract/codebook.ts'
import { choiceParam } from '../../schema/contract/params.ts'
import { type Level, levels } from '../../schema/text/lexicon.ts'
import { parallels } from '../../schema/text/parallel.ts'
import type { Database } from '../db.ts'
import { address } from '../links.ts'
import {
  type LoadedParagraph,
  type LoadedText,
  type Proposal,
  paragraphsOf,
} from '../queries/loaded-texts.ts'
import { languageLabels, plural } from './words.ts'

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
        not what is meant by them; no trend counts its proposals, and they are apart from the coded positions
        above.
      </p>
      {beside ? <SideBySide view={view} themes={themes} /> : <Plain view={view} themes={themes} />}
    </section>
  )
}

function here(view: TextView, change: Partial<Record<keyof TextQuery, string | undefined>>): string {
  const query = {
    text: view.shown.id,
    beside: view.beside?.text.id,
    definition: view.query.definition,
    ...change,
  }
  return `${address(view.path, query)}#whole-text`
}

function Switches({ view }: { view: TextView }) {
  const others = view.texts.filter(({ id }) => id !== view.shown.id)
  const label = ({ language, id }: LoadedText) =>
    view.texts.filter((one) => one.language === language).length > 1
      ? id
      : (languageLabels[language] ?? language)
  return (
    <p class="takeaway">
      {others.map((text) => (
        <a href={here(view, { text: text.id, beside: undefined })} hreflang={text.language}>
          Read: {label(text)}
        </a>
      ))}
      {others.map((text) => (
        <a href={here(view, { beside: text.id })}>Beside it: {label(text)}</a>
      ))}
      {view.beside && <a href={here(view, { beside: undefined })}>One text only</a>}
    </p>
  )
}

function Definitions({ view }: { view: TextView }) {
  return (
    <p class="meta">
      Definition:{' '}
      {levels.map((level, index) => (
        <>
          {index > 0 && ' · '}
          {level === view.query.definition ? (
            <b>{level}</b>
          ) : (
            <a href={here(view, { definition: level })}>{level}</a>
          )}
        </>
      ))}
    </p>
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

function Paragraph(props: {
  view: TextView
  themes: readonly Theme[]
  paragraph: LoadedParagraph
  before: LoadedParagraph | undefined
}) {
  const { view, themes, paragraph, before } = props
  const { n, speaker, text } = paragraph
  const own = view.proposals.filter((proposal) => proposal.n === n)
  const official = view.officialUrl && officialPlace(view.officialUrl, text)
  return (
    <div class="paragraph" id={`n${n}`}>
      <div>
        {speaker && speaker !== before?.speaker && <p class="speaker">{speaker}</p>}
        <p>{marked(text, own).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</p>
      </div>
      <aside class="margin" lang="en">
        <a href={`#n${n}`}>¶ {n}</a>
        {official && (
          <>
            {' '}
            <a href={official} title="The same words on the official page">
              official
            </a>
          </>
        )}
        {themesOf(own).map((themeId) => (
          <Tag theme={themes.find(({ id }) => id === themeId)} id={themeId} proposals={own} />
        ))}
      </aside>
    </div>
  )
}

function Tag(props: { theme: Theme | undefined; id: string; proposals: readonly Proposal[] }) {
  const own = props.proposals.filter(({ themeId }) => themeId === props.id)
  const frames = [...new Set(own.flatMap(({ frameId }) => frameId ?? []))]
  const label = (id: string) => props.theme?.frames.find((frame) => frame.id === id)?.label ?? id
  return (
    <details class="proposal">
      <summary>
        {props.theme?.label ?? props.id}
        {frames.length > 0 && `: ${frames.map(label).join(', ')}`}
      </summary>
      <ul>
        {own.map(({ ruleId, start, end, level, lexicon }) => (
          <li>
            <code>{ruleId}</code> ({level}), characters {start}–{end}, lexicon {lexicon}
          </li>
        ))}
      </ul>
    </details>
  )
}

function themesOf(own: readonly Proposal[]): string[] {
  return [...new Set(own.map(({ themeId }) => themeId))]
}

/** The text in pieces, with every place where a rule fired in a marked one; overlapping places are one. */
function marked(text: string, places: readonly { start: number; end: number }[]) {
  const pieces: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(from, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}

/** Words (or for Chinese, characters) that a text fragment quotes: enough to be the only place, few enough to survive. */
const quotedWords = 8
const quotedIdeographs = 14

/** The official page at the paragraph's first words, by the text fragment that browsers scroll to. */
function officialPlace(url: string, text: string): string {
  const isIdeographic = /\p{Script=Han}/u.test(text.slice(0, 20))
  const start = isIdeographic
    ? [...text.replace(/^[\s\p{P}]+/u, '')].slice(0, quotedIdeographs).join('')
    : text.split(/\s+/).slice(0, quotedWords).join(' ')
  // A hyphen and a comma have a meaning in the fragment's own syntax.
  const fragment = encodeURIComponent(start).replaceAll('-', '%2D')
  return `${url.split('#')[0]}#:~:text=${fragment}`
}
