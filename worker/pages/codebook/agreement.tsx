import { method } from '#subject'
import type { Agreement } from '../../../schema/contract/coding.ts'
import { tentativeBelow } from '../../../schema/stats/alpha.ts'
import { fewestPassages, reliableFrom } from '../../../schema/stats/reliability.ts'
import { Table } from '../../components/table.tsx'
import { alphaText } from '../../components/words.ts'
import { codebookThemePage } from '../../links.ts'

export function AgreementSection(props: {
  agreements: readonly Agreement[]
  labels: ReadonlyMap<string, string>
}) {
  const { agreements, labels } = props
  const figure = (theme: string | null, subject: Agreement['subject']) =>
    agreements.find((row) => row.theme === theme && row.subject === subject)
  return (
    <section id="agreement">
      <h2 id="reliability">How far the coders agree</h2>
      <p>
        Under each chart and list stands a verdict, by one rule. <strong>Good</strong>: the programs agree
        with alpha of {reliableFrom} or more on at least {fewestPassages} passages.{' '}
        <strong>Usable with care</strong>: alpha of {tentativeBelow} or more, or fewer passages.{' '}
        <strong>Do not rely on it</strong>: less. Agreement of programs says that the coding can be repeated;
        that people would code alike has not been tested.
      </p>
      <p>
        Krippendorff’s alpha is 1 for perfect agreement and 0 for what chance gives. Frames come in sets, so a
        theme’s alpha uses MASI distance (Passonneau 2006): sets that are the same are at distance 0, sets
        with nothing in common at 1, and a subset is nearer than a mere overlap. A single frame is compared as
        named or not named. Passages that a coder took for context are left out. Below 0.667 a theme is marked{' '}
        <span class="flag">tentative</span> wherever its numbers stand (Krippendorff 2004, p. 241).
      </p>
      <Table
        label="Agreement, table"
        columns={['Theme', { number: 'Frames' }, { number: 'Stance' }, { number: 'n' }]}
      >
        <tbody>
          {[null, ...labels.keys()].map((theme) => {
            const frames = figure(theme, 'frames')
            const stance = figure(theme, 'stance')
            return (
              <tr>
                <th scope="row">
                  {theme === null ? 'All themes' : <a href={codebookThemePage(theme)}>{labels.get(theme)}</a>}
                </th>
                <td class="number">
                  {alphaText(frames?.alpha ?? null)}
                  {frames?.isTentative && <span class="flag"> tentative</span>}
                </td>
                <td class="number">
                  {alphaText(stance?.alpha ?? null)}
                  {stance?.isTentative && <span class="flag"> tentative</span>}
                </td>
                <td class="number">{frames?.passages ?? 0}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p class="caution">
        Agreement is not correctness. {method.agreement} A theme’s alpha is over the passages published under
        it; coders who moved a passage to another theme count as in full disagreement. Themes with few
        passages have an uncertain alpha.
      </p>
    </section>
  )
}
