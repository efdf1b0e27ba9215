import { rateText } from '../../schema/chart/rate.ts'
import { distinct } from '../../schema/chart/trend.ts'
import type { RateRow } from '../../schema/contract/measure.ts'
import { voiceLabels } from './words.ts'

/** Mentions per 1,000 words with a column for each year; every number links to the measured texts. */
export function RateTable(props: {
  rows: readonly RateRow[]
  label: (theme: string, frame: string) => string
}) {
  const { rows, label } = props
  const series = distinct(rows.map((row) => `${row.theme}.${row.voice}`))
  return (
    <section class="scroll" tabindex={0} aria-label="Table of mentions per 1,000 words">
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">Voice</th>
            {distinct(rows.map((row) => row.year)).map((year) => (
              <th scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((id) => {
            const own = rows.filter((row) => `${row.theme}.${row.voice}` === id)
            const [first] = own
            return (
              <tr>
                <th scope="row">{first && label(first.theme, 'any')}</th>
                <td>{first && voiceLabels[first.voice]}</td>
                {own.map((row) => (
                  <td class="number" title={rateText(row)}>
                    {row.per1000Words === null ? (
                      '–'
                    ) : (
                      <a href={row.evidence}>{row.per1000Words.toFixed(2)}</a>
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
