import { hostOf } from '../host.ts'
import type { SourceKind } from '../vocabulary.ts'
import { citedAddresses } from './cited-addresses.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { sentencesOf } from './sentences.ts'
import { publisherFinder } from './sources.ts'

const host = String.raw`((?:[a-z0-9-]+\.)+[a-z]{2,})\b`
/** Hosts of which a note says that the text, or a part of it, stands there. */
const standsThere = [
  new RegExp(String.raw`\b(?:at|via) ${host}`, 'gi'),
  new RegExp(String.raw`\b(?:copy|mirror|repost|reprint) \(${host}`, 'gi'),
  new RegExp(String.raw`${host} (?:hosts|carries|is an? (?:mirror|repost|copy))\b`, 'gi'),
]
/** Words for what was read as somebody else made it, where they name no host. */
const ofCopy = /\b(?:reposts?|spun|read in a (?:copy|clone)|unrelated domain)\b/i
/** Words for the one page that a record has. */
const ofOnePage = /\bthe (?:only )?(?:source|page|cited page) (?:is|was)\b|\bat the cited page\b/i
/** These publish their own words and not copies of others'. */
const ownWords: readonly SourceKind[] = ['official', 'news_agency', 'research']

/**
 * Notes tell of the pages that a record has today: a host where they say that the text stands is one of them, a copy is spoken of
 * where one of them may be a copy, and the page where there is one. They tell nothing again that the summary says.
 */
export function notePageProblems({
  statements,
  sources,
}: Pick<DatasetFiles, 'statements' | 'sources'>): Problem[] {
  const find = publisherFinder(sources.value)
  return statements.flatMap((statement) => {
    const { file, value, lineOf } = statement
    const pages = citedAddresses({ statements: [statement] }).map(({ url }) => url)
    const hosts = new Set(pages.map(hostOf))
    const isCopied = pages.some((url) => !ownWords.includes(find(url, value.parties)?.kind ?? 'unknown'))
    const sentences = sentencesOf(value.notes ?? '')
    const told = new Set(sentencesOf(value.summary))
    return sentences.flatMap((sentence) => {
      const refuse = (reason: string) => problem(file, lineOf(['notes']), `“${sentence}” ${reason}`)
      const named = standsThere.flatMap((pattern) =>
        [...sentence.matchAll(pattern)].flatMap(([, name]) => name?.toLowerCase() ?? []),
      )
      const strange = named.filter((name) => !pages.some((url) => url.includes(name)))
      return [
        ...(told.has(sentence) ? [refuse('stands in the summary, too')] : []),
        ...strange.map((name) => refuse(`says what stands at ${name}, which is no page of the record`)),
        ...(ofCopy.test(sentence) && named.length === 0 && !isCopied
          ? [refuse('tells of a copy, and no page of the record is one')]
          : []),
        ...(ofOnePage.test(sentence) && hosts.size > 1
          ? [refuse(`tells of one page, and the record has pages of ${hosts.size} hosts`)]
          : []),
      ]
    })
  })
}
