import { percentText, pointText } from '../../../schema/chart/point-text.ts'
import { distinct } from '../../../schema/chart/trend.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { TrendRow } from '../../../schema/contract/trend.ts'
import type { ViewQuery } from '../../../schema/contract/view.ts'
import { viewPage } from '../../components/chart/view.ts'
import { NamingNote } from '../../components/naming-note.tsx'
import { evidencePage, evidenceQuery } from '../../links.ts'
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
  const years = distinct(rows.map((row) => row.year))
  return (
    <section class="matrix" aria-labelledby="matrix">
      <h2 id="matrix">All themes, year by year</h2>
      <p class="counted">
        Share of all statements of the year, whoever speaks, that hold at least one counted passage on the
        theme.
      </p>
      <NamingNote themes={codebook} />
      <YearTable label="Themes by year" heads={['Theme']} years={years}>
        {codebook.map((theme) => (
          <tr>
            <th scope="row">
              <a href={viewPage(query, { theme: [theme.id], frame: undefined })}>{theme.label}</a>
            </th>
            {rows
              .filter((row) => row.theme === theme.id)
              .map((row) => (
                <td class={`number tint-${tint(row.share)}`} title={pointText(row, 'share')}>
                  {row.passages > 0 ? (
                    <a href={evidencePage(evidenceQuery(row.evidence))}>{percentText(row.share ?? 0)}</a>
                  ) : (
                    <NoNumber row={row} />
                  )}
                </td>
              ))}
          </tr>
        ))}
      </YearTable>
    </section>
  )
}

function NoNumber({ row }: { row: TrendRow }) {
  if (row.statements === 0) return <span class="visually-hidden">no statement</span>
  return (
    <>
      <span aria-hidden="true">·</span>
      <span class="visually-hidden">nothing recorded</span>
    </>
  )
}

function tint(share: number | null): number {
  return steps.filter((step) => (share ?? 0) >= step).length
}
