import type { DrawnMark } from '../../../schema/contract/mark.ts'
import { grouped } from '../../../schema/plural.ts'
import { standingBeside } from '../../../schema/standing.ts'
import { shortDay } from '../../../schema/statement-day.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { Table } from '../../components/table.tsx'
import { voiceLabels } from '../../components/words.ts'
import { codebookFramePage, passagePage } from '../../links.ts'

/** Passages and silences of a table; those of a large corpus would be a page of megabytes. */
const mostGroups = 500

/** The marks of a timeline as a table, in order of date: who says what when, in the words of which passage. */
export function MarkTable(props: {
  rows: readonly DrawnMark[]
  label: (theme: string, frame: string) => string
  /** Where all of them stand, if they are too many for a table. */
  whole: string
}) {
  const { label, whole } = props
  const rows = props.rows.filter(({ status }) => status !== 'none_recorded')
  // Rows of one passage share its date; without one a row stands by itself.
  const groups = [
    ...Map.groupBy(rows, ({ date, passageId, statementId, frame }) =>
      [date, passageId ?? `${statementId} ${frame}`].join(' '),
    ).values(),
  ].sort(([a], [b]) => (a && b && a.date !== b.date ? (a.date < b.date ? -1 : 1) : 0))
  const shown = groups.slice(0, mostGroups)
  const told = sumOf(shown, (group) => group.length)
  const table = (
    <Table
      label="Table of the marks"
      columns={['Date', 'Voice', 'Frame', 'Words of the passage', 'Statement']}
      class="marks"
    >
      <tbody>
        {shown.flatMap((group) => {
          const rowspan = group.length > 1 ? group.length : undefined
          return group.map((row, index) => (
            <tr>
              {index === 0 && (
                <th scope="row" rowspan={rowspan}>
                  {row.passageId ? <a href={passagePage(row.passageId)}>{shortDay(row)}</a> : shortDay(row)}
                </th>
              )}
              <td>{voiceLabels[row.voice]}</td>
              <td>
                {row.frame === null ? (
                  withoutFrame(row)
                ) : (
                  <a href={codebookFramePage(row.theme, row.frame)}>{label(row.theme, row.frame)}</a>
                )}
              </td>
              <td>{wordsOf(row)}</td>
              {index === 0 && <td rowspan={rowspan}>{titleOf(row)}</td>}
            </tr>
          ))
        })}
      </tbody>
    </Table>
  )
  if (told === rows.length) return table
  return (
    <>
      <p class="note">
        The table has the first {grouped(told)} of {grouped(rows.length)} rows; all of them stand in the{' '}
        <a href={whole}>CSV of this view</a>.
      </p>
      {table}
    </>
  )
}

/**
 * Words that are about the frame, with their standing where they are not official; else those of the passage, which has
 * other frames too.
 */
function wordsOf({ words, wordsBasis, isAboutFrame, frameWords }: DrawnMark): string | null {
  const own = isAboutFrame || !frameWords ? { text: words, basis: wordsBasis } : frameWords
  if (own.text === null) return null
  const isOfFrame = isAboutFrame || frameWords !== null
  const notes = [standingBeside(own.basis), isOfFrame ? '' : 'not of this frame alone'].filter(Boolean)
  return `“${own.text}”${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

/** A row that stands for several statements has the title of the first. */
function titleOf({ title, n }: DrawnMark): string {
  return n === 1 ? title : `${title} and ${grouped(n - 1)} more of the month`
}

function withoutFrame({ status }: DrawnMark): string {
  if (status === 'recorded') return 'no frame'
  return status === 'not_read' ? 'not fully read' : 'recorded silence'
}
