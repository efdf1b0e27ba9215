import { duration } from '../../../schema/chart/duration.ts'
import type { SpanRow } from '../../../schema/contract/timeline.ts'
import { voiceLabels } from '../../components/words.ts'
import { evidencePage, evidenceQuery, statementPage } from '../../links.ts'

/** First and last statement with each frame, the longest gap between two, and what came since. */
export function SpanTable(props: {
  rows: readonly SpanRow[]
  label: (theme: string, frame: string) => string
}) {
  return (
    <section class="scroll" tabindex={0} aria-label="Table of first, last and longest gap">
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">Frame</th>
            <th scope="col">Voice</th>
            <th scope="col" class="number">
              Statements with it
            </th>
            <th scope="col">First</th>
            <th scope="col">Last</th>
            <th scope="col" class="number">
              Since without it
            </th>
            <th scope="col">Longest gap</th>
            <th scope="col" class="number">
              Recorded silences
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              <th scope="row">{props.label(row.theme, row.frame)}</th>
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
              <td>{day(row.first, row.firstStatement)}</td>
              <td>{day(row.last, row.lastStatement)}</td>
              <td class="number">{row.statementsSince ?? '–'}</td>
              <td>
                {row.gapDays === null
                  ? '–'
                  : `${duration(row.gapDays)}, ${row.gapFrom} to ${row.gapTo} (${row.gapStatements} without it)`}
              </td>
              <td class="number">{row.silences}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function day(date: string | null, statementId: string | null) {
  return date === null || statementId === null ? '–' : <a href={statementPage(statementId)}>{date}</a>
}
