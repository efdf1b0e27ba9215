import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { publisherFinder } from './sources.ts'

/**
 * Words are called official where an official page has them: an address of the text in the language of the words, or an
 * official page among the evidence. A page that is named for the words themselves is such a page.
 */
export function officialWordingProblems({
  statements,
  sources,
}: Pick<DatasetFiles, 'statements' | 'sources'>): Problem[] {
  const publisher = publisherFinder(sources.value)
  return statements.flatMap(({ file, value, lineOf }) =>
    value.passages.flatMap((passage, index): Problem[] => {
      const { keyPhraseBasis, keyPhrasePage, keyPhraseLanguage = 'en', evidence } = passage
      if (keyPhraseBasis !== 'official_text') return []
      const texts = Object.values(value.officialUrls ?? {})
      const isOfficial = (url: string) => texts.includes(url) || publisher(url)?.kind === 'official'
      const refuse = (reason: string) => [
        problem(
          file,
          lineOf(['passages', index, 'keyPhraseBasis']),
          `passage ${passage.n} calls its words official, ${reason}`,
        ),
      ]
      if (keyPhrasePage !== undefined && !isOfficial(keyPhrasePage))
        return refuse(`and ${keyPhrasePage} is not official; say reprint or translation`)
      if (value.officialUrls?.[keyPhraseLanguage] !== undefined || evidence.some(isOfficial)) return []
      return refuse('and no official page is named in their language; add one, or say reprint or translation')
    }),
  )
}
