import { isOfLexicon } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { hostOf } from '../../../schema/host.ts'
import { languageName } from '../../../schema/language-name.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { parallels } from '../../../schema/text/parallel.ts'
import { SourceLink } from '../../components/source-link.tsx'

import { Paragraph } from './loaded-paragraph.tsx'
import { Definitions, Switches } from './loaded-text-choice.tsx'
import type { TextView } from './text-view.ts'

/** The whole text, its paragraphs with anchors, and in the margin what the lexicon proposes for them. */
export function LoadedTextSection({ view, themes }: { view: TextView; themes: readonly Theme[] }) {
  const { shown, texts, beside } = view
  return (
    <section class="loaded" aria-labelledby="text" id="whole-text">
      <h2 id="text">The text</h2>
      <p class="meta">
        {languageName(shown.language)}, {plural(shown.words, 'word')}, loaded into this copy on{' '}
        {longDate(shown.retrievedAt.slice(0, 10))}
        {shown.sourceUrl && (
          <>
            {' from '}
            <SourceLink url={shown.sourceUrl}>{shown.publisher ?? hostOf(shown.sourceUrl)}</SourceLink>
          </>
        )}
        . SHA-256 <code>{shown.sha256}</code>
      </p>
      {texts.length > 1 && <Switches view={view} />}
      <Definitions view={view} />
      <p class="note">
        In the margin: what the published lexicon {isOfLexicon ? 'finds' : 'proposes'}, as the automated coder
        “lexicon”. It sees words, not what is meant by them
        {!isOfLexicon && '; no trend counts its proposals'}
        {!isOfLexicon && shown.statementId !== null && ', and they are apart from the coded positions above'}.
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
