import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { sentencesOf } from './sentences.ts'

/** Sentences of an editor on whose the title is. */
const ours = /\btitle\b[^.;]*\b(ours?|description|rendering|translated)\b/i
const unseen = /\btitle\b[^.;]*\b(seen on no page|not seen|general knowledge)\b/i
const isOfAnother = /\boriginal title\b/i

/** Whose a title is stands in `titleBasis`, from which pages and references say it, and not again in the notes. */
export function titleBasisProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    const sentences = sentencesOf(value.notes ?? '')
    const told = sentences.find(
      (sentence) => (ours.test(sentence) || unseen.test(sentence)) && !isOfAnother.test(sentence),
    )
    if (told === undefined || value.titleBasis === 'page') return []
    const reason = `“${told}” says whose the title is; say it in titleBasis alone`
    return [problem(file, lineOf(['notes']), reason)]
  })
}
