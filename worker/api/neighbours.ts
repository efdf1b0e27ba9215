import { z } from '@hono/zod-openapi'
import { examples, seriesList } from '#subject'
import { type FrameStep, Neighbours } from '../../schema/contract/neighbours.ts'
import { dayAmong, longDay } from '../../schema/statement-day.ts'
import { neighboursOf, type Occasion } from '../../schema/stats/neighbours.ts'
import { unrecordedMeans } from '../../schema/unrecorded.ts'
import { noStatement } from '../problem.ts'
import { codebook } from '../queries/codebook.ts'
import { seriesDays } from '../queries/series.ts'
import type { CodedStatement } from '../queries/statements.ts'
import { resource } from '../resource.ts'
import { asCompared, knownOf, ownWords, recordOf, statementParam } from './compare.ts'

export const NeighboursQuery = z.strictObject({
  of: statementParam.openapi({ description: 'Id of a statement.', example: examples.statement }),
})

export const neighbours = resource({
  path: '/compare/neighbours',
  summary: 'A statement and those before and after it',
  description:
    'The series is all statements that follow the rule of a series of the dataset, in any year; where a statement follows none, ' +
    'and in 2026.1, all of the same kind, level, voice and parties; where several sides spoke at one occasion, all such occasions of the level and parties, whatever the kind of account. ' +
    'Statements of one day are read as one. ' +
    `What is new or dropped is what is recorded: that a frame is not ${unrecordedMeans}.`,
  query: NeighboursQuery,
  data: Neighbours,
  columns: [
    'step',
    'change',
    'from',
    'to',
    'theme',
    'frame',
    'basis',
    'absence',
    'passages',
    'otherDate',
    'unsureDates',
  ],
  async answer(db, { of }) {
    const [found, themes] = await Promise.all([seriesDays(db, of), codebook(db)])
    const { statements: series, extent, daysWith, key, mentions } = found
    const statement = series.find(({ id }) => id === of)
    const neighbours = neighboursOf(
      of,
      series.map((one) => ({ ...asSeries(one), known: knownOf(one, themes, mentions.get(one.id)) })),
      themes,
      daysWith,
    )
    if (!statement || !neighbours) {
      throw noStatement('of', of)
    }
    const { occasion, previous, next } = neighbours
    const full = (day: Occasion) => ({
      date: day.date,
      statements: series.filter(({ id }) => day.statements.includes(id)).map(recordOf),
    })
    const unsureAmong = (dates: readonly (string | null)[]) =>
      extent.unsureDates.filter((one) => dates.some((date) => date && dayAmong(date, [one]).dayBasis))
    const steps = neighbours.steps.map((step): FrameStep => {
      const [from, to] = step.step === 'previous' ? [previous, occasion] : [occasion, next]
      const dates = { from: from?.date ?? '', to: to?.date ?? '' }
      return { ...step, ...dates, unsureDates: unsureAmong([dates.from, dates.to, step.otherDate]) }
    })
    const data = {
      of: recordOf(statement),
      series: {
        id: seriesList.find(({ id }) => id === key)?.id ?? null,
        ...{ statements: extent.count, first: extent.first, last: extent.last },
        unsureDates: unsureAmong([extent.first, extent.last]),
      },
      occasion: full(occasion),
      previous: previous && full(previous),
      next: next && full(next),
      steps,
    }
    const title = `Before and after ${longDay(data.of)}: ${data.of.title}`
    return { data, title, rows: steps, count: steps.length, limit: null, next: null }
  },
  example: { query: { of: examples.statement } },
})

function asSeries(statement: CodedStatement) {
  const { id, date, passageList } = statement
  return { id, date, passages: passageList.filter(ownWords(statement)).map(asCompared) }
}
