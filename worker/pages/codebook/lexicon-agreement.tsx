import type { LexiconAgreement } from '../../../schema/contract/lexicon.ts'
import { GroupHead, Table } from '../../components/table.tsx'
import { alphaText, percent } from '../../components/words.ts'
import { apiAddress, evidencePage, evidenceQuery, statementsPage } from '../../links.ts'

interface Props {
  rows: readonly LexiconAgreement[]
  themeLabel: (id: string) => string
}

/** How far the lexicon's proposals agree with the published codings: a section of the method page. */
export function LexiconAgreementSection({ rows, themeLabel }: Props) {
  const texts = rows.filter(({ basis }) => basis === 'texts')
  const gists = rows.filter(({ basis }) => basis === 'gists')
  const [statements, passages] = [texts[0]?.units ?? 0, gists[0]?.units ?? 0]
  return (
    <section id="lexicon">
      <h2>The lexicon against the codings</h2>
      <p>
        The lexicon is an automated coder of its own. It proposes themes and frames by the words that stand
        there; its proposals are kept apart and no trend counts them. Here they are held against the published
        codings in two ways, under each definition of a theme.
      </p>
      <h3 id="lexicon-texts">In whole texts: {statements} statements</h3>
      <p>
        Over the statements of which a whole text was measured: does the lexicon mention the theme, and is a
        passage of it recorded?
      </p>
      <p class="caution">
        {statements} statements are few. A theme that is not recorded may still be spoken of, so precision is
        a lower bound; alpha below 0.667 is tentative, and a dash means that every answer was the same, so
        nothing can be measured. A text may be that of a whole occasion: words of other speakers, and
        questions, count as found there, while passages of the statement’s own speakers alone are coded, which
        lowers precision, too.
      </p>
      <AgreementTable label="Lexicon against codings, whole texts" rows={texts} themeLabel={themeLabel} />
      <Downloads basis="texts" />
      <h3 id="lexicon-gists">In our own words: {passages} passages</h3>
      <p>
        Over the counted passages: does the lexicon, reading gist and key phrase, propose the theme under
        which the passage is published, and of its frames those that are published? Where it finds several
        frames it proposes the three that it finds most.
      </p>
      <p class="caution">
        Gists are our words and not the statement’s, written with the codebook at hand: this measures the
        lexicon against our wording, and would flatter it if it were taken for how well it reads a statement.
        A passage has one theme, though its gist may name another on the way, so precision is a lower bound
        here too. The frames’ alpha uses MASI distance, as that of the coders does.
      </p>
      <AgreementTable label="Lexicon against codings, our own words" rows={gists} themeLabel={themeLabel} />
      <Downloads basis="gists" />
    </section>
  )
}

function AgreementTable({ label, rows, themeLabel }: Props & { label: string }) {
  const hasFrames = rows.some(({ subject }) => subject === 'frames')
  const heads = [
    ...['Coded', 'Proposed', 'Both', 'Precision', 'Recall', 'F1', 'Alpha'],
    ...(hasFrames ? ['Frames: precision', 'recall', 'F1', 'alpha'] : []),
  ]
  return (
    <Table
      label={`${label}, table`}
      class="lexicon-agreement"
      columns={['Definition', ...heads.map((number) => ({ number }))]}
    >
      {[...new Set(rows.map(({ theme }) => theme))].map((theme) => (
        <tbody>
          <tr>
            <GroupHead columns={hasFrames ? 12 : 8}>{themeLabel(theme)}</GroupHead>
          </tr>
          {rows
            .filter((row) => row.theme === theme && row.subject === 'theme')
            .map((row) => (
              <tr>
                <th scope="row">{row.definition}</th>
                <Counts row={row} />
                <Rates row={row} />
                {hasFrames && <Rates row={framesOf(rows, row)} />}
              </tr>
            ))}
        </tbody>
      ))}
    </Table>
  )
}

function framesOf(rows: readonly LexiconAgreement[], { theme, definition }: LexiconAgreement) {
  return rows.find((row) => row.theme === theme && row.definition === definition && row.subject === 'frames')
}

/** The counts, each of which opens its statements or passages. */
function Counts({ row }: { row: LexiconAgreement }) {
  const { theme, coded, proposed, both } = row
  const page = row.basis === 'texts' ? statementsPage : evidencePage
  const linked = (count: number, at: string | null, more: Record<string, string> = {}) => (
    <td class="number">
      {count === 0 || at === null ? count : <a href={page({ ...more, ...evidenceQuery(at) })}>{count}</a>}
    </td>
  )
  return (
    <>
      {linked(coded, row.codedStatements ?? row.codedEvidence)}
      {linked(proposed, row.proposedStatements ?? row.proposedEvidence)}
      {linked(both, row.bothStatements ?? row.proposedEvidence, { theme })}
    </>
  )
}

function Rates({ row }: { row: LexiconAgreement | undefined }) {
  if (!row) return null
  return (
    <>
      <td class="number">{percent(row.precision)}</td>
      <td class="number">{percent(row.recall)}</td>
      <td class="number">{row.f1 === null ? '–' : row.f1.toFixed(2)}</td>
      <td class="number">
        {alphaText(row.alpha)}
        {row.alpha !== null && row.isTentative && <span class="flag"> tentative</span>}
      </td>
    </>
  )
}

function Downloads({ basis }: { basis: LexiconAgreement['basis'] }) {
  return (
    <p class="takeaway">
      <a href={apiAddress('/lexicon-agreement.csv', { basis })}>CSV</a>
      <a href={apiAddress('/lexicon-agreement', { basis })}>JSON</a>
    </p>
  )
}
