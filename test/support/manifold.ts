import type { DatasetFiles } from '../../schema/import/files.ts'
import { numberOf, passageId, statementOf } from '../../schema/passage-id.ts'

type Statement = DatasetFiles['statements'][number]['value']

/**
 * The dataset so many times over: every statement with its passages, codings and measured text has copies under ids of
 * their own, on days near the first one's, so that lists, years and voices grow and no answer finds two of one thing.
 */
export function manifold(files: DatasetFiles, times: number): DatasetFiles {
  const copies = Array.from({ length: times }, (_, copy) => copy)
  const nameOf = (id: string, copy: number) => (copy === 0 ? id : `${id}-copy-${copy}`)
  const passageOf = (id: string, copy: number) =>
    passageId(nameOf(statementOf(id), copy), Number(numberOf(id)))
  return {
    ...files,
    statements: copies.flatMap((copy) =>
      files.statements.map((file) => ({
        ...file,
        value: copied(file.value, nameOf(file.value.id, copy), copy),
      })),
    ),
    codings: files.codings.map((file) => ({
      ...file,
      value: {
        ...file.value,
        codings: Object.fromEntries(
          copies.flatMap((copy) =>
            Object.entries(file.value.codings).map(([id, coding]) => [passageOf(id, copy), coding] as const),
          ),
        ),
      },
    })),
    settlements: {
      ...files.settlements,
      value: {
        ...files.settlements.value,
        settlements: copies.flatMap((copy) =>
          files.settlements.value.settlements.map((one) => ({
            ...one,
            passage: passageOf(one.passage, copy),
          })),
        ),
      },
    },
    measures: {
      ...files.measures,
      value: {
        ...files.measures.value,
        documents: copies.flatMap((copy) =>
          files.measures.value.documents.map((document) => ({
            ...document,
            id: nameOf(document.id, copy),
            ...(document.statement !== undefined && { statement: nameOf(document.statement, copy) }),
          })),
        ),
      },
    },
  }
}

/** Days stay in their month and year, so that the copies fill the same cells. */
function copied(statement: Statement, id: string, copy: number): Statement {
  const day = ((Number(statement.date.slice(8)) - 1 + copy) % 28) + 1
  return copy === 0
    ? statement
    : { ...statement, id, date: `${statement.date.slice(0, 8)}${String(day).padStart(2, '0')}` }
}
