import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { publisherFinder } from './sources.ts'

/**
 * Words are called official where a page says them that is an office's of their own side, or that the statement names as its
 * official text; that page stands beside them. What the office of another state prints is no official text of theirs.
 */
export function officialWordingProblems({
  statements,
  sources,
}: Pick<DatasetFiles, 'statements' | 'sources'>): Problem[] {
  const publisher = publisherFinder(sources.value)
  return statements.flatMap(({ file, value, lineOf }) => {
    const { parties, officialUrls = {} } = value
    const isOfOthers = (url: string) =>
      publisher(url)?.kind === 'official' && publisher(url, parties)?.kind !== 'official'
    const isOfficial = (url: string) =>
      Object.values(officialUrls).includes(url) || publisher(url, parties)?.kind === 'official'
    const texts = Object.entries(officialUrls).flatMap(([language, url]) =>
      isOfOthers(url)
        ? [
            problem(
              file,
              lineOf(['officialUrls', language]),
              `${url} is the page of another state's office; name it under reprints`,
            ),
          ]
        : [],
    )
    const passages = value.passages.flatMap((passage, index): Problem[] => {
      const { keyPhraseBasis: basis, keyPhrasePage: page } = passage
      const refuse = (reason: string) => [
        problem(
          file,
          lineOf(['passages', index, 'keyPhraseBasis']),
          `passage ${passage.n} calls its words ${basis === 'reprint' ? 'a reprint of the official text' : 'official'}, ${reason}`,
        ),
      ]
      if (basis === 'reprint' && page !== undefined && isOfOthers(page))
        return refuse(`and ${page} is the page of another state's office; say as_reported`)
      if (basis !== 'official_text') return []
      if (page === undefined)
        return refuse(
          'and names no page of them; name the official one in keyPhrasePage, or say reprint, translation or as_reported',
        )
      if (isOfficial(page)) return []
      return refuse(`and ${page} is not official for ${parties.join(', ')}; say reprint or translation`)
    })
    return [...texts, ...passages]
  })
}
