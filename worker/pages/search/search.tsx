import { chain } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { SearchAnswer } from '../../../schema/contract/search.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { wantedOf } from '../../../schema/text/search/query.ts'
import { voices } from '../../../schema/voice.ts'
import { search } from '../../api/search.ts'
import { ApartNote } from '../../components/apart-note.tsx'
import { Cut } from '../../components/cut.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { FormFaults } from '../../components/form-faults.tsx'
import { formAnswer, formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { OperatorNote } from '../../components/operator-note.tsx'
import { OtherStatuses } from '../../components/other-statuses.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { labelsOf } from '../../components/words.ts'
import { searchOfYear, type TypedYear, yearBeside } from '../../data/typed-year.ts'
import { withinYear } from '../../data/views.ts'
import type { RequestContext } from '../../env.ts'
import { searchPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { searchGround } from '../../queries/search-ground.ts'
import type { Answer } from '../../resource.ts'
import { Called, Dated, WithinDays } from './dated.tsx'
import { Chosen, Facets } from './facets.tsx'
import { FieldNote } from './field-note.tsx'
import { extentSentence, Hints, hasFilter, SearchForm, SearchPageQuery, type ShownSearch } from './form.tsx'
import { Concordance, Order } from './lines.tsx'
import { NamedThings } from './named-things.tsx'
import { partsOfQuery } from './narrower.ts'
import { Promised } from './promised.tsx'
import { SaidFirst } from './said-first.tsx'
import { Spans } from './span.tsx'
import { Spoken } from './spoken.tsx'
import { Dispersion, Timeline } from './strip.tsx'

export const makes = { '/search': searchPageRoute }

async function searchPageRoute(c: RequestContext) {
  const asked = formQuery(c, SearchPageQuery)
  const given = searchOfYear(asked)
  const typed = given === asked ? undefined : yearBeside(asked.q ?? '')
  const query = withinYear(given)
  const { q, cursor: _, limit: __, ...filters } = query
  const db = c.get('db')
  const [release, themes, answer, ground] = await Promise.all([
    currentRelease(db),
    codebook(db),
    q === undefined ? undefined : formAnswer(c, () => search.answer(db, { ...query, q }, '')),
    q === undefined ? searchGround(db) : undefined,
  ])
  const shown = { q, ...filters }
  const pinned = { ...shown, release: release?.version }
  const themeLabels = labelsOf(themes)
  const frameLabels = labelsOf(themes.flatMap(({ frames }) => frames))
  return html(
    c,
    () => (
      <Layout
        title={answer?.title ?? (q === undefined ? 'Search' : `Search: ${q}`)}
        description="Who said what, first and last: words and phrases in English, Russian and Chinese, with their context."
        release={release}
        rows={answer && ((format) => searchPage(shown, format))}
      >
        <h1>Search</h1>
        <SearchForm query={given} isOpen={!answer} />
        <FormFaults labels={{ q: 'Words', year: 'Year' }} />
        {answer && q !== undefined && (
          <>
            <Summary answer={answer} q={q} query={shown} typed={typed} />
            <OperatorNote q={q} href={(words) => searchPage({ ...shown, q: words })} />
            <FieldNote q={q} query={shown} themes={Object.keys(themeLabels)} />
            {answer.cut && (
              <Cut cut={answer.cut} listed="places" href={(days) => searchPage({ ...shown, ...days })} />
            )}
            {answer.data.dated ? <Dated dated={answer.data.dated} /> : <OfYear q={q} query={shown} />}
            <Called q={q} statements={answer.data.called} />
            {answer.data.speaker && <Spoken speaker={answer.data.speaker} isFound={answer.data.places > 0} />}
            <Promised sums={answer.data.promised} />
            <Chosen query={shown} themeLabels={themeLabels} />
            {answer.data.saidFirst.some(({ date }) => date !== null) && (
              <SaidFirst
                parts={answer.data.saidFirst}
                shown={query.voice ?? voices}
                answer={answer.data}
                frameLabels={frameLabels}
              />
            )}
            <NamedThings things={answer.data.named} />
            {answer.count === 0 ? (
              <NothingFound answer={answer.data} query={shown} themes={themes} />
            ) : (
              <>
                <Spans answer={answer.data} query={shown} frameLabels={frameLabels} />
                <Timeline months={answer.data.months} />
                <div class="found">
                  <section aria-labelledby="lines">
                    <h2 id="lines">In context</h2>
                    <p class="narrow-only">
                      <a href="#filters">Counts and filters: year, voice, where, language, kind, theme</a>
                    </p>
                    <Order asked={shown} sortedWithin={answer.data.sortedWithin} />
                    <Concordance
                      hits={answer.data.hits}
                      themeLabels={themeLabels}
                      frameLabels={frameLabels}
                    />
                    <Turns query={shown} isLater={query.cursor !== undefined} next={answer.next} />
                    <p class="note">In CSV and NDJSON a row is one occurrence: a place may have several.</p>
                    <p class="takeaway">
                      <a href={searchPage(pinned)}>Link to this search</a>
                      <DataLinks rows={(format) => searchPage(pinned, format)} />
                      <a href={searchPage(pinned, 'bib')}>BibTeX</a>
                      <a href={searchPage(pinned, 'ris')}>RIS</a>
                    </p>
                    <p class="note">
                      The CSV has a row for each time the words occur, and lists what we say only to be
                      unnamed, too. A place is counted once.
                    </p>
                  </section>
                  <Facets facets={answer.data.facets} query={shown} themeLabels={themeLabels} />
                </div>
                <Reliability
                  themes={themes.filter(({ id }) =>
                    answer.data.facets.theme.some(({ value }) => value === id),
                  )}
                />
                <Dispersion documents={answer.data.dispersion} />
              </>
            )}
          </>
        )}
        {!answer && <Hints searched={ground?.extent} />}
      </Layout>
    ),
    formStatus(c),
  )
}

function Summary(props: {
  answer: Answer<SearchAnswer, object>
  q: string
  query: ShownSearch
  typed: TypedYear | undefined
}) {
  const { answer, q, query, typed } = props
  const { data, count } = answer
  const also = data.terms.flatMap((term) => term.alsoFound)
  return (
    <>
      <p class="lede">
        <b>{q}</b> {typed && `in the statements of ${typed.year} `}
        {foundSentence(data, query)}
      </p>
      <div class="beside">
        {typed && (
          <p class="note">
            {typed.year} is read as the year of the statements. As a word:{' '}
            <a href={searchPage({ ...query, q: typed.asWord, from: undefined, to: undefined })}>
              {typed.asWord}
            </a>
          </p>
        )}
        <ApartNote apart={data.apart} href={(words) => searchPage({ ...query, q: words })} />
        {also.length > 0 && (
          <p class="note">
            Also looked for: {also.join(', ')}. In quotation marks only the spelling itself is found.
          </p>
        )}
        {count === 0 && (
          <OtherStatuses
            counts={Object.fromEntries(data.facets.status.map(({ value, count: places }) => [value, places]))}
            asked={query.status ?? 'counted'}
            one="place"
            href={(status) => searchPage({ ...query, status })}
          />
        )}
        {count > data.places && (
          <p class="note">
            {data.denied > 0 && `${ofOurs(data.denied)} only that it is not named, which is marked below. `}
            {data.asides > 0 && `${ofAsides(data.asides)} `}
            {data.denied + data.asides === 1 ? 'It is' : 'They are'} not counted, neither as{' '}
            {data.denied + data.asides === 1 ? 'a place' : 'places'} nor as first or last use; the list below,
            the counts beside the filters and the data (<code>meta.count</code>) have all{' '}
            {plural(count, 'place')}.
          </p>
        )}
        {data.deniedInPart > 0 && (
          <p class="note">
            {ofOurs(data.deniedInPart)} in one line that it is not named and{' '}
            {data.deniedInPart === 1 ? 'names' : 'name'} it in another. Only that line is marked;{' '}
            {data.deniedInPart === 1 ? 'it counts as a place' : 'they count as places'}.
          </p>
        )}
        <p class="note">{extentSentence(data.searched)}</p>
      </div>
    </>
  )
}

/** A year beside words is mostly that of the statements: the words are then looked for in these. */
function OfYear({ q, query }: { q: string; query: ShownSearch }) {
  const asked = hasFilter(query) ? undefined : yearBeside(q)
  if (!asked) return null
  return <WithinDays words={asked.words} date={String(asked.year)} query={query} />
}

function ofOurs(count: number): string {
  const all = `${chain.our} gists and summaries`
  return count === 1 ? `One of ${all} says` : `${count} of ${all} say`
}

function ofAsides(count: number): string {
  return count === 1
    ? `One of ${chain.our} summaries has it, of a statement that we say leaves it unnamed.`
    : `${count} of ${chain.our} summaries have it, of statements that we say leave it unnamed.`
}

/** In how many places, without those that say that it is not named; where in none, what that is said of. */
function foundSentence(answer: SearchAnswer, query: ShownSearch): string {
  const { places, statements, inSummariesOnly, denied, cut, facets } = answer
  // A loaded text may belong to no statement; what is left of a statement without those places may be an aside of ours.
  if (places > 0 && (statements > 0 || denied === 0)) {
    const within = statements > 0 ? plural(statements, 'statement') : 'loaded texts of no statement'
    return `is found in ${cut?.unread ? 'at least ' : ''}${plural(places, 'place')} in ${within}${summariesClause(inSummariesOnly, statements)}.`
  }
  if (denied > 0) return 'is found only where we say that it is not named.'
  if (hasFilter(query)) return `is not found within these filters. ${namedBelow(answer) ?? ''}`.trim()
  if (facets.status.some(({ value }) => value !== 'counted'))
    return `is found in nothing that is counted.${answer.called.length > 0 ? ` ${calledBelow}` : ''}`
  return `is not found in the words of statements held here, nor in ${chain.our} summaries and gists. ${shownInstead(answer)}`
}

/** How many of the statements have the words in our summary only. */
export function summariesClause(own: number, statements: number): string {
  if (own === 0) return ''
  const which = own < statements ? `in ${own} of them` : statements === 1 ? 'there' : 'in all of them'
  return `; ${which} only ${chain.our} summary has it, which may set the scene`
}

/** What the page has of statements of the name, or of the speaker, that is asked. */
function namedBelow({ called, speaker }: SearchAnswer): string | undefined {
  if (called.length > 0) return calledBelow
  if (speaker?.beside) return `Statements with ${speaker.name} that have “${speaker.beside}” are below.`
  return speaker ? `${speaker.name} speaks here; the statements are below.` : undefined
}

const calledBelow = 'Statements with it in their name or place are below.'

/** What the page has under words that are found nowhere. */
function shownInstead(answer: SearchAnswer): string {
  const { saidFirst, dated, promised, named } = answer
  const told = saidFirst.filter(({ date }) => date !== null)
  const worded = told.find(({ words }) => words !== null)
  if (worded)
    return `“${worded.words}” is ${worded.isPartOfWording ? 'part of a' : 'a'} wording of the set phrase “${worded.name}”, which is below.`
  if (told.length > 0) return 'What is coded under such a name is below.'
  if (dated && dated.statements.length > 0) return `The statements of ${longDate(dated.date)} are below.`
  const ofName = namedBelow(answer)
  if (ofName) return ofName
  if (promised.length > 0) return 'What the trade ledger has of it is below.'
  if (named.length > 0) return 'What has these words elsewhere on this site is below.'
  return 'No theme or frame of this name has a passage either, and no set phrase was found in such words.'
}

function Turns({ query, isLater, next }: { query: ShownSearch; isLater: boolean; next: string | null }) {
  if (!isLater && next === null) return null
  return (
    <p class="takeaway">
      {isLater && <a href={searchPage(query)}>First places</a>}
      {next !== null && (
        <a rel="next" href={searchPage({ ...query, cursor: next })}>
          Further places
        </a>
      )}
    </p>
  )
}

/** Searches that may find more: without filters, without quotation marks, or for a part of the query alone. */
function NothingFound(props: { answer: SearchAnswer; query: ShownSearch; themes: readonly Theme[] }) {
  const { answer, query, themes } = props
  const { q, sort } = query
  const wanted = wantedOf(answer.terms)
  const isFiltered = hasFilter(query)
  const isQuoted = wanted.some((term) => term.isPhrase)
  const parts = wanted.length > 1 ? partsOfQuery(wanted, themes) : []
  const sums = answer.promised.flatMap(({ amountUsdBn }) => amountUsdBn ?? [])
  const hasMore = isFiltered || isQuoted || parts.length > 0 || sums.length > 0
  return (
    <>
      <Meant suggestions={answer.suggestions} query={query} />
      {hasMore && (
        <>
          <p>Try:</p>
          <ul>
            {isFiltered && (
              <li>
                <a href={searchPage({ q, sort })}>the same without filters</a>
              </li>
            )}
            {isQuoted && (
              <li>
                <a href={searchPage({ ...query, q: q?.replace(/["“”„«»]/g, ' ').trim() })}>
                  the words in any form and order, without quotation marks
                </a>
              </li>
            )}
            {sums
              .map((sum) => `${sum} billion`)
              .filter((words) => words !== q)
              .map((words) => (
                <li>
                  <a href={searchPage({ ...query, q: words })}>{words}</a>
                </li>
              ))}
            {parts.map((part) => (
              <li>
                <a href={searchPage({ ...query, q: part })}>{part}</a> alone
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What a mistyped word may be meant for. */
function Meant({ suggestions, query }: { suggestions: readonly string[]; query: ShownSearch }) {
  if (suggestions.length === 0) return null
  return (
    <p class="finding">
      Did you mean{' '}
      {suggestions.map((q, index) => (
        <>
          {index > 0 && (index === suggestions.length - 1 ? ' or ' : ', ')}
          <a href={searchPage({ ...query, q })}>{q}</a>
        </>
      ))}
      ?
    </p>
  )
}
