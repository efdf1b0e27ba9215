import { passageId } from '../passage-id.ts'
import { hasTextPage } from '../stats/text-page.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { publishedPassages } from './published.ts'
import { publisherFinder } from './sources.ts'

/**
 * In a series that asks for it, a counted passage of a core theme can be held against the text: it names itself a page of the
 * text, of the state or of a news agency. Where none was found, the series lists it with the reason, which the page on
 * method prints.
 */
export function textPageProblems(files: DatasetFiles): Problem[] {
  const { subject } = files
  const asking = new Map(
    (subject.value.series ?? []).flatMap(({ id, needsTextPage, withoutTextPage = [] }) =>
      needsTextPage ? [[id, new Set(withoutTextPage.flatMap(({ passages }) => passages))] as const] : [],
    ),
  )
  const lacking = lackingPassages(files, asking)
  const unlisted = files.statements.flatMap(({ file, value, lineOf }) =>
    value.passages.flatMap(({ n }, index) => {
      const id = passageId(value.id, n)
      if (!lacking.has(id) || asking.get(value.series ?? '')?.has(id)) return []
      const reason = `passage ${n} is of a core theme and has no official, agency or reprint page in its evidence; add the one on which it was found, or list it with the reason under withoutTextPage of the series in subject.yaml`
      return [problem(file, lineOf(['passages', index]), reason)]
    }),
  )
  const needless = (subject.value.series ?? []).flatMap(({ withoutTextPage = [] }, s) =>
    withoutTextPage.flatMap(({ passages }, w) =>
      passages.flatMap((id, p) => {
        if (lacking.has(id)) return []
        const line = subject.lineOf(['series', s, 'withoutTextPage', w, 'passages', p])
        return [problem(subject.file, line, `${id} needs no exception here; take it off the list`)]
      }),
    ),
  )
  return [...unlisted, ...needless]
}

/** Ids of the passages that none of their own pages can be held against. */
function lackingPassages(files: DatasetFiles, asking: ReadonlyMap<string, unknown>): Set<string> {
  const core = new Set(files.codebook.value.themes.filter((theme) => theme.core).map(({ id }) => id))
  const publisher = publisherFinder(files.sources.value)
  return new Set(
    publishedPassages(files)
      .filter(({ statement, passage, coding }) => {
        if (!asking.has(statement.series ?? '') || !core.has(passage.theme) || passage.silence) return false
        if (coding && coding.uncounted !== null) return false
        const { officialUrls = {}, reprints = [], parties } = statement
        return !hasTextPage(
          passage.evidence.map((url) => ({ url, kind: publisher(url, parties)?.kind ?? 'unknown' })),
          {
            officialUrls: Object.values(officialUrls),
            reprints: reprints.flatMap(({ url, what }) => (what === 'digest' ? [] : url)),
          },
        )
      })
      .map(({ id }) => id),
  )
}
