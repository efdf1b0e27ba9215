import type { Theme } from '../../schema/contract/codebook.ts'
import type { CodingRow } from '../../schema/contract/coding.ts'
import type { Passage, Statement } from '../../schema/contract/statement.ts'
import { grouped, plural } from '../../schema/plural.ts'
import { longDay } from '../../schema/statement-day.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import { statementPage } from '../links.ts'
import { PassageCard } from './passage.tsx'
import { voiceLabels } from './words.ts'

type Named = Pick<Statement, 'id' | 'title' | 'voice'>

/** Passages under the statements that hold them, in the order of the rows. */
export function EvidenceList(props: {
  rows: readonly Passage[]
  /** How many there are in all, of which the rows may be a page. */
  count: number
  titles: readonly Named[]
  codebook: readonly Theme[]
  /** What each coder gave, where the list is of how they agree. */
  codings?: readonly CodingRow[]
}) {
  const { rows, count, titles, codebook, codings = [] } = props
  const ids = [...new Set(rows.map((passage) => passage.statementId))]
  return (
    <>
      {/* One passage counts itself: a card on a phone begins with it. */}
      {(rows.length !== 1 || count > 1) && (
        <p class="evidence-count">
          {rows.length === 0
            ? `No passage is recorded that passes these filters; that ${unrecordedMeans}.`
            : rows.length < count
              ? `${rows.length} of ${grouped(count)} passages are shown by date, in ${plural(ids.length, 'statement')}.`
              : `${plural(count, 'passage')} in ${plural(ids.length, 'statement')}.`}
        </p>
      )}
      <ol class="evidence side-heads">
        {ids.map((id) => (
          <EvidenceStatement
            statement={titles.find((statement) => statement.id === id)}
            passages={rows.filter((passage) => passage.statementId === id)}
            codebook={codebook}
            codings={codings}
          />
        ))}
      </ol>
    </>
  )
}

function EvidenceStatement(props: {
  statement: Named | undefined
  passages: readonly Passage[]
  codebook: readonly Theme[]
  codings: readonly CodingRow[]
}) {
  const [first] = props.passages
  if (!first) return null
  // One of its passages may be another's: each says so.
  const voice = props.statement?.voice ?? first.voice
  return (
    <li>
      <h2>
        <a href={statementPage(first.statementId)}>{props.statement?.title ?? first.statementId}</a>
      </h2>
      <p class="meta">
        {longDay(first)} · <span class={`voice voice-${voice}`}>{voiceLabels[voice]}</span>
      </p>
      <ul class="passages">
        {props.passages.map((passage) => (
          <PassageCard
            passage={passage}
            themes={props.codebook}
            statementVoice={voice}
            codings={props.codings.filter(({ passageId }) => passageId === passage.id)}
          />
        ))}
      </ul>
    </li>
  )
}
