import { chain } from '../../../schema/chain.ts'
import type { Theme } from '../../../schema/contract/codebook.ts'
import type { CodingRow } from '../../../schema/contract/coding.ts'
import { longDate } from '../../../schema/partial-date.ts'
import { Table } from '../../components/table.tsx'
import { labelled, labelsOf } from '../../components/words.ts'
import { apiAddress } from '../../links.ts'

/** What each coder gave the passage, whatever was published of it; nothing where none coded it. */
export function OwnCodings(props: {
  passage: string
  codings: readonly CodingRow[]
  themes: readonly Theme[]
}) {
  const { passage, codings, themes } = props
  if (codings.length === 0) return null
  const labels = labelsOf(themes.flatMap(({ frames }) => frames))
  return (
    <section aria-labelledby="codings">
      <h2 id="codings">As each coder coded it</h2>
      <Table label="Codings of the passage" columns={['Coder', 'Frames', 'Stance', 'How sure', 'Made']}>
        <tbody>
          {codings.map(({ coder, frames, stance, confidence, context, codedOn, codebook }) => (
            <tr>
              <th scope="row">{coder}</th>
              <td>
                {labelled(frames, labels).join(', ') || 'none of its words'}
                {context !== null && <span class="note"> context: {context}</span>}
              </td>
              <td>{chain.stance(stance)}</td>
              <td>{chain.sureness[confidence - 1]}</td>
              <td>
                {longDate(codedOn)}, by version {codebook} of the codebook
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="takeaway">
        <a href={apiAddress('/codings', { passage })}>These codings as JSON</a>
      </p>
    </section>
  )
}
