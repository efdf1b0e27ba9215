import { seriesByRule } from '../stats/series.ts'
import { type Problem, problem } from './problem.ts'
import type { StatementFile } from './shapes.ts'
import type { Series, Subject } from './subject.ts'
import type { YamlFile } from './yaml-file.ts'

/** A series is whole: it has as many statements of each year as were issued, and each of them says that it is of it. */
export function seriesProblems(
  subject: YamlFile<Subject>,
  statements: readonly YamlFile<StatementFile>[],
): Problem[] {
  const series = subject.value.series ?? []
  return [
    ...series.flatMap((one, index) => gaps(one, ['series', index, 'issued'], subject, statements)),
    ...statements.flatMap((statement) => misplaced(statement, series)),
  ]
}

function gaps(
  { id, issued }: Series,
  path: PropertyKey[],
  { file, lineOf }: YamlFile<Subject>,
  statements: readonly YamlFile<StatementFile>[],
): Problem[] {
  const held = Map.groupBy(
    statements.filter(({ value }) => value.series === id),
    ({ value }) => value.date.slice(0, 4),
  )
  return Object.entries(issued).flatMap(([year, count]) => {
    const own = held.get(year) ?? []
    if (own.length === count) return []
    const ids = own.map(({ value }) => value.id).join(', ') || 'none'
    const reason = `series ${id}: ${count} issued in ${year}, ${own.length} in the dataset (${ids}); add what is missing, or correct the count`
    return [problem(file, lineOf([...path, year]), reason)]
  })
}

function misplaced({ file, value, lineOf }: YamlFile<StatementFile>, series: readonly Series[]): Problem[] {
  const own = value.series
  const inYear = series.filter(({ issued }) => value.date.slice(0, 4) in issued)
  const fitting = seriesByRule(value, inYear)
  if (own === fitting?.id) return []
  const ids = series.map(({ id }) => id).join(', ') || 'none'
  if (own === undefined)
    return [
      problem(
        file,
        lineOf(['id']),
        `is of the series ${fitting?.id} by its kind; add series: ${fitting?.id}`,
      ),
    ]
  if (!series.some(({ id }) => id === own))
    return [problem(file, lineOf(['series']), `unknown series ${JSON.stringify(own)}; allowed: ${ids}`)]
  const reason = `is not of the series ${own} by year, kind, level and parties; ${
    fitting ? `say series: ${fitting.id}` : 'leave series out'
  }`
  return [problem(file, lineOf(['series']), reason)]
}
