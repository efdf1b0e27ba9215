import type { RateRow } from '../../../schema/contract/measure.ts'
import { grouped } from '../../../schema/plural.ts'
import { voiceLabels } from '../../components/words.ts'
import { evidenceQuery, measuresPage } from '../../links.ts'
import { YearTable } from './year-table.tsx'

/** Mentions per 1,000 words with a column for each year; every number links to the measured texts. */
export function RateTable(props: {
  rows: readonly RateRow[]
  label: (theme: string, frame: string) => string
}) {
  const { rows, label } = props
  const seriesOf = ({ theme, definition, voice }: RateRow) => `${theme}.${definition}.${voice}`
  const years = [...new Set(rows.map((row) => row.year))]
  return (
    <>
      <p class="note">
        Mentions per 1,000 words, and under them the mentions and the words in which they were counted; – no
        text of the voice alone that was read whole.
      </p>
      <YearTable
        label="Table of mentions per 1,000 words"
        heads={['Theme', 'Definition', 'Voice']}
        years={years}
      >
        {[...Map.groupBy(rows, seriesOf).values()].map((own) => {
          const [first] = own
          return (
            <tr>
              <th scope="row">{first && label(first.theme, 'any')}</th>
              <td>{first?.definition}</td>
              <td>{first && voiceLabels[first.voice]}</td>
              {own.map((row) => (
                <td class="number">
                  {row.per1000Words === null ? (
                    <NoRate row={row} />
                  ) : (
                    <>
                      <a href={measuresPage(evidenceQuery(row.evidence))}>{row.per1000Words.toFixed(2)}</a>
                      <span class="of">
                        {row.mentions} in {grouped(row.words)}
                      </span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </YearTable>
    </>
  )
}

/** A year without a text of the voice that was read whole; those of which a part was read and those in which others speak can be opened. */
function NoRate({ row }: { row: RateRow }) {
  const left = [
    { texts: row.partTexts, words: 'in part', asked: { coverage: 'part' } },
    { texts: row.sharedTexts, words: 'with other sides', asked: { shared: 'each' } },
  ].filter(({ texts }) => texts > 0)
  return (
    <>
      –
      {left.map(({ texts, words, asked }) => (
        <span class="of">
          <a href={measuresPage({ ...evidenceQuery(row.evidence), ...asked })}>
            {texts} {words}
          </a>
        </span>
      ))}
    </>
  )
}
