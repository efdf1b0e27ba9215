import { changedRecordLabels } from '../../../schema/change-words.ts'
import type { Release } from '../../../schema/contract/release.ts'
import { plural } from '../../../schema/plural.ts'
import type { AlphaMove, FieldCount, PhraseCount } from '../../../schema/stats/change-summary.ts'
import { Table } from '../../components/table.tsx'
import { alphaTexts } from '../../components/words.ts'
import { changesPage, methodPage } from '../../links.ts'

type Notes = Pick<Release, 'headlines' | 'leftOut'>

export function Headlines({ headlines }: Pick<Notes, 'headlines'>) {
  if (headlines.length === 0) return null
  return (
    <section id="headlines">
      <h2>What the first page now says differently</h2>
      <dl class="notes">
        {headlines.map(({ where, was, is }) => (
          <>
            <dt>{where}</dt>
            <dd>
              <del>{was}</del> <span aria-hidden="true">→</span> <ins>{is}</ins>
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** What was corrected, by field: re-worded is `keyPhrase`, re-sourced is `evidence`. */
export function CorrectedFields({ version, counts }: { version: string; counts: readonly FieldCount[] }) {
  if (counts.length === 0) return null
  return (
    <details>
      <summary>Which fields were corrected, and in how many records</summary>
      <Table label="Corrected fields, table" columns={['Records', 'Field', { number: 'Corrected' }]}>
        <tbody>
          {counts.map(({ record, field, records }) => (
            <tr>
              <th scope="row">{changedRecordLabels[record].many}</th>
              <td>
                <code>{field}</code>
              </td>
              <td class="number">
                <a href={changesPage(version, { kind: 'corrected', record })}>{records}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}

/** Places of set phrases are told apart by the phrase. */
export function PhrasePlaces(props: {
  version: string
  counts: readonly PhraseCount[]
  labels: ReadonlyMap<string, string>
}) {
  const { version, counts, labels } = props
  if (counts.length === 0) return null
  return (
    <details>
      <summary>Which set phrases are found otherwise, and in how many places</summary>
      <Table label="Places of set phrases, table" columns={['Set phrase', { number: 'Places' }]}>
        <tbody>
          {counts.map(({ phrase, places }) => (
            <tr>
              <th scope="row">{labels.get(phrase) ?? phrase}</th>
              <td class="number">
                <a href={changesPage(version, { record: 'phrase_hit', phrase })}>{places}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}

export function AlphaMoves(props: {
  moves: readonly AlphaMove[]
  labels: ReadonlyMap<string, string>
  before: string
  version: string
}) {
  const { moves, labels, before, version } = props
  if (moves.length === 0) return null
  return (
    <section id="agreement">
      <h2>How far the coders agree on frames, before and now</h2>
      <Table
        label="Krippendorff’s alpha by theme, table"
        columns={['Theme', { number: before }, { number: version }]}
        caption="Krippendorff’s alpha of the frames. A theme that is not listed has the same figure in both."
      >
        <tbody>
          {moves.map(({ theme, was, now }) => (
            <tr>
              <th scope="row">{theme === null ? 'All themes' : (labels.get(theme) ?? theme)}</th>
              {alphaTexts(was, now).map((text) => (
                <td class="number">{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="note">
        <a href={`${methodPage()}#agreement`}>How it is computed</a>
      </p>
    </section>
  )
}

export function LeftOut({ leftOut }: Pick<Notes, 'leftOut'>) {
  if (leftOut.length === 0) return null
  return (
    <section id="left-out">
      <h2>What was looked for and is not in it</h2>
      <details class="values">
        <summary>{plural(leftOut.length, 'entry', 'entries')}, each with the reason</summary>
        <dl class="notes">
          {leftOut.map(({ what, why }) => (
            <>
              <dt>{what}</dt>
              <dd>{why}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}
