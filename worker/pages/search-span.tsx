import type { SearchSpan } from '../../schema/contract/search.ts'
import { voices } from '../../schema/voice.ts'
import { statementPage } from '../links.ts'
import { longDate, plural, voiceLabels } from './words.ts'

/** First and last use by each voice; the statements' own words first, what the dataset says of them below. */
export function Spans({ spans }: { spans: readonly SearchSpan[] }) {
  const terms = [...new Set(spans.map(({ term }) => term))]
  return (
    <section class="scroll" tabindex={0} aria-label="First and last use">
      <table class="spans">
        <caption>First said, last said, silent since</caption>
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Voice</th>
            <th scope="col">First</th>
            <th scope="col">Last</th>
            <th scope="col">Statements</th>
            <th scope="col">Since then</th>
          </tr>
        </thead>
        <tbody>
          {terms.flatMap((term) =>
            voices.map((voice) => (
              <SpanRow
                term={term}
                voice={voice}
                own={spans.find((s) => s.term === term && s.voice === voice && s.basis === 'own_words')}
                any={spans.find((s) => s.term === term && s.voice === voice && s.basis === 'any')}
              />
            )),
          )}
        </tbody>
      </table>
      <p class="note">
        Own words are titles, key phrases and loaded texts; titles and key phrases may be renderings. Where
        only our summary or gist holds the words, the row says so. “Not found since” speaks of what was
        searched: it is no proof of silence.
      </p>
    </section>
  )
}

function SpanRow(props: {
  term: string
  voice: SearchSpan['voice']
  own: SearchSpan | undefined
  any: SearchSpan | undefined
}) {
  const { term, voice, own, any } = props
  const span = own ?? any
  return (
    <tr>
      <th scope="row">{term}</th>
      <td>
        <span class={`voice voice-${voice}`}>{voiceLabels[voice]}</span>
      </td>
      {span ? (
        <>
          <td>
            <Use date={span.first} id={span.firstStatementId} />
            {!own && <span class="note"> in our words only</span>}
          </td>
          <td>
            <Use date={span.last} id={span.lastStatementId} />
          </td>
          <td class="number">
            {span.statements}
            {own && any && any.statements > own.statements && (
              <span class="note"> (+{any.statements - own.statements} in our words)</span>
            )}
          </td>
          <td>
            {span.laterStatements === 0
              ? 'no later statement'
              : `not found in ${plural(span.laterStatements, 'later statement')}`}
          </td>
        </>
      ) : (
        <td colspan={4} class="note">
          not found
        </td>
      )}
    </tr>
  )
}

function Use({ date, id }: { date: string; id: string | null }) {
  const time = <time datetime={date}>{longDate(date)}</time>
  return id ? <a href={statementPage(id)}>{time}</a> : time
}
