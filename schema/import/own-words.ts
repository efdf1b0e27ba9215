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

/** A gist tells what was said, in context, too. What was not said, or is said elsewhere, stands in the notes. */
export function absenceProblems(files: Files): Problem[] {
  const dropped = (coding: PublishedPassage['codings'][number]) => coding.drop !== undefined
  // What its coders left out as no words of the statement may be just that: what somebody did not find in it.
  const told = publishedPassages(files).filter(
    ({ passage, codings }) => passage.silence === undefined && !codings.some(dropped),
  )
  return gistProblems(
    told,
    notFound,
    (n, words) => `passage ${n} tells what was not said (${words}); tell what was, and the rest in the notes`,
  )
}

/**
 * A counted gist of a joint text tells what the text says. What others said of it is of no side that issued it, and would
 * give its frames to both; where it was read stands in `readPart` or in the notes.
 */
export function ownWordsProblems(files: Files): Problem[] {
  const ofJointTexts = publishedPassages(files).filter(
    (published) =>
      isCounted(published) &&
      published.passage.voice === undefined &&
      voiceOf(published.statement.kind, published.statement.parties) === 'joint',
  )
  return gistProblems(
    ofJointTexts,
    ofOthers,
    (n, words) =>
      `passage ${n} is counted for a joint text and tells of others (${words}); tell what the text says, and in readPart or the notes what others say and where it was read`,
  )
}

/** A problem for each passage whose gist has some of the words. */
function gistProblems(
  passages: readonly PublishedPassage[],
  patterns: readonly RegExp[],
  reasonOf: (n: number, words: string) => string,
): Problem[] {
  return passages.flatMap((published) => {
    const { file, lineOf, passage } = published
    const found = patterns.flatMap((pattern) => passage.gist.match(pattern)?.[0] ?? [])
    if (found.length === 0) return []
    return problem(file, lineOf('gist'), reasonOf(passage.n, found.join(', ')))
  })
}
