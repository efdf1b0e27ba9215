import { site } from '#subject'
import { quoted } from '../../../schema/contract/params.ts'
import type { StatementRow } from '../../../schema/contract/statement.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { kinds, passageStatuses } from '../../../schema/vocabulary.ts'
import { attributions, voices } from '../../../schema/voice.ts'
import { namesLike } from '../../api/known.ts'
import { type StatementQuery, statementFilter, statements } from '../../api/statements.ts'
import { Choice } from '../../components/choice.tsx'
import { Cut } from '../../components/cut.tsx'
import { FormFaults, TextField } from '../../components/form-faults.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { namingWords } from '../../components/naming.tsx'
import { NamingNote } from '../../components/naming-note.tsx'
import { OtherStatuses } from '../../components/other-statuses.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { ShortName } from '../../components/short-name.tsx'
import { WhereRecorded } from '../../components/unrecorded.tsx'
import { passageStatusLabels, plural, voiceLabels } from '../../components/words.ts'
import { askStatements, StatementsPageQuery } from '../../data/views.ts'
import type { Database } from '../../db/db.ts'
import type { RequestContext } from '../../env.ts'
import { formAnswer, formQuery, formStatus } from '../../form-query.ts'
import { statementPage, statementsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { speakerList } from '../../queries/coverage.ts'
import { currentRelease } from '../../queries/release.ts'
import { statementsByStatus } from '../../queries/statements.ts'

export async function statementsPageRoute(c: RequestContext) {
  const given = formQuery(c, StatementsPageQuery)
  const { year } = given
  const query = askStatements(given)
  const db = c.get('db')
  const { cursor: _, limit: __, ...filters } = query
  const hasPassageFilter = query.theme || query.frame || query.status
  const [release, themes, found, speakers] = await Promise.all([
    currentRelease(db),
    codebook(db),
    formAnswer(c, () =>
      Promise.all([
        statements.answer(db, query, ''),
        hasPassageFilter ? countsByStatus(db, query) : undefined,
      ]),
    ),
    speakerList(db),
  ])
  const [answer, byStatus] = found ?? []
  const themeLabel = new Map(themes.map((theme) => [theme.id, theme.label]))
  const themesOf = (row: StatementRow) =>
    row.themes.map((id) => `${themeLabel.get(id) ?? id}${namingWords(row, id)}`)
  const asked = themes.filter(({ id }) => query.theme?.includes(id))
  return html(
    c,
    <Layout
      title="Statements"
      description={site.statements}
      section="/statements"
      release={release}
      alternates={
        answer && [
          { type: 'application/json', href: statementsPage(filters, 'json') },
          { type: 'text/csv', href: statementsPage(filters, 'csv') },
        ]
      }
    >
      <h1>Statements</h1>
      <PageForm class="controls" page={statementsPage()}>
        <TextField label="Words" type="search" name="q" value={query.q} maxlength={200} />
        <TextField
          label="Year"
          name="year"
          value={year}
          inputmode="numeric"
          pattern="(19|20)[0-9][0-9]"
          size={4}
        />
        <Choice name="voice" label="Voice" values={voices} labels={voiceLabels} chosen={query.voice} />
        <Choice
          name="attribution"
          label="Issued by"
          values={attributions}
          labels={voiceLabels}
          chosen={query.attribution}
        />
        <Choice name="kind" label="Kind" values={kinds} labels={kindLabels} chosen={query.kind} />
        <Choice
          name="theme"
          label="Theme"
          values={themes.map((theme) => theme.id)}
          labels={Object.fromEntries(themeLabel)}
          chosen={query.theme}
        />
        <Choice
          name="frame"
          label="Frame"
          values={themes.map(({ label, frames }) => ({ label, values: frames.map(({ id }) => id) }))}
          labels={Object.fromEntries(
            themes.flatMap(({ frames }) => frames.map(({ id, label }) => [id, label])),
          )}
          chosen={query.frame}
        />
        <Choice
          name="status"
          label="Passages"
          values={[...passageStatuses, 'all']}
          labels={{ ...passageStatusLabels, all: 'all of them' }}
          chosen={query.status === undefined ? undefined : [query.status]}
          none="counted, where a theme is chosen"
        />
        <Choice
          name="readOn"
          label="Read on"
          values={themes.map((theme) => theme.id)}
          labels={Object.fromEntries(themeLabel)}
          chosen={query.readOn}
          none="all, read on it or not"
        />
        <TextField label="Speaker" name="speaker" value={query.speaker} list="speakers" maxlength={200} />
        <datalist id="speakers">
          {speakers.map(({ name }) => (
            <option value={name} />
          ))}
        </datalist>
        <label>
          Order{' '}
          <select name="sort">
            <option value="newest">Newest first</option>
            <option value="oldest" selected={query.sort === 'oldest'}>
              Oldest first
            </option>
          </select>
        </label>
        <WhereRecorded field="series">
          <label>
            Collected{' '}
            <select name="series">
              <option value="">all statements</option>
              <option value="complete" selected={query.series === 'complete'}>
                complete series only
              </option>
            </select>
          </label>
        </WhereRecorded>
        {/* A period has no field of its own and is kept. */}
        {year === undefined && query.from && <input type="hidden" name="from" value={query.from} />}
        {year === undefined && query.to && <input type="hidden" name="to" value={query.to} />}
        <button type="submit">Filter</button>
      </PageForm>
      <FormFaults
        labels={{ q: 'Words', year: 'Year', speaker: 'Speaker' }}
        says={({ missing }) =>
          missing?.kind === 'speaker' && (
            <NoSpeaker
              name={missing.id}
              like={namesLike(missing.id, speakers)}
              href={(speaker) => statementsPage({ ...filters, speaker })}
            />
          )
        }
      />
      {answer && (
        <>
          <p class="count">
            {plural(answer.count, 'statement')}
            {answer.count > answer.data.length && `, ${answer.data.length} on this page`}.{' '}
            <a href={statementsPage(filters, 'csv')}>CSV</a>{' '}
            <a href={statementsPage(filters, 'json')}>JSON</a>
          </p>
          {answer.cut && (
            <Cut
              cut={answer.cut}
              listed="statements"
              href={(days) => statementsPage({ ...filters, ...days })}
            />
          )}
          {byStatus && (
            <OtherStatuses
              counts={byStatus}
              asked={query.status ?? 'counted'}
              one="statement"
              href={(status) => statementsPage({ ...filters, status })}
            />
          )}
          {query.frame === undefined && (
            <NamingNote
              themes={asked}
              status={query.status}
              href={(theme, frame) => statementsPage({ ...filters, theme, frame })}
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
                    <time datetime={row.date}>{longDate(row.date)}</time>
                    <span>{kindLabels[row.kind]}</span>
                    <span class={`voice voice-${row.voice}`}>{voiceLabels[row.voice]}</span>
                    {row.status !== null && (
                      <span class={row.status === 'silent' ? 'tag silent' : 'tag plain'}>
                        {passageStatusLabels[row.status]}
                      </span>
                    )}
                    {row.confidence !== 'verified' && (
                      <span class="flag">
                        {row.confidence === 'partly' ? 'partly verified' : 'unverified'}
                      </span>
                    )}
                  </p>
                  <div>
                    <ShortName of={row} />
                    <h2>
                      <a href={statementPage(row.id)}>{row.title}</a>
                    </h2>
                    <p>{row.summary}</p>
                    <p class="meta">
                      {row.passages === 0
                        ? 'No counted passage'
                        : `${plural(row.passages, 'passage')}: ${themesOf(row).join(', ')}`}
                      {row.silentOn.length > 0 &&
                        `; recorded as silent on ${row.silentOn.map((theme) => themeLabel.get(theme)).join(', ')}`}
                      {row.contextOn.length > 0 &&
                        `; context on ${row.contextOn.map((theme) => themeLabel.get(theme)).join(', ')}, not counted`}
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
    </Layout>,
    formStatus(c),
  )
}

/** A name that nobody has, and who may be meant by it. */
function NoSpeaker(props: { name: string; like: readonly string[]; href: (speaker: string) => string }) {
  const { name, like, href } = props
  return (
    <>
      nobody is called {quoted(name)} here.{' '}
      {like.length === 0 ? (
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

async function countsByStatus(db: Database, query: StatementQuery) {
  const { filter } = await statementFilter(db, query)
  return statementsByStatus(db, filter)
}
