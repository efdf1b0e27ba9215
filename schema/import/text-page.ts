import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { publishedPassages } from './published.ts'
import { publisherFinder } from './sources.ts'

/**
 * In a series that asks for it, a counted passage of a core theme can be held against the text: by a page of the state or
 * of a news agency, by the official page of the statement, or by a reprint of it.
 */
export function textPageProblems(files: DatasetFiles): Problem[] {
  const { series = [] } = files.subject.value
  const asking = new Set(series.filter(({ needsTextPage }) => needsTextPage).map(({ id }) => id))
  const core = new Set(files.codebook.value.themes.filter((theme) => theme.core).map(({ id }) => id))
  const publisher = publisherFinder(files.sources.value)
  const published = new Map(publishedPassages(files).map((passage) => [passage.passage, passage]))
  return files.statements.flatMap(({ file, value, lineOf }) => {
    if (!asking.has(value.series ?? '') || value.officialUrls || value.reprints) return []
    return value.passages.flatMap((passage, index) => {
      const coding = published.get(passage)?.coding
      if (!core.has(passage.theme) || passage.silence || (coding && coding.uncounted !== null)) return []
      const isNear = passage.evidence.some((url) =>
        ['official', 'news_agency'].includes(publisher(url, value.parties)?.kind ?? 'unknown'),
      )
      if (isNear) return []
      const reason = `passage ${passage.n} is of a core theme and has no official, agency or reprint page; add one, or the statement's reprints`
      return [problem(file, lineOf(['passages', index]), reason)]
    })
  })
}
