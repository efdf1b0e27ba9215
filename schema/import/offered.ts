import { basesWhere, kindsWhere } from '../offered.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'

/** A record has only values that the answers of its corpus name. */
export function offeredProblems({
  subject,
  statements,
}: Pick<DatasetFiles, 'subject' | 'statements'>): Problem[] {
  const { joint, method } = subject.value
  const isLexiconCoded = method.isLexiconCoded ?? false
  const kinds = kindsWhere(joint !== null, isLexiconCoded)
  const bases = basesWhere(isLexiconCoded)
  return statements.flatMap(({ file, value, lineOf }) => [
    ...(kinds.includes(value.kind)
      ? []
      : [
          problem(
            file,
            lineOf(['kind']),
            value.kind === 'text'
              ? 'is a text of no kind, as only the lexicon may leave it; say which kind it is'
              : `is a ${value.kind}, and subject.yaml says by \`joint: null\` that nothing is issued jointly; give joint there its words and colour, or another kind here`,
          ),
        ]),
    ...value.passages.flatMap(({ n, keyPhraseBasis: basis }, index) =>
      basis === undefined || bases.includes(basis)
        ? []
        : problem(
            file,
            lineOf(['passages', index, 'keyPhraseBasis']),
            `passage ${n} has words of a ${basis}, which the lexicon alone finds; say on which page they were read, and by keyPhraseBasis whose they are there`,
          ),
    ),
  ])
}
