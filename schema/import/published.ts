import { passageId } from '../passage-id.ts'
import type { DatasetFiles } from './files.ts'
import { codingsOf } from './passage.ts'
import { type PublishedCoding, settle } from './settle.ts'
import type { Coding, StatementFile } from './shapes.ts'

/** A passage with the codings that were made of it and the one that is published. */
export interface PublishedPassage {
  id: string
  /** The file of its statement, and the line of one of its own fields there. */
  file: string
  lineOf: (field: string) => number | undefined
  statement: StatementFile
  passage: StatementFile['passages'][number]
  codings: Coding[]
  coding: PublishedCoding | undefined
}

export function passageIds(statements: DatasetFiles['statements']): Set<string> {
  return new Set(statements.flatMap(({ value }) => value.passages.map(({ n }) => passageId(value.id, n))))
}

/** Every passage of a checked dataset, in the order of the files. */
export function publishedPassages({
  statements,
  codings,
  settlements,
}: Pick<DatasetFiles, 'statements' | 'codings' | 'settlements'>): PublishedPassage[] {
  const settlementOf = new Map(
    settlements.value.settlements.map((settlement) => [settlement.passage, settlement]),
  )
  return statements.flatMap(({ file, value: statement, lineOf: lineIn }) =>
    statement.passages.map((passage, index) => {
      const id = passageId(statement.id, passage.n)
      const own = codingsOf(codings, id)
      const settled = settle(own, settlementOf.get(id))
      const coding = settled && { ...settled, uncounted: settled.uncounted ?? passage.uncounted ?? null }
      const lineOf = (field: string) => lineIn(['passages', index, field])
      return { id, file, lineOf, statement, passage, codings: own, coding }
    }),
  )
}

/** Whether numbers count it: coded, no silence and no context. */
export const isCounted = ({ passage, coding }: PublishedPassage): boolean =>
  !passage.silence && coding?.uncounted === null

/** Whether it records something of its theme: it is counted, or a silence. */
export const isRecorded = (one: PublishedPassage): boolean =>
  one.passage.silence !== undefined || isCounted(one)
