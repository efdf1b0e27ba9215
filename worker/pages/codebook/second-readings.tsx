import type { SecondReadingRow } from '../../../schema/contract/release.ts'
import { readingNotes, readingSentences } from '../../../schema/reading-words.ts'
import { sumOf } from '../../../schema/stats/sum.ts'
import { Table } from '../../components/table.tsx'
import { percent } from '../../components/words.ts'
import { apiAddress, evidencePage, evidenceQuery } from '../../links.ts'

/** How accurate each release was found to be, side by side; nothing where no passage was read a second time. */
export function SecondReadings({ readings }: { readings: readonly SecondReadingRow[] }) {
  if (readings.every(({ readBefore, readSince }) => readBefore + readSince === 0)) return null
  const bases = basisColumns.filter(({ column }) => readings.some((reading) => reading[column] > 0))
  return (
    <section id="error-rate">
      <h2>How often a passage was wrong</h2>
      {readings.map((reading) => (
        <p>{[...readingSentences(reading), ...readingNotes(reading)].join(' ')}</p>
      ))}
      {readings.some(({ readSince }) => readSince > 0) && (
        <p>
          A passage that no second reading reached may be wrong at the rate of those that were read after they
          were published.
        </p>
      )}
      <Table
        label="Second readings, table"
        caption="How accurate each release was found to be"
        columns={[
          'Release',
          { number: 'Passages' },
          { number: 'Read again before publication' },
          { number: 'Others, read since, up to this release' },
          'Wrong in substance as published, with 95 % interval',
          ...bases.map(({ label }) => ({ number: `Key phrases: ${label}` })),
        ]}
      >
        <tbody>
          {readings.map((reading) => {
            const { release, passages, readBefore, readSince, wrongSince, share, low, high, denominator } =
              reading
            const phrases = sumOf(bases, ({ column }) => reading[column])
            return (
              <tr>
                <th scope="row">{release}</th>
                <td class="number">{passages}</td>
                <td class="number">{readBefore}</td>
                <td class="number">
                  {denominator === null ? (
                    'none'
                  ) : (
                    <a href={evidencePage(evidenceQuery(denominator))}>{readSince}</a>
                  )}
                </td>
                <td>
                  {wrongSince === null
                    ? 'not known'
                    : `${wrongSince} (${percent(share)}), ${percent(low)} to ${percent(high)}`}
                </td>
                {bases.map(({ column }) => (
                  <td class="number">
                    {reading[column]} ({percent(phrases === 0 ? null : reading[column] / phrases)})
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p class="takeaway">
        <a href={apiAddress('/second-readings.csv')}>CSV</a>
        <a href={apiAddress('/second-readings')}>JSON</a>
      </p>
    </section>
  )
}

/** Words of a text at hand are in no release that was read a second time. */
const basisColumns = [
  { column: 'officialText', label: 'official text' },
  { column: 'reprint', label: 'reprint of it' },
  { column: 'translation', label: 'translation of it' },
  { column: 'asReported', label: 'as reported' },
] as const
