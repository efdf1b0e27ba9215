import type { DatasetFiles } from '../../schema/import/files.ts'
import { statementOf } from '../../schema/passage-id.ts'

/** The dataset with one in so many of its statements, and of its other files what is about these: something of every kind, and soon seeded. */
export function partOf(files: DatasetFiles, every: number): DatasetFiles {
  const statements = files.statements.filter((_, index) => index % every === 0)
  const ids = new Set(statements.map(({ value }) => value.id))
  const isOwn = (passage: string) => ids.has(statementOf(passage))
  return {
    ...files,
    statements,
    codings: files.codings.map((file) => ({
      ...file,
      value: {
        ...file.value,
        codings: Object.fromEntries(Object.entries(file.value.codings).filter(([id]) => isOwn(id))),
      },
    })),
    settlements: {
      ...files.settlements,
      value: {
        ...files.settlements.value,
        settlements: files.settlements.value.settlements.filter(({ passage }) => isOwn(passage)),
      },
    },
    measures: {
      ...files.measures,
      value: {
        ...files.measures.value,
        documents: files.measures.value.documents.filter(
          ({ statement }) => statement === undefined || ids.has(statement),
        ),
      },
    },
  }
}
