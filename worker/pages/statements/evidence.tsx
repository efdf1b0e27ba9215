import { isAnyGiven } from '../../../schema/parameters.ts'
import { grouped } from '../../../schema/plural.ts'
import { mostCodings } from '../../api/codings.ts'
import { EvidenceQuery, passageFilter, passages } from '../../api/passages.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { IncludesUnnamedNote } from '../../components/naming-note.tsx'
import { OtherStatuses } from '../../components/other-statuses.tsx'
import { Reliability } from '../../components/reliability.tsx'
import type { RequestContext } from '../../env.ts'
import { apiAddress, evidencePage, trendsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { codingRows } from '../../queries/codings.ts'
import { passagesByStatus } from '../../queries/passages.ts'
import { currentRelease } from '../../queries/release.ts'
import { titlesOf } from '../../queries/statements.ts'
import { pageQuery } from '../../query-string.ts'
import { type AskedEvidence, evidenceTitle } from './evidence-title.ts'

export const makes = { '/evidence': evidencePageRoute }

/** The passages behind one number of a chart, at an address of their own. */
async function evidencePageRoute(c: RequestContext) {
  const query = pageQuery(c, EvidenceQuery)
  const db = c.get('db')
  const [release, themes, answer, byStatus] = await Promise.all([
    currentRelease(db),
    codebook(db),
    passages.answer(db, query, ''),
    passageFilter(db, query).then((filter) => passagesByStatus(db, filter)),
  ])
  const ids = answer.rows.map(({ id }) => id)
  const [titles, codings] = await Promise.all([
    titlesOf(db, [...new Set(answer.rows.map(({ statementId }) => statementId))]),
    query.coders ? codingRows(db, { passages: ids }, { limit: mostCodings }) : [],
  ])
  const asked = evidenceTitle({ asked: query, themes, statements: titles })
  const listedThemes = [...new Set(answer.rows.map(({ theme }) => theme))]
  return html(c, () => (
    <Layout
      title={`Evidence: ${asked}`}
      description={`The passages behind a number: ${asked}.`}
      release={release}
      rows={(format) => evidencePage(addressQuery(query), format)}
    >
      <h1>{asked}</h1>
      <section id="evidence" aria-label="Passages">
        {answer.count > answer.rows.length && (
          <p class="note">
            The CSV holds all {grouped(answer.count)} passages.{' '}
            {answer.next && (
              <a rel="next" href={evidencePage({ ...addressQuery(query), cursor: answer.next })}>
                Next page
              </a>
            )}
          </p>
        )}
        {query.frame === undefined && (
          <IncludesUnnamedNote
            themes={themes.filter(({ id }) => query.theme?.includes(id))}
            status={query.status}
            href={(naming) => evidencePage({ ...addressQuery(query), ...naming })}
          />
        )}
        <EvidenceList
          rows={answer.rows}
          count={answer.count}
          titles={titles}
          codebook={themes}
          codings={codings}
        />
        <OtherStatuses
          counts={byStatus}
          asked={query.status}
          one="passage"
          href={(status) => evidencePage({ ...addressQuery(query), status })}
        />
        {query.status !== 'silent' && (
          <Reliability
            themes={themes.filter(({ id }) => query.theme?.includes(id) ?? listedThemes.includes(id))}
          />
        )}
        <p class="takeaway">
          <DataLinks rows={(format) => evidencePage(addressQuery(query), format)} />
          <CodingsLink asked={query} />
        </p>
      </section>
      <p>
        <a href={trendsPage({ theme: query.theme, frame: query.frame })}>The chart of these passages</a>
      </p>
    </Layout>
  ))
}

/** What each coder gave, where the list is of whole themes or frames: these are all that codings can be asked for. */
function CodingsLink({ asked }: { asked: AskedEvidence }) {
  const { theme, frame, status: _, sort: __, ...others } = addressQuery(asked)
  if (!(theme || frame) || isAnyGiven(others)) return null
  return <a href={apiAddress('/codings', { theme, frame }, 'csv')}>Every coder’s codings, CSV</a>
}

/** Every filter of the page: its downloads hold the same passages. */
function addressQuery({ limit: _, cursor: __, ...filters }: AskedEvidence) {
  return filters
}
