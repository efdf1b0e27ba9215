import { readDataset } from '../../schema/import/dataset.ts'
import type { DatasetFiles } from '../../schema/import/files.ts'
import { describeProblem } from '../../schema/import/problem.ts'
import { seedSql, workingRelease } from '../../schema/import/seed-sql.ts'
import { asSql } from '../../schema/import/sql.ts'
import { once } from '../../schema/once.ts'
import { statementOf } from '../../schema/passage-id.ts'
import { sha256 } from '../../schema/release/content.ts'
import { bindingOf } from '../../schema/release/kept.ts'
import { keptSeed, workingSeed } from '../../schema/release/kept-seed.ts'

const revisionOf = ({ version }: { version: string }) => sha256(`seed of ${version}`)

const dataset = once(async () => {
  const result = await readDataset()
  if ('problems' in result) throw new Error(result.problems.map(describeProblem).join('\n'))
  return result.files
})

/** The SQL that seeds the current release and each kept one, by the binding of its database; made once, when it is asked for. */
export const seeds = once(async (): Promise<ReadonlyMap<string, () => readonly string[]>> => {
  const files = await dataset()
  const published = files.releases.value.releases
  const working = workingSeed(files)
  return new Map([
    ['DB', once(() => [...working.statements(revisionOf(working))].map(asSql))],
    ...published.map(({ version }) => {
      const statements = once(() => keptSeed(version).statements().map(asSql))
      return [bindingOf(version), statements] as const
    }),
  ])
})

/** Seeds of the current release as it might be, by the name of what is otherwise. */
export const otherwise: Record<string, () => Promise<readonly string[]>> = {
  /** No day of a statement is sure. */
  'unsure-days': async () => {
    const files = await dataset()
    const statements = files.statements.map((file) => ({
      ...file,
      value: { ...file.value, dayBasis: 'unseen' as const, otherDay: undefined },
    }))
    return seedOf({ ...files, statements })
  },
  /** The release by itself, and the same without the records that no number counts. */
  alone: async () => seedOf(await dataset()),
  'counted-alone': async () => {
    const files = await dataset()
    const out = new Set(files.statements.flatMap(({ value }) => (value.uncounted ? value.id : [])))
    const isIn = (passage: string) => !out.has(statementOf(passage))
    const codings = files.codings.map((file) => {
      const own = Object.entries(file.value.codings).filter(([id]) => isIn(id))
      return { ...file, value: { ...file.value, codings: Object.fromEntries(own) } }
    })
    const { settlements } = files
    return seedOf({
      ...files,
      statements: files.statements.filter(({ value }) => !out.has(value.id)),
      codings,
      settlements: {
        ...settlements,
        value: { settlements: settlements.value.settlements.filter(({ passage }) => isIn(passage)) },
      },
    })
  },
}

function seedOf(files: DatasetFiles): readonly string[] {
  const release = workingRelease(files)
  return [...seedSql(release, revisionOf(release))].map(asSql)
}
