import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** An event that is a statement of the dataset has its day. */
export function eventStatementProblems({
  events,
  statements,
}: Pick<DatasetFiles, 'events' | 'statements'>): Problem[] {
  const dateOf = new Map(statements.map(({ value }) => [value.id, value.date]))
  return events.value.events.flatMap(({ id, date, statement }, index) => {
    if (statement === undefined || dateOf.get(statement) === date) return []
    const day = dateOf.get(statement)
    const reason =
      day === undefined
        ? `event ${id} names the statement ${statement}, which is not in the dataset`
        : `event ${id} is of ${date} and its statement ${statement} of ${day}; the days must be the same`
    return [problem(events.file, events.lineOf(['events', index, 'statement']), reason)]
  })
}
