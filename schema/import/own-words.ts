import { voiceOf } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, type PublishedPassage, publishedPassages } from './published.ts'

type Files = Pick<DatasetFiles, 'statements' | 'codings' | 'settlements'>

/** Words for those who tell of a text or judge it, and for what was read of it. */
const ofOthers = [
  /\b(?:analysts?|commentators?|experts?|observers?|spokes(?:man|woman|person)|ministry|wikipedia)\b/i,
  /\b(?:digests?|abstract|summary|newspaper|daily|press|press comment|media)\b/i,
  /\b(?:according to|as (?:\w+ )*(?:quoted|reported|summari[sz]ed|sums? it up))\b/i,
  /\b(?:part|section|extract|excerpt|portion|copy|passages|report|page) (?:seen|read|gives|names)\b/i,
  /\bno (?:\w+ )?(?:figure|target) (?:is|in)\b/i,
]

/** Words for what whoever wrote the gist did not find in what was said: an absence is nobody's position. */
const notFound = [
  /\bno (?:(?:forward|present|dollar|trade|alliance|explicit) )*(?:figure|target|language|wording|formula|claim|amount|word)\b/i,
  /\bwithout (?:\w+ wording|naming)\b/i,
  /\b(?:gives|names|states|has|with) no (?:\w+ )?(?:figure|target|year|sum|date|amount)\b|\bno (?:target )?year\b/i,
  /\bin the (?:\w+ )?(?:parts?|pages?|extract|section|report|summary)(?: (?:read|seen))?\.?$/i,
  /, not (?:in )?an? [\w-]+\.?$/i,
  /\ba (?:day|week|month|year)s? before the same\b/i,
]

/** A counted gist tells what was said. What was not said, or is said elsewhere, stands in the notes. */
export function absenceProblems(files: Files): Problem[] {
  return gistProblems(
    publishedPassages(files),
    notFound,
    (n, words) =>
      `passage ${n} is counted and tells what was not said (${words}); tell what was, and the rest in the notes`,
  )
}

/**
 * A counted gist of a joint text tells what the text says. What others said of it is of no side that issued it, and would
 * give its frames to both; where it was read stands in `readPart` or in the notes.
 */
export function ownWordsProblems(files: Files): Problem[] {
  const ofJointTexts = publishedPassages(files).filter(
    ({ statement, passage }) =>
      passage.voice === undefined && voiceOf(statement.kind, statement.parties) === 'joint',
  )
  return gistProblems(
    ofJointTexts,
    ofOthers,
    (n, words) =>
      `passage ${n} is counted for a joint text and tells of others (${words}); tell what the text says, and in readPart or the notes what others say and where it was read`,
  )
}

/** A problem for each counted passage whose gist has some of the words. */
function gistProblems(
  passages: readonly PublishedPassage[],
  patterns: readonly RegExp[],
  reasonOf: (n: number, words: string) => string,
): Problem[] {
  return passages.flatMap((published) => {
    const { file, lineOf, passage } = published
    const found = patterns.flatMap((pattern) => passage.gist.match(pattern)?.[0] ?? [])
    if (found.length === 0 || !isCounted(published)) return []
    return problem(file, lineOf('gist'), reasonOf(passage.n, found.join(', ')))
  })
}
