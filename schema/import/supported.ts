import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, publishedPassages } from './published.ts'

/**
 * What no page supports is in no number: a counted passage cites a page, or whoever read it a second time found it on a page.
 * Where the lexicon codes, a passage stands in its own paragraph of a text that was loaded.
 */
export function supportedProblems(
  files: Pick<DatasetFiles, 'subject' | 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  if (files.subject.value.method.isLexiconCoded) return []
  return publishedPassages(files).flatMap((published) => {
    const { file, lineOf, passage } = published
    const isFound = passage.check !== undefined && passage.check.verdict !== 'not_found'
    if (!isCounted(published) || passage.evidence.length > 0 || isFound) return []
    const reason = `passage ${passage.n} is counted and no page supports it; cite the page that has it, or say in \`uncounted\` why it is context`
    return [problem(file, lineOf('evidence'), reason)]
  })
}
