import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { type PublishedPassage, publishedPassages } from './published.ts'

/**
 * Passages that were one when the coders read it name that one in `codedAs`, the one that is left of it, too. Each coder’s
 * codings of them are one coding: they have one day and codebook, and no frames only where those are of another part.
 */
export function dividedProblems(
  files: Pick<DatasetFiles, 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  const published = publishedPassages(files)
  const parts = Map.groupBy(
    published.filter(({ passage }) => passage.codedAs !== undefined),
    ({ passage }) => passage.codedAs,
  )
  const undivided = published.filter(
    ({ passage, codings }) =>
      passage.codedAs === undefined && codings.some(({ frames }) => frames.length === 0),
  )
  return [
    ...[...parts].flatMap(([whole, own]) => problemsOf(whole ?? '', own)),
    ...undivided.map(({ file, lineOf, id }) =>
      problem(file, lineOf('n'), `a coder gives ${id} no frame, and it is no part of a divided passage`),
    ),
  ]
}

function problemsOf(whole: string, parts: readonly PublishedPassage[]): Problem[] {
  const rest = parts.find(({ id }) => id === whole)
  return parts.flatMap(({ file, lineOf, codings }) => {
    const refuse = (reason: string) => [problem(file, lineOf('codedAs'), reason)]
    if (!rest)
      return refuse(`${whole} does not say itself that it was divided; name it in its own codedAs, too`)
    if (parts.length === 1) return refuse(`nothing was divided from ${whole}: no other passage names it`)
    const isSame = codings.every(({ codedAfresh, codebook }, coder) => {
      const of = rest.codings[coder]
      return of?.codedAfresh === codedAfresh && of?.codebook === codebook
    })
    return isSame && codings.length === rest.codings.length
      ? []
      : refuse(`a coder gives it another day or codebook than ${whole}, with which it was read as one`)
  })
}
