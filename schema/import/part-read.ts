import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, publishedPassages } from './published.ts'

const parts =
  /\b(opening|start|first part|first half|parts?|portions?|points|sections?|extracts?|excerpts?|digests?|abstract|summary)\b/i
/** Of the text itself: a page that was read whole may be an account of it. */
const whole = /^read whole\b|\b(speech|text|communiqué|document) was read whole\b|\bwhole text was read\b/i
const read = /\b(read|readable|seen|visible|shown)\b/i
const rest =
  /\bnot the (whole\b|communiqué)|\b(text|speech|communiqué|document)( itself)?( was)? not (read|seen|found|opened)\b|\bwhole speech was not read\b/i

/**
 * A record whose words say that the whole text was read says in `readWhole` which; one whose words say that only a part was
 * has `heldInPart`, by which a theme beyond that part is told
 * from one of which the text says nothing. Of a theme in the rest nothing is recorded, neither a counted passage nor a silence,
 * which only a whole text can show; nor is it one of which the lexicon found no word in the whole text.
 */
export function partReadProblems(
  files: Pick<DatasetFiles, 'statements' | 'measures' | 'codings' | 'settlements'>,
): Problem[] {
  const { statements, measures } = files
  const absent = themesAbsent(measures.value.documents)
  const recorded = new Map(
    publishedPassages(files)
      .filter((one) => one.passage.silence || isCounted(one))
      .map(({ statement, passage }) => [`${statement.id} ${passage.theme}`, passage]),
  )
  return statements.flatMap(({ file, value, lineOf }) => {
    if (value.readWhole !== undefined) return []
    if (value.heldInPart === undefined) {
      const told = [
        { path: ['notes'], words: value.notes ?? '' },
        ...value.passages.map(({ gist }, index) => ({ path: ['passages', index, 'gist'], words: gist })),
      ]
      return told.flatMap(({ path, words }) => {
        const sentences = words.split(/[.;]\s/)
        const all = sentences.find((sentence) => whole.test(sentence))
        if (all !== undefined)
          return [
            problem(
              file,
              lineOf(path),
              `“${all.trim()}” says that a whole text was read; say in readWhole which`,
            ),
          ]
        const sentence = sentences.find(tellsOfPart)
        if (sentence === undefined) return []
        const reason = `“${sentence.trim()}” says that a part was read; say in heldInPart which, and the themes that may stand in the rest`
        return [problem(file, lineOf(path), reason)]
      })
    }
    return value.heldInPart.themesNotRead.flatMap((theme, index) => {
      const refuse = (reason: string) => [
        problem(file, lineOf(['heldInPart', 'themesNotRead', index]), reason),
      ]
      const passage = recorded.get(`${value.id} ${theme}`)
      if (passage)
        return refuse(
          `${theme} was read: passage ${passage.n} ${passage.silence ? 'records a silence, which only a whole text can show' : 'is of it'}`,
        )
      if (!absent.get(value.id)?.has(theme)) return []
      return refuse(`the whole text was counted and has no word of ${theme}; it cannot stand in the rest`)
    })
  })
}

/** Whether a sentence of an editor says that less than the whole was read. */
function tellsOfPart(sentence: string): boolean {
  return rest.test(sentence) || (parts.test(sentence) && read.test(sentence))
}

/** By statement, the themes of which no text of it that was counted as a whole has a word. */
function themesAbsent(documents: DatasetFiles['measures']['value']['documents']): Map<string, Set<string>> {
  const absent = new Map<string, Set<string>>()
  for (const { statement, coverage, count } of documents) {
    if (statement === undefined || coverage !== 'whole' || count === undefined) continue
    const own = Object.keys(count.mentions).filter((theme) => count.mentions[theme]?.at(-1) === 0)
    const before = absent.get(statement)
    absent.set(statement, new Set(before ? own.filter((theme) => before.has(theme)) : own))
  }
  return absent
}
