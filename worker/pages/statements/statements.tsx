import { site } from '#subject'
import { quoted } from '../../../schema/contract/params.ts'
import type { StatementRow } from '../../../schema/contract/statement.ts'
import { kindLabel } from '../../../schema/kind-label.ts'
import { yearOfDays } from '../../../schema/partial-date.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { answerTitle } from '../../api/cite.ts'
import { nameMeant, namesLike } from '../../api/known.ts'
import { type StatementQuery, statementFilter, statements, unnamedAmong } from '../../api/statements.ts'
import { wordsToFind } from '../../api/words-to-find.ts'
import { ApartNote } from '../../components/apart-note.tsx'
import { ConfidenceFlag } from '../../components/confidence-flag.tsx'
import { Cut } from '../../components/cut.tsx'
import { DataLinks } from '../../components/data-links.tsx'
import { FormFaults } from '../../components/form-faults.tsx'
import { formAnswer, formQuery, formStatus } from '../../components/form-query.ts'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { namingWords } from '../../components/naming.tsx'
import { IncludesUnnamedNote } from '../../components/naming-note.tsx'
import { OperatorNote } from '../../components/operator-note.tsx'
import { OtherStatuses, statusesLeftOut } from '../../components/other-statuses.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { ShortName } from '../../components/short-name.tsx'
import { viewCitation } from '../../components/view-citation.ts'
import { labelsOf, passageStatusLabels, readingLabels, voiceLabels } from '../../components/words.ts'
import { StatementsPageQuery, withinYear } from '../../data/views.ts'
import type { Database } from '../../db/db.ts'
import type { RequestContext } from '../../env.ts'
import { searchPage, statementPage, statementsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { coverageList, speakerList } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'
import { statementsByStatus } from '../../queries/statements.ts'
import { FilterForm, measuredWords } from './filter-form.tsx'

export const makes = { '/statements': statementsPageRoute }

async function statementsPageRoute(c: RequestContext) {
  const given = formQuery(c, StatementsPageQuery)
  const { year = yearOfDays(given.from, given.to) } = given
  const db = c.get('db')
  const named = [given.speaker, given.with].filter((name) => name !== undefined)
  const known = named.length === 0 ? undefined : await speakerList(db)
  const meant = new Map(named.map((name) => [name, known && speakerTaken(name, known)]))
  const asMeant = (name: string | undefined) => name && (meant.get(name) ?? name)
  const query = withinYear({ ...given, speaker: asMeant(given.speaker), with: asMeant(given.with) })
  const { cursor: _, limit: __, ...filters } = query
  const hasPassageFilter = query.theme || query.frame || query.status
  const [release, themes, found, speakers, held] = await Promise.all([
    currentRelease(db),
    codebook(db),
    formAnswer(c, async () => {
      const [answer, words, ofFilter] = await Promise.all([
        statements.answer(db, query, ''),
        query.q === undefined ? undefined : wordsToFind(db, query.q),
        hasPassageFilter ? countsByStatus(db, query) : undefined,
      ])
      // A list without a filter of passages may hold, by its title, what has passages of another status.
      const isNothingFound = query.q !== undefined && answer.count === 0
      return {
        answer,
        apart: words?.apart,
        byStatus: ofFilter ?? (isNothingFound ? await countsByStatus(db, query) : undefined),
      }
    }),
    known ?? speakerList(db),
    coverageList(db),
  ])
  const { answer, apart, byStatus } = found ?? {}
  const themeLabels = labelsOf(themes)
  const themesOf = (row: StatementRow) =>
    row.themes.map((id) => `${themeLabels[id] ?? id}${namingWords(row, id)}`)
  const asked = themes.filter(({ id }) => query.theme?.includes(id))
  const measured = measuredWords(query, themeLabels)
  const { measured: _m, mentions: _n, unmentioned: _u, proposed: _p, ...others } = filters
  const url = new URL(c.req.url)
  return html(
    c,
    () => (
      <Layout
        title="Statements"
        description={site.statements}
        release={release}
        citation={answer && viewCitation(answerTitle(statements, undefined, url), release, url)}
        rows={answer && ((format) => statementsPage(filters, format))}
      >
        <h1>Statements</h1>
        <FilterForm
          query={query}
          year={year}
          themes={themes}
          speakers={speakers}
          issuers={new Set(held.map(({ voice }) => voice))}
          isOpen={!answer}
        />
        <FormFaults
          labels={{ q: 'Words', year: 'Year', speaker: 'Speaker', with: 'Together with' }}
          says={({ parameter, missing }) =>
            missing?.kind === 'speaker' && (
              <NoSpeaker
                name={missing.id}
                speakers={speakers}
                href={(asked) =>
                  statementsPage({
                    ...filters,
                    ...(typeof asked === 'string' ? { [parameter]: asked } : asked),
                  })
                }
              />
            )
          }
        />
        {answer && (
          <>
            {[...meant].map(
              ([name, taken]) =>
                taken !== undefined && (
                  <p class="note">
                    “{name}” is taken for {taken}.
                  </p>
                ),
            )}
            {measured.length > 0 && (
              <p class="note">
                Only these: {measured.join(', ')}. <a href={statementsPage(others)}>Show others too</a>
              </p>
            )}
            <p class="count">
              {plural(answer.count, 'statement')}
              {answer.count > answer.data.length && `, ${answer.data.length} on this page`}.{' '}
              <DataLinks rows={(format) => statementsPage(filters, format)} />
            </p>
            {query.uncounted === undefined && (
              <p class="note">
                Records that are in no number are{' '}
                <a href={statementsPage({ uncounted: 'only' })}>listed apart</a>.
              </p>
            )}
            <ApartNote apart={apart ?? null} href={(q) => statementsPage({ ...filters, q })} />
            <OperatorNote q={query.q ?? ''} href={(q) => statementsPage({ ...filters, q })} />
            {query.q !== undefined && answer.count > 0 && (
              <p class="note">
                {unnamedAmong} the <a href={searchPage({ q: query.q })}>search</a> tells those apart and does
                not count them.
              </p>
            )}
            {answer.cut && (
              <Cut
                cut={answer.cut}
                listed="statements"
                href={(days) => statementsPage({ ...filters, ...days })}
              />
            )}
            {byStatus && (
              <OtherStatuses
                {...byStatus}
                asked={query.status ?? 'counted'}
                one="statement"
                href={(status) => statementsPage({ ...filters, status })}
              />
            )}
            {query.frame === undefined && (
              <IncludesUnnamedNote
                themes={asked}
                status={query.status}
                href={(naming) => statementsPage({ ...filters, ...naming })}
              />
            )}
            {filters.status !== 'silent' && <Reliability themes={asked} />}
            {answer.data.length === 0 && (
              <p>
                No statement passes these filters. <a href={statementsPage()}>Show all</a>
              </p>
            )}
            <ol class="statements">
              {answer.data.map((row) => (
                <li>
                  <article class="entry">
                    <p class="meta">
                      <time datetime={row.date}>{longDay(row)}</time>
                      <span>{kindLabel(row)}</span>
                      <span class={`voice voice-${row.voice}`}>{voiceLabels[row.voice]}</span>
                      {row.status !== null && (
                        <span class={row.status === 'silent' ? 'tag silent' : 'tag plain'}>
                          {passageStatusLabels[row.status]}
                        </span>
                      )}
                      {['part', 'nothing'].includes(row.reading) && (
                        <span class="tag plain">{readingLabels[row.reading]}</span>
                      )}
                      {row.uncounted !== null && <span class="tag plain">in no number</span>}
                      <ConfidenceFlag of={row} />
                    </p>
                    <div>
                      <ShortName of={row} />
                      <h2>
                        <a href={statementPage(row.id)}>{row.title}</a>
                      </h2>
                      <p>{row.summary}</p>
                      {row.uncounted !== null && <p class="note">In no number: {row.uncounted}</p>}
                      <p class="meta">
                        {row.passages === 0
                          ? 'No counted passage'
                          : `${plural(row.passages, 'passage')}: ${themesOf(row).join(', ')}`}
                        {row.silentOn.length > 0 &&
                          `; recorded as silent on ${row.silentOn.map((theme) => themeLabels[theme]).join(', ')}`}
                        {row.contextOn.length > 0 &&
                          `; context on ${row.contextOn.map((theme) => themeLabels[theme]).join(', ')}, not counted`}
                      </p>
                    </div>
                  </article>
                </li>
              ))}
            </ol>
            {answer.next && (
              <p>
                <a rel="next" href={statementsPage({ ...filters, cursor: answer.next })}>
                  {query.sort === 'oldest' ? 'Later statements' : 'Older statements'}
                </a>
              </p>
            )}
          </>
        )}
      </Layout>
    ),
    formStatus(c),
  )
}

/** Who is meant by a name that nobody has just so; undefined where somebody has, or where it is not plain who. */
function speakerTaken(name: string, speakers: readonly { name: string }[]): string | undefined {
  return speakers.some((one) => one.name === name) ? undefined : nameMeant(name, speakers)
}

/** A name that nobody has, and who may be meant by it, or that it is of two. */
function NoSpeaker(props: {
  name: string
  speakers: readonly { name: string }[]
  href: (asked: string | { speaker: string; with: string }) => string
}) {
  const { name, speakers, href } = props
  const like = namesLike(name, speakers)
  const [one, other, ...more] = name.split(',').map((part) => nameMeant(part, speakers))
  return (
    <>
      nobody is called {quoted(name)} here.{' '}
      {one !== undefined && other !== undefined && more.length === 0 ? (
        <a href={href({ speaker: one, with: other })}>
          Statements of {one} together with {other}
        </a>
      ) : like.length === 0 ? (
        'The field suggests names as you type.'
      ) : (
        <>
          Who is meant?{' '}
          {like.map((one, index) => (
            <>
              {index > 0 && ', '}
              <a href={href(one)}>{one}</a>
            </>
          ))}
        </>
      )}
    </>
  )
}

/** How many statements the same question finds under each status that its list leaves out. */
async function countsByStatus(
  db: Database,
  query: StatementQuery,
): Promise<Pick<Parameters<typeof OtherStatuses>[0], 'counts' | 'here'>> {
  const { filter } = await statementFilter(db, query)
  if (query.q === undefined) return statementsByStatus(db, filter)
  // Words are found in the passages of the status asked for, so that each has statements of its own.
  const others = await Promise.all(
    statusesLeftOut(query.status ?? 'counted').map(async (status) => {
      const found = await statementFilter(db, { ...query, status })
      const { counts, here } = await statementsByStatus(db, { ...filter, ids: found.filter.ids }, filter.ids)
      return { status, count: counts[status], here: here[status] }
    }),
  )
  return {
    counts: Object.fromEntries(others.map(({ status, count }) => [status, count])),
    here: Object.fromEntries(others.map(({ status, here }) => [status, here])),
  }
}
