import { yearOf } from '../../../schema/chart/wording.ts'
import type { PhraseHistory, PhraseHit } from '../../../schema/contract/phrase.ts'
import type { SaidFirst } from '../../../schema/contract/search.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { numberOf } from '../../../schema/passage-id.ts'
import { plural } from '../../../schema/plural.ts'
import { shortStanding } from '../../../schema/standing.ts'
import { dayAmong, longDay } from '../../../schema/statement-day.ts'
import { isOwnWords } from '../../../schema/stats/phrase.ts'
import { phrase } from '../../api/phrases.ts'
import { codedFirstByName } from '../../api/said-first.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { SectionTabs } from '../../components/section-tabs.tsx'
import { Table } from '../../components/table.tsx'
import { voiceLabels } from '../../components/words.ts'
import { YearBars } from '../../components/year-bars.tsx'
import type { RequestContext } from '../../env.ts'
import { address, codebookPage, phrasePage, statementPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { currentRelease } from '../../queries/release.ts'
import { pageQuery } from '../../query-string.ts'
import { PartsNote, PhrasePartCells, phrasePartColumns, phraseParts } from './phrase-parts.tsx'
import { CodedReliability, PhraseCaution } from './phrases.tsx'

export const makes = { '/phrases/:id': phrasePageRoute }

async function phrasePageRoute(c: RequestContext) {
  const db = c.get('db')
  const id = c.req.param('id') ?? ''
  const query = pageQuery(c, phrase.query)
  const [release, themes, { data, title = phrase.summary, count, next }] = await Promise.all([
    currentRelease(db),
    codebook(db),
    phrase.answer(db, query, id),
  ])
  const codings = await codedFirstByName(db, data.label, themes)
  const labels = new Map(
    themes.flatMap((theme) => theme.frames.map((frame) => [frame.id, frame.label] as const)),
  )
  return html(c, () => (
    <Layout title={title} description={data.says} release={release} rows={(format) => phrasePage(id, format)}>
      <SectionTabs />
      <h1>{data.label}</h1>
      <p class="lede">{data.says}</p>
      <div class="apart">
        <Finding data={data} />
        {codings.map((coding) => (
          <ByMeaning coding={coding} data={data} />
        ))}
        <PhraseCaution />
        <CodedReliability phrases={[data]} themes={themes} />
        <Years data={data} />
      </div>
      <h2>Every place</h2>
      {count > data.hits.length && (
        <p class="count">
          {plural(count, 'place')}, {data.hits.length} on this page.
        </p>
      )}
      <Hits hits={data.hits} frameLabel={(frame) => labels.get(frame) ?? frame} />
      {next && (
        <p>
          <a rel="next" href={`${address(phrasePage(id), { cursor: next })}#places`}>
            Later places
          </a>
        </p>
      )}
      <details>
        <summary>What is looked for</summary>
        <p class="note">
          Words side by side; “|” parts alternatives, “..4” allows up to four words between, “/n” stands for
          endings.
        </p>
        {(['en', 'ru', 'zh'] as const).map((language) => (
          <ul lang={language}>
            {data.patterns[language].map((pattern) => (
              <li>
                <code>{pattern}</code>
              </li>
            ))}
          </ul>
        ))}
      </details>
      <p class="takeaway">
        <DataLinks rows={(format) => phrasePage(id, format)} />
      </p>
    </Layout>
  ))
}

function Finding({ data }: { data: PhraseHistory }) {
  if (data.first === null || data.last === null) {
    return <p class="finding">No use is recorded in any statement.</p>
  }
  // Only a day of this page has a place to lead to.
  const placeOf = (date: string) => (data.hits.some((hit) => hit.date === date) ? `#d${date}` : undefined)
  return (
    <>
      <p class="finding">
        Its words are recorded in <a href="#places">{plural(data.statements, 'statement')}</a>,{' '}
        {wherever(data)}.
      </p>
      <PartsNote />
      <Table label="First, last and longest gap" columns={[...phrasePartColumns]}>
        <tbody>
          {phraseParts(data).map((part) => (
            <tr>
              <PhrasePartCells part={part} placeOf={placeOf} />
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

/** Whose words they are that were found. */
export function wherever({ ownWords, statements }: Pick<PhraseHistory, 'ownWords' | 'statements'>): string {
  const own = 'in a key phrase or the title of a text that was issued'
  if (ownWords === 0) return 'only in our words'
  if (ownWords === statements) return statements === 1 ? own : `each time ${own}`
  const others = statements - ownWords === 1 ? 'the other' : 'the others'
  return `in ${ownWords} of them ${own} and in ${others} only in our words`
}

/** Where what is coded is shown; of frames that merely share words with the phrase, where it begins too. */
function ByMeaning({ coding, data }: { coding: SaidFirst; data: PhraseHistory }) {
  if (coding.date === null || coding.statementId === null) return null
  const shown = <a href={coding.figure ?? coding.address ?? codebookPage()}>coded as “{coding.name}”</a>
  return coding.name === data.codedAs ? (
    <p class="note">Every passage {shown} stands in a figure of its own.</p>
  ) : (
    <p class="note">
      The first statement of this collection {shown}, whatever its words, is that of{' '}
      <a href={statementPage(coding.statementId)}>{longDay(dayAmong(coding.date, coding.unsureDates))}</a>.
    </p>
  )
}

/** Statements with the phrase year by year. */
function Years({ data }: { data: PhraseHistory }) {
  const onPage = new Set(data.hits.map(({ date }) => yearOf(date)))
  return (
    <figure class="year-bars">
      <figcaption>
        <h2>Year by year</h2>
        <p class="counted">
          Statements with its words in a key phrase, a title or our gist. A line without a bar is a year with
          statements and no recorded use; where years are missing, the dataset has no statement.
        </p>
      </figcaption>
      <YearBars
        label="Year by year, figure"
        says="Statements with the phrase by year; the table below has the same numbers."
        years={data.years
          .filter(({ statements }) => statements > 0)
          .map(({ year, withPhrase }) => ({ year, n: withPhrase }))}
      />
      <details>
        <summary>Table of the same numbers</summary>
        <Table
          label="Statements with the phrase, by year"
          columns={['Year', { number: 'With the phrase' }, { number: 'Statements' }]}
        >
          <tbody>
            {data.years.map(({ year, statements, withPhrase }) => (
              <tr>
                <th scope="row">{year}</th>
                <td class="number">
                  {withPhrase > 0 && onPage.has(year) ? (
                    <a href={`#y${year}`}>{withPhrase}</a>
                  ) : statements > 0 ? (
                    withPhrase
                  ) : (
                    '–'
                  )}
                </td>
                <td class="number">{statements > 0 ? statements : 'none'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  )
}

function Hits({ hits, frameLabel }: { hits: readonly PhraseHit[]; frameLabel: (id: string) => string }) {
  const statements = [...new Set(hits.map(({ statementId }) => statementId))]
  const seen = new Set<string>()
  /** An anchor for the first statement of a day or year. */
  const anchor = (id: string) => {
    if (seen.has(id)) return undefined
    seen.add(id)
    return id
  }
  return (
    <ol class="statements side-heads" id="places">
      {statements.map((id) => {
        const own = hits.filter(({ statementId }) => statementId === id)
        const [first] = own
        if (!first) return undefined
        return (
          <li id={anchor(`y${first.date.slice(0, 4)}`)}>
            <p class="meta" id={anchor(`d${first.date}`)}>
              <time datetime={first.date}>{longDay(first)}</time> · {kindLabel(first)} ·{' '}
              {voiceLabels[first.voice]}
            </p>
            <h3>
              <a href={statementPage(id)}>{first.title}</a>
            </h3>
            <ul class="plain">
              {own.map((hit) => (
                <Place hit={hit} frameLabel={frameLabel} />
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

function Place({ hit, frameLabel }: { hit: PhraseHit; frameLabel: (id: string) => string }) {
  const isOwn = isOwnWords(hit)
  const bases = {
    title: isOwn ? 'in its title' : 'in the title of the record',
    key_phrase: shortStanding(hit.keyPhraseBasis),
    gist: 'in our gist',
  }
  return (
    <li>
      {isOwn ? <q>{hit.wording}</q> : <span>{hit.wording}</span>}{' '}
      <span class="note">
        {bases[hit.place]}
        {hit.frames.length > 0 && `; coded ${hit.frames.map(frameLabel).join(', ')}`}
        {hit.uncounted !== null && `; in context, not counted: ${hit.uncounted}`}
      </span>{' '}
      <a href={hit.evidence}>{hit.passageId === null ? 'statement' : `passage ${numberOf(hit.passageId)}`}</a>
    </li>
  )
}
