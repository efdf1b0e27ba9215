import { z } from '@hono/zod-openapi'
import type { Theme } from '../../schema/contract/codebook.ts'
import { Comparison } from '../../schema/contract/comparison.ts'
import { quoted } from '../../schema/contract/params.ts'
import type { Statement, StatementSummary } from '../../schema/contract/statement.ts'
import { compareByCoding, type ThemeComparison } from '../../schema/stats/comparison.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { statementsById } from '../queries/statements.ts'
import { resource } from '../resource.ts'

const statementParam = z
  .string({ error: 'is missing; give the id of a statement, such as 2022-02-04-joint-statement-new-era' })
  .max(200, 'is longer than 200 characters')

export const CompareQuery = z.strictObject({
  a: statementParam.openapi({ description: 'Id of the first statement.' }),
  b: statementParam.openapi({ description: 'Id of the second statement.' }),
})

export const compare = resource({
  path: '/compare',
  summary: 'Two statements side by side',
  description: 'Theme by theme: frames that both have, only the first, only the second, and silences.',
  query: CompareQuery,
  data: Comparison,
  columns: ['theme', 'a', 'b', 'both', 'onlyA', 'onlyB'],
  async answer(db, query) {
    const found = await statementsById(db, [query.a, query.b])
    const [a, b] = [pick(found, 'a', query.a), pick(found, 'b', query.b)]
    const themes = await codebook(db)
    const rows = compareByCoding(themes, sideOf(a), sideOf(b))
    const data = { a: summaryOf(a), b: summaryOf(b), sentence: changeSentence(themes, rows), themes: rows }
    return { data, rows, count: rows.length, limit: null, next: null }
  },
  example: { query: { a: '2019-06-05-joint-statement-new-era', b: '2022-02-04-joint-statement-new-era' } },
})

function pick(found: readonly Statement[], parameter: string, id: string): Statement {
  const statement = found.find((candidate) => candidate.id === id)
  if (!statement) throw badParameter(parameter, `there is no statement ${quoted(id)}; /statements lists them`)
  return statement
}

function sideOf(statement: Statement) {
  return {
    passages: statement.passageList
      .filter((passage) => passage.uncounted === null)
      .map(({ theme, frames, silence }) => ({ theme, frames, isSilence: silence !== null })),
  }
}

function summaryOf({
  words: _w,
  notes: _n,
  unverified: _u,
  officialUrls: _o,
  sources: _s,
  passageList: _p,
  ...summary
}: Statement) {
  return summary satisfies StatementSummary
}

/** One sentence on what the second statement has and the first has not, and the reverse. */
export function changeSentence(themes: readonly Theme[], rows: readonly ThemeComparison[]): string {
  const label = new Map(
    themes.flatMap((theme) => theme.frames.map((frame) => [frame.id, frame.label] as const)),
  )
  const list = (ids: string[]) => {
    const names = ids.slice(0, 6).map((id) => label.get(id) ?? id)
    return ids.length > 6 ? `${names.join(', ')} and ${ids.length - 6} more` : names.join(', ')
  }
  const added = rows.flatMap((row) => row.onlyB)
  const gone = rows.flatMap((row) => row.onlyA)
  const kept = rows.flatMap((row) => row.both)
  if (added.length + gone.length + kept.length === 0) return 'Nothing is recorded of either statement.'
  if (added.length + gone.length === 0) return `Both have the same frames: ${list(kept)}.`
  const parts = [
    added.length > 0 ? `only the second has ${list(added)}` : 'the second adds no frame',
    gone.length > 0 ? `only the first has ${list(gone)}` : 'the first has no frame of its own',
    kept.length > 0 ? `both have ${list(kept)}` : 'they share no frame',
  ]
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
