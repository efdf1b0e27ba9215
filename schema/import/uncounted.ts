import { passageId } from '../passage-id.ts'
import { isJointKind } from '../vocabulary.ts'
import type { DatasetFiles } from './files.ts'
import { type Problem, problem } from './problem.ts'
import { isRecorded, publishedPassages } from './published.ts'
import type { StatementFile } from './shapes.ts'

type Files = Pick<DatasetFiles, 'subject' | 'statements' | 'codings' | 'settlements'>

/**
 * What nobody is known to have said is no statement, and one event is one: whatever else would be counted says why it is not.
 * Where the lexicon codes, a record is of a text at hand.
 */
export function uncountedProblems(files: Files): Problem[] {
  return [...standingProblems(files), ...countedWithinProblems(files)]
}

function standingProblems({ subject, statements }: Files): Problem[] {
  if (subject.value.method.isLexiconCoded) return []
  const counted = statements.filter(({ value }) => value.uncounted === undefined)
  const ofEvent = new Map<string, string>()
  return counted.flatMap(({ file, value, lineOf }) => {
    const refuse = (path: string, reason: string) => [
      problem(file, lineOf([path]), `${reason}; say in \`uncounted\` why it is in no number`),
    ]
    if (value.confidence === 'unverified')
      return refuse('confidence', 'no page confirms the record, and it is counted as a statement')
    const events = eventsOf(value)
    const other = events.map((event) => ofEvent.get(event)).find((id) => id !== undefined)
    for (const event of events) ofEvent.set(event, value.id)
    if (other === undefined) return []
    return refuse('id', `${other} is of the same day, place, kind and speaker, and both are counted`)
  })
}

/** Day, place and kind with each speaker; several joint texts may be issued at one time. */
function eventsOf({ date, place, kind, speakers }: StatementFile): string[] {
  return isJointKind(kind) ? [] : speakers.map((name) => [date, place, kind, name].join(' | '))
}

/** What a record that no number counts says is context: a passage of it would be in the numbers without its statement. */
function countedWithinProblems(files: Files): Problem[] {
  return publishedPassages(files).flatMap((published) => {
    const { file, lineOf, statement, passage } = published
    if (statement.uncounted === undefined || !isRecorded(published)) return []
    const id = passageId(statement.id, passage.n)
    return problem(file, lineOf('n'), `${id} is counted, and its statement is not; say in \`uncounted\` why`)
  })
}
