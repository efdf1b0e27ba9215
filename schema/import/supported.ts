import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, type PublishedPassage, publishedPassages } from './published.ts'

/**
 * What no page supports is in no number: a counted passage cites a page, or whoever read it a second time found it on another
 * one. Where it was read again on its own page, and no page is cited, that page is gone or refused and nothing is left.
 * Where the lexicon codes, a passage stands in its own paragraph of a text that was loaded.
 */
export function supportedProblems(
  files: Pick<DatasetFiles, 'subject' | 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  if (files.subject.value.method.isLexiconCoded) return []
  return publishedPassages(files).flatMap((published) => {
    const { file, lineOf, passage } = published
    if (!isCounted(published) || passage.evidence.length > 0 || isFoundElsewhere(passage)) return []
    const reason = `passage ${passage.n} is counted and no page supports it; cite the page that has it, or say in \`uncounted\` why it is context`
    return [problem(file, lineOf('evidence'), reason)]
  })
}

const isFoundElsewhere = ({ check }: PublishedPassage['passage']): boolean =>
  check !== undefined && check.verdict !== 'not_found' && check.how !== 'same_source'
