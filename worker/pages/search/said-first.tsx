import type { Theme } from '../../../schema/contract/codebook.ts'
import type { PhraseSummary } from '../../../schema/contract/phrase.ts'
import type { SearchSpan } from '../../../schema/contract/search.ts'
import type { SpanRow } from '../../../schema/contract/timeline.ts'
import { indexed } from '../../../schema/text/search/term.ts'
import { longDate, voiceLabels } from '../../components/words.ts'
import { evidencePage, phrasePage, statementPage } from '../../links.ts'

/** The set phrase that the words of a query are, in whatever form they stand. */
export function phraseOf(q: string, phrases: readonly PhraseSummary[]): PhraseSummary | undefined {
  const asked = stemsOf(q)
  return phrases.find(({ label }) => stemsOf(label) === asked)
}

/** The frame that follows the same words through the codings. */
export function frameOf(phrase: PhraseSummary | undefined, themes: readonly Theme[]): string | undefined {
  const id = phrase?.id.replaceAll('-', '_')
  return themes.flatMap(({ frames }) => frames).find((frame) => frame.id === id)?.id
}

function stemsOf(text: string): string {
  return indexed(text.replace(/["“”„«»]/g, ' ')).stems.trim()
}

/** Who said it first has one answer in parts: the very words, the set phrase in all its forms, and the coding. */
export function SaidFirst(props: {
  q: string
  spans: readonly SearchSpan[]
  phrase: PhraseSummary | undefined
  coded: readonly SpanRow[]
  themes: readonly Theme[]
}) {
  const { q, phrase, themes } = props
  const exact = props.spans
    .filter(({ basis, term }) => basis === 'own_words' && term === q)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1))[0]
  const coded = props.coded.find(({ first }) => first !== null)
  const frame = themes.flatMap(({ frames }) => frames).find(({ id }) => id === coded?.frame)
  if (!exact && !phrase) return null
  return (
    <section class="said-first" aria-labelledby="said-first">
      <h2 id="said-first">Said first</h2>
      <ul>
        <li>
          In these words:{' '}
          {exact ? (
            <>
              {exact.firstStatementId ? (
                <a href={statementPage(exact.firstStatementId)}>{longDate(exact.first)}</a>
              ) : (
                longDate(exact.first)
              )}
              , {voiceLabels[exact.voice]}
            </>
          ) : (
            'not found in any title, key phrase or loaded text'
          )}
        </li>
        {phrase?.first && (
          <li>
            As the set phrase <a href={phrasePage(phrase.id)}>“{phrase.label}”</a>, in any of its forms:{' '}
            {longDate(phrase.first)}
          </li>
        )}
        {coded?.first && frame && (
          <li>
            By the coding, as the frame{' '}
            <a href={evidencePage({ theme: coded.theme, frame: coded.frame, status: 'counted' })}>
              “{frame.label}”
            </a>
            , whatever the words: {longDate(coded.first)}
          </li>
        )}
      </ul>
      {phrase && new Set([exact?.first, phrase.first, coded?.first]).size > 1 && (
        <p class="note">
          The three differ where the thing was said in other words, or where its words are known from a report
          alone.
        </p>
      )}
    </section>
  )
}
