import { voiceOf } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, type PublishedPassage, publishedPassages } from './published.ts'

/**
 * Words that a statement says once count once: no key phrase of a counted passage stands in another of the same theme and
 * frame. Where the lexicon codes, the key phrase of a passage that nobody has read is the word that was found in its own
 * paragraph of the text, which others say again.
 */
export function toldTwiceProblems(files: DatasetFiles): Problem[] {
  const { isLexiconCoded } = files.subject.value.method
  const counted = publishedPassages(files).filter(
    (one) => isCounted(one) && !(isLexiconCoded && one.passage.unverified !== undefined),
  )
  const alike = Map.groupBy(counted, ({ statement, passage }) =>
    [statement.id, passage.theme, passage.voice ?? voiceOf(statement.kind, statement.parties)].join('|'),
  )
  return [...alike.values()].flatMap((passages) =>
    passages.flatMap((one): Problem[] => {
      const twin = passages.find((other) => other !== one && tells(other, one))
      if (!twin) return []
      const reason = `passage ${one.passage.n} counts words again that passage ${twin.passage.n} has, of the same theme and frame; say in \`uncounted\` of one of them that it is the same clause`
      return [problem(one.file, one.lineOf('keyPhrase'), reason)]
    }),
  )
}

function tells(other: PublishedPassage, { passage, coding }: PublishedPassage): boolean {
  const phrase = plain(passage.keyPhrase ?? '')
  const isOfSameFrame = other.coding?.frames.some((frame) => coding?.frames.includes(frame)) ?? false
  return (
    phrase !== '' &&
    isOfSameFrame &&
    [other.passage.keyPhrase ?? '', other.passage.gist].some((text) =>
      ` ${plain(text)} `.includes(` ${phrase} `),
    )
  )
}

/** Letters and figures alone, as two pages print the same words with other marks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
