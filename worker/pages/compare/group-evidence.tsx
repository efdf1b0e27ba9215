import type { GroupRow } from '../../../schema/contract/groups.ts'
import { numberOf, statementOf } from '../../../schema/passage-id.ts'
import { plural } from '../../../schema/plural.ts'
import { longDay } from '../../../schema/statement-day.ts'
import { evidencePage, evidenceQuery, passagePage, statementPage } from '../../links.ts'
import type { titlesOf } from '../../queries/statements.ts'

/** Exactly the passages that one row counts, statement by statement. */
export function GroupEvidence(props: {
  row: GroupRow
  label: string
  names: { a: string; b: string }
  /** Every statement with a passage here. */
  titles: Awaited<ReturnType<typeof titlesOf>>
}) {
  const { row, label, names, titles } = props
  return (
    <section class="comparison" id="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">Passages behind “{label}”</h2>
      <div class="pair">
        {(['a', 'b'] as const).map((side) => {
          const passages = (side === 'a' ? row.passagesA : row.passagesB) ?? []
          const [hits, count, evidence] =
            side === 'a'
              ? [row.hitsA, row.passageCountA, row.evidenceA]
              : [row.hitsB, row.passageCountB, row.evidenceB]
          const statements = statementsOf(passages)
          return (
            <div class={`side side-${side}`}>
              <h3>{names[side]}</h3>
              <p class="note">
                {plural(hits, 'statement')},{' '}
                <a href={evidencePage(evidenceQuery(evidence))}>{plural(count, 'passage')}</a>
              </p>
              <ul class="plain">
                {statements.map((statement) => {
                  const known = titles.find(({ id }) => id === statement)
                  const name = known ? `${longDay(known)}, ${known.title}` : statement
                  return (
                    <li>
                      <a href={statementPage(statement)}>{name}</a>:{' '}
                      {passages
                        .filter((id) => id.startsWith(`${statement}#`))
                        .map((id, index) => (
                          <>
                            {index > 0 && ', '}
                            <a href={passagePage(id)} aria-label={`Passage ${numberOf(id)} of ${name}`}>
                              passage {numberOf(id)}
                            </a>
                          </>
                        ))}
                    </li>
                  )
                })}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Statements of the passages, in their order. */
export function statementsOf(passageIds: readonly string[]): string[] {
  return [...new Set(passageIds.map(statementOf))]
}
