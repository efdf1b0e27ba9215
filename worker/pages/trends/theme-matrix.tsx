import { percentText } from '../../../schema/chart/point-text.ts'
import { theStatements } from '../../../schema/chart/voice-words.ts'
import { inSeries, listed, totals } from '../../../schema/chart/wording.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { TrendRow } from '../../../schema/contract/trend.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { voices } from '../../../schema/voice.ts'
import { viewPage } from '../../components/chart/view.ts'
import { WithoutUnnamedNote } from '../../components/naming-note.tsx'
import { TableSign } from '../../components/table-sign.tsx'
import { AtLeast, NoShare, noShareKey, Unread } from '../../components/unread.tsx'
import { voiceLabels } from '../../components/words.ts'
import { evidencePage, evidenceQuery } from '../../links.ts'
import { Recounted, recountedKey, recountedSince } from './recounted.tsx'
import { YearTable } from './year-table.tsx'

/** Shares from which a cell is tinted one step darker. */
const steps = [0.001, 0.15, 0.3, 0.5]

/** Every theme of the codebook in every year, all voices together; each number opens its passages. */
export function ThemeMatrix(props: {
  rows: readonly TrendRow[]
  codebook: readonly Theme[]
  query: ViewQuery
}) {
  const { rows, codebook, query } = props
  const years = [...new Set(rows.map((row) => row.year))]
  const shown = rows[0]?.voice ?? 'all'
  const changed = recountedSince(rows)
  return (
    <section class="matrix" aria-labelledby="matrix">
      <h2 id="matrix">All themes, year by year: {voiceLabels[shown]}</h2>
      <p class="counted">
        Share of {shown === 'all' ? 'all statements' : theStatements(shown)}
        {inSeries(query)} of the year that hold at least one counted passage on the theme.{' '}
        {shown === 'all' && 'Whoever speaks counts.'}
      </p>
      <p class="meta">
        {['all' as const, ...voices].map((voice, index) => (
          <>
            {index > 0 && ' · '}
            {voice === shown ? (
              <b>{voiceLabels[voice]}</b>
            ) : (
              <a href={`${viewPage(query, { voice: voice === 'all' ? [...voices] : [voice] })}#matrix`}>
                {voiceLabels[voice]}
              </a>
            )}
          </>
        ))}
      </p>
      <p class="note">
        × recorded silence, with how many of the year’s statements it is of; · nothing recorded, which{' '}
        {unrecordedMeans}; {noShareKey(rows)}
        {rows.some(({ notRead }) => notRead > 0) &&
          '; “not fully read”: so many of the statements are not fully read on the theme, which may stand in what was not read of them, so that the share is at least (≥) what stands there'}
        {changed.length > 0 && `; ${recountedKey(changed)}`}.
      </p>
      <p>{mostOften(rows, codebook)}</p>
      <WithoutUnnamedNote themes={codebook} />
      <YearTable label="Themes by year" heads={['Theme']} years={years} last="All years">
        {codebook.map((theme) => {
          const own = rows.filter((row) => row.theme === theme.id)
          return (
            <tr>
              <th scope="row">
                <a href={viewPage(query, { theme: [theme.id], frame: undefined })}>{theme.label}</a>
              </th>
              {own.map((row) => (
                <td class={`number tint-${tint(row.share)}`}>
                  {row.passages > 0 ? (
                    <Share
                      hits={row.statementsWithFrame}
                      all={row.statements}
                      notRead={row.notRead}
                      evidence={evidenceQuery(row.evidence)}
                    />
                  ) : (
                    <NoNumber row={row} />
                  )}
                  <Unread n={row.notRead} evidence={row.notReadEvidence} />
                  <Recounted row={row} releases={changed} />
                </td>
              ))}
              <AllYears rows={own} />
            </tr>
          )
        })}
      </YearTable>
    </section>
  )
}

/** Which theme most statements of a year have, year by year and over all of them: what the columns are asked for. */
function mostOften(rows: readonly TrendRow[], codebook: readonly Theme[]): string {
  const labelOf = new Map(codebook.map(({ id, label }) => [id, label]))
  const most = (own: readonly TrendRow[]) => {
    const sums = totals(own)
    const top = Math.max(...sums.map(({ hits }) => hits))
    const foremost = sums.filter(({ hits }) => hits === top)
    const labels = listed(foremost.map(({ theme }) => labelOf.get(theme) ?? theme))
    return top > 0 ? [{ labels, share: `${top} of ${foremost[0]?.statements}` }] : []
  }
  const years = Map.groupBy(
    [...Map.groupBy(rows, ({ year }) => year)].flatMap(([year, own]) =>
      most(own).map((one) => ({ ...one, year })),
    ),
    ({ labels }) => labels,
  )
  const told = [...years].map(
    ([labels, own]) => `${labels} in ${own.map(({ year, share }) => `${year} (${share})`).join(', ')}`,
  )
  const [all] = most(rows)
  // Among one theme there is no choice.
  if (!all || new Set(rows.map(({ theme }) => theme)).size < 2) return ''
  const isUnread = rows.some(({ notRead }) => notRead > 0)
  return `Recorded in more statements than any other: ${told.join('; ')}; in all years ${all.labels} (${all.share}).${
    isUnread ? ' Another theme may be in as many where statements were not fully read on it.' : ''
  }`
}

/** The years of one theme added up, with the passages of all of them and the statements that were not read on it. */
function AllYears({ rows }: { rows: readonly TrendRow[] }) {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return <td class="number" />
  const [hits, all] = [sumOf(rows, (row) => row.statementsWithFrame), sumOf(rows, (row) => row.statements)]
  const years = { from: String(first.year), to: String(last.year) }
  const notRead = sumOf(rows, (row) => row.notRead)
  const [unreadYear = null] = rows.flatMap(({ notReadEvidence }) => notReadEvidence ?? [])
  const unread = <Unread n={notRead} evidence={unreadYear} years={years} />
  if (hits === 0)
    return (
      <td class="number">
        {all === notRead ? <NoShare status={all === 0 ? 'no_statement' : 'not_read'} /> : `0 of ${all}`}
        {unread}
      </td>
    )
  const evidence = { ...evidenceQuery(first.evidence), ...years }
  return (
    <td class="number">
      <Share hits={hits} all={all} notRead={notRead} evidence={evidence} />
      {unread}
    </td>
  )
}

function Share(props: {
  hits: number
  all: number
  notRead: number
  evidence: ReturnType<typeof evidenceQuery>
}) {
  const { hits, all, notRead, evidence } = props
  return (
    <>
      <a href={evidencePage(evidence)}>
        <AtLeast hits={hits} notRead={notRead} />
        {percentText(hits / all)}
      </a>
      <span class="of">
        {hits} of {all}
      </span>
    </>
  )
}

function NoNumber({ row }: { row: TrendRow }) {
  if (row.share === null) return <NoShare status={row.status} />
  if (row.status !== 'silent') return <TableSign sign="·" meaning="nothing recorded" />
  return (
    <>
      <TableSign sign="×" meaning="recorded silence" />
      <span class="of">
        {row.silences} of {row.statements}
      </span>
    </>
  )
}

function tint(share: number | null): number {
  return steps.filter((step) => (share ?? 0) >= step).length
}
