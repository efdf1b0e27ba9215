import { capitalised } from '../../../schema/capitalised.ts'
import { chain } from '../../../schema/chain.ts'
import { listed } from '../../../schema/chart/wording.ts'
import type { SearchAnswer, SearchSpan } from '../../../schema/contract/search.ts'
import { dayAmong } from '../../../schema/statement-day.ts'
import { voices } from '../../../schema/voice.ts'
import { GroupHead, Table } from '../../components/table.tsx'
import { labelled, voiceLabels } from '../../components/words.ts'
import { hasFilter, isEachTextSearched, type ShownSearch, whereWords } from './form.tsx'
import { UseDay, UseInContext } from './use-day.tsx'

const ownWordsOnly = `In ${chain.ownWords} only`

/** First and last use by each voice; the statements' own words first, what the dataset says of them below. */
export function Spans(props: {
  answer: SearchAnswer
  query: ShownSearch
  frameLabels: Record<string, string>
}) {
  const { answer, query, frameLabels } = props
  const { spans, searched, cut } = answer
  const isCutOf = (term: string) => answer.terms.some(({ source, isCut }) => source === term && isCut)
  const terms = [...new Set(spans.map(({ term }) => term))]
  const coded = answer.saidFirst.flatMap(({ part, name }) => (part === 'coding' && name !== null ? name : []))
  const heading = isEachTextSearched(searched)
    ? 'First and last in their own words'
    : 'First and last in their own words, as far as they are held here'
  return (
    <>
      <h2 id="spans">{heading}</h2>
      {coded.length > 0 && (
        <p class="note">
          These days are of the words alone. Passages coded as {listed(coded.map((name) => `“${name}”`))} in
          other words, or whose words are not held here, are not among them and may be later.
        </p>
      )}
      <Table
        label={heading}
        class="spans stacked"
        columns={['Voice', 'First', 'Last', { number: 'Statements' }, { number: ownWordsOnly }, 'Since then']}
      >
        {terms.map((term, index) => (
          <tbody>
            {terms.length > 1 && (
              <tr>
                <GroupHead class="term" columns={6}>
                  {term}
                  {index > 0 && (
                    <span class="note">
                      {' '}
                      by itself, in any form, whatever it is said of
                      {isCutOf(term) &&
                        '; of its oldest and newest places alone, as it stands in too many to read at once'}
                    </span>
                  )}
                </GroupHead>
              </tr>
            )}
            {(query.voice ?? voices).map((voice) => {
              const of = (basis: SearchSpan['basis']) =>
                spans.find((span) => span.term === term && span.voice === voice && span.basis === basis)
              return (
                <SpanRow
                  voice={voice}
                  own={of('own_words')}
                  ours={of('our_words')}
                  any={of('any')}
                  isCut={index > 0 ? isCutOf(term) : cut !== null}
                  frameLabels={frameLabels}
                />
              )
            })}
          </tbody>
        ))}
      </Table>
      {hasFilter(query) && (
        <p class="note">
          <b>All of this is within the filters.</b>
        </p>
      )}
      <details>
        <summary>How this is found and counted</summary>
        <p class="note">
          {answer.saidFirst.some(({ leftOut }) => leftOut.length > 0) &&
            `${capitalised(chain.ownWords)} are counted here also where the table above leaves them out as not coded so. `}
          First, last and the number of statements go by the statements’ own words, where this copy holds
          them: in a {whereWords(searched)}. Key phrases of passages shown as context do not count: they are
          told beside these days, and date a use only of a voice that has no other. Titles and key phrases may
          be translations, and whoever uses a word may deny or take back the thing: what each passage does is
          below, and beside a day on which the words are known only from passages that bound, deny or play
          down the relationship. {chain.written}, and with them are counted the titles of other records, which
          no voice spoke; those that say that something is left unnamed are not counted, nor is a summary that
          alone has the words of a statement recorded as leaving it unnamed. Of remarks of several sides a
          summary that alone has the words counts for none of them. “Not found” of a voice is said of all else
          that was searched, {chain.ownWords} among it; “since then” goes by the statements’ own words alone
          {isEachTextSearched(searched)
            ? ', of which each whole text was searched.'
            : ': it is no proof of silence.'}
        </p>
      </details>
    </>
  )
}

function SpanRow(props: {
  voice: SearchSpan['voice']
  own: SearchSpan | undefined
  ours: SearchSpan | undefined
  any: SearchSpan | undefined
  /** Whether places were left unread. */
  isCut: boolean
  frameLabels: Record<string, string>
}) {
  const { voice, own, ours, any, isCut, frameLabels } = props
  const dayOf = (date: string) => dayAmong(date, own?.unsureDates ?? [])
  const head = (
    <th scope="row">
      <span class={`voice voice-${voice}`}>{voiceLabels[voice]}</span>
    </th>
  )
  if (!any) {
    return (
      <tr>
        {head}
        <td colspan={5} class="note">
          {isCut ? 'not known: too many places to read at once' : 'not found'}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      {head}
      <td data-label="First">
        {own ? (
          <>
            <UseDay
              day={dayOf(own.first)}
              id={own.firstStatementId}
              isContext={own.isFirstContext}
              limits={labelled(own.firstLimits, frameLabels)}
              isUnconfirmed={own.isFirstUnconfirmed}
            />
            <UseInContext when="earlier" use={own.earlierInContext} dayOf={dayOf} />
          </>
        ) : (
          <span class="note">
            {isCut
              ? 'not known in their own words'
              : ours
                ? `in ${chain.ownWords} only`
                : `in ${chain.our} summary only`}
          </span>
        )}
      </td>
      <td data-label="Last">
        {own && (
          <>
            <UseDay
              day={dayOf(own.last)}
              id={own.lastStatementId}
              isContext={own.isLastContext}
              limits={labelled(own.lastLimits, frameLabels)}
              isUnconfirmed={own.isLastUnconfirmed}
            />
            <UseInContext when="later" use={own.laterInContext} dayOf={dayOf} />
          </>
        )}
      </td>
      <td class="number" data-label="Statements">
        {own?.statements ?? 0}
      </td>
      <td class="number" data-label={ownWordsOnly}>
        {any.statements - (own?.statements ?? 0)}
      </td>
      <td data-label="Since then">{own ? sinceThen(own) : '–'}</td>
    </tr>
  )
}

/** Our words tell nothing of what later statements say: it is the last use in words that were said that counts. */
function sinceThen(span: Pick<SearchSpan, 'laterStatements' | 'laterInContext'>): string {
  const { laterStatements, laterInContext } = span
  if (laterStatements === 0) return 'no later statement'
  const later = laterStatements === 1 ? 'one later statement' : `${laterStatements} later statements`
  return `not in the words held here of the ${later}${laterInContext ? ', but in context' : ''}`
}
