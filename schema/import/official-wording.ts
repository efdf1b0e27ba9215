import type { KeyPhraseBasis } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { publisherFinder } from './sources.ts'

const called: Record<KeyPhraseBasis, string> = {
  official_text: 'official',
  reprint: 'a reprint of the official text',
  translation: 'a translation of the official text',
  as_reported: 'reported',
  text_at_hand: 'those of a text at hand',
}

/**
 * A page is called official where an office of the statement's own side publishes it; a readout of several sides is the account
 * of the first, and so is its page. Words are called official where such a page says them, and a reprint or a translation
 * where they stand on a page that the statement names as printing its text: what quotes a text only reports it.
 */
export function officialWordingProblems({
  statements,
  sources,
}: Pick<DatasetFiles, 'statements' | 'sources'>): Problem[] {
  const publisher = publisherFinder(sources.value)
  return statements.flatMap(({ file, value, lineOf }) => {
    const { kind, parties, officialUrls = {}, officialPages = [], reprints = [] } = value
    const isOfficial = (url: string, of = parties) => publisher(url, of)?.kind === 'official'
    const issuers = kind === 'readout' ? parties.slice(0, 1) : parties
    const texts = Object.entries(officialUrls).flatMap(([language, url]) =>
      isOfficial(url, issuers)
        ? []
        : [
            problem(
              file,
              lineOf(['officialUrls', language]),
              `${url} is the page of no office of ${issuers.join(', ')}, whose ${kind === 'readout' ? 'account' : 'text'} this is; name it under ${isOfficial(url) ? 'officialPages' : 'reprints'}`,
            ),
          ],
    )
    const others = officialPages.flatMap(({ url }, index) =>
      isOfficial(url)
        ? []
        : [
            problem(
              file,
              lineOf(['officialPages', index]),
              `${url} is not official for ${parties.join(', ')}; name it under sources`,
            ),
          ],
    )
    const copies = reprints.flatMap(({ url }, index) =>
      publisher(url)?.kind === 'unknown'
        ? [
            problem(
              file,
              lineOf(['reprints', index]),
              `nobody knows who publishes ${url}; say it in sources.yaml, or name the page under sources`,
            ),
          ]
        : [],
    )
    const passages = value.passages.flatMap((passage, index): Problem[] => {
      const { keyPhraseBasis: basis, keyPhrasePage: page, keyPhraseLanguage: language = 'en' } = passage
      const refuse = (reason: string) => [
        problem(
          file,
          lineOf(['passages', index, 'keyPhraseBasis']),
          `passage ${passage.n} calls its words ${called[basis ?? 'as_reported']}, and ${reason}`,
        ),
      ]
      if (basis === 'official_text') {
        if (page === undefined)
          return refuse(
            'names no page of them; name the official one in keyPhrasePage, or say reprint, translation or as_reported',
          )
        if (isOfficial(page)) return []
        return refuse(
          `${page} is not official for ${parties.join(', ')}; say reprint, translation or as_reported`,
        )
      }
      if (page === undefined) return []
      if (basis === 'as_reported' && Object.values(officialUrls).includes(page))
        return refuse(`${page} is the text itself; say official_text`)
      if (basis !== 'reprint' && basis !== 'translation') return []
      const printed = reprints.filter(({ url }) => url === page)
      if (printed.length === 0)
        return refuse(
          `${page} is not among the statement's reprints; name it there if it prints the text, or say as_reported`,
        )
      if (basis === 'reprint' && !printed.some((reprint) => reprint.language === language))
        return refuse(`${page} prints the text in another language than ${language}; say translation`)
      return []
    })
    return [...texts, ...others, ...copies, ...passages]
  })
}
