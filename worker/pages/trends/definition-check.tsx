import { panels } from '#subject'
import { directionLabels, ratioText } from '../../../schema/chart/definition-wording.ts'
import { listed, span } from '../../../schema/chart/wording.ts'
import type { DefinitionCheckRow } from '../../../schema/contract/measure.ts'
import { plural } from '../../../schema/plural.ts'
import { definitions } from '../../../schema/vocabulary.ts'
import { sides } from '../../../schema/voice.ts'
import { ofSeries } from '../../api/rates.ts'
import { type ChartView, checksData, viewPage } from '../../components/chart/view.ts'
import { DataLinks } from '../../components/data-links.tsx'
import { GroupHead, Table } from '../../components/table.tsx'
import { voiceLabels } from '../../components/words.ts'
import { evidenceQuery, measuresPage, methodPage } from '../../links.ts'
import { RatioMark } from './ratio-mark.tsx'

/** Whether a change survives another definition of the theme: a verdict for each voice, and the numbers it rests on. */
export function DefinitionCheckSection(props: {
  view: ChartView
  rows: readonly DefinitionCheckRow[]
  label: (theme: string) => string
}) {
  const { view, label } = props
  const rows = props.rows.filter(
    (row) => row.earlierTexts + row.laterTexts + row.earlierPartTexts + row.laterPartTexts > 0,
  )
  const [first] = rows
  if (!first) return null
  const themes = [...new Set(rows.map(({ theme }) => theme))]
  const [earlier, later] = [
    span({ from: first.earlierFrom, to: first.earlierTo }),
    span({ from: first.laterFrom, to: first.laterTo }),
  ]
  const series = rows.filter(({ definition }) => definition === definitions[0])
  const name = ({ theme, voice }: DefinitionCheckRow) =>
    [...(themes.length > 1 ? [label(theme)] : []), voiceLabels[voice]].join(', ')
  const isSideBySide = view.query.definition.length === definitions.length
  return (
    <section class="definition-check" aria-labelledby="definitions">
      <h2 id="definitions">Does it hold under other definitions?</h2>
      <ul class="verdicts">
        {series.map((row) => (
          <li>
            <strong>{name(row)}.</strong> {row.verdict} {sameWords(ofSeries(rows, row))}{' '}
            {sharedWords(ofSeries(rows, row))}
          </li>
        ))}
      </ul>
      <p class="counted">
        Mentions per 1,000 words in {later}, held against {earlier}. The interval of the ratio grows with how
        unevenly mentions lie over the texts; where it holds 1, chance may have made the change (
        <a href={`${methodPage()}#words`}>how it is calculated</a>).
        {view.query.panel === undefined && ` ${mixedTexts()}`}{' '}
        {!isSideBySide && (
          <a href={viewPage(view.query, { definition: [...definitions] })}>
            Draw the three definitions side by side
          </a>
        )}
      </p>
      <details class="numbers" open={themes.length === 1}>
        <summary>The numbers behind it</summary>
        <p class="note">
          Texts that name the theme, of the texts that were read whole; under it, mentions per 1,000 words of
          all of them.
        </p>
        <Table
          label="Table of the three definitions"
          columns={[
            'Definition',
            { number: earlier },
            { number: later },
            'Later to earlier, 95 % interval',
            'Change',
            'Named',
          ]}
        >
          {series.map((row) => (
            <tbody>
              <tr class="group">
                <GroupHead columns={6}>{name(row)}</GroupHead>
              </tr>
              {ofSeries(rows, row).map((one) => (
                <DefinitionRow row={one} />
              ))}
            </tbody>
          ))}
        </Table>
      </details>
      <p class="takeaway">
        <DataLinks rows={(format) => checksData(view.query, format)} />
        <a href={checksData(view.query, 'bib')}>BibTeX</a>
      </p>
    </section>
  )
}

/** Whether the definitions are one here: each holds what the one before it holds, so that as many mentions are the same ones. */
export function sameWords(
  rows: readonly Pick<DefinitionCheckRow, 'earlierMentions' | 'laterMentions'>[],
): string {
  const [first, ...others] = rows
  if (!first || others.length === 0 || first.earlierMentions + first.laterMentions === 0) return ''
  const areSame = others.every(
    (one) => one.earlierMentions === first.earlierMentions && one.laterMentions === first.laterMentions,
  )
  return areSame ? 'All of them count the same mentions here, so that this is one finding.' : ''
}

/** What a side's numbers leave out as it may be another's words. */
export function sharedWords(
  rows: readonly Pick<
    DefinitionCheckRow,
    'voice' | `${'earlier' | 'later'}${'SharedTexts' | 'SharedMentions'}`
  >[],
): string {
  const broad = rows.at(-1)
  if (!broad || !sides.includes(broad.voice)) return ''
  const texts = broad.earlierSharedTexts + broad.laterSharedTexts
  if (texts === 0) return ''
  const mentions = broad.earlierSharedMentions + broad.laterSharedMentions
  return `Not counted: ${plural(texts, 'text')} in which several sides speak, with ${plural(mentions, 'mention')} (broad), as they may be another side’s words.`
}

/** What a reader must know where the texts are not of one panel. */
export function mixedTexts(): string {
  const balanced = panels.length === 0 ? '' : ` Balanced: ${listed(panels.map(({ label }) => label))}.`
  return `The texts of the two periods are those at hand and may differ in kind: what changed may be the texts, not the speakers.${balanced}`
}

function DefinitionRow({ row }: { row: DefinitionCheckRow }) {
  const { firstYear, lastYear } = row
  return (
    <tr>
      <th scope="row">{row.definition}</th>
      <Half
        texts={row.earlierTexts}
        mentioning={row.earlierTextsMentioning}
        rate={row.earlierPer1000Words}
        evidence={row.earlierEvidence}
      />
      <Half
        texts={row.laterTexts}
        mentioning={row.laterTextsMentioning}
        rate={row.laterPer1000Words}
        evidence={row.laterEvidence}
      />
      <td>
        <RatioMark {...row} />
        {ratioText(row)}
      </td>
      <td>{directionLabels[row.direction]}</td>
      <td>{firstYear === null || lastYear === null ? '–' : span({ from: firstYear, to: lastYear })}</td>
    </tr>
  )
}

/** Texts of a half that name the theme, of all that are measured, and their rate; each number opens its texts. */
function Half(props: { texts: number; mentioning: number; rate: number | null; evidence: string }) {
  const { texts, mentioning, rate, evidence } = props
  const query = evidenceQuery(evidence)
  if (texts === 0 || rate === null) return <td class="number">–</td>
  return (
    <td class="number">
      {mentioning === 0 ? '0' : <a href={measuresPage({ ...query, mentioning: 'some' })}>{mentioning}</a>} of{' '}
      <a href={measuresPage(query)}>{texts}</a>
      <br />
      {rate === 0 ? '0' : rate.toFixed(2)}
    </td>
  )
}

/** On a view of codings: the way to the same theme by counted words, under every definition. */
export function DefinitionCheckLink({ view, texts }: { view: ChartView; texts: number }) {
  if (texts === 0) return null
  return (
    <p class="note definition-check">
      Does this hold under other definitions?{' '}
      <a
        href={`${viewPage(view.query, { by: 'words', frame: undefined, definition: [...definitions] })}#definitions`}
      >
        Words counted in {plural(texts, 'text')}
      </a>
    </p>
  )
}
