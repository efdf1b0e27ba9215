import { isNothingRead, readingOf } from '../stats/unread-theme.ts'
import { isJointKind } from '../vocabulary.ts'
import { isOfMeeting, speaksFor, voiceOf, voicesOfAttribution } from '../voice.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isCounted, isRecorded, type PublishedPassage, publishedPassages } from './published.ts'

const parts =
  /\b(opening|start|first part|first half|parts?|portions?|points|sections?|extracts?|excerpts?|digests?|abstract|summary)\b/i
/** What was read of the text itself: a page that was read whole may be an account of it. */
const whole = /^read whole\b|\b(speech|text|communiqué|document) was read whole\b|\bwhole text was read\b/i
const read = /\b(read|readable|seen|visible|shown)\b/i
const rest =
  /\bnot the (whole\b|communiqué)|\b(text|speech|communiqué|document)( itself)?( was)? not (read|seen|found|opened)\b|\bwhole speech was not read\b/i

/**
 * By statement of which it is recorded how much was read: the themes on which it was not, in the order of the codebook. They are
 * all of which nothing is recorded, neither a counted passage nor a silence, and of which the lexicon, where it read the whole
 * text, did not find that it has no word. Where several sides spoke and issued no joint text, it read one account, which proves
 * nothing of the others. A text that was read as a whole was read for what is recorded of it: that it says
 * nothing else would have to be recorded, too.
 */
export function themesNotRead(
  { codebook, statements, measures }: Pick<DatasetFiles, 'codebook' | 'statements' | 'measures'>,
  published: readonly PublishedPassage[],
): Map<string, string[]> {
  const absent = themesAbsent(measures.value.documents)
  const recorded = new Set(
    published.filter(isRecorded).map(({ statement, passage }) => `${statement.id} ${passage.theme}`),
  )
  const ofThemes = themesUnmeasured(measures.value.documents)
  const ofParts = new Map(
    statements
      .filter(({ value: { readPart, readWhole } }) => (readPart ?? readWhole) !== undefined)
      .map(({ value: { id, kind, parties } }) => {
        const lacking = isOfMeeting(voiceOf(kind, parties)) ? undefined : absent.get(id)
        const ids = codebook.value.themes.map((theme) => theme.id)
        return [id, ids.filter((theme) => !recorded.has(`${id} ${theme}`) && !lacking?.has(theme))]
      }),
  )
  return new Map([...ofThemes, ...ofParts])
}

/**
 * A record whose words say that the whole text was read says in `readWhole` which; one whose words say that only a part was
 * says in `readPart` which, by which a theme beyond that part is told from one of which the text says nothing.
 */
export function partReadProblems({ statements }: Pick<DatasetFiles, 'statements'>): Problem[] {
  return statements.flatMap(({ file, value, lineOf }) => {
    if (value.readWhole !== undefined || value.readPart !== undefined) return []
    const told = [
      { path: ['notes'], words: value.notes ?? '' },
      ...value.passages.map(({ gist }, index) => ({ path: ['passages', index, 'gist'], words: gist })),
    ]
    return told.flatMap(({ path, words }) => {
      const refuse = (sentence: string, said: string) => [
        problem(file, lineOf(path), `“${sentence.trim()}” says that ${said}`),
      ]
      const sentences = words.split(/[.;]\s/)
      const all = sentences.find((sentence) => whole.test(sentence))
      if (all !== undefined) return refuse(all, 'a whole text was read; say in readWhole which')
      const sentence = sentences.find(tellsOfPart)
      return sentence === undefined ? [] : refuse(sentence, 'a part was read; say in readPart which')
    })
  })
}

/** What an account of the occasion tells is no word of a joint text: of one of which nothing was read, no passage is counted. */
export function unreadTextProblems(
  files: Pick<DatasetFiles, 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  return publishedPassages(files).flatMap((published) => {
    const { file, lineOf, statement, passage } = published
    const isUnread = isJointKind(statement.kind) && isNothingRead(statement.readPart)
    if (!isUnread || !isCounted(published)) return []
    const reason = `passage ${passage.n} is counted, and nothing of the text was read; say in \`uncounted\` what it is from`
    return [problem(file, lineOf('n'), reason)]
  })
}

/**
 * Where several sides spoke, the record counts for each: one that has no words of a side says what was read, so that nobody takes
 * that side for silent.
 */
export function unheardSideProblems(
  files: Pick<DatasetFiles, 'statements' | 'codings' | 'settlements'>,
): Problem[] {
  const said = Map.groupBy(publishedPassages(files).filter(isRecorded), ({ statement }) => statement.id)
  return files.statements.flatMap(({ file, value, lineOf }) => {
    const voice = voiceOf(value.kind, value.parties)
    const isLeftOut = value.uncounted !== undefined || readingOf(value) !== 'unrecorded'
    if (isLeftOut || !isOfMeeting(voice)) return []
    const own = said.get(value.id) ?? []
    const unheard = voicesOfAttribution
      .get(voice)
      ?.filter((side) => !own.some(({ passage }) => speaksFor(side, passage.voice ?? voice)))
    if (!unheard || unheard.length === 0) return []
    const reason = `no words of ${unheard.join(' and ')} are counted; say in readPart what was read, or in uncounted why the record is in no number`
    return [problem(file, lineOf(['id']), reason)]
  })
}

/** Whether a sentence of an editor says that less than the whole was read. */
function tellsOfPart(sentence: string): boolean {
  return rest.test(sentence) || (parts.test(sentence) && read.test(sentence))
}

/**
 * By statement, the themes that were counted in other texts and not in its own, which is in a language that the lexicon lacks words
 * of them in: the text may have them and, where some are found, more of them.
 */
function themesUnmeasured(documents: DatasetFiles['measures']['value']['documents']): Map<string, string[]> {
  const themes = [...new Set(documents.flatMap(({ count }) => Object.keys(count?.mentions ?? {})))]
  const ofStatement = Map.groupBy(
    documents.filter(({ count }) => count !== undefined),
    ({ statement }) => statement,
  )
  return new Map(
    [...ofStatement].flatMap(([statement, own]): [string, string[]][] => {
      const lacking = themes.filter((theme) => own.every(({ count }) => count?.mentions[theme] === undefined))
      return statement === undefined || lacking.length === 0 ? [] : [[statement, lacking]]
    }),
  )
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
