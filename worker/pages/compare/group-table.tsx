/** @jsxImportSource #markup */
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { GroupComparison, GroupRow } from '../../../schema/contract/groups.ts'
import type { GroupsQuery } from '../../api/groups.ts'
import { Table } from '../../components/table.tsx'
import { Unread } from '../../components/unread.tsx'
import { percent } from '../../components/words.ts'
import { groupsPage } from '../../links.ts'

const plot = { width: 180, height: 34, pad: 6 }

const verdicts = { different: 'differs', open: 'unclear', too_few: 'too few to tell' }

function verdictText({ verdict, notReadA, notReadB }: GroupRow): string {
  if (verdict !== 'not_read') return verdicts[verdict]
  const unread = notReadA + notReadB
  return `cannot be told: ${unread} ${unread === 1 ? 'was' : 'were'} not fully read`
}

/** A table for each of the themes compared; a count opens its passages on the page of the two groups. */
export function GroupTables(props: {
  themes: readonly Theme[]
  data: GroupComparison
  query: GroupsQuery
  names: { a: string; b: string }
}) {
  const { themes, data, query, names } = props
  return (
    <>
      {themes.map((theme) => (
        <GroupTable
          theme={theme}
          rows={data.rows.filter((row) => row.theme === theme.id)}
          names={names}
          tests={data.tests}
          openPage={(row) => `${groupsPage({ ...query, show: `${row.theme}.${row.frame}` })}#evidence`}
        />
      ))}
    </>
  )
}

/** The themes of which two groups are compared. */
export const comparedThemes = (themes: readonly Theme[], data: GroupComparison) =>
  themes.filter(({ id }) => data.rows.some(({ theme }) => theme === id))

/** The frames of one theme in both groups: counts that open their passages, intervals as a drawing, the test. */
function GroupTable(props: {
  theme: Theme
  rows: readonly GroupRow[]
  names: { a: string; b: string }
  /** How many rows are tested together, on which the verdict depends. */
  tests: number
  openPage: (row: GroupRow) => string
}) {
  const { theme, rows, names, tests, openPage } = props
  const count = (row: GroupRow, hits: number, of: number, name: string) =>
    hits === 0 ? (
      `0 of ${of}`
    ) : (
      <a href={openPage(row)} aria-label={`${hits} of ${of} statements, ${name}: show the passages`}>
        {hits} of {of}
      </a>
    )
  return (
    <section class="comparison">
      <h2>{theme.label}</h2>
      <Table
        label={`${theme.label}, table`}
        columns={[
          'Frame',
          `Verdict, with ${tests} ${tests === 1 ? 'row' : 'rows'} tested`,
          { number: `● ${names.a}` },
          { number: `◇ ${names.b}` },
          'Shares and their 95 % intervals, on a line from 0 % to 100 %',
          { number: 'p' },
          { number: 'p, corrected' },
        ]}
        class="groups-table"
      >
        <tbody>
          {rows.map((row) => (
            <tr class={row.frame === 'any' ? 'whole' : undefined}>
              <th scope="row">{theme.frames.find(({ id }) => id === row.frame)?.label ?? 'Any frame'}</th>
              <td class="verdict">
                {row.verdict === 'different' ? <strong>{verdictText(row)}</strong> : verdictText(row)}
              </td>
              <td class="number">
                {atLeast(row.shareA, row.notReadA)}
                <br />
                <span class="note">
                  {count(row, row.hitsA, row.ofA, names.a)}
                  <Unread n={row.notReadA} evidence={row.notReadEvidenceA} />
                </span>
              </td>
              <td class="number">
                {atLeast(row.shareB, row.notReadB)}
                <br />
                <span class="note">
                  {count(row, row.hitsB, row.ofB, names.b)}
                  <Unread n={row.notReadB} evidence={row.notReadEvidenceB} />
                </span>
              </td>
              <td>
                <Whiskers row={row} />
              </td>
              <td class="number">{pText(row.p)}</td>
              <td class="number">{pText(row.pHolm)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** Both shares with their intervals on one scale; the first a disc, the second a diamond. */
function Whiskers({ row }: { row: GroupRow }) {
  const { width, height, pad } = plot
  const x = (share: number) => pad + share * (width - 2 * pad)
  const told = { a: atLeast(row.shareA, row.notReadA), b: atLeast(row.shareB, row.notReadB) }
  const label = `First group ${interval(told.a, row.lowA, row.highA)}; second group ${interval(told.b, row.lowB, row.highB)}.`
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {[0, 0.5, 1].map((tick) => (
        <path d={`M${x(tick)} 2V${height - 2}`} stroke="var(--rule)" />
      ))}
      {row.shareA !== null && (
        <g color="var(--side-a)">
          <path d={`M${x(row.lowA ?? 0)} 11H${x(row.highA ?? 0)}`} stroke="currentColor" stroke-width={2} />
          <circle cx={x(row.shareA)} cy={11} r={4} fill="currentColor" />
        </g>
      )}
      {row.shareB !== null && (
        <g color="var(--side-b)">
          <path d={`M${x(row.lowB ?? 0)} 24H${x(row.highB ?? 0)}`} stroke="currentColor" stroke-width={2} />
          <path
            d={`M${x(row.shareB)} 19l5 5-5 5-5-5Z`}
            fill="var(--paper)"
            stroke="currentColor"
            stroke-width={2}
          />
        </g>
      )}
    </svg>
  )
}

function interval(share: string, low: number | null, high: number | null): string {
  return low === null ? 'empty' : `${share}, interval ${percent(low)} to ${percent(high)}`
}

function atLeast(share: number | null, notRead: number): string {
  return `${share !== null && notRead > 0 ? 'at least ' : ''}${percent(share)}`
}

/** Two significant digits where it matters; very small values as a bound. */
function pText(p: number | null): string {
  if (p === null) return '–'
  if (p < 0.001) return '< 0.001'
  return p.toFixed(p < 0.1 ? 3 : 2)
}
