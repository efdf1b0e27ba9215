import { durationBetween } from '../../../schema/chart/duration.ts'
import type { SpanRow } from '../../../schema/contract/timeline.ts'
import { plural } from '../../../schema/plural.ts'
import { dayAmong, shortDay } from '../../../schema/statement-day.ts'
import { LimitedNote } from '../../components/limited-note.tsx'
import { Table } from '../../components/table.tsx'
import { voiceLabels } from '../../components/words.ts'
import { codebookFramePage, evidencePage, evidenceQuery, statementPage } from '../../links.ts'

/** First and last statement with each frame, the longest gap between two, and what came since. */
export function SpanTable(props: {
  rows: readonly SpanRow[]
  label: (theme: string, frame: string) => string
}) {
  return (
    <Table
      label="Table of first, last and longest gap"
      columns={[
        'Frame',
        'Voice',
        { number: 'Statements with it' },
        'First recorded',
        'Last recorded',
        { number: 'Statements since, of those read' },
        'Longest gap',
        { number: 'Recorded silences' },
      ]}
      class="wide"
    >
      <tbody>
        {props.rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={codebookFramePage(row.theme, row.frame)}>{props.label(row.theme, row.frame)}</a>
            </th>
            <td>{voiceLabels[row.voice]}</td>
            <td class="number">
              {row.statementsWithFrame > 0 ? (
                <a href={evidencePage(evidenceQuery(row.evidence))}>
                  {row.statementsWithFrame} of {row.statements}
                </a>
              ) : (
                `0 of ${row.statements}`
              )}
            </td>
            <td>{day(row, row.first, row.firstStatement)}</td>
            <td>{day(row, row.last, row.lastStatement)}</td>
            <td class="number">{row.statementsSince ?? '–'}</td>
            <td>
              {row.gapFrom === null || row.gapTo === null ? (
                '–'
              ) : (
                <>
                  {durationBetween(row.gapFrom, row.gapTo)}, {day(row, row.gapFrom, row.gapFromStatement)} to{' '}
                  {day(row, row.gapTo, row.gapToStatement)} ({between(row.gapStatements ?? 0)})
                </>
              )}
            </td>
            <td class="number">{row.silences}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Statements of the gap that were read on the theme, all without the frame. */
function between(statements: number): string {
  return statements === 0 ? 'no statement read between' : `${plural(statements, 'statement')} read between`
}

function day({ unsureDates, limitedDates }: SpanRow, date: string | null, statementId: string | null) {
  return date === null || statementId === null ? (
    '–'
  ) : (
    <>
      <a href={statementPage(statementId)}>{shortDay(dayAmong(date, unsureDates))}</a>
      {limitedDates.includes(date) && <LimitedNote />}
    </>
  )
}
