import type { LexiconAgreement } from '../../schema/contract/lexicon.ts'
import { apiAddress } from '../links.ts'
import { percent } from './words.ts'

/** How far the lexicon's proposals agree with the published codings: a section of the method page. */
export function LexiconAgreementSection(props: {
  rows: readonly LexiconAgreement[]
  themeLabel: (id: string) => string
}) {
  const { rows, themeLabel } = props
  const units = rows[0]?.units ?? 0
  return (
    <section id="lexicon">
      <h2>The lexicon against the codings</h2>
      <p>
        The lexicon is an automated coder of its own. It proposes themes and frames for loaded texts by the
        words that stand there; its proposals are kept apart and no trend counts them. Here they are held
        against the published codings, over the {units} statements of which a whole text was measured: does
        the lexicon mention the theme, and is a passage of it recorded?
      </p>
      <p class="caution">
        {units} statements are few. A theme that is not recorded may still be spoken of, so precision is a
        lower bound; alpha below 0.667 is tentative, and a dash means that every answer was the same, so
        nothing can be measured.
      </p>
      <section class="scroll" tabindex={0} aria-label="Lexicon against codings, table">
        <table>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">Definition</th>
              <th scope="col">Proposed</th>
              <th scope="col">Coded</th>
              <th scope="col">Both</th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
              <th scope="col">Alpha</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{themeLabel(row.theme)}</th>
                <td>{row.definition}</td>
                <td class="number">{row.proposed}</td>
                <td class="number">{row.coded}</td>
                <td class="number">{row.both}</td>
                <td class="number">{percent(row.precision)}</td>
                <td class="number">{percent(row.recall)}</td>
                <td class="number">
                  {row.alpha === null ? '–' : row.alpha.toFixed(2)}
                  {row.alpha !== null && row.isTentative && ' (tentative)'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="takeaway">
        <a href={apiAddress('/lexicon-agreement.csv')}>CSV</a>
        <a href={apiAddress('/lexicon-agreement')}>JSON</a>
      </p>
    </section>
  )
}
