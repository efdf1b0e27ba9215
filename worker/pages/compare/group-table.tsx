import { isAtLeast } from '../../../schema/chart/share.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { GroupComparison, GroupRow, GroupsQuery } from '../../../schema/contract/groups.ts'
import { plural } from '../../../schema/plural.ts'
import { isWhole, namedFrame } from '../../../schema/stats/trend.ts'
import { Table } from '../../components/table.tsx'
import { AtLeast, Unread } from '../../components/unread.tsx'
import { percent } from '../../components/words.ts'
import { groupsPage } from '../../links.ts'

const plot = { width: 180, height: 34, pad: 6 }

const verdicts: Record<GroupRow['verdict'], string> = {
  different: 'differs',
  open: 'unclear',
  too_few: 'too few to tell',
  not_read: '–',
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
      <NotRead rows={data.rows} />
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
  const isTested = rows.some(({ p }) => p !== null)
  return (
    <section class="comparison">
      <h2>{theme.label}</h2>
      <Table
        label={`${theme.label}, table`}
        columns={[
          'Frame',
          ...(isTested ? [`Verdict, with ${plural(tests, 'row')} tested`] : []),
          { number: `● ${names.a}` },
          { number: `◇ ${names.b}` },
          'Shares and their 95 % intervals, on a line from 0 % to 100 %',
          ...(isTested ? [{ number: 'p' }, { number: 'p, corrected' }] : []),
        ]}
        class="groups-table"
      >
        <tbody>
          {rows.map((row) => (
            <tr class={isWhole(row.frame) ? 'whole' : undefined}>
              <th scope="row">
                {theme.frames.find(({ id }) => id === row.frame)?.label ??
                  (row.frame === namedFrame ? 'Any frame that names it' : 'Any frame')}
              </th>
              {isTested && (
                <td>
                  {row.verdict === 'different' ? (
                    <strong>{verdicts[row.verdict]}</strong>
                  ) : (
                    verdicts[row.verdict]
                  )}
                </td>
              )}
              <td class="number">
                <Count of={sideOf(row, 'a')} name={names.a} href={openPage(row)} />
              </td>
              <td class="number">
                <Count of={sideOf(row, 'b')} name={names.b} href={openPage(row)} />
              </td>
              <td>
                <Whiskers row={row} />
              </td>
              {isTested && (
                <>
                  <td class="number">{pText(row.p)}</td>
                  <td class="number">{pText(row.pHolm)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** What the numbers leave open, said once over the tables. */
function NotRead({ rows }: { rows: readonly GroupRow[] }) {
  if (rows.every((row) => row.notReadA + row.notReadB === 0)) return undefined
  const untold = rows.filter(({ verdict }) => verdict === 'not_read').length
  return (
    <p class="note">
      “Not fully read”: so many statements are not fully read for the frame (beside “Any frame”, on the
      theme), which may stand in what was not read of them. A share is then at least (≥) what stands here
      {untold > 0 &&
        `; ${untold === rows.length ? 'in every row' : 'in rows without a verdict (–)'} either group may have the larger one`}
      .
    </p>
  )
}

interface Side {
  hits: number
  of: number
  notRead: number
  share: number | null
  low: number | null
  high: number | null
  /** Address of the statements that were not read. */
  evidence: string | null
}

export function sideOf(row: GroupRow, side: 'a' | 'b'): Side {
  return side === 'a'
    ? {
        ...{ hits: row.hitsA, of: row.ofA, notRead: row.notReadA, evidence: row.notReadEvidenceA },
        ...{ share: row.shareA, low: row.lowA, high: row.highA },
      }
    : {
        ...{ hits: row.hitsB, of: row.ofB, notRead: row.notReadB, evidence: row.notReadEvidenceB },
        ...{ share: row.shareB, low: row.lowB, high: row.highB },
      }
}

/** "30 of 65", and under it the share; of none found there is no share where others were not read. */
function Count({ of: side, name, href }: { of: Side; name: string; href: string }) {
  const { hits, of, notRead, share, evidence } = side
  return (
    <>
      {hits === 0 ? (
        `0 of ${of}`
      ) : (
        <a href={href} aria-label={`${hits} of ${of} statements, ${name}: show the passages`}>
          {hits} of {of}
        </a>
      )}
      <br />
      <span class="note">
        {(hits > 0 || notRead === 0) && (
          <>
            <AtLeast hits={hits} notRead={notRead} />
            {percent(share)}
          </>
        )}
        <Unread n={notRead} evidence={evidence} />
      </span>
    </>
  )
}

/** Both shares with their intervals on one scale; the first a disc, the second a diamond. */
function Whiskers({ row }: { row: GroupRow }) {
  const { width, height, pad } = plot
  const x = (share: number) => pad + share * (width - 2 * pad)
  const label = `First group ${interval(sideOf(row, 'a'))}; second group ${interval(sideOf(row, 'b'))}.`
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

function interval({ hits, notRead, share, low, high }: Side): string {
  if (low === null) return 'empty'
  const least = isAtLeast(hits, notRead) ? 'at least ' : ''
  return `${least}${percent(share)}, interval ${percent(low)} to ${percent(high)}`
}

/** Two significant digits where it matters; very small values as a bound. */
function pText(p: number | null): string {
  if (p === null) return '–'
  if (p < 0.001) return '< 0.001'
  return p.toFixed(p < 0.1 ? 3 : 2)
}
