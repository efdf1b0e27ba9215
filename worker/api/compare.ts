import { z } from '@hono/zod-openapi'
import { examples, pairs } from '#subject'
import type { Theme } from '../../schema/contract/codebook.ts'
import { Comparison, type ComparisonRow, type ThemeComparison } from '../../schema/contract/comparison.ts'
import { quoted } from '../../schema/contract/params.ts'
import type { Passage, Statement, StatementSummary } from '../../schema/contract/statement.ts'
import { type ComparedPassage, compareByCoding } from '../../schema/stats/comparison.ts'
import { plainSummary, type StatementWords, summaryOf } from '../../schema/stats/comparison-summary.ts'
import { apiAddress } from '../links.ts'
import { badParameter } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { statementsById } from '../queries/statements.ts'
import { resource } from '../resource.ts'

export const statementParam = z
  .string({ error: 'is missing; give the id of a statement, such as 2022-02-04-joint-statement-new-era' })
  .max(200, 'is longer than 200 characters')

export const CompareQuery = z.strictObject({
  a: statementParam.openapi({ description: 'Id of the first statement.' }),
  b: statementParam.openapi({ description: 'Id of the second statement.' }),
})

const [exampleA, exampleB] = pairs[1] ?? pairs[0] ?? [examples.statement, examples.statement]

export const compare = resource({
  path: '/compare',
  summary: 'Two statements side by side',
  description:
    'Theme by theme and frame by frame: what both have, only the first, only the second, and silences. Passages that ' +
    'no number counts are left out, and so are remarks of one side beside a jointly issued text.',
  query: CompareQuery,
  data: Comparison,
  columns: [
    'theme',
    'frame',
    'where',
    'basis',
    'statusA',
    'statusB',
    'stancesA',
    'stancesB',
    'passagesA',
    'passagesB',
    'phrasesA',
    'phraseBasesA',
    'phrasesB',
    'phraseBasesB',
  ],
  async answer(db, query) {
    const [found, themes] = await Promise.all([statementsById(db, [query.a, query.b]), codebook(db)])
    const [a, b] = [pick(found, 'a', query.a), pick(found, 'b', query.b)]
    const data = comparison(themes, a, b)
    const evidence = apiAddress('/passages', { statement: [query.a, query.b] })
    return { data, rows: data.rows, count: data.rows.length, limit: null, next: null, evidence }
  },
  example: { query: { a: exampleA, b: exampleB } },
})

/** The answer for two statements that are already at hand. */
export function comparison(themes: readonly Theme[], a: Statement, b: Statement): Comparison {
  const compared = compareByCoding(
    themes,
    a.passageList.filter(ownWords(a)).map(asCompared),
    b.passageList.filter(ownWords(b)).map(asCompared),
  )
  const passages = new Map([...a.passageList, ...b.passageList].map((passage) => [passage.id, passage]))
  const frames = themes.flatMap((theme) => theme.frames)
  const summary = summaryOf(compared, {
    ...namesOf(a, b),
    theme: (id) => labelOf(themes, id),
    frame: (id) => labelOf(frames, id),
    isSecondhand: (id) => passages.get(id)?.silence === 'secondary',
    stance: (id) => passages.get(id)?.stance ?? null,
  })
  return {
    a: recordOf(a),
    b: recordOf(b),
    sentence: plainSummary(summary),
    summary,
    themes: compared,
    rows: compared.flatMap((theme) => rowsOf(theme, passages)),
  }
}

/** Whether a passage is the statement's own: counted, and in a jointly issued text not a remark of one side beside it. */
export function ownWords(statement: Pick<Statement, 'voice'>): (passage: Passage) => boolean {
  return ({ uncounted, voice }) => uncounted === null && (statement.voice !== 'joint' || voice === 'joint')
}

function pick(found: readonly Statement[], parameter: string, id: string): Statement {
  const statement = found.find((candidate) => candidate.id === id)
  if (!statement) throw badParameter(parameter, `there is no statement ${quoted(id)}; /statements lists them`)
  return statement
}

export function asCompared({ id, theme, frames, stance, silence }: Passage): ComparedPassage {
  return { id, theme, frames, stance, isSilence: silence !== null }
}

/** Statements are called by their years; by their order where both are of one year. */
function namesOf(a: Statement, b: Statement): { a: StatementWords; b: StatementWords } {
  const [yearA, yearB] = [a.date.slice(0, 4), b.date.slice(0, 4)]
  const named = (year: string) => ({ name: `the ${year} statement`, where: `in ${year}` })
  if (yearA !== yearB) return { a: named(yearA), b: named(yearB) }
  return {
    a: { name: 'the first statement', where: 'in the first' },
    b: { name: 'the second statement', where: 'in the second' },
  }
}

function labelOf(list: readonly { id: string; label: string }[], id: string): string {
  return list.find((entry) => entry.id === id)?.label ?? id
}

function rowsOf(theme: ThemeComparison, passages: ReadonlyMap<string, Passage>): ComparisonRow[] {
  const common = {
    theme: theme.theme,
    basis: theme.basis,
    statusA: theme.a,
    statusB: theme.b,
    stancesA: theme.stancesA,
    stancesB: theme.stancesB,
  }
  const row = (frame: string | null, where: ComparisonRow['where'], idsA: string[], idsB: string[]) => {
    const [a, b] = [phrasesOf(idsA, passages), phrasesOf(idsB, passages)]
    return {
      ...common,
      frame,
      where,
      passagesA: idsA,
      passagesB: idsB,
      phrasesA: a.phrases,
      phraseBasesA: a.bases,
      phrasesB: b.phrases,
      phraseBasesB: b.bases,
    }
  }
  if (theme.frames.length === 0) return [row(null, 'neither', theme.passagesA, theme.passagesB)]
  return theme.frames.map(({ frame, where, passagesA, passagesB }) => row(frame, where, passagesA, passagesB))
}

function phrasesOf(ids: readonly string[], passages: ReadonlyMap<string, Passage>) {
  const quoting = ids.flatMap((id) => passages.get(id) ?? []).filter(({ keyPhrase }) => keyPhrase !== null)
  return {
    phrases: quoting.flatMap(({ keyPhrase }) => keyPhrase ?? []),
    bases: quoting.flatMap(({ keyPhraseBasis }) => keyPhraseBasis ?? []),
  }
}

/** The statement as lists show it. */
export function recordOf({
  words: _w,
  notes: _n,
  unverified: _u,
  officialUrls: _o,
  officialPages: _op,
  sources: _s,
  sourcePublishers: _sp,
  sourceKinds: _sk,
  passageList: _p,
  ...summary
}: Statement) {
  return summary satisfies StatementSummary
}
