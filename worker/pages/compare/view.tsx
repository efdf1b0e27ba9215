import type { Theme } from '../../../schema/contract/codebook.ts'
import type { Comparison, SummaryClause, ThemeComparison } from '../../../schema/contract/comparison.ts'
import type { Statement, StatementSummary } from '../../../schema/contract/statement.ts'
import { kindLabels, longDate, voiceLabels } from '../../components/words.ts'
import { comparePage, neighboursPage, passagePage, statementPage, wordingPage } from '../../links.ts'
import { Profile } from './profile.tsx'
import { ThemeSides } from './theme.tsx'

const groups = [
  {
    basis: 'both_known',
    heading: 'Known of both',
    note: 'Each statement has something recorded on the theme or is verifiably silent on it. The biggest difference comes first.',
  },
  {
    basis: 'one_known',
    heading: 'Known of one only',
    note: 'Of the other statement nothing is recorded. That is no proof of silence, so a difference here is no proof of change.',
  },
] as const

/** The whole comparison by coding, from the same rows as the data addresses. */
export function ComparisonView(props: {
  data: Comparison
  records: readonly Statement[]
  themes: readonly Theme[]
}) {
  const { data, records, themes } = props
  const { a, b } = data
  const isSame = a.id === b.id
  const passages = new Map(records.flatMap(({ passageList }) => passageList).map((p) => [p.id, p]))
  const none = data.themes.filter((row) => row.basis === 'unknown')
  return (
    <>
      <div class="pair">
        <SideCard side="a" statement={a} />
        <SideCard side="b" statement={b} />
      </div>
      {isSame && (
        <p class="finding">
          This is the same statement twice: whatever is recorded is on both sides. Choose another one to
          compare it with.
        </p>
      )}
      {!isSame && (
        <section aria-labelledby="summary">
          <h2 id="summary">What differs, as recorded</h2>
          <Summary clauses={data.summary} themes={themes} />
          <p class="caution">
            Written by rule from the codings; every finding links to the passage it rests on. Most statements
            are recorded from reports and selected passages: a frame that is recorded of one side alone may
            still be in the other text.
          </p>
        </section>
      )}
      <Profile data={data} themes={themes} passages={passages} />
      {groups.map(({ basis, heading, note }) => {
        const rows = data.themes.filter((row) => row.basis === basis)
        if (rows.length === 0) return undefined
        return (
          <section class="compared">
            <h2>{heading}</h2>
            <p class="note">{note}</p>
            {rows.map((row) => (
              <ThemeSides row={row} data={data} themes={themes} records={records} />
            ))}
          </section>
        )
      })}
      {none.length > 0 && (
        <p class="note">
          Nothing is recorded of either statement on: {none.map((row) => labelOf(row, themes)).join(', ')}.
        </p>
      )}
      <p class="takeaway">
        <a href={wordingPage({ a: a.id, b: b.id })}>Compare the wording</a>
        <a href={comparePage({ a: b.id, b: a.id })}>Swap the two</a>
        <a href={comparePage({ a: a.id, b: b.id }, 'csv')}>CSV</a>
        <a href={comparePage({ a: a.id, b: b.id }, 'json')}>JSON</a>
      </p>
    </>
  )
}

export function SideCard({ side, statement }: { side: 'a' | 'b'; statement: StatementSummary }) {
  return (
    <article class={`side side-${side}`}>
      <p class="meta">
        {side === 'a' ? 'First' : 'Second'} ·{' '}
        <time datetime={statement.date}>{longDate(statement.date)}</time> · {kindLabels[statement.kind]} ·{' '}
        {voiceLabels[statement.voice]}
      </p>
      <h2>
        <a href={statementPage(statement.id)}>{statement.title}</a>
      </h2>
      <p class="meta">
        <a href={neighboursPage({ of: statement.id })}>Before and after it</a>
      </p>
      {statement.confidence !== 'verified' && (
        <p class="flag">{statement.confidence === 'partly' ? 'Partly verified' : 'Unverified'}</p>
      )}
    </article>
  )
}

/** The generated paragraph. A finding links to its first passage; further ones follow as raised numbers. */
export function Summary({
  clauses,
  themes,
}: {
  clauses: readonly SummaryClause[]
  themes: readonly Theme[]
}) {
  return (
    <p class="summary">
      {clauses.map((clause) => {
        const theme = themes.find(({ id }) => id === clause.theme)
        return (
          <>
            {clause.parts.map(({ text, passages }, index) => {
              if (index === 0 && theme) return <strong>{text}</strong>
              const [first, ...more] = passages
              if (first === undefined) return text
              return (
                <>
                  <a href={passagePage(first)}>{text}</a>
                  {more.length > 0 && (
                    <sup>
                      {more.map((id, place) => (
                        <>
                          {' '}
                          <a
                            href={passagePage(id)}
                            aria-label={`${text}, another passage: ${id.replace('#', ', number ')}`}
                          >
                            {place + 2}
                          </a>
                        </>
                      ))}
                    </sup>
                  )}
                </>
              )
            })}{' '}
          </>
        )
      })}
    </p>
  )
}

function labelOf(row: ThemeComparison, themes: readonly Theme[]): string {
  return themes.find(({ id }) => id === row.theme)?.label ?? row.theme
}
