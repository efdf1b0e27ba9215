import { seriesOf } from '../../../schema/chart/trend.ts'
import { inSeries, listed } from '../../../schema/chart/wording.ts'
import type { Measure, TrendRow } from '../../../schema/contract/trend.ts'
import type { SeriesChoice } from '../../../schema/counted.ts'
import { notFullyReadIt, readFor } from '../../../schema/not-fully-read.ts'
import { unrecordedMeans } from '../../../schema/unrecorded.ts'
import { TableSign } from '../../components/table-sign.tsx'
import { AtLeast, NoShare, noShareKey, Unread } from '../../components/unread.tsx'
import { voiceLabels } from '../../components/words.ts'
import { evidencePage, evidenceQuery } from '../../links.ts'
import { Recounted, recountedKey, recountedSince } from './recounted.tsx'
import { YearTable } from './year-table.tsx'

/** The rows of a figure with a column for each year; every number that counts passages links to them. */
export function TrendTable(props: {
  rows: readonly TrendRow[]
  measure: Measure
  series: SeriesChoice | undefined
  label: (theme: string, frame: string) => string
}) {
  const { rows, measure, label } = props
  const of = `all statements of the voice and year${inSeries(props)}`
  const years = [...new Set(rows.map((row) => row.year))]
  const series = Map.groupBy(rows, (row) => `${seriesOf(row)}.${row.voice}`)
  const changed = recountedSince(rows)
  const things = listed([...new Set(rows.map(({ frame }) => notFullyReadIt[readFor(frame)]))])
  return (
    <>
      <p class="note">
        {measure === 'share' ? `Statements with it of ${of}` : `Passages, and in brackets ${of}`};{' '}
        {noShareKey(rows)}; × recorded silence, with how many of the year’s statements it is of; 0 without ×
        nothing recorded, which {unrecordedMeans}
        {rows.some(({ notRead }) => notRead > 0) &&
          `; “not fully read”: so many of them are ${things}, which may stand in what was not read of them, so that the number is at least (≥) what stands there`}
        {changed.length > 0 && `, ${recountedKey(changed)}`}.
      </p>
      <YearTable label="Table" heads={['Frame', 'Voice']} years={years}>
        {[...series.values()].map((own) => {
          const [first] = own
          return (
            <tr>
              <th scope="row">{first && label(first.theme, first.frame)}</th>
              <td>{first && voiceLabels[first.voice]}</td>
              {own.map((row) => (
                <td class="number">
                  <Cell row={row} measure={measure} />
                  <Unread n={row.notRead} evidence={row.notReadEvidence} />
                  <Recounted row={row} releases={changed} />
                </td>
              ))}
            </tr>
          )
        })}
      </YearTable>
    </>
  )
}

function Cell({ row, measure }: { row: TrendRow; measure: Measure }) {
  if (row.value === null) return <NoShare status={row.status} />
  const text =
    measure === 'share'
      ? `${row.statementsWithFrame} of ${row.statements}`
      : `${row.passages} (${row.statements})`
  if (row.passages > 0)
    return (
      <a href={evidencePage(evidenceQuery(row.evidence))}>
        <AtLeast hits={row.statementsWithFrame} notRead={row.notRead} />
        {text}
      </a>
    )
  if (row.status !== 'silent') return <>{text}</>
  return (
    <>
      {text}
      <span class="of">
        <TableSign sign="×" meaning="recorded silence" /> {row.silences} of {row.statements}
      </span>
    </>
  )
}
