import { coreThemes, keyWithin, onlyAnswer, type SeriesChoice } from '../../counted.ts'
import { countNotRead, countPassages, countStatements } from '../../stats/count.ts'
import { wholeOf } from '../../stats/naming.ts'
import type { DatasetRows } from '../rows.ts'
import { type Corpus, trendPassages } from './corpus.ts'
import { answer, type CountedRow } from './row.ts'
import { seriesYears } from './spans.ts'

export function trendRows(rows: DatasetRows, corpus: Corpus, series: SeriesChoice | undefined): CountedRow[] {
  const own = (key: string) => keyWithin(series, key)
  const passages = trendPassages(corpus, rows.frames)
  const themes = rows.themes.map(({ id }) => id)
  const core = rows.themes.filter(({ isCore }) => isCore).map(({ id }) => id)
  const byTheme = Object.fromEntries(
    themes.map((theme) => [theme, countPassages(passages, theme, corpus.statements)]),
  )
  const some = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((theme) => [theme, byTheme[theme] ?? {}]))
  const framesOf = Map.groupBy(rows.frames, ({ themeId }) => themeId)
  const wholes = Object.fromEntries(
    themes.map((theme) => {
      const whole = wholeOf(framesOf.get(theme) ?? [])
      return [theme, { [whole]: byTheme[theme]?.[whole] ?? {} }]
    }),
  )
  return [
    ...answer('statements', own(onlyAnswer), countStatements(corpus.statements)),
    ...answer('not_read', own(onlyAnswer), countNotRead(corpus.statements)),
    ...themes.flatMap((theme) => answer('passages', own(theme), some([theme]))),
    ...themes.flatMap((theme) =>
      answer('spans', own(theme), seriesYears(theme, rows, { statements: corpus.statements, passages })),
    ),
    ...answer('passages', own(coreThemes), some(core)),
    ...answer('wholes', own(onlyAnswer), wholes),
  ]
}
