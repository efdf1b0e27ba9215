import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { type PublishedPassage, publishedPassages } from './published.ts'
import { sentencesOf } from './sentences.ts'

/** Words by which a sentence says whose account it gives, or that no page has it. */
const marked =
  /\b(?:accounts?|readouts?|reports?|remarks?|press|same day|no page|not (?:found|confirmed|supported))\b/i
/** The name of a text or an event. */
const quoted = /(?<=\s)['‘“][^'’”]+['’”]/g
/** Words of a passage of which another one has the same. */
const toldElsewhere = /^The same\b/
/** What is no page's may not stand in one word; what is another's or of another day shares words with what is counted. */
const fewestWords = { ofNoPage: 1, ofOthers: 2 }
const small = new Set(
  'about after against also been before being between both each from have into more most must only other over says said same some such than that their them then there they this under very were what when where which while will with would'.split(
    ' ',
  ),
)

/**
 * A summary tells as said what is counted: a sentence of it that has the words of a passage without a page, or of one that is shown
 * as context alone, says where it is from or that no page has it. Words of the title and of passages that are counted prove nothing.
 */
export function summaryProblems(
  files: Pick<DatasetFiles, 'subject' | 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  if (files.subject.value.method.isLexiconCoded) return []
  const ofStatement = Map.groupBy(publishedPassages(files), ({ statement }) => statement.id)
  return files.statements.flatMap(({ file, value, lineOf }) => {
    if (value.uncounted !== undefined) return []
    const told = (ofStatement.get(value.id) ?? []).filter(({ passage }) => !passage.silence)
    const standing = told.filter(isStanding)
    const known = wordsIn([value.title, ...value.speakers, ...standing.map(wordsOf)].join(' '))
    const sentences = sentencesOf(value.summary).filter((sentence) => !marked.test(sentence))
    return told.flatMap((one) => {
      if (isStanding(one) || toldElsewhere.test(one.coding?.uncounted ?? '')) return []
      const own = [...wordsIn(wordsOf(one))].filter((word) => !known.has(word))
      const isOfNoPage = one.passage.evidence.length === 0
      const fewest = isOfNoPage ? fewestWords.ofNoPage : fewestWords.ofOthers
      return sentences.flatMap((sentence) => {
        const said = wordsIn(sentence.replaceAll(quoted, ''))
        const shared = own.filter((word) => said.has(word))
        if (shared.length < fewest) return []
        const standing = isOfNoPage ? 'has no page' : 'is context'
        const reason = `“${sentence}” tells as said what passage ${one.passage.n} alone has (${shared.join(', ')}), which ${standing}; leave it out, or say whose account it is or that no page has it`
        return problem(file, lineOf(['summary']), reason)
      })
    })
  })
}

/** Words by which a summary says of what a text is silent. */
const denial =
  /\bno (?:reference|mention)\b|\b(?:did|does|do|is|are|was|were) not (?:name|mention|refer)|\bneither (?:name|mention)|\bnam(?:es|ed) (?:neither|no)\b/i

/** A summary says that a text is silent only where a silence is recorded or the text was read whole. */
export function deniedInSummaryProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    if (value.readWhole !== undefined || value.passages.some(({ silence }) => silence)) return []
    const told = sentencesOf(value.summary).find((sentence) => denial.test(sentence))
    if (told === undefined) return []
    const reason = `“${told}” denies what nobody read the whole text for; leave it out, or record the silence`
    return [problem(file, lineOf(['summary']), reason)]
  })
}

const isStanding = ({ coding }: PublishedPassage): boolean => (coding?.uncounted ?? null) === null

const wordsOf = ({ passage }: PublishedPassage): string => `${passage.gist} ${passage.keyPhrase ?? ''}`

/** Longer words by their beginnings, so that another form of a word is the same. */
function wordsIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? []
  return new Set(words.filter((word) => !small.has(word)).map((word) => word.slice(0, 6)))
}
