import { listed } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import { kindLabels } from '../../../schema/kind-label.ts'
import { isAnyGiven } from '../../../schema/parameters.ts'
import { daysOf, longDate } from '../../../schema/partial-date.ts'
import { longDay } from '../../../schema/statement-day.ts'
import type { CheckVerdict, CoderAccord } from '../../../schema/vocabulary.ts'
import { EvidenceQuery, passageFilter, passages } from '../../api/passages.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { html } from '../../components/html.ts'
import { Layout } from '../../components/layout.tsx'
import { NamingNote } from '../../components/naming-note.tsx'
import { OtherStatuses } from '../../components/other-statuses.tsx'
import { Reliability } from '../../components/reliability.tsx'
import { passageStatusLabels, voiceWords } from '../../components/words.ts'
import type { RequestContext } from '../../env.ts'
import { apiAddress, evidencePage, trendsPage } from '../../links.ts'
import { codebook } from '../../queries/codebook.ts'
import { passagesByStatus } from '../../queries/passages.ts'
import { currentRelease } from '../../queries/release.ts'
import { titlesOf } from '../../queries/statements.ts'
import { pageQuery } from '../../query-string.ts'

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
  const titles = await titlesOf(db, [...new Set(answer.rows.map(({ statementId }) => statementId))])
  const asked = evidenceTitle(query, themes, titles)
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
            {`${answer.rows.length} of ${answer.count} passages are on this page; the CSV holds them all. `}
            {answer.next && (
              <a rel="next" href={evidencePage({ ...addressQuery(query), cursor: answer.next })}>
                Next page
              </a>
            )}
          </p>
        )}
        {query.frame === undefined && (
          <NamingNote
            themes={themes.filter(({ id }) => query.theme?.includes(id))}
            status={query.status}
            href={(naming) => evidencePage({ ...addressQuery(query), ...naming })}
          />
        )}
        <EvidenceList rows={answer.rows} titles={titles} codebook={themes} />
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

type Asked = ReturnType<typeof EvidenceQuery.parse>

/** What each coder gave, where the list is of whole themes or frames: these are all that codings can be asked for. */
function CodingsLink({ asked }: { asked: Asked }) {
  const { theme, frame, status: _, sort: __, ...others } = addressQuery(asked)
  if (!(theme || frame) || isAnyGiven(others)) return null
  return <a href={apiAddress('/codings', { theme, frame }, 'csv')}>Every coder’s codings, CSV</a>
}

/** Every filter of the page: its downloads hold the same passages. */
function addressQuery({ limit: _, cursor: __, ...filters }: Asked) {
  return filters
}

/** "NATO: Enlargement, jointly issued, 2022", or the day where one statement was asked for. */
function evidenceTitle(
  asked: Asked,
  themes: readonly Theme[],
  statements: Awaited<ReturnType<typeof titlesOf>>,
): string {
  const { theme, frame, voice, speaker, kind, series, status } = asked
  const { proposed, unproposed, checkedSince, verdict, coders } = asked
  const labels = themes.filter(({ id }) => theme?.includes(id)).map(({ label }) => label)
  const frames = themes.flatMap((known) => known.frames).filter(({ id }) => frame?.includes(id))
  const what = [listed(labels), listed(frames.map(({ label }) => label))].filter(Boolean).join(': ')
  const who = voice ? listed(voice.map((one) => voiceWords[one] ?? one)) : ''
  const [only, ...others] = statements
  const when = asked.statement && only && others.length === 0 ? longDay(only) : periodOf(asked)
  const found = [
    speaker,
    kind && listed(kind.map((one) => kindLabels[one])),
    series && 'complete series only',
    status !== undefined &&
      status !== 'counted' &&
      (status === 'all' ? 'of any status' : passageStatusLabels[status]),
    proposalTitle('lexicon finds', proposed, themes),
    proposalTitle('lexicon misses', unproposed, themes),
    checkedSince && `of release ${checkedSince} and read a second time since`,
    coders && listed(coders.map((one) => accordWords[one])),
    verdict && `second reading: ${listed(verdict.map((one) => verdictWords[one]))}`,
  ]
  return [what || 'Passages', who, when, ...found].filter(Boolean).join(', ')
}

/** Years that are asked for from end to end, or the days as they are. */
function periodOf({ from, to }: Asked): string | undefined {
  if (from === undefined) return to && `until ${longDate(to)}`
  if (to === undefined) return `from ${longDate(from)}`
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  const isOfYears = from === daysOf(first).from && to === daysOf(last).to
  if (!isOfYears) return `${longDate(from)} to ${longDate(to)}`
  return first === last ? first : `${first}–${last}`
}

const accordWords: Record<CoderAccord, string> = {
  agree: 'coders agree',
  differ_in_stance: 'coders agree on the frames and differ in the stance',
  differ_in_frames: 'coders differ in the frames',
}

const verdictWords: Record<CheckVerdict, string> = {
  supported: 'supported',
  partly: 'partly supported',
  not_found: 'not found',
}

/** "lexicon finds NATO (strict)". */
function proposalTitle(verb: string, asked: string | undefined, themes: readonly Theme[]): string {
  if (asked === undefined) return ''
  const [theme, definition] = asked.split('.')
  return `${verb} ${themes.find(({ id }) => id === theme)?.label ?? theme} (${definition})`
}
